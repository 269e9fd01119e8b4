import { holds } from "../period";
import type { Metric } from "./metric";

export const winRate: Metric = {
  id: "M1",
  label: "Win rate",
  description: "The share of closed deals that were won.",
  formula: "won ÷ (won + lost), by the day a deal was won or lost",
  format: "rate",
  audience: "pair",
  functions: { WINRATE: "rate" },
  needs: [
    {
      called: "a stage or status",
      anyOf: ["stage", "status", "closed flag", "won flag", "won on", "lost on"],
    },
    { called: "a close date", anyOf: ["close", "closed on", "won on", "lost on"], forPeriods: true },
  ],
  period: "closed",
  judge(deal, period, tally) {
    if (!deal.outcome || !holds(period, deal.outcome.day)) return;
    if (deal.outcome.is === "won") tally.for("won");
    else tally.against("lost");
  },
};
