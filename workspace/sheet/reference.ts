import type { BaseReferenceObject } from "@univerjs/engine-formula";
import type { Rectangle } from "../a1";

/** The cells that a formula's reference stands for, in the tab of its getSheetId(). */
export function rectangleOf(reference: BaseReferenceObject): Rectangle {
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
