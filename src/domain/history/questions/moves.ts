import { addDays, type Day } from "../../day";
import type { Deal } from "../../deals/deal";
import { sameName } from "../../deals/reps";
import type { History } from "../history";
import { ownerOn } from "./states";

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

/** Every move of a deal's close date to a later day while it was open; a change on the closing save is none. */
export function laterMoves(deal: Deal): readonly Move[] {
  const moves: Move[] = [];
  let was: Day | undefined;
  for (const { status, close, day } of deal.seen) {
    if (status !== "open") break;
    if (close !== undefined && was !== undefined && close > was)
      moves.push({ deal, was, now: close, day, n: moves.length + 1, days: close - was });
    was = close ?? was;
  }
  return moves;
}

/**
 * Every later move seen after the end of `since`, inside a period too (M21, S5.6), for the deals that were the rep's the
 * day before the move (requirements.md 1B, Credit). Newest first, then the longest.
 */
export function movesLater(history: History, rep: string | undefined, since: Day): Move[] {
  const isTheirs = ({ deal, day }: Move) =>
    rep === undefined || sameName(ownerOn(deal, addDays(day, -1)), rep);
  return history.deals
    .flatMap((deal) => laterMoves(deal).filter((move) => move.day > since && isTheirs(move)))
    .sort((a, b) => b.day - a.day || b.days - a.days);
}
