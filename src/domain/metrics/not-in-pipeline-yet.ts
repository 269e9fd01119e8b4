import { addWonLater, FEWEST, type PeriodsBack, periodsBack, TOO_FEW, wonBack } from "./rules/won-later";
import type { Metric, Need } from "./measuring/metric";
import { MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { several } from "../phrases";
import { OUTCOME_NEEDS, DAY_CLOSED } from "./rules/outcome-needs";

/** A history without created dates cannot tell what came late. */
export const CREATED: Need = { called: "a created date", anyOf: ["created"] };

export const notInPipelineYet: Metric<PeriodsBack> = {
  id: "M14",
  label: "Not in the pipeline yet",
  description:
    "What will be won this sales period on deals that are not in its pipeline yet, going by the periods before.",
  formula: ({ learnFrom }) =>
    `mean, over the last ${several(learnFrom, "period")} (a setting) or as many as the export reaches back to, of what was won in the period on deals created, or pulled in, after the same day of it`,
  format: "money",
  audience: "pair",
  group: "pipeline",
  functions: { NOT_IN_PIPELINE_YET: "sum" },
  needs: [...OUTCOME_NEEDS, ...MONEY_NEEDS, DAY_CLOSED, CREATED],
  period: "current",
  onlyCurrent: true,
  refuse: refuseUnlikeMoney,
  learn: (history, settings) => periodsBack(history, settings),
  judge(deal, _, tally, known) {
    if (known.learnt.known.length >= FEWEST) addWonLater(deal, known.learnt, tally, known);
    else if (wonBack(deal, known.learnt)) tally.out(`won, ${TOO_FEW}`);
  },
};
