import { type Cell, type Grid, isBlank } from "../cell";
import { shown } from "./plain-text";

/** A header row and the rows below it; a header repeated among the data begins a further part of the same table. */
export interface FoundTable {
  readonly header: number;
  /** Rows of data, end excluded. */
  readonly parts: readonly { readonly from: number; readonly to: number }[];
}

/** Rows: titles, "As of" and filters stand above a header. */
export const FARTHEST_HEADER = 80;

/**
 * Finds the tables in a grid. The first header must stand in the first 80 rows; further ones, of exports pasted below
 * each other, may stand anywhere.
 */
export function findTables(grid: Grid, isHeader: (row: readonly Cell[]) => boolean): FoundTable[] {
  const tables: { header: number; text: string; parts: { from: number; to: number }[] }[] = [];
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row] ?? [];
    if (tables.length === 0 && row >= FARTHEST_HEADER) break;
    // Data rows nearly always hold a number or a date, which no header does: most rows cost one look.
    if (tables.length > 0 && !couldBeHeader(cells)) continue;
    if (!isHeader(cells)) continue;
    const text = cells.map(shown).join("\n");
    const last = tables[tables.length - 1];
    if (last) endPart(last, row);
    if (last && last.text === text) last.parts.push({ from: row + 1, to: grid.length });
    else tables.push({ header: row, text, parts: [{ from: row + 1, to: grid.length }] });
  }
  return tables.map(({ header, parts }) => ({ header, parts }));
}

function endPart(table: { parts: { from: number; to: number }[] }, row: number): void {
  const part = table.parts[table.parts.length - 1];
  if (part) part.to = row;
}

function couldBeHeader(row: readonly Cell[]): boolean {
  let filled = 0;
  for (const cell of row) {
    if (isBlankFast(cell)) continue;
    if (typeof cell !== "string" || /^[\s"']*[\d$€£]/.test(cell)) return false;
    filled++;
  }
  return filled > 1;
}

function isBlankFast(cell: Cell): boolean {
  return cell === "" || (typeof cell === "string" && isBlank(cell));
}
