import type { Metric } from "./measuring/metric";
import { addMoney, MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { OPEN_NEEDS, openIn } from "./rules/open-in-period";

export const pipelineOpen: Metric = {
  id: "M13",
  label: "Open pipeline",
  description: "What is open and meant to close in the period, renewals too.",
  formula:
    "amounts of the open deals with a close date in the period, as of the data's own day; those still open from earlier periods and those without an amount are counted beside it",
  format: "money",
  audience: "pair",
  group: "pipeline",
  functions: { PIPELINE_OPEN: "sum" },
  needs: [...OPEN_NEEDS, ...MONEY_NEEDS],
  period: "current",
  ahead: true,
  withRenewals: true,
  refuse: refuseUnlikeMoney,
  judge(deal, period, tally, known) {
    const open = openIn(deal, period, tally, known);
    if (open) addMoney(tally, known, [deal, open.state], open.what, { day: known.asOf });
  },
};
