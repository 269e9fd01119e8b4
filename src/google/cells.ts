import { type Cell, type Grid, isMoment } from "../domain/cell";
import { instantWriter, momentReader } from "./zone";

/**
 * What getValues() and a custom function's arguments hold, as the domain's cells. Not confirmed on a live account: a
 * blank arrives as "", an error cell as its text (#N/A), an argument left out as undefined.
 */
export function cellReader(zone: string): (value: unknown) => Cell {
  const momentOf = momentReader(zone);
  return (value) => {
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
    // instanceof fails for a Date made in another realm (https://developers.google.com/apps-script/guides/v8-runtime).
    if (Object.prototype.toString.call(value) === "[object Date]") {
      const date = value as Date;
      return Number.isNaN(date.getTime()) ? "" : momentOf(date);
    }
    return "";
  };
}

/** A whole range's values as a grid. */
export function gridReader(zone: string): (values: readonly (readonly unknown[])[]) => Grid {
  const cellOf = cellReader(zone);
  return (values) => values.map((row) => row.map(cellOf));
}

/**
 * The domain's cells as setValues() and a custom function's result take them. Not confirmed on a live account: a Date
 * that a custom function returns is a date in its cell, shown as the cell is formatted.
 */
export function cellWriter(zone: string): (cell: Cell) => string | number | boolean | Date {
  const instantOf = instantWriter(zone);
  return (cell) => (isMoment(cell) ? instantOf(cell) : cell);
}
