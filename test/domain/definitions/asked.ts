/** Formulas over literal cells, for the definitions of requirements.md 1B to be read beside the cases that show them. */
import type { Cell, Grid } from "../../../src/domain/cell";
import { isoDay } from "../../../src/domain/day";
import type { Argument } from "../../../src/domain/metrics/showing/arguments";
import { callFunction } from "../../../src/domain/metrics/call";
import { day, rowOf } from "../sheet";

const TODAY = day("2026-11-25");

/** Lines of cells between bars, below a line of headings. */
export function table(headings: string, lines: string | readonly string[]): Grid {
  const text = typeof lines === "string" ? lines.trim().split("\n") : lines;
  return [rowOf(headings), ...text.map((line) => rowOf(line.trim()))];
}

/** A Settings range: "as-of | 2026-11-20", a line a setting. */
export function settings(...lines: readonly string[]): Grid {
  return table("Name | Value", lines);
}

/** What a formula shows: numbers to four places, days as 2026-11-25, an error as its message behind "#". */
export function asked(name: string, ...values: readonly Argument[]): unknown {
  try {
    const shown = callFunction(name, values, TODAY);
    return Array.isArray(shown) ? (shown as Grid).map((row) => row.map(plain)) : plain(shown as Cell);
  } catch (error) {
    return `#${(error as Error).message}`;
  }
}

/** Of a list of deals those columns, without the headings. */
export function rows(list: unknown, ...columns: readonly number[]): unknown[][] {
  return (list as unknown[][]).slice(1).map((row) => columns.map((at) => row[at]));
}

function plain(cell: Cell): unknown {
  if (typeof cell === "object") return isoDay(cell.day);
  return typeof cell === "number" ? Math.round(cell * 1e4) / 1e4 : cell;
}
