import type { Deal } from "../deals/deal";
import type { Period } from "../period";
import type { Entry } from "./judge-deals";
import type { Answer, Show } from "./metric";

/** What a metric's marks come to, for one rep or for the team, over all or for one stage. */
export interface Counts {
  /** What counts for and against: deals, or what they weigh. */
  for: number;
  against: number;
  /** Deals that count for or against. */
  decided: number;
  /** Deals that were given a value; a deal counts once in each period. */
  valued: number;
  readonly values: number[];
  waiting: number;
  /** Deals that were there to count in a sum and add nothing to it. */
  noughts: number;
  /** Those of which nobody knows what they would add. */
  unknown: number;
  /** "won" → how many, by side, so that what counts for is said first. */
  readonly parts: Readonly<Record<"for" | "add" | "against", Map<string, number>>>;
  readonly out: Map<string, number>;
}

/** Counts marks as they come, for each rep and for the team at once. */
export interface Counting {
  record(entry: Entry): void;
  /** A rep's counts; without a rep the team's; of one stage where it is named, and of one word in it. */
  of(rep?: string, by?: string, what?: string): Counts;
}

export function counting(): Counting {
  const team = new Count();
  const reps = new Map<string, Count>();
  return {
    record(entry) {
      let rep = reps.get(entry.owner);
      if (!rep) reps.set(entry.owner, (rep = new Count()));
      team.record(entry);
      rep.record(entry);
    },
    of(rep, ...within) {
      const count = rep === undefined ? team : reps.get(rep);
      return (count?.within(within.filter((name) => name !== undefined)) ?? new Count()).counts;
    },
  };
}

/** Counts of all, and within it of each stage, and within that of each word that was said. */
class Count {
  readonly counts: Counts = {
    for: 0,
    against: 0,
    decided: 0,
    valued: 0,
    values: [],
    waiting: 0,
    noughts: 0,
    unknown: 0,
    parts: { for: new Map(), add: new Map(), against: new Map() },
    out: new Map(),
  };
  private lastDeal: Deal | undefined;
  private lastPeriod: Period | undefined;
  private inside: Map<string, Count> | undefined;

  within([name, ...rest]: readonly string[]): Count | undefined {
    return name === undefined ? this : this.inside?.get(name)?.within(rest);
  }

  record(entry: Entry): void {
    this.count(entry);
    const { by } = entry.mark;
    if (by === undefined) return;
    const stage = this.named(by);
    stage.count(entry);
    stage.named(entry.what).count(entry);
  }

  private named(name: string): Count {
    this.inside ??= new Map();
    let inside = this.inside.get(name);
    if (!inside) this.inside.set(name, (inside = new Count()));
    return inside;
  }

  private count({ side, value, weight, what, deal, period, mark }: Entry): void {
    const { counts } = this;
    switch (side) {
      case "for":
      case "against":
        counts[side] += weight;
        counts.decided += 1;
        break;
      case "add":
        counts.values.push(value);
        // A deal's marks come one after another, so the last one tells whether this deal was met.
        if (deal !== this.lastDeal || period !== this.lastPeriod) counts.valued += 1;
        this.lastDeal = deal;
        this.lastPeriod = period;
        break;
      case "waiting":
        counts.waiting += 1;
        return;
      case "none":
        counts.noughts += 1;
        return;
      case "out":
        if (mark.adds === "nothing") counts.noughts += 1;
        else if (mark.adds === "unknown") counts.unknown += 1;
        addOne(counts.out, what);
        return;
    }
    addOne(counts.parts[side], what);
  }
}

function addOne(counted: Map<string, number>, what: string): void {
  counted.set(what, (counted.get(what) ?? 0) + 1);
}

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
function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of Float64Array.from(values).sort()) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Between two values on the straight line, as MEDIAN and QUARTILE have it in Sheets; undefined of none. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
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
