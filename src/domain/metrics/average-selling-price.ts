import type { Metric } from "./measuring/metric";
import { MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { OUTCOME_NEEDS, WHEN_CLOSED } from "./rules/outcome-needs";
import { wonIn } from "./rules/won-in-period";

export const averageSellingPrice: Metric = {
  id: "M10",
  label: "Average selling price",
  description: "What a won deal brings in.",
  formula:
    "amounts of the won deals that have one ÷ their number (mean), or the one in the middle (median); a split deal is one deal of whoever has most of it",
  format: "money",
  audience: "pair",
  group: "deal size",
  functions: {
    ASP: "mean",
    MEDIAN_SELLING_PRICE: { show: "median", label: "Median selling price", format: "money" },
  },
  needs: [...OUTCOME_NEEDS, ...MONEY_NEEDS, WHEN_CLOSED],
  period: "closed",
  refuse: refuseUnlikeMoney,
  judge(deal, period, tally, { money }) {
    const won = wonIn(deal, period);
    if (!won) return;
    const price = money.worth(deal, won);
    if (price === undefined) tally.out("won without an amount");
    else if (price <= 0) tally.out("won for nothing or less");
    else tally.add(price, "won");
  },
};
