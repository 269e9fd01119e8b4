import type { Deal } from "../deals/deal";
import type { Period } from "../period";
import type { History } from "./history";

type Deals = readonly Deal[];

interface Found {
  readonly closed: Deal[];
  readonly seen: Deal[];
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
  /** Those that had left. */
  readonly gone: Deals;
  readonly periods: Map<string, Found>;
}

const NEVER = 2 ** 31 - 1;
const KNOWN = new WeakMap<History, Presence>();

/** The deals won or lost in the period. */
export function closedIn(history: History, period: Period): Deals {
  return dealsIn(history, period).closed;
}

/** The deals of which something is known in the period: that they were open on a day of it, or closed in it. */
export function seenIn(history: History, period: Period): Deals {
  return dealsIn(history, period).seen;
}

/** The deals that left the export while they were open. */
export function goneFrom(history: History): Deals {
  return presenceIn(history).gone;
}

function dealsIn(history: History, { start, end }: Period): Found {
  const { from, until, closed, periods } = presenceIn(history);
  const key = `${start} ${end}`;
  const known = periods.get(key);
  if (known) return known;
  const found: Found = { closed: [], seen: [] };
  history.deals.forEach((deal, at) => {
    const closedOn = closed[at] ?? NEVER;
    const isClosed = closedOn >= start && closedOn <= end;
    if (isClosed) found.closed.push(deal);
    if (isClosed || ((from[at] ?? NEVER) <= end && (until[at] ?? NEVER) > start)) found.seen.push(deal);
  });
  periods.set(key, found);
  return found;
}

function presenceIn(history: History): Presence {
  const known = KNOWN.get(history);
  if (known) return known;
  const { deals } = history;
  const from = new Int32Array(deals.length);
  const until = new Int32Array(deals.length);
  const closed = new Int32Array(deals.length);
  const gone: Deal[] = [];
  deals.forEach((deal, at) => {
    from[at] = deal.seen[0]?.day ?? NEVER;
    closed[at] = deal.outcome?.day ?? NEVER;
    until[at] = deal.outcome?.day ?? deal.gone ?? NEVER;
    if (deal.gone !== undefined) gone.push(deal);
  });
  const presence: Presence = { from, until, closed, gone, periods: new Map<string, Found>() };
  KNOWN.set(history, presence);
  return presence;
}
