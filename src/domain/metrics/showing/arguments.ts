/** What a cell's formula hands over, read into what its function needs. A mistake is an error that a manager understands. */
import { isBlank, type Cell, type Grid } from "../../cell";
import { readReps, repBook, REPS_HEADINGS, type Rep, type RepBook } from "../../deals/reps";
import { isStagesTab, readStages } from "../../deals/stages";
import type { Problem } from "../../problem";
import { readSettings } from "../../settings/read-settings";
import { DEFAULT_SETTINGS, type Settings, type Stage } from "../../settings";
import { SETTINGS_HEADINGS } from "../../settings/settings-tab";
import { readOwnTable } from "../../table/own-table";
import { shown } from "../../table/plain-text";
import { isGoalsTab, readGoals, withNames } from "../goals";

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
  const tab =
    isGrid(value) &&
    (isSettingsTab(value) ? "Settings" : isStagesTab(value) ? "Stages" : isGoalsTab(value) && "Goals");
  if (tab) {
    throw new Error(
      `${tab} come after the periods: leave the reps and the periods empty, or give them first.`,
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

/** The tabs whose ranges may follow, each known by its headings. */
function readRanges(ranges: readonly Argument[]): { readonly settings: Settings; readonly book: RepBook } {
  let settings = DEFAULT_SETTINGS;
  let stages: readonly Stage[] = [];
  let reps: readonly Rep[] = [];
  let goals: Grid = [];
  for (const range of ranges) {
    if (range === undefined || (!isGrid(range) && isBlank(range))) continue;
    const grid = isGrid(range) ? range : [[range]];
    if (grid.every((row) => row.every(isBlank))) continue;
    if (isSettingsTab(grid)) {
      const read = readSettings(grid);
      refuse("Settings", read.problems);
      settings = read.settings;
    } else if (isStagesTab(grid)) {
      const read = readStages(grid);
      refuse("Stages", read.problems);
      stages = read.stages;
    } else if (isGoalsTab(grid)) {
      goals = grid;
    } else if (isRepsTab(grid)) {
      reps = readReps(grid).reps;
    } else {
      throw new Error(
        `The range that starts with "${firstText(grid)}" is neither Settings (headings Name, Value) nor Stages (Stage, Order) nor Goals (Rep, Period, Quota) nor Reps (Name, E-mail). Give the tab's whole range, headings included.`,
      );
    }
  }
  const book = repBook(reps);
  const read = readGoals(goals, settings); // only now, as its periods are read by the team's calendar
  refuse("Goals", read.problems);
  return { settings: { ...settings, stages, goals: withNames(read.goals, book) }, book };
}

/** What cannot be read is no reason to answer with something else: a cell has nowhere else to say it. */
function refuse(tab: string, [wrong]: readonly Problem[]): void {
  if (wrong) throw new Error(`${tab}: ${wrong.text} ${wrong.remedy ?? ""}`.trim());
}

function firstText(grid: Grid): string {
  for (const row of grid) {
    const cell = row.find((each) => !isBlank(each));
    if (cell !== undefined) return shown(cell);
  }
  return "";
}
