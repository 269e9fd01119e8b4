import type { Deal, Observation } from "../../deals/deal";
import { holds, type Period } from "../../period";

/** How a deal that was won in the period stood on its outcome day. */
export function wonIn(deal: Deal, period: Period): Observation | undefined {
  return endedIn(deal, period, "won");
}

/** The same of a deal that was lost in it. */
export function lostIn(deal: Deal, period: Period): Observation | undefined {
  return endedIn(deal, period, "lost");
}

function endedIn({ outcome, seen }: Deal, period: Period, is: "won" | "lost"): Observation | undefined {
  return outcome?.is === is && holds(period, outcome.day) ? seen[seen.length - 1] : undefined;
}
