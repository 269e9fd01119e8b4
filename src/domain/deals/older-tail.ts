import { type Cell, type Grid, isBlank, isMoment } from "../cell";
import type { Span } from "../table/find-tables";
import { readAmount } from "../table/read-amount";
import { readDate } from "../table/read-date";
import { type Column, COLUMNS } from "./columns";
import type { Header } from "./read-header";

const FEWEST_MISFITS = 2; // cells of a row: one may be a slip of the pen

/**
 * The row from which on a part holds what an older, longer paste with other columns left below a newer one: from there to
 * its end every row has two cells or more that are not of their column's kind (text among dates, a date among stages).
 * It is looked for from the end upwards, so a table without such a tail costs one row.
 */
export function shiftedTail(grid: Grid, part: Span, header: Header): number {
  const dates = columnsThat(header, (column) => COLUMNS[column].holds === "date");
  const amounts = columnsThat(header, (column) => COLUMNS[column].holds === "amount");
  const texts = columnsThat(header, (column) =>
    ["name", "account", "owner", "stage", "status", "category"].includes(column),
  );
  const misfits = (cells: readonly Cell[]): number =>
    count(dates, (at) => readDate(cells[at]).is === "none") +
    count(amounts, (at) => readAmount(cells[at], ".").is === "none") +
    count(texts, (at) => {
      const cell = cells[at];
      return cell !== undefined && !isBlank(cell) && (isMoment(cell) || typeof cell === "boolean");
    });
  let tail = part.to;
  for (let row = part.to - 1; row >= part.from; row--) {
    const cells = grid[row] ?? [];
    if (cells.every(isBlank)) continue;
    if (misfits(cells) < FEWEST_MISFITS) break;
    tail = row;
  }
  // Where no row fits, the columns were misread rather than pasted over.
  return tail === firstFilled(grid, part) ? part.to : tail;
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
