import type { Day } from "../day";
import type { Deal, Observation } from "../deals/deal";
import { stateOn } from "../history/states";

/** The state of a deal that is open at the end of a day; undefined where it is closed, gone or not yet there. */
export function openOn(deal: Deal, day: Day): Observation | undefined {
  const state = stateOn(deal, day);
  return state?.status === "open" ? state : undefined;
}

/** The day of a deal's last activity, as far as its newest look tells; it may lie ahead, where something is planned. */
export function lastActivity({ facts }: Deal): Day | undefined {
  const day = facts.get("last activity");
  return typeof day === "number" ? (day as Day) : undefined;
}
