import type { Cell, Grid } from "./domain/cell";
import { callFunction } from "./domain/metrics/call";
import { cellReader, cellWriter } from "./google/cells";
import { now } from "./google/clock";
import { sheetZone, utcReader } from "./google/zone";

/**
 * Answers one custom function: `values` are its arguments as Sheets passes them (a scalar for one cell, rows for a
 * range, undefined for what was left out). Throws an Error whose message Sheets shows on hover. Not confirmed on a live
 * account: that hover, every row of the grid for a range such as A:H, and whether one may hold a cell with TODAY().
 */
export function answer(name: string, values: readonly unknown[]): unknown {
  const zone = sheetZone();
  const readCell = cellReader(zone);
  const readArgument = (value: unknown): Cell | Grid | undefined => {
    if (value === undefined || value === null) return undefined;
    return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(readCell)) : readCell(value);
  };
  const result = callFunction(name, values.map(readArgument), now().day, utcReader(zone));
  const writeCell = cellWriter(zone);
  return isGrid(result) ? result.map((row) => row.map(writeCell)) : writeCell(result);
}

function isGrid(value: Cell | Grid): value is Grid {
  return Array.isArray(value);
}
