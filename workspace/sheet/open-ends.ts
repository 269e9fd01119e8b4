import type { IRange } from "@univerjs/core";
import { RangeReferenceObject } from "@univerjs/engine-formula";

/**
 * Teaches the calculator `A2:A`, which Sheets reads as "from A2 to the end of the grid" and Univer not at all: what is
 * parsed has a last row written in that no sheet can have (Sheets ends at ten million cells), and a range that ends in
 * this row says, whenever it is asked, that it ends where its tab does at that moment.
 */
export function understandOpenEnds(): void {
  if (understood) return;
  understood = true;
  const stored = Object.getOwnPropertyDescriptor(
    Object.getPrototypeOf(RangeReferenceObject.prototype),
    "getRangeData",
  );
  const getRangeData = stored?.value as (this: RangeReferenceObject) => IRange;
  RangeReferenceObject.prototype.getRangeData = function () {
    const range = getRangeData.call(this);
    return range.endRow === ENDLESS - 1 ? { ...range, endRow: this.getActiveSheetRowCount() - 1 } : range;
  };
}

/** The class is shared by all workspaces of a process, and is taught once. */
let understood = false;

const ENDLESS = 10_000_001;

const OPEN_END =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3})(?![\w$(!.])/g;

/** Writes the last row in. Texts and quoted names of tabs are passed over. */
export const closeOpenEnds = (formula: string): string =>
  formula.replace(OPEN_END, (whole: string, range: string | undefined) =>
    range ? `${range}${ENDLESS}` : whole,
  );
