import { type Cell, isBlank } from "../cell";
import { clean, shown, squeeze } from "../table/plain-text";
import { type Column, COLUMN_NAMES, COLUMNS } from "./columns";

/** One header cell and what it can be. */
export interface HeaderCell {
  /** 0-based column. */
  readonly at: number;
  readonly text: string;
  /** Lower is better; headers of `instead` stand behind all others. */
  readonly rank: number;
}

export interface Header {
  /** The cell each column is read from. */
  readonly columns: ReadonlyMap<Column, HeaderCell>;
  /** Other cells that could be the same column and are not quietly second best. */
  readonly rivals: ReadonlyMap<Column, readonly HeaderCell[]>;
  readonly unused: readonly string[];
  /** All header texts, squeezed: what tells one kind of report from another. */
  readonly texts: ReadonlySet<string>;
}

const QUIET = 100; // ranks from here on are `instead`
const STRIPPED = 50; // a header that is known only without its prefix comes after those known as they stand
const PREFIX = /^(?:opportunity|opp|deal|potential|property)/;

const KNOWN: ReadonlyMap<string, { readonly column: Column; readonly rank: number }> = new Map(
  COLUMN_NAMES.flatMap((column) => {
    const { headers, instead = [] } = COLUMNS[column];
    return [
      ...headers.map((text, rank) => [squeeze(text), { column, rank }] as const),
      ...instead.map((text, rank) => [squeeze(text), { column, rank: QUIET + rank }] as const),
    ].reverse();
  }),
);

/** The column a header text names, and how well; undefined where it names none. */
export function columnNamed(text: string): { readonly column: Column; readonly rank: number } | undefined {
  let rest = squeeze(text.replace(/#/g, " number"));
  if (rest === "" || rest.length > 60) return undefined;
  const known = KNOWN.get(rest);
  if (known) return known;
  while (PREFIX.test(rest)) {
    rest = rest.replace(PREFIX, "");
    const behind = KNOWN.get(rest);
    if (behind) return { column: behind.column, rank: behind.rank + STRIPPED };
  }
  return undefined;
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
    else rivals.set(named.column, [...(rivals.get(named.column) ?? []), worse]);
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
