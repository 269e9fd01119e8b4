import type { Day } from "../day";
import type { Deal } from "../deals/deal";
import { sameName } from "../deals/reps";
import type { History } from "./history";
import { ownerOn } from "./states";
import { addDays } from "../day";

/** One move of an open deal's close date to a later day. */
export interface Move {
  readonly deal: Deal;
  readonly was: Day;
  readonly now: Day;
  /** The day it was seen; with weekly looks the move itself may be up to a week older. */
  readonly day: Day;
  /** Which move of its life it is, from 1. */
  readonly n: number;
  readonly days: number;
}

/**
 * Every later move of a close date seen after the end of `since`, inside a period too (M21, S5.6), for the deals that
 * were the rep's the day before the move (requirements.md 1B, Credit). A change on the closing save is no move.
 * Newest first, then the longest.
 */
export function movesLater(history: History, rep: string | undefined, since: Day): Move[] {
  const found: Move[] = [];
  for (const deal of history.deals) {
    let n = 0;
    let was: Day | undefined;
    for (const { status, close, day } of deal.seen) {
      if (status !== "open") break;
      if (close !== undefined && was !== undefined && close > was) {
        n++;
        const theirs = rep === undefined || sameName(ownerOn(deal, addDays(day, -1)), rep);
        if (day > since && theirs) found.push({ deal, was, now: close, day, n, days: close - was });
      }
      was = close ?? was;
    }
  }
  return found.sort((a, b) => b.day - a.day || b.days - a.days);
}
