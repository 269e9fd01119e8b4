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
  const values: (number | undefined)[] = [];
  const currencies = new Array<string | undefined>(rows.length);
  const problems: Problem[] = [];
  const texts: number[] = [];
  rows.forEach(({ cells }, index) => {
    const cell = cells[at];
    const isNumber = typeof cell === "number" && Number.isFinite(cell);
    values.push(isNumber ? cell : undefined);
    if (isNumber || cell === undefined || cell === "") return;
    texts.push(index);
    const mark = markShown(cell);
    if (mark) marks.add(mark);
  });
  const [only] = marks;
  const mark = marks.size === 1 ? only : undefined;
  for (const index of texts) {
    const line = rows[index];
    if (!line) continue;
    const { row, cells } = line;
    const reading = readAmount(cells[at], mark);
    if (reading.is === "amount") {
      values[index] = reading.value;
      currencies[index] = reading.currency;
    }
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
