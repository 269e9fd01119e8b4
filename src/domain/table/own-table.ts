import { a1, type Cell, type Grid, isBlank } from "../cell";
import type { Problem } from "../problem";
import { shown, squeeze } from "./plain-text";

export interface OwnRow<Key extends string> {
  /** 0-based row of the tab. */
  readonly row: number;
  readonly cells: Readonly<Record<Key, Cell>>;
}

export interface OwnTable<Key extends string> {
  /** 0-based row of the headings; undefined where none was found. */
  readonly headerRow?: number;
  /** 0-based column of each heading that was found. */
  readonly at: Readonly<Partial<Record<Key, number>>>;
  /** Rows below the headings in which any of our columns is filled. */
  readonly rows: readonly OwnRow<Key>[];
  readonly problems: readonly Problem[];
  /** Where a cell stands, in A1; where its heading is missing, or no one cell is meant, its row. */
  readonly where: (row: number, key?: Key) => string;
}

const FARTHEST_HEADER = 80; // rows

/**
 * Reads one of our own tabs (Settings, Reps, History, the ledgers) by its headings, wherever its header row stands and
 * in whatever order its columns are. A heading that is missing is said and its cells are blank.
 */
export function readOwnTable<Key extends string>(
  grid: Grid,
  headings: Readonly<Record<Key, string>>,
): OwnTable<Key> {
  const keys = Object.keys(headings) as Key[];
  const wanted = new Map(keys.map((key) => [squeeze(headings[key]), key]));
  const headerRow = findHeader(grid, wanted);
  if (headerRow === undefined) {
    return {
      at: {} as Partial<Record<Key, number>>,
      rows: [],
      problems: grid.some((row) => !row.every(isBlank)) ? [noHeadings(headings)] : [],
      where: wholeRow,
    };
  }
  const at: Partial<Record<Key, number>> = {};
  (grid[headerRow] ?? []).forEach((cell, column) => {
    const key = wanted.get(squeeze(shown(cell)));
    if (key !== undefined) at[key] ??= column;
  });
  const rows: OwnRow<Key>[] = [];
  for (let row = headerRow + 1; row < grid.length; row++) {
    const line = grid[row] ?? [];
    let filled = false;
    const cells = {} as Record<Key, Cell>;
    for (const key of keys) {
      const column: number | undefined = at[key];
      const cell = column === undefined ? "" : (line[column] ?? "");
      cells[key] = cell;
      filled ||= !isBlank(cell);
    }
    if (filled) rows.push({ row, cells });
  }
  const problems = keys.filter((key) => at[key] === undefined).map((key) => missing(headings[key]));
  const where = (row: number, key?: Key): string => {
    const column = key && at[key];
    return column === undefined ? wholeRow(row) : a1(row, column);
  };
  return { headerRow, at, rows, problems, where };
}

function wholeRow(row: number): string {
  return `${row + 1}:${row + 1}`;
}

/** The row with the most of our headings, the first of equals; one heading will do where the tab has but one. */
function findHeader(grid: Grid, wanted: ReadonlyMap<string, unknown>): number | undefined {
  let best: number | undefined;
  let most = Math.min(2, wanted.size) - 1;
  for (let row = 0; row < Math.min(grid.length, FARTHEST_HEADER); row++) {
    const found = new Set<string>();
    for (const cell of grid[row] ?? []) {
      const text = squeeze(shown(cell));
      if (wanted.has(text)) found.add(text);
    }
    if (found.size > most) {
      best = row;
      most = found.size;
    }
  }
  return best;
}

function missing(heading: string): Problem {
  return {
    kind: "heading missing",
    found: heading,
    text: `There is no column "${heading}"; it is read as empty.`,
    remedy: `Add a column with the heading "${heading}".`,
  };
}

function noHeadings(headings: Readonly<Record<string, string>>): Problem {
  return {
    kind: "heading missing",
    text: "No row of headings was found, so nothing was read here.",
    remedy: `The headings are: ${Object.values(headings).join(", ")}.`,
  };
}
