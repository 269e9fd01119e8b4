import type { Day } from "../../day";
import type { Deal } from "../../deals/deal";
import type { Period } from "../../period";
import type { History } from "../history";

/** Places among the history's deals, ascending. */
export type Places = readonly number[];

/** The places of the deals of which something is known in a period. */
export interface Present {
  /** The deals won or lost in it. */
  readonly closed: Places;
  /** Those, and the deals that were open on a day of it. */
  readonly seen: Places;
}

/**
 * When each deal was there, by its place among the history's deals. A dozen numbers ask for the deals of each period, with
 * which most of them have nothing to do: this tells them apart without a look at every deal.
 */
interface Presence {
  /** The first day on which it was seen. */
  readonly from: Int32Array;
  /** The day it was won or lost, or had left the export: from then on nothing is known of it. */
  readonly until: Int32Array;
  readonly closed: Int32Array;
  /** 1 where it was won. */
  readonly won: Uint8Array;
  readonly created: Int32Array;
  /** Those that had left. */
  readonly gone: readonly Deal[];
  readonly all: Places;
  readonly periods: Map<string, Present>;
}

const NEVER = 2 ** 31 - 1;
const KNOWN = new WeakMap<History, Presence>();

/** Which deals were there in a period. */
export function presentIn(history: History, { start, end }: Period): Present {
  const { from, until, closed, periods } = presenceIn(history);
  const key = `${start} ${end}`;
  const known = periods.get(key);
  if (known) return known;
  const found = { closed: Array<number>(), seen: Array<number>() };
  for (let at = 0; at < from.length; at++) {
    const closedOn = closed[at] ?? NEVER;
    const isClosed = closedOn >= start && closedOn <= end;
    if (isClosed) found.closed.push(at);
    if (isClosed || ((from[at] ?? NEVER) <= end && (until[at] ?? NEVER) > start)) found.seen.push(at);
  }
  periods.set(key, found);
  return found;
}

/** The deals of which something is known in the period: that they were open on a day of it, or closed in it. */
export function seenIn(history: History, period: Period): readonly Deal[] {
  const { deals } = history;
  const seen: Deal[] = [];
  for (const at of presentIn(history, period).seen) if (deals[at]) seen.push(deals[at]);
  return seen;
}

/** Hands over the deals that ended so, each by its place with the day it was created, if that is known, and its last. */
export function endedIn(
  history: History,
  is: "won" | "lost",
  take: (at: number, created: Day | undefined, day: Day) => void,
): void {
  const { closed, won, created } = presenceIn(history);
  const wanted = is === "won" ? 1 : 0;
  for (let at = 0; at < closed.length; at++) {
    const day = closed[at] ?? NEVER;
    if (day === NEVER || won[at] !== wanted) continue;
    const known = created[at] ?? NEVER;
    take(at, known === NEVER ? undefined : (known as Day), day as Day);
  }
}

/** The first day on which a deal was created; undefined where none says. */
export function oldestIn(history: History): Day | undefined {
  const oldest = presenceIn(history).created.reduce((first, day) => (day < first ? day : first), NEVER);
  return oldest === NEVER ? undefined : (oldest as Day);
}

/** The place of every deal. */
export function allOf(history: History): Places {
  return presenceIn(history).all;
}

/** The deals that left the export while they were open. */
export function goneFrom(history: History): readonly Deal[] {
  return presenceIn(history).gone;
}

function presenceIn(history: History): Presence {
  const known = KNOWN.get(history);
  if (known) return known;
  const { deals } = history;
  const from = new Int32Array(deals.length);
  const until = new Int32Array(deals.length);
  const closed = new Int32Array(deals.length);
  const won = new Uint8Array(deals.length);
  const created = new Int32Array(deals.length);
  const gone: Deal[] = [];
  deals.forEach((deal, at) => {
    from[at] = deal.seen[0]?.day ?? NEVER;
    closed[at] = deal.outcome?.day ?? NEVER;
    won[at] = deal.outcome?.is === "won" ? 1 : 0;
    created[at] = deal.created ?? NEVER;
    until[at] = deal.outcome?.day ?? deal.gone ?? NEVER;
    if (deal.gone !== undefined) gone.push(deal);
  });
  const all = deals.map((_, at) => at);
  const periods = new Map<string, Present>();
  const presence: Presence = { from, until, closed, won, created, gone, all, periods };
  KNOWN.set(history, presence);
  return presence;
}
