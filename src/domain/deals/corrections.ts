import { clean, fold } from "../table/plain-text";
import { type Column, COLUMN_NAMES, COLUMNS } from "./columns";

/** What a team has said of a header: the column it is, or that it is none. */
export type Correction = Column | typeof NOT_USED;

export const NOT_USED = "nothing";

/** Every correction in words, as the Settings tab and the sidebar have them: "close date" … and last "nothing". */
export const CORRECTIONS: readonly string[] = [...COLUMN_NAMES.map((name) => COLUMNS[name].label), NOT_USED];

/** What to do where a column was not found. */
export const ADD_COLUMN =
  'Add the column to the report, or say which one it is: under Columns in the sidebar, or in Settings with a row "COLUMN" and its header.';

const BY_LABEL = new Map<string, Correction>([
  ...COLUMN_NAMES.map((name) => [fold(COLUMNS[name].label), name] as const),
  [NOT_USED, NOT_USED],
]);

/** "close date" or "Close Date" as the column it is; undefined where there is none of that name. */
export function readCorrection(text: string): Correction | undefined {
  return BY_LABEL.get(fold(text));
}

export function showCorrection(correction: Correction): string {
  return correction === NOT_USED ? NOT_USED : COLUMNS[correction].label;
}

/** A header's text without what marks it as required or sorted: that changes from one paste to the next. */
export function plainHeader(text: string): string {
  return clean(text.replace(/[*↑↓▲▼]/g, " "));
}

/**
 * What two headers have alike that one correction holds for. Signs count, unlike in the names that are known here:
 * "Amount (€)" and "Amount ($)" are two columns.
 */
export function headerKey(text: string): string {
  return fold(plainHeader(text));
}
