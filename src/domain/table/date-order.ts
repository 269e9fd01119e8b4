import type { Moment } from "../cell";
import type { DateReading } from "./read-date";

export type DateOrder = "day first" | "month first";

/** What the dates of one column show of their order; one pass over its cells fills it. */
export interface DateEvidence {
  moments: number;
  /** Rows of text that can only be read day first (25/11/2026), only month first, or either way. */
  readonly dayFirst: number[];
  readonly monthFirst: number[];
  readonly either: number[];
}

export function noEvidence(): DateEvidence {
  return { moments: 0, dayFirst: [], monthFirst: [], either: [] };
}

/** Adds one cell's reading to what its column shows; ISO, dots and month names show nothing. */
export function witness(evidence: DateEvidence, reading: DateReading, row: number): void {
  if (reading.is !== "either") return;
  const { dayFirst, monthFirst } = reading;
  if (dayFirst === monthFirst) return; // 05/05/2026 is one day either way
  (monthFirst === undefined
    ? evidence.dayFirst
    : dayFirst === undefined
      ? evidence.monthFirst
      : evidence.either
  ).push(row);
}

/**
 * The order one column decides for itself. "mixed": it contradicts itself, or it holds real dates beside text that the
 * spreadsheet could not take for a date. That is what a paste in the other order leaves behind: 25/11 stayed text while
 * 05/11 became 11 May, so the real dates cannot be trusted either. Undefined: nothing in it tells.
 */
export function orderShown(evidence: DateEvidence): DateOrder | "mixed" | undefined {
  const decided = evidence.dayFirst.length > 0 || evidence.monthFirst.length > 0;
  if (evidence.dayFirst.length > 0 && evidence.monthFirst.length > 0) return "mixed";
  if (decided && evidence.moments > 0) return "mixed";
  if (!decided) return undefined;
  return evidence.dayFirst.length > 0 ? "day first" : "month first";
}

/** The moment a reading means in that order; undefined where it is no date, or has two readings and no order is known. */
export function settle(reading: DateReading, order: DateOrder | undefined): Moment | undefined {
  if (reading.is === "moment") return reading.moment;
  if (reading.is !== "either") return undefined;
  const { dayFirst, monthFirst, minute } = reading;
  const day = order === "day first" || dayFirst === monthFirst ? dayFirst : order && monthFirst;
  return day === undefined ? undefined : { day, minute };
}
