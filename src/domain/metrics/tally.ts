import type { Deal } from "../deals/deal";
import type { Period } from "../period";
import type { Entry } from "./judge-deals";
import type { Answer, Show } from "./metric";

/** What a metric's marks come to, for one rep or for the team. */
export interface Counts {
  for: number;
  against: number;
  /** Deals that were given a value; a deal counts once in each period. */
  valued: number;
  readonly values: number[];
  waiting: number;
  /** "won" → how many, by side, so that what counts for is said first. */
  readonly parts: Readonly<Record<"for" | "add" | "against", Map<string, number>>>;
  readonly out: Map<string, number>;
}

/** Counts marks as they come, for each rep and for the team at once. */
export interface Counting {
  record(entry: Entry): void;
  /** A rep's counts; without a rep the team's. */
  of(rep?: string): Counts;
}

export function counting(): Counting {
  const team = newCount();
  const reps = new Map<string, ReturnType<typeof newCount>>();
  return {
    record(entry) {
      team.record(entry);
      let rep = reps.get(entry.owner);
      if (!rep) reps.set(entry.owner, (rep = newCount()));
      rep.record(entry);
    },
    of: (rep) => (rep === undefined ? team : (reps.get(rep) ?? newCount())).counts,
  };
}

function newCount(): { readonly counts: Counts; record(entry: Entry): void } {
  const counts: Counts = {
    for: 0,
    against: 0,
    valued: 0,
    values: [],
    waiting: 0,
    parts: { for: new Map(), add: new Map(), against: new Map() },
    out: new Map(),
  };
  let lastDeal: Deal | undefined;
  let lastPeriod: Period | undefined;
  return {
    counts,
    record({ side, value, what, deal, period }) {
      switch (side) {
        case "for":
        case "against":
          counts[side] += 1;
          break;
        case "add":
          counts.values.push(value);
          // A deal's marks come one after another, so the last one tells whether this deal was met.
          if (deal !== lastDeal || period !== lastPeriod) counts.valued += 1;
          [lastDeal, lastPeriod] = [deal, period];
          break;
        case "waiting":
          counts.waiting += 1;
          return;
        case "out":
          addOne(counts.out, what);
          return;
      }
      addOne(counts.parts[side], what);
    },
  };
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
  const n = show === "rate" || show === "count" ? counts.for + counts.against : counts.valued;
  const value = n > 0 || mayBeNought(counts, show) ? valueOf(counts, show) : undefined;
  return value === undefined
    ? { ...rests, n, why: nothingToMeasure(rests), empty: true }
    : { ...rests, n, value };
}

/** A count is 0 where deals were there to count, though all of them are still open. */
function mayBeNought(counts: Counts, show: Show): boolean {
  return (show === "count" || show === "sum") && counts.waiting > 0;
}

function valueOf(counts: Counts, show: Show): number | undefined {
  switch (show) {
    case "rate":
      return counts.for / (counts.for + counts.against);
    case "count":
      return counts.for;
    case "sum":
      return sum(counts.values);
    case "mean":
      return sum(counts.values) / counts.values.length;
    case "median":
      return median(counts.values);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
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
  return rest.length === 0 ? "Nothing to measure" : `Nothing to measure yet: ${rest.join(", ")}`;
}

/** "3 won", "1 lost". */
export function inWords(counted: ReadonlyMap<string, number>): readonly string[] {
  return [...counted].map(([what, count]) => `${count} ${what}`);
}
