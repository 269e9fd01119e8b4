import { type Cell, type Grid, isBlank } from "../../cell";
import type { Span } from "../../table/find-tables";
import { readAmount } from "../../table/read-amount";
import { readDate } from "../../table/read-date";
import { type Column, COLUMNS } from "../columns";
import type { Header } from "../read-header";

const FEWEST_MISFITS = 2; // cells of a row: one may be a slip of the pen

/**
 * The row from which on a part holds what an older, longer paste with other columns left below a newer one: from there
 * to its end every row has two cells or more that are not of their column's kind, one of them a date or a mark where
 * names and stages stand ("TBD" among the dates and amounts alone is what people write there). It is looked for from
 * the end upwards, so a table without such a tail costs one row.
 */
export function shiftedTail(grid: Grid, part: Span, header: Header): number {
  const dates = columnsThat(header, (column) => COLUMNS[column].holds === "date");
  const amounts = columnsThat(header, (column) => COLUMNS[column].holds === "amount");
  const texts = columnsThat(header, (column) =>
    ["name", "account", "owner", "stage", "status", "category"].includes(column),
  );
  const isShifted = (cells: readonly Cell[]): boolean => {
    const named = count(texts, (at) => isDateOrMark(cells[at]));
    if (named === 0) return false;
    const undated = count(dates, (at) => readDate(cells[at]).is === "none");
    return (
      named + undated + count(amounts, (at) => readAmount(cells[at], ".").is === "none") >= FEWEST_MISFITS
    );
  };
  let tail = part.to;
  for (let row = part.to - 1; row >= part.from; row--) {
    const cells = grid[row] ?? [];
    if (cells.every(isBlank)) continue;
    if (!isShifted(cells)) break;
    tail = row;
  }
  // Where no row fits, the columns were misread rather than pasted over.
  return tail === firstFilled(grid, part) ? part.to : tail;
}

function isDateOrMark(cell: Cell | undefined): boolean {
  if (cell === undefined || typeof cell === "number") return false; // a number may be an owner's or a stage's id
  if (typeof cell === "string") return !isBlank(cell) && ["moment", "either"].includes(readDate(cell).is);
  return true;
}

function columnsThat(header: Header, is: (column: Column) => boolean): number[] {
  return [...header.columns].filter(([column]) => is(column)).map(([, { at }]) => at);
}

function count(columns: readonly number[], is: (at: number) => boolean): number {
  let found = 0;
  for (const at of columns) if (is(at)) found++;
  return found;
}

function firstFilled(grid: Grid, part: Span): number {
  let row = part.from;
  while (row < part.to && (grid[row] ?? []).every(isBlank)) row++;
  return row;
}
