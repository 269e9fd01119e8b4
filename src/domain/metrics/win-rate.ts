import { holds } from "../period";
import type { Metric } from "./metric";
import { OUTCOME_NEEDS, WHEN_CLOSED } from "./outcome-needs";

export const winRate: Metric = {
  id: "M1",
  label: "Win rate",
  description: "The share of closed deals that were won.",
  formula: "won ÷ (won + lost), by the day a deal was won or lost",
  format: "rate",
  audience: "pair",
  group: "winning",
  weekly: true,
  functions: { WINRATE: "rate" },
  needs: [...OUTCOME_NEEDS, WHEN_CLOSED],
  period: "closed",
  judge(deal, period, tally) {
    if (!deal.outcome || !holds(period, deal.outcome.day)) return;
    if (deal.outcome.is === "won") tally.for("won");
    else tally.against("lost");
  },
};
