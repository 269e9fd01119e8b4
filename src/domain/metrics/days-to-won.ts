import { holds } from "../period";
import { cannotCount, daysTaken, firstDay, tookDays } from "./days-counted";
import type { Metric } from "./metric";
import { OUTCOME_NEEDS } from "./outcome-needs";

export const daysToWon: Metric = {
  id: "M4",
  label: "Days to won",
  description: "How many days won deals took from the day they were created.",
  formula: (settings) => `day won − ${firstDay(settings)}, over the deals that were won`,
  format: "days",
  audience: "pair",
  group: "time",
  functions: {
    AVG_DAYS_TO_WON: { show: "mean", label: "Average days to won", format: "days" },
    MEDIAN_DAYS_TO_WON: { show: "median", label: "Median days to won", format: "days" },
  },
  needs: [
    ...OUTCOME_NEEDS,
    { called: "a created date", anyOf: ["created"] },
    { called: "a close date", anyOf: ["close", "closed on", "won on"] },
  ],
  period: "closed",
  refuse: cannotCount,
  judge(deal, period, tally, { settings }) {
    const { outcome } = deal;
    if (outcome?.is !== "won" || !holds(period, outcome.day)) return;
    const taken = daysTaken(deal, outcome, settings);
    if ("why" in taken) tally.out(taken.why);
    else tally.add(taken.days, tookDays("won", taken.days), { note: () => `${taken.days} days` });
  },
};
