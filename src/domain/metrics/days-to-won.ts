import { cannotCount, daysOf, firstDay, tookDays } from "./rules/days-counted";
import type { Metric } from "./measuring/metric";
import { OUTCOME_NEEDS } from "./rules/outcome-needs";

/** What is said beside the days that wins took: that some took none, as imports and deals entered when they are won do. */
const wonAtOnce: Metric = {
  id: "M4",
  label: "Won on their first day",
  description: "How many deals were won on the day they were created.",
  formula: (settings) => `deals won with day won = ${firstDay(settings)}`,
  format: "count",
  audience: "pair",
  group: "time",
  functions: {},
  needs: [],
  period: "closed",
  refuse: cannotCount,
  judge(deal, period, tally, { settings }) {
    const days = daysOf("won", deal, period, tally, settings);
    if (days !== undefined) tally[days === 0 ? "for" : "against"](tookDays("won", days));
  },
};

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
  beside: [{ label: wonAtOnce.label, show: "count", format: "count", metric: wonAtOnce }],
  needs: [
    ...OUTCOME_NEEDS,
    { called: "a created date", anyOf: ["created"] },
    { called: "a close date", anyOf: ["close", "closed on", "won on"] },
  ],
  period: "closed",
  refuse: cannotCount,
  judge(deal, period, tally, { settings }) {
    const days = daysOf("won", deal, period, tally, settings);
    if (days !== undefined) tally.add(days, tookDays("won", days), { note: () => `${days} days` });
  },
};
