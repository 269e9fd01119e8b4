import { type Cell, isBlank, isMoment } from "../cell";
import { fold } from "./plain-text";

const YES = new Set(["true", "1", "yes", "y", "x", "✓", "✔", "☑", "checked"]);
const NO = new Set(["false", "0", "no", "n", "-", "☐", "unchecked", "null", "none"]);

/** A yes or no in any spelling; a blank is no; undefined where a cell says neither. */
export function readFlag(cell: Cell | undefined): boolean | undefined {
  if (cell === undefined || isBlank(cell)) return false;
  if (typeof cell === "boolean") return cell;
  if (isMoment(cell)) return undefined;
  const word = fold(String(cell));
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}
