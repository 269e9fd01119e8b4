import type { Moment } from "../domain/cell";
import { momentReader, sheetZone } from "./zone";

/** The clock, read in this one place: the present minute on the spreadsheet's own calendar. */
export function now(): Moment {
  return momentReader(sheetZone())(new Date());
}
