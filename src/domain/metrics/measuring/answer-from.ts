import type { Counts } from "./counting";
import type { Answer, Show } from "./metric";

/** The answer that counts give. Nothing to measure has no value: neither 0 nor 100 % (functions.md). */
export function answerFrom(counts: Counts, show: Show): Answer {
  const rests = {
    parts: orderedParts(counts),
    waiting: counts.waiting,
    out: new Map([...counts.out].sort(byCountThenWord)),
  };
  const n = show === "rate" || show === "count" ? counts.decided : counts.valued;
  const value = n > 0 || mayBeNought(counts, show) ? valueOf(counts, show) : undefined;
  return value === undefined
    ? { ...rests, n, why: nothingToMeasure(rests), empty: true }
    : { ...rests, n, value, ...(show === "rate" && isWeighed(counts) && { weighed: true as const }) };
}

/** Whether deals weigh more or less than one, so that n says nothing of how far the rate can be trusted. */
function isWeighed(counts: Counts): boolean {
  return counts.for + counts.against !== counts.decided;
}

/** A count is 0 where deals were there to count and none does; a sum only where it is known of each (functions.md). */
function mayBeNought({ waiting, noughts, unknown }: Counts, show: Show): boolean {
  if (show !== "count" && show !== "sum") return false;
  return waiting > 0 || (show === "sum" && noughts > 0 && unknown === 0);
}

function valueOf(counts: Counts, show: Show): number | undefined {
  switch (show) {
    case "rate":
      return ratio(counts.for, counts.for + counts.against);
    case "count":
      return counts.for;
    case "sum":
      return sum(counts.values);
    case "mean":
      return sum(counts.values) / counts.values.length;
    case "median":
      return quantile(counts.values, 1 / 2);
    case "p75":
      return quantile(counts.values, 3 / 4);
  }
}

/** Undefined over nothing: deals that weigh nothing have no rate. */
function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/**
 * From the smallest, and with what each step rounds away carried along (Neumaier), so that neither the order of rows nor
 * thousands of cents change a digit.
 */
function sum(ascending: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (const value of ascending) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Between two values on the straight line, as MEDIAN and QUARTILE have it in Sheets; undefined of none. */
export function quantile(ascending: Float64Array, share: number): number | undefined {
  const at = (ascending.length - 1) * share;
  const low = ascending[Math.floor(at)];
  const high = ascending[Math.ceil(at)];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at));
}

/** What counts for comes first, then the larger part, so that the order of rows changes no sentence. */
function orderedParts({ parts }: Counts): ReadonlyMap<string, number> {
  return new Map([
    ...[...parts.for].sort(byCountThenWord),
    ...[...parts.add].sort(byCountThenWord),
    ...[...parts.against].sort(byCountThenWord),
  ]);
}

function byCountThenWord([a, many]: readonly [string, number], [b, few]: readonly [string, number]): number {
  return few - many || (a < b ? -1 : 1);
}

function nothingToMeasure({ waiting, out }: Pick<Answer, "waiting" | "out">): string {
  const rest = [...(waiting > 0 ? [`${waiting} still open`] : []), ...inWords(out)];
  return rest.length === 0 ? "Nothing to measure" : `Nothing to measure yet: ${listed(rest)}`;
}

/** One after the other: between semicolons where one of them has a comma of its own. */
export function listed(said: readonly string[]): string {
  return said.join(said.some((each) => each.includes(",")) ? "; " : ", ");
}

/** "3 won", "1 lost". */
export function inWords(counted: ReadonlyMap<string, number>): readonly string[] {
  return [...counted].map(([what, count]) => `${count} ${what}`);
}
