import type { Deal } from "../deals/deal";
import { holds, type Period } from "../period";
import type { History } from "./history";
import { isSeenIn } from "./states";

type Deals = readonly Deal[];

interface Found {
  readonly closed: Deal[];
  readonly seen: Deal[];
}

/** Found once for a history and a period, since a dozen numbers ask for each: most deals have nothing to do with most periods. */
const KNOWN = new WeakMap<History, Map<string, Found>>();

/** The deals won or lost in the period. */
export function closedIn(history: History, period: Period): Deals {
  return dealsIn(history, period).closed;
}

/** The deals of which something is known in the period: that they were open on a day of it, or closed in it. */
export function seenIn(history: History, period: Period): Deals {
  return dealsIn(history, period).seen;
}

function dealsIn(history: History, period: Period) {
  const { start, end } = period;
  let periods = KNOWN.get(history);
  if (!periods) KNOWN.set(history, (periods = new Map<string, Found>()));
  const key = `${start} ${end}`;
  let found = periods.get(key);
  if (!found) {
    periods.set(key, (found = { closed: [], seen: [] }));
    for (const deal of history.deals) {
      const isClosed = deal.outcome !== undefined && holds(period, deal.outcome.day);
      if (isClosed) found.closed.push(deal);
      if (isClosed || isSeenIn(deal, start, end)) found.seen.push(deal);
    }
  }
  return found;
}
