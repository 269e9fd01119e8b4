import type { Deal } from "../../deals/deal";
import { isGone, stateKnownOn } from "../../history/questions/states";
import { holds, type Period } from "../../period";
import type { Settings } from "../../settings";
import type { KnownIn } from "../measuring/known-in";

/** What became of a deal that was scheduled in a period (requirements.md 1B, Outcome of a scheduled deal). */
export type ScheduledOutcome =
  "won" | "lost" | "gone" | "waiting" | "moved out" | "left without a close date" | "still open at the end";

/** Exactly one outcome; the last three are pushes. An outcome after the period leaves the deal pushed out of it. */
export function outcomeIn(deal: Deal, period: Period, known: KnownIn): ScheduledOutcome {
  if (deal.outcome && holds(period, deal.outcome.day)) return deal.outcome.is;
  // One that was still there at the first look after the end is known to have outlived the period, whatever came later.
  if (isGone(deal, known.lookAfter ?? known.asOf)) return "gone";
  const close = stateKnownOn(deal, known.over ? period.end : known.asOf)?.close;
  if (close === undefined) return "left without a close date";
  if (close > period.end) return "moved out";
  return known.over ? "still open at the end" : "waiting";
}

/** Whether a deal with this outcome was pushed; a setting leaves out one that was only overdue. */
export function isPush(outcome: ScheduledOutcome, { overdueIsPush }: Settings): boolean {
  if (outcome === "still open at the end") return overdueIsPush;
  return outcome === "moved out" || outcome === "left without a close date";
}
