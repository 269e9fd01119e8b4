import { longDay, type Day } from "../day";
import type { Deal } from "../deals/deal";
import type { History } from "../history/history";
import { endedIn } from "../history/questions/presence";
import { INHERITED, inheritedFrom } from "./measuring/credit";
import { cannotCount, daysOf, firstDay, tookDays } from "./rules/days-counted";
import type { Metric } from "./measuring/metric";
import { several } from "../phrases";
import { OUTCOME_NEEDS } from "./rules/outcome-needs";
import { isAmong, renewalsIn } from "./measuring/renewal";

export const daysToLost: Metric = {
  id: "M5",
  label: "Days to lost",
  description: "How many days lost deals took from the day they were created.",
  formula: (settings) =>
    `day lost − ${firstDay(settings)}, over the deals that were lost; a deal inherited within ${several(settings.inheritedDays, "day")} (a setting) is left out`,
  format: "days",
  audience: "pair",
  group: "time",
  functions: {
    AVG_DAYS_TO_LOST: { show: "mean", label: "Average days to lost", format: "days" },
    MEDIAN_DAYS_TO_LOST: { show: "median", label: "Median days to lost", format: "days" },
  },
  needs: [
    ...OUTCOME_NEEDS,
    { called: "a created date", anyOf: ["created"] },
    { called: "a close date", anyOf: ["close", "closed on", "lost on"] },
  ],
  period: "closed",
  refuse: cannotCount,
  caution(history, settings) {
    const { day, on, all } = mostOnOneDay(history, renewalsIn(history, settings));
    return day !== undefined && on >= settings.toldFrom && on >= all * settings.cleanUpShare
      ? `${on} of ${all} lost deals were closed on ${longDay(day)}, as in a clean-up: read the median.`
      : undefined;
  },
  judge(deal, period, tally, { settings }) {
    const days = daysOf("lost", deal, period, tally, settings);
    if (days === undefined || !deal.outcome) return;
    if (inheritedFrom(deal, deal.outcome.day, settings) !== undefined) tally.out(INHERITED);
    else tally.add(days, tookDays("lost", days), { note: () => `${days} days` });
  },
};

/** The day on which most deals were lost, the first of equals, with how many of all. */
function mostOnOneDay(history: History, renewals: ReadonlySet<Deal>) {
  const counts = new Map<Day, number>();
  let all = 0;
  endedIn(history, "lost", (at, _, day) => {
    if (isAmong(renewals, history, at)) return;
    counts.set(day, (counts.get(day) ?? 0) + 1);
    all++;
  });
  const [most] = [...counts].sort(([a, few], [b, many]) => many - few || a - b);
  return { day: most?.[0], on: most?.[1] ?? 0, all };
}
