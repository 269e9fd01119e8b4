import { type Cell, isBlank } from "../cell";
import { beginsWithWord, shown, squeeze } from "../table/plain-text";
import type { Column } from "./columns";
import { type Correction, headerKey, NOT_USED } from "./corrections";
import { SAVED_HEADINGS } from "./saved-rows";
import { columnNamed, QUIET } from "./headers/known-headers";

/** A header and what was made of it. */
export interface HeaderRead {
  readonly text: string;
  /** The column that is read from it; absent where none is. */
  readonly column?: Column;
  /** Whether the team itself has said so. */
  readonly corrected: boolean;
}

/** One header cell and what it can be. */
export interface HeaderCell {
  /** 0-based column. */
  readonly at: number;
  readonly text: string;
  /** Lower is better; from QUIET on it is quietly second best. */
  readonly rank: number;
}

/** Before every known name: what the team itself has said of a header. */
export const CORRECTED = -1;

/** What a team has said of headers, by `headerKey`. */
export type Corrections = ReadonlyMap<string, Correction>;

export interface Header {
  /** The cell each column is read from. */
  readonly columns: ReadonlyMap<Column, HeaderCell>;
  /** Other cells that could be the same column, the best first. */
  readonly rivals: ReadonlyMap<Column, readonly HeaderCell[]>;
  /** Every filled cell, from left to right. */
  readonly cells: readonly { readonly at: number; readonly text: string; readonly corrected: boolean }[];
  /** All header texts, squeezed: what tells one kind of report from another. */
  readonly texts: ReadonlySet<string>;
}

/**
 * Reads a row as a header: each column from the cell with the best of its names, the first of equals. Where the
 * converted amount stands alone it is the amount, since then all deals are in one currency, and so is what was won.
 */
export function readHeader(row: readonly Cell[], corrections: Corrections = new Map()): Header {
  const columns = new Map<Column, HeaderCell>();
  const rivals = new Map<Column, HeaderCell[]>();
  const cells: { at: number; text: string; corrected: boolean }[] = [];
  const texts = new Set<string>();
  const said = saidIn(row, corrections);
  row.forEach((cell, at) => {
    if (isBlank(cell)) return;
    const text = shown(cell);
    texts.add(squeeze(text));
    const correction = said(text);
    cells.push({ at, text, corrected: correction !== undefined });
    const named =
      correction === undefined
        ? typeof cell === "string" && columnNamed(cell)
        : correction !== NOT_USED && { column: correction, rank: CORRECTED };
    if (!named) return;
    const { column, rank } = named;
    const found = { at, text, rank };
    const holder = columns.get(column);
    if (!holder) {
      columns.set(column, found);
      return;
    }
    const [better, worse] = found.rank < holder.rank ? [found, holder] : [holder, found];
    columns.set(column, better);
    const others = [...(rivals.get(column) ?? []), worse];
    rivals.set(
      column,
      others.sort((a, b) => a.rank - b.rank),
    );
  });
  for (const { column, from, beside } of OWN_WORDS) {
    const cell = texts.has(beside) ? cells.find(({ text }) => squeeze(text) === from) : undefined;
    if (cell && !columns.has(column)) columns.set(column, { ...cell, rank: QUIET });
  }
  const other = columns.get("converted amount") ?? columns.get("won amount");
  if (other && !columns.has("amount")) columns.set("amount", other);
  return { columns, rivals, cells, texts };
}

/** What one CRM alone calls so: the column, the header it is read from, and another by which the CRM is known. */
const OWN_WORDS: readonly { readonly column: Column; readonly from: string; readonly beside: string }[] = [
  // Close keeps the day on which a deal is expected to be won in date_won, until it is won on it.
  { column: "close", from: "datewon", beside: "statustype" },
  // Elsewhere the expected revenue is weighted: https://github.com/odoo/odoo/blob/17.0/addons/crm/models/crm_lead.py
  { column: "amount", from: "expectedrevenue", beside: "expectedclosing" },
];

/** Every header with the column that is read from it. */
export function readAs({ columns, cells }: Header): HeaderRead[] {
  const columnAt = new Map([...columns].map(([column, { at }]) => [at, column]));
  return cells.map(({ at, text, corrected }) => {
    const column = columnAt.get(at);
    return { text, ...(column && { column }), corrected };
  });
}

/** What the team has said of a header text in this row, if anything. */
function saidIn(row: readonly Cell[], corrections: Corrections): (text: string) => Correction | undefined {
  if (corrections.size === 0 || isSavedLooks(row)) return () => undefined;
  return (text) => corrections.get(headerKey(text));
}

/** Our History tab's header: its words are ours, whatever a team's export means by the same. */
export function isSavedLooks(row: readonly Cell[]): boolean {
  return SAVED_HEADINGS.every((heading) => row.includes(heading));
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
  // Of a rep, what was won and an amount are a summary's; a deal says where it stands.
  if (!columns.has("stage") && !columns.has("status")) return false;
  return columns.has("owner") && (columns.has("close") || columns.has("amount"));
}

const SUBITEMS = /^[^\p{L}\p{N}]*sub[^\p{L}\p{N}]*items[^\p{L}\p{N}]*$/iu;

/** The header that monday.com puts above the subitems of an item: its first cell says so, and their columns are others. */
export function isSubitemsHeader(row: readonly Cell[]): boolean {
  const first = row[0] === "" ? row.find((cell) => cell !== "") : row[0];
  if (typeof first !== "string") return false;
  const couldBe = first.startsWith("S") || first.startsWith("s") || !beginsWithWord(first);
  return couldBe && SUBITEMS.test(first);
}
