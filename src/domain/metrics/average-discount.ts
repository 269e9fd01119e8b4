import type { Metric } from "./measuring/metric";
import { MONEY_NEEDS } from "./rules/money-needs";
import { OUTCOME_NEEDS, WHEN_CLOSED } from "./rules/outcome-needs";
import { wonIn } from "./rules/won-in-period";

export const averageDiscount: Metric = {
  id: "M10b",
  label: "Average discount",
  description: "How much less than its list price a won deal brought in, on average.",
  formula:
    "mean of 1 − amount ÷ list price, both in the deal's own currency, of the won deals that have both",
  format: "rate",
  audience: "pair",
  group: "deal size",
  functions: { AVG_DISCOUNT: "mean" },
  needs: [...OUTCOME_NEEDS, ...MONEY_NEEDS, { called: "a list price", anyOf: ["list price"] }, WHEN_CLOSED],
  period: "closed",
  judge(deal, period, tally) {
    const won = wonIn(deal, period);
    if (!won) return;
    const list = deal.facts.get("list price");
    const { amount = 0 } = won;
    if (amount <= 0) tally.out("won without an amount");
    else if (typeof list !== "number" || list <= 0) tally.out("won without a list price");
    // A price for one piece stands in some exports' list price, where the amount is for all.
    else if (amount > list) tally.out("won above its list price");
    else tally.add((list - amount) / list, "won");
  },
};
