import { addDays, type Day } from "../../day";
import type { Deal } from "../../deals/deal";
import { firstHeld, ownerOn } from "../../history/questions/states";
import type { Period } from "../../period";
import type { Settings } from "../../settings";

/**
 * The day whose owner gets a deal's credit for a period: the outcome day, else the period's end, else the as-of day
 * (requirements.md 1B, Credit). An outcome after the period changes nothing in it.
 */
export function creditDay(deal: Deal, period: Period, asOf: Day): Day {
  if (deal.outcome && deal.outcome.day <= period.end) return deal.outcome.day;
  return period.end < asOf ? period.end : asOf;
}

/** What is said of a deal that a number leaves out since it came from another rep. */
export const INHERITED = "inherited";

/** The rep a deal came from within so many days of a day, if it was another one (requirements.md 1B, inherited). */
export function inheritedFrom(deal: Deal, day: Day, { inheritedDays }: Settings): string | undefined {
  const first = firstHeld(deal);
  if (!first) return undefined;
  const before = addDays(day, -inheritedDays - 1); // came on the next day, it came so many days ago
  const owner = ownerOn(deal, before < first.day ? first.day : before);
  return owner === ownerOn(deal, day) ? undefined : owner;
}
