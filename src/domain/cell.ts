import type { Day } from "./day";

/** A date in a cell: its day and the minute of that day, both in the spreadsheet's time zone. */
export interface Moment {
  readonly day: Day;
  readonly minute: number;
}

/** The moment on the spreadsheet's own calendar at which it is this moment in UTC. */
export type InZone = (utc: Moment) => Moment;

/** What a cell holds once the Google side has turned Dates into moments. A blank is "". */
export type Cell = string | number | boolean | Moment;

/** Rows of cells. Rows may differ in length; what is missing is blank. */
export type Grid = readonly (readonly Cell[])[];

/** Cells to write, from a first one whose row and column are counted from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly cells: Grid;
}

export function isMoment(cell: Cell): cell is Moment {
  return typeof cell === "object";
}

/** A day as a cell holds it; a day that is not known is a blank. */
export function dayCell(day: Day | undefined): Cell {
  return day === undefined ? "" : { day, minute: 0 };
}

/** Nothing a person could see: empty, or only blanks of any kind, zero-width ones included. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return cell === undefined;
  if (cell === "") return true;
  const first = cell.charCodeAt(0);
  if (first > 32 && first < 127) return false; // nearly every cell, and this is asked of each
  return !/[^\s\u200b\ufeff]/.test(cell);
}

/** "C17" for row 16, column 2 (both counted from 0). */
export function a1(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
