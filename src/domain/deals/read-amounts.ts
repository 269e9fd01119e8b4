import type { Problem } from "../problem";
import { type DecimalMark, markShown, readAmount } from "../table/read-amount";
import { shown } from "../table/plain-text";
import { type Column, COLUMNS } from "./columns";
import type { Places } from "./places";
import type { DataRow } from "./read-rows";

export interface AmountColumn {
  readonly values: readonly (number | undefined)[];
  /** The currency written beside the number, where there is one. */
  readonly currencies: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
}

/** Reads a column of amounts; "1.234" is settled by a cell of the same column that shows its decimal mark. */
export function readAmounts(
  rows: readonly DataRow[],
  column: Column,
  at: number,
  places: Places,
): AmountColumn {
  const marks = new Set<DecimalMark>();
  for (const { cells } of rows) {
    const mark = markShown(cells[at]);
    if (mark) marks.add(mark);
  }
  const [only] = marks;
  const mark = marks.size === 1 ? only : undefined;
  const values: (number | undefined)[] = [];
  const currencies: (string | undefined)[] = [];
  const problems: Problem[] = [];
  for (const { row, cells } of rows) {
    const reading = readAmount(cells[at], mark);
    values.push(reading.is === "amount" ? reading.value : undefined);
    currencies.push(reading.is === "amount" ? reading.currency : undefined);
    if (reading.is === "amount" || reading.is === "blank") continue;
    const found = shown(cells[at]);
    const { label } = COLUMNS[column];
    problems.push({
      kind: `${label} not understood`,
      where: places.cell(row, at),
      found,
      text:
        reading.is === "either"
          ? `"${found}" could be more than a thousand or a little over one, and nothing in the column tells which, so this row has no ${label}.`
          : `"${found}" is not a number, so this row has no ${label}.`,
      remedy: "Write it as a plain number, such as 1234.50.",
    });
  }
  return { values, currencies, problems };
}
