import type { ICellData, Nullable } from "@univerjs/core";

/** What a cell says beside its content. Univer moves it with its cell, and keeps it. */
export interface Remarks {
  /** The note that a person or a script wrote. */
  readonly note?: string;
  /** Why its formula shows an error; what Sheets shows on hover. */
  readonly error?: string;
  /** The number format that its formula gave it, nobody having chosen one; it goes when the formula does. */
  readonly auto?: string;
}

export const remarksOf = (cell: Nullable<ICellData>): Remarks => (cell?.custom ?? {}) as Remarks;

/** A change of one remark that leaves the others; undefined takes it away. */
export function withRemark(
  cell: Nullable<ICellData>,
  change: { readonly [Name in keyof Remarks]: Remarks[Name] | undefined },
): ICellData["custom"] {
  const all = Object.entries({ ...remarksOf(cell), ...change }).filter(([, text]) => text !== undefined);
  return all.length === 0 ? null : Object.fromEntries(all);
}
