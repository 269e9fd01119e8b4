import { endedIn } from "../history/questions/presence";
import { holds } from "../period";
import { showShare } from "../settings/cell-values";
import type { Metric } from "./measuring/metric";
import { OUTCOME_NEEDS } from "./rules/outcome-needs";
import { isAmong, renewalsIn } from "./measuring/renewal";
import { quantile } from "./measuring/answer-from";

/** Up to so many days from created to won a win is a late entry; undefined where the team has won nothing. */
type Most = number | undefined;

export const lateEntries: Metric<Most> = {
  id: "M11",
  label: "Late entries",
  description: "The share of won deals that were entered when they were nearly won.",
  formula: (settings) =>
    `won deals that took ${showShare(settings.lateEntryShare)} (a setting) of the median days that all of the team's wins took, or less ÷ won deals`,
  format: "rate",
  audience: "manager",
  group: "time",
  functions: { LATE_ENTRY_RATE: "rate" },
  needs: [
    ...OUTCOME_NEEDS,
    { called: "a created date", anyOf: ["created"] },
    { called: "a close date", anyOf: ["close", "closed on", "won on"] },
  ],
  period: "closed",
  learn(history, settings) {
    const renewals = renewalsIn(history, settings);
    const taken: number[] = [];
    endedIn(history, "won", (at, created, day) => {
      if (created !== undefined && created <= day && !isAmong(renewals, history, at))
        taken.push(day - created);
    });
    const median = quantile(Float64Array.from(taken).sort(), 1 / 2);
    return median === undefined ? undefined : median * settings.lateEntryShare;
  },
  judge({ created, outcome }, period, tally, { learnt: most }) {
    if (outcome?.is !== "won" || !holds(period, outcome.day)) return;
    if (created === undefined) tally.out("no created date");
    else if (created > outcome.day || most === undefined) tally.out("created after it was won");
    else {
      const days = outcome.day - created;
      const note = () => `${days} days`;
      if (days > most) tally.against("entered earlier", { note });
      else tally.for(days === 0 ? "entered on the day it was won" : "entered late", { note });
    }
  },
};
