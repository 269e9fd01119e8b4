import type { Metric } from "./measuring/metric";
import { addMoney, addNone, MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { OUTCOME_NEEDS, WHEN_CLOSED } from "./rules/outcome-needs";
import { lostIn, wonIn } from "./rules/won-in-period";

export const bookings: Metric = {
  id: "M12",
  label: "Bookings",
  description: "What was won, renewals too.",
  formula: "amounts of the won deals added up; of a split deal each owner's part",
  format: "money",
  audience: "pair",
  group: "winning",
  functions: { BOOKINGS: "sum" },
  needs: [...OUTCOME_NEEDS, ...MONEY_NEEDS, WHEN_CLOSED],
  period: "closed",
  withRenewals: true,
  refuse: refuseUnlikeMoney,
  judge(deal, period, tally, known) {
    const won = wonIn(deal, period);
    if (won) addMoney(tally, known, [deal, won], "won");
    else if (lostIn(deal, period)) addNone(tally, deal, "lost");
  },
};
