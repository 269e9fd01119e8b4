/** What a cell's formula hands over, read into what its function needs. A mistake is an error that a manager understands. */
import { isBlank, type Cell, type Grid } from "../cell";
import { readReps, repBook, REPS_HEADINGS, type Rep, type RepBook } from "../deals/reps";
import { DEFAULT_SETTINGS, readSettings, SETTINGS_HEADINGS, type Settings } from "../settings";
import { readOwnTable } from "../table/own-table";
import { shown } from "../table/plain-text";

export type Argument = Cell | Grid | undefined;

/** One thing, or several along a column or a row: the shape of the answer. */
export interface Axis {
  readonly along: "none" | "one" | "column" | "row";
  /** Blank cells keep their place, so that answers stand beside their questions. */
  readonly cells: readonly Cell[];
}

export interface Arguments {
  readonly data: Grid;
  readonly reps: Axis;
  readonly periods: Axis;
  readonly settings: Settings;
  readonly book: RepBook;
}

/** Reads `data, [reps], [periods], settings…`. */
export function readArguments([data, reps, periods, ...ranges]: readonly Argument[]): Arguments {
  return {
    data: readData(data),
    reps: readRepsArgument(reps),
    periods: readAxis(periods, "periods"),
    ...readRanges(isGrid(reps) && isRepsTab(reps) ? [...ranges, reps] : ranges),
  };
}

/** Reads `data, settings…`. */
export function readDataAndSettings([data, ...ranges]: readonly Argument[]): Pick<
  Arguments,
  "data" | "settings" | "book"
> {
  return { data: readData(data), ...readRanges(ranges) };
}

function isGrid(value: Argument): value is Grid {
  return Array.isArray(value);
}

function readData(value: Argument): Grid {
  if (!isGrid(value)) {
    throw new Error(
      "Give the range that holds the pasted export with its header row first, for example A:H.",
    );
  }
  if (value.every((row) => row.every(isBlank))) {
    throw new Error("The range is empty. Paste the CRM export into it with its header row.");
  }
  return value;
}

function readAxis(value: Argument, name: string): Axis {
  if (!isGrid(value)) {
    return value === undefined || isBlank(value)
      ? { along: "none", cells: [] }
      : { along: "one", cells: [value] };
  }
  const width = Math.max(0, ...value.slice(0, 1).map((row) => row.length));
  if (value.length <= 1 && width <= 1) return readAxis(value[0]?.[0], name);
  if (width <= 1) return { along: "column", cells: value.map((row) => row[0] ?? "") };
  if (value.length === 1) return { along: "row", cells: value[0] ?? [] };
  throw new Error(
    `The ${name} are a range of ${value.length} × ${width} cells. Give one cell, one column or one row.`,
  );
}

/** A whole Reps tab will do for the reps: its names, each in its own row. */
function readRepsArgument(value: Argument): Axis {
  if (isGrid(value) && isSettingsTab(value)) {
    throw new Error(
      "Settings come after the periods: leave the reps and the periods empty, or give them first.",
    );
  }
  if (!isGrid(value) || !isRepsTab(value)) return readAxis(value, "reps");
  const names: Cell[] = value.map(() => "");
  for (const { row, cells } of readOwnTable(value, REPS_HEADINGS).rows) names[row] = cells.name;
  return { along: "column", cells: names };
}

function isSettingsTab(grid: Grid): boolean {
  const { at } = readOwnTable(grid, SETTINGS_HEADINGS);
  return at.name !== undefined && at.value !== undefined;
}

function isRepsTab(grid: Grid): boolean {
  return readOwnTable(grid, REPS_HEADINGS).at.name !== undefined;
}

function readRanges(ranges: readonly Argument[]): { readonly settings: Settings; readonly book: RepBook } {
  let settings = DEFAULT_SETTINGS;
  let reps: readonly Rep[] = [];
  for (const range of ranges) {
    if (range === undefined || (!isGrid(range) && isBlank(range))) continue;
    const grid = isGrid(range) ? range : [[range]];
    if (grid.every((row) => row.every(isBlank))) continue;
    const table = readOwnTable(grid, SETTINGS_HEADINGS);
    if (table.at.name !== undefined && table.at.value !== undefined) {
      settings = settingsIn(table.rows.map(({ cells }) => cells));
    } else if (isRepsTab(grid)) {
      reps = readReps(grid).reps;
    } else {
      throw new Error(
        `The range that starts with "${firstText(grid)}" is neither Settings (headings Name, Value) nor Reps (headings Name, E-mail). Give the tab's whole range, headings included.`,
      );
    }
  }
  return { settings, book: repBook(reps) };
}

/** A setting that cannot be read is no reason to answer with another: a cell has nowhere else to say it. */
function settingsIn(rows: Parameters<typeof readSettings>[0]): Settings {
  const { settings, problems } = readSettings(rows);
  const wrong = problems[0];
  if (wrong) throw new Error(`Settings: ${wrong.text} ${wrong.remedy ?? ""}`.trim());
  return settings;
}

function firstText(grid: Grid): string {
  for (const row of grid) {
    const cell = row.find((each) => !isBlank(each));
    if (cell !== undefined) return shown(cell);
  }
  return "";
}
