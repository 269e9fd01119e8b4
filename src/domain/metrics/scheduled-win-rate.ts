import type { Deal } from "../deals/deal";
import { scheduledIn } from "../history/questions/states";
import { holds, type Period } from "../period";
import type { Settings } from "../settings";
import { DATES_MOVED, onlyLastPlans } from "./rules/last-plans";
import type { Metric } from "./measuring/metric";
import { OUTCOME_NEEDS } from "./rules/outcome-needs";
import { isPush, outcomeIn } from "./rules/outcome-in-period";

/** As the seed writes it, and the two other readings of its prose (requirements.md 1D, A1). */
const FORMULAS: Readonly<Record<Settings["scheduleRate"], string>> = {
  "wins/(wins+pushed)": "won in the period ÷ (won in it + deals due in it that were pushed out of it)",
  "incl losses": "won in the period ÷ (won in it + deals due in it that were lost or pushed out of it)",
  "planned wins only":
    "won in the period and due in it before ÷ (those + deals due in it that were pushed out of it)",
};

export const scheduledWinRate: Metric = {
  id: "M2",
  label: "Win rate of scheduled deals",
  description: "How often a deal that was due in a period was won in it and not pushed out of it.",
  formula: ({ scheduleRate }) => FORMULAS[scheduleRate],
  format: "rate",
  audience: "pair",
  group: "winning",
  functions: { WINRATE_SCHEDULED: "rate" },
  needs: [...OUTCOME_NEEDS, { called: "a close date", anyOf: ["close"] }],
  changes: DATES_MOVED,
  caution: onlyLastPlans,
  period: "over",
  onlyOver: true,
  judge(deal, period, tally, known) {
    if (!scheduledIn(deal, period)) return;
    const { scheduleRate } = known.settings;
    const outcome = outcomeIn(deal, period, known);
    switch (outcome) {
      case "won":
        if (scheduleRate !== "planned wins only" || wasPlanned(deal, period)) tally.for("won");
        else tally.out("won, never seen open and due in the period");
        return;
      case "lost":
        if (scheduleRate === "incl losses") tally.against("lost");
        else tally.out("lost");
        return;
      case "waiting": {
        tally.waiting("still open");
        return;
      }
      case "gone": {
        tally.out("left the export while open");
        return;
      }
      default:
        if (isPush(outcome, known.settings)) tally.against(outcome);
        else tally.out(outcome);
    }
  },
};

/** Nothing is seen of a deal after its outcome, so every open state is of an earlier day. */
function wasPlanned({ seen }: Deal, period: Period): boolean {
  return seen.some(({ status, close }) => status === "open" && close !== undefined && holds(period, close));
}
