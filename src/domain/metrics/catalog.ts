import { commitWinRate } from "./commit-win-rate";
import type { Metric, Show } from "./metric";
import { pushes } from "./pushes";
import { winRate } from "./win-rate";

/** Every metric, in the order in which people see them. */
export const METRICS: readonly Metric<unknown>[] = [winRate, commitWinRate, pushes];

/** The metric behind a custom function, with what the function shows of it. */
export interface MetricFunction {
  readonly name: string;
  readonly metric: Metric<unknown>;
  readonly show: Show;
}

export const METRIC_FUNCTIONS: readonly MetricFunction[] = METRICS.flatMap((metric) =>
  Object.entries(metric.functions).map(([name, show]) => ({ name, metric, show })),
);
