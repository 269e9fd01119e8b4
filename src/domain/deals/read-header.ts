import { type Cell, isBlank } from "../cell";
import { clean, shown, squeeze } from "../table/plain-text";
import type { Column } from "./columns";
import { columnNamed, QUIET } from "./headers/known-headers";

/** One header cell and what it can be. */
export interface HeaderCell {
  /** 0-based column. */
  readonly at: number;
  readonly text: string;
  /** Lower is better; from QUIET on it is quietly second best. */
  readonly rank: number;
}

export interface Header {
  /** The cell each column is read from. */
  readonly columns: ReadonlyMap<Column, HeaderCell>;
  /** Other cells that could be the same column, the best first. */
  readonly rivals: ReadonlyMap<Column, readonly HeaderCell[]>;
  readonly unused: readonly string[];
  /** All header texts, squeezed: what tells one kind of report from another. */
  readonly texts: ReadonlySet<string>;
}

/** Reads a row as a header: each column from the cell with the best of its names, the first of equals. */
export function readHeader(row: readonly Cell[]): Header {
  const columns = new Map<Column, HeaderCell>();
  const rivals = new Map<Column, HeaderCell[]>();
  const unused: string[] = [];
  const texts = new Set<string>();
  row.forEach((cell, at) => {
    if (isBlank(cell)) return;
    const text = shown(cell);
    texts.add(squeeze(text));
    const named = typeof cell === "string" ? columnNamed(cell) : undefined;
    if (!named) {
      unused.push(text);
      return;
    }
    const found = { at, text: clean(text), rank: named.rank };
    const holder = columns.get(named.column);
    if (!holder) {
      columns.set(named.column, found);
      return;
    }
    const [better, worse] = found.rank < holder.rank ? [found, holder] : [holder, found];
    columns.set(named.column, better);
    if (worse.rank >= QUIET) unused.push(worse.text);
    const others = [...(rivals.get(named.column) ?? []), worse];
    rivals.set(
      named.column,
      others.sort((a, b) => a.rank - b.rank),
    );
  });
  return { columns, rivals, unused, texts };
}

/** The columns any of which tells whether a deal is open, won or lost. */
export const TELLS_OUTCOME: readonly Column[] = [
  "stage",
  "status",
  "won flag",
  "closed flag",
  "lost flag",
  "won on",
];

/** Whether a table with these columns is about deals: something that tells their state, and something that tells them apart. */
export function isDealHeader(columns: { has(column: Column): boolean }): boolean {
  if (!TELLS_OUTCOME.some((column) => columns.has(column))) return false;
  if (columns.has("id") || columns.has("name") || columns.has("account")) return true;
  // Rows that nothing tells apart can be counted, but not followed from one day to the next.
  if (columns.has("seen on") || columns.has("changed on")) return false;
  return columns.has("owner") && (columns.has("close") || columns.has("amount"));
}

/** The header that monday.com puts above the subitems of an item: its first cell says so, and their columns are others. */
export function isSubitemsHeader(row: readonly Cell[]): boolean {
  const first = row.find((cell) => cell !== "");
  return typeof first === "string" && first.length < 20 && squeeze(first) === "subitems";
}
