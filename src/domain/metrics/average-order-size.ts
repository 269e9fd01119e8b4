import { averageSellingPrice } from "./average-selling-price";
import type { Metric } from "./measuring/metric";

/**
 * The selling price over half a year, to be read once or twice a year with the number of orders beside it: a low one
 * with many orders is hard work, not failure (S4.13).
 */
export const averageOrderSize: Metric = {
  ...averageSellingPrice,
  id: "M32",
  label: "Average order size",
  description:
    "What an order brought in on average; the scorecard shows the last half-year with the number of orders.",
  formula: "amounts of the won deals that have one ÷ their number",
  functions: { AVG_ORDER_SIZE: "mean" },
  window: "half-year",
};
