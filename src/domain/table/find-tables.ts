import { type Cell, type Grid, isBlank } from "../cell";
import { shown } from "./plain-text";

/** A header row and the rows below it; a header repeated among the data begins a further part of the same table. */
export interface FoundTable {
  readonly header: number;
  /** The header's cells by column; what belongs to a table beside this one is blank. */
  readonly headerCells: readonly Cell[];
  /** Columns, end excluded: all there are, but where tables stand side by side. */
  readonly columns: Span;
  /** Rows of data, end excluded. */
  readonly parts: readonly Span[];
  /** Rows among and below them, end excluded, that other headers begin: a summary, for example. */
  readonly others: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a row would be as a header: the columns it names, and whether they make a table. */
export interface HeaderReading {
  readonly columns: ReadonlyMap<string, { readonly at: number }>;
  readonly isTable: boolean;
}

/** Rows: titles, "As of" and filters stand above a header. */
export const FARTHEST_HEADER = 80;

const SAME_COLUMNS = 2; // named by two halves of a row, or by a row and the header above it: more than chance

type ReadHeader = (row: readonly Cell[]) => HeaderReading;

interface Growing {
  readonly header: number;
  readonly headerCells: readonly Cell[];
  readonly columns: Span;
  readonly named: HeaderReading["columns"];
  readonly parts: Span[];
  readonly others: Span[];
  /** The last of either, which ends where something else begins. */
  last: { from: number; to: number };
}

/**
 * Finds the tables in a grid. The first header must stand in the first 80 rows; further ones, of exports pasted below
 * each other, may stand anywhere.
 */
export function findTables(grid: Grid, read: ReadHeader): FoundTable[] {
  const tables: Growing[] = [];
  let line: Growing[] = []; // the tables of the last header row: several where they stand side by side
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row] ?? [];
    if (tables.length === 0 && row >= FARTHEST_HEADER) break;
    // Data rows nearly always hold a number or a date, which no header does: most rows cost one look.
    if (tables.length > 0 && !couldBeHeader(cells, line)) continue;
    const reading = read(cells);
    const repeated = isRepeated(cells, line, read);
    if (!repeated && !reading.isTable) {
      if (isOther(cells, grid[row - 1] ?? [], reading))
        for (const table of line) table.others.push(begin(table, row, row, grid.length));
      continue;
    }
    if (repeated) {
      for (const table of line) table.parts.push(begin(table, row, row + 1, grid.length));
    } else {
      for (const { last } of line) last.to = row;
      line = begunBy(cells, row, grid.length, read);
      tables.push(...line);
    }
  }
  return tables.map(({ header, headerCells, columns, parts, others }) => ({
    header,
    headerCells,
    columns,
    parts,
    others,
  }));
}

/** Headers below a blank row, of which the first and another name columns, that are no table's: a summary's. */
function isOther(cells: readonly Cell[], above: readonly Cell[], { columns }: HeaderReading): boolean {
  if (columns.size < SAME_COLUMNS || above.some((cell) => !isBlank(cell))) return false;
  const [first, ...others] = [...cells.keys()].filter((at) => !isBlank(cells[at]));
  return others.length >= SAME_COLUMNS && [...columns.values()].some(({ at }) => at === first);
}

/** Ends a table's last rows at a row, where others begin. */
function begin(table: Growing, row: number, from: number, to: number): Span {
  table.last.to = row;
  table.last = { from, to };
  return table.last;
}

/** The tables whose header row this is. */
function begunBy(cells: readonly Cell[], header: number, end: number, read: ReadHeader): Growing[] {
  return sideBySide(cells, read).map((columns) => {
    const headerCells = only(cells, columns);
    const last = { from: header + 1, to: end };
    return {
      header,
      headerCells,
      columns,
      named: read(headerCells).columns,
      parts: [last],
      others: [],
      last,
    };
  });
}

/**
 * Whether a row is the table's header again, be some of its cells blank or the title of the group below: what it names
 * stands where the header has it, and it names nothing else.
 */
function isRepeated(cells: readonly Cell[], line: readonly Growing[], read: ReadHeader): boolean {
  return line.length > 0 && line.every((table) => repeats(cells, table, read));
}

function repeats(cells: readonly Cell[], table: Growing, read: ReadHeader): boolean {
  const { columns } = read(only(cells, table.columns));
  if (columns.size < SAME_COLUMNS) return false;
  for (const [name, { at }] of columns) {
    if (table.named.get(name)?.at !== at || shown(cells[at]) !== shown(table.headerCells[at])) return false;
  }
  return true;
}

/**
 * The columns of each table in a header row. Tables stand side by side where blocks of headers, parted by an empty
 * column, are each a table's and name the same columns: an empty column alone parts nothing, since reports have them. A
 * block that begins with a column that the table before it has already is a summary beside it.
 */
function sideBySide(cells: readonly Cell[], read: ReadHeader): Span[] {
  const whole = { from: 0, to: Infinity };
  const blocks = blocksOf(cells).map((block) => ({ from: block.from, ...read(only(cells, block)) }));
  const starts = blocks.flatMap(({ from: at, columns, isTable }) => (isTable ? [{ at, columns }] : []));
  const [first, ...others] = starts;
  if (!first) return [whole];
  if (others.length === 0) {
    const beside = blocks.find(
      ({ from, columns }) => from > first.at && namesAgain(from, columns, first.columns),
    );
    return [beside ? { from: 0, to: beside.from } : whole];
  }
  const alike = others.every(
    ({ columns }) => [...columns.keys()].filter((name) => first.columns.has(name)).length >= SAME_COLUMNS,
  );
  if (!alike) return [whole];
  return starts.map(({ at }, index) => ({
    from: index === 0 ? 0 : at,
    to: starts[index + 1]?.at ?? Infinity,
  }));
}

/** Whether the first of a block's headers names a column that is among the others. */
function namesAgain(
  from: number,
  columns: HeaderReading["columns"],
  among: HeaderReading["columns"],
): boolean {
  return [...columns].some(([name, { at }]) => at === from && among.has(name));
}

/** Runs of filled cells. */
function blocksOf(cells: readonly Cell[]): Span[] {
  const blocks: { from: number; to: number }[] = [];
  let open: { from: number; to: number } | undefined;
  cells.forEach((cell, at) => {
    if (isBlank(cell)) open = undefined;
    else if (open) open.to = at + 1;
    else blocks.push((open = { from: at, to: at + 1 }));
  });
  return blocks;
}

function only(cells: readonly Cell[], { from, to }: Span): readonly Cell[] {
  if (from === 0 && to >= cells.length) return cells;
  return cells.slice(0, to).map((cell, at) => (at < from ? "" : cell));
}

function couldBeHeader(cells: readonly Cell[], line: readonly Growing[]): boolean {
  let filled = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? "";
    if (cell === "") continue;
    if (typeof cell !== "string") return false;
    // A header such as "18 Digit ID" is one where it stands again.
    if (beginsWithNumber(cell) && !isHeaderThere(cell, at, line)) return false;
    if (!isBlank(cell)) filled++;
  }
  return filled > 1;
}

function isHeaderThere(cell: Cell, at: number, line: readonly Growing[]): boolean {
  return line.some(({ headerCells }) => headerCells[at] === cell);
}

function beginsWithNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first < 127) return first < 58; // a digit or a letter: no need to look further
  return /^[\s"']*[\d$€£]/.test(text);
}
