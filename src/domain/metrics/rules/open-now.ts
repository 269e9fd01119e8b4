import type { Day } from "../../day";
import type { Deal, Observation } from "../../deals/deal";
import { stateOn } from "../../history/questions/states";

/** The state of a deal that is open at the end of a day; undefined where it is closed, gone or not yet there. */
export function openOn(deal: Deal, day: Day): Observation | undefined {
  const state = stateOn(deal, day);
  return state?.status === "open" ? state : undefined;
}

/** The day of a deal's last activity, as far as its newest look tells; it may lie ahead, where something is planned. */
export function lastActivity(deal: Deal): Day | undefined {
  return dayIn(deal, "last activity");
}

/** The day for which something is planned with a deal: an activity's that lies ahead, or the next one where a CRM tells it. */
export function plannedFor(deal: Deal, asOf: Day): Day | undefined {
  const [last, next] = [lastActivity(deal), dayIn(deal, "next activity")];
  if (next !== undefined && next >= asOf) return next;
  return last !== undefined && last > asOf ? last : undefined;
}

function dayIn({ facts }: Deal, column: "last activity" | "next activity"): Day | undefined {
  const day = facts.get(column);
  return typeof day === "number" ? (day as Day) : undefined;
}
