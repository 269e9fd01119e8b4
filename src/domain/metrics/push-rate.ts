import { scheduledIn } from "../history/questions/states";
import { DATES_MOVED, onlyLastPlans } from "./rules/last-plans";
import type { Metric } from "./measuring/metric";
import { isPush, outcomeIn } from "./rules/outcome-in-period";

export const pushRate: Metric = {
  id: "M6b",
  label: "Push rate",
  description: "The share of the deals due in a period that were pushed out of it.",
  formula: "deals pushed out of the period ÷ deals due in it that were won, lost or pushed",
  format: "rate",
  audience: "pair",
  group: "close dates",
  functions: { PUSH_RATE: "rate" },
  needs: [{ called: "a close date", anyOf: ["close"] }],
  changes: DATES_MOVED,
  caution: onlyLastPlans,
  period: "over",
  onlyOver: true,
  judge(deal, period, tally, known) {
    if (!scheduledIn(deal, period)) return;
    const outcome = outcomeIn(deal, period, known);
    if (outcome === "waiting") tally.waiting("still open");
    else if (outcome === "gone") tally.out("left the export while open");
    else if (outcome === "won" || outcome === "lost") tally.against(outcome);
    else if (isPush(outcome, known.settings)) tally.for(outcome);
    else tally.out(outcome);
  },
};
