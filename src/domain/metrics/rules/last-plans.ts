import { longDay } from "../../day";
import type { History } from "../../history/history";
import type { Changes } from "../measuring/metric";

/** What the numbers of pushed deals must see; an export that keeps plans lets them count what it shows. */
export const DATES_MOVED: Changes = {
  of: ["close"],
  lastPlanTells: true,
  unseen: "it cannot show that a close date moved",
};

/** Where a deal was planned before its last date is not known, so pushes out of that are not counted. */
export function onlyLastPlans({ plans, since }: History): string | undefined {
  if (!plans) return undefined;
  const when = since === undefined ? "Only" : `Before ${longDay(plans.last)} only`;
  return `${when} the last date that each deal was planned for is known, so there may have been more pushes.`;
}
