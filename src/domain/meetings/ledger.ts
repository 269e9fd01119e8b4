import { a1, isBlank, type Cell, type Grid, type Rectangle } from "../cell";
import type { Problem } from "../problem";

/**
 * A ledger is one of our own tabs: records in, cells out, and everything else in the tab left as it is. Columns are
 * found by their headings in any order; a person may add columns, sort, leave rows blank and correct cells by hand.
 * Only cells whose meaning changed are written again, so a hand edit we read otherwise than it was meant is not lost.
 */
export interface Ledger<T> {
  readonly tab: string;
  readonly titles: readonly string[];
  /** A row of this ledger without text here is not one. */
  readonly key: string;
  /** Reads one row; undefined, with a problem said, where it cannot be one of ours. */
  read(row: LedgerCells, say: (problem: Problem) => void): T | undefined;
  write(record: T): ReadonlyMap<string, Cell>;
  keyOf(record: T): string;
}

/** The cells of one row by heading, and the place of each. */
export interface LedgerCells {
  text(title: string): string;
  cell(title: string): Cell;
  where(title: string): string;
}

export interface LedgerReading<T> {
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
}

/** Reads every row it can; a row it cannot read is left alone and said. */
export function readLedger<T>(grid: Grid, ledger: Ledger<T>): LedgerReading<T> {
  const { rows, problems } = understand(grid, ledger);
  return { records: rows.map((row) => row.record), problems };
}

/** The cells to write so that the tab holds these records: known keys in their rows, new ones below everything. */
export function writeLedger<T>(grid: Grid, ledger: Ledger<T>, records: readonly T[]): readonly Rectangle[] {
  const { header, columns, rows } = understand(grid, ledger);
  const known = new Map(rows.map((row) => [ledger.keyOf(row.record), row]));
  const changed = new Map<number, Map<number, Cell>>();
  const put = (row: number, column: number, cell: Cell): void => {
    const cells = changed.get(row) ?? new Map<number, Cell>();
    changed.set(row, cells.set(column, cell));
  };

  const width = widthOf(grid);
  const placed = new Map(columns);
  for (const title of ledger.titles) {
    if (placed.has(title)) continue;
    const column = Math.max(width, ...[...placed.values()].map((each) => each + 1), 0);
    placed.set(title, column);
    put(header, column, title);
  }

  let next = Math.max(lastRowWithText(grid), header) + 1;
  for (const record of records) {
    const old = known.get(ledger.keyOf(record));
    const before = old ? ledger.write(old.record) : undefined;
    const row = old ? old.row : next++;
    for (const [title, cell] of ledger.write(record)) {
      const column = placed.get(title);
      if (column !== undefined && !(before && sameCell(before.get(title), cell))) put(row, column, cell);
    }
  }
  return rectangles(changed);
}

interface Understood<T> {
  readonly header: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly { readonly row: number; readonly record: T }[];
  readonly problems: readonly Problem[];
}

function understand<T>(grid: Grid, ledger: Ledger<T>): Understood<T> {
  const header = headerRow(grid, ledger);
  const columns = header === undefined ? new Map<string, number>() : columnsOf(grid[header] ?? [], ledger);
  const problems: Problem[] = [];
  const rows: { row: number; record: T }[] = [];
  if (header === undefined) {
    if (grid.some((row) => row.some((cell) => !isBlank(cell)))) problems.push(noHeader(ledger));
    // New rows go below whatever stands there, under headings of their own.
    const below = lastRowWithText(grid) + 1;
    return { header: below === 0 ? 0 : below + 1, columns, rows, problems };
  }
  const seen = new Set<string>();
  for (let row = header + 1; row < grid.length; row++) {
    const cells = grid[row] ?? [];
    if (![...columns.values()].some((column) => !isBlank(cells[column]))) continue;
    const at = cellsByTitle(cells, row, columns, ledger.tab);
    if (at.text(ledger.key) === "") {
      problems.push(noKey(at, ledger));
      continue;
    }
    const record = ledger.read(at, (problem) => problems.push(problem));
    if (record === undefined) continue;
    const key = ledger.keyOf(record);
    if (seen.has(key)) problems.push(twice(key, at, ledger));
    else rows.push({ row, record });
    seen.add(key);
  }
  return { header, columns, rows, problems };
}

/** The first row that holds the key's heading and most of the others; people put a title or a note above it. */
function headerRow<T>(grid: Grid, ledger: Ledger<T>): number | undefined {
  const found = grid.slice(0, 20).findIndex((row) => {
    const columns = columnsOf(row, ledger);
    return columns.has(ledger.key) && columns.size * 2 > ledger.titles.length;
  });
  return found === -1 ? undefined : found;
}

function columnsOf<T>(row: readonly Cell[], ledger: Ledger<T>): Map<string, number> {
  const columns = new Map<string, number>();
  row.forEach((cell, column) => {
    const heading = textOfCell(cell).toLowerCase();
    const title = ledger.titles.find((each) => each.toLowerCase() === heading);
    if (title !== undefined && !columns.has(title)) columns.set(title, column);
  });
  return columns;
}

function cellsByTitle(
  cells: readonly Cell[],
  row: number,
  columns: ReadonlyMap<string, number>,
  tab: string,
): LedgerCells {
  const cell = (title: string): Cell => cells[columns.get(title) ?? -1] ?? "";
  return {
    cell,
    text: (title) => textOfCell(cell(title)),
    where: (title) => `${tab}!${a1(row, columns.get(title) ?? 0)}`,
  };
}

/** What a cell of words says; a date in one is the caller's business. */
function textOfCell(cell: Cell): string {
  return typeof cell === "object" ? "" : String(cell).trim();
}

function noHeader<T>(ledger: Ledger<T>): Problem {
  return {
    kind: "headings not found",
    where: ledger.tab,
    text: `The headings of the ${ledger.tab} tab were not found, so nothing in it was read.`,
    remedy: `Give it a row with the headings ${ledger.titles.join(", ")}.`,
  };
}

function noKey<T>(at: LedgerCells, ledger: Ledger<T>): Problem {
  return {
    kind: "row left alone",
    where: at.where(ledger.key),
    text: `This row has no ${ledger.key}, so it was left alone.`,
    remedy: "Rows are added by preparing a Doc; what is typed here by hand stays, but is not carried over.",
  };
}

function twice<T>(key: string, at: LedgerCells, ledger: Ledger<T>): Problem {
  return {
    kind: "row left alone",
    where: at.where(ledger.key),
    found: key,
    text: `${key} stands in the ${ledger.tab} tab twice; the first row counts and this one was left alone.`,
    remedy: "Remove one of the two.",
  };
}

function widthOf(grid: Grid): number {
  let width = 0;
  for (const row of grid) {
    for (let column = row.length; column > width; column--) if (!isBlank(row[column - 1])) width = column;
  }
  return width;
}

function lastRowWithText(grid: Grid): number {
  for (let row = grid.length - 1; row >= 0; row--) {
    if (grid[row]?.some((cell) => !isBlank(cell))) return row;
  }
  return -1;
}

function sameCell(one: Cell | undefined, other: Cell): boolean {
  if (typeof one === "object" && typeof other === "object") {
    return one.day === other.day && one.minute === other.minute;
  }
  return one === other;
}

/** Changed cells as few rectangles: runs of columns in a row, joined with an equal run in the row above. */
function rectangles(changed: ReadonlyMap<number, ReadonlyMap<number, Cell>>): readonly Rectangle[] {
  const done: { row: number; column: number; cells: Cell[][] }[] = [];
  const lowest = new Map<number, (typeof done)[number]>(); // of each first column: the one a further row may join
  for (const [row, cells] of [...changed].sort(([one], [other]) => one - other)) {
    for (const run of runsOf(cells)) {
      const above = lowest.get(run.column);
      if (above?.cells[0]?.length === run.cells.length && above.row + above.cells.length === row) {
        above.cells.push(run.cells);
      } else {
        const begun = { row, column: run.column, cells: [run.cells] };
        lowest.set(run.column, begun);
        done.push(begun);
      }
    }
  }
  return done;
}

function runsOf(cells: ReadonlyMap<number, Cell>): { column: number; cells: Cell[] }[] {
  const runs: { column: number; cells: Cell[] }[] = [];
  for (const [column, cell] of [...cells].sort(([one], [other]) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.cells.length === column) last.cells.push(cell);
    else runs.push({ column, cells: [cell] });
  }
  return runs;
}
