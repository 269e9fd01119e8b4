/** Days that may not be known, and many of them. */
import type { Day } from "../day";

/** The first and the last of them; undefined where there are none. */
export function spanOf(days: readonly Day[]): { first: Day; last: Day } | undefined {
  const [first] = days;
  if (first === undefined) return undefined;
  return days.reduce(
    (span, day) => ({ first: day < span.first ? day : span.first, last: day > span.last ? day : span.last }),
    { first, last: first },
  );
}

/** Each of them once, the first first. */
export function ascending(days: readonly Day[]): Day[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The later of two, or the one that is known. */
export function later(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined ? b : b === undefined || a > b ? a : b;
}

/** The earlier of two, or the one that is known. */
export function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined ? b : b === undefined || a < b ? a : b;
}
