import type { Deal, Observation } from "../deals/deal";
import { holds, type Period } from "../period";

/** How a deal that was won in the period stood on its outcome day. */
export function wonIn({ outcome, seen }: Deal, period: Period): Observation | undefined {
  return outcome?.is === "won" && holds(period, outcome.day) ? seen[seen.length - 1] : undefined;
}
