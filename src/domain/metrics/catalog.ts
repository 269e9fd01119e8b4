import { averageDiscount } from "./average-discount";
import { averageOrderSize } from "./average-order-size";
import { averageSellingPrice } from "./average-selling-price";
import { bookings } from "./bookings";
import { commitWinRate } from "./commit-win-rate";
import { committed } from "./committed";
import { daysToLost } from "./days-to-lost";
import { daysToWon } from "./days-to-won";
import { icpWinRate } from "./icp-win-rate";
import { forecastVariance, forecastVarianceRate } from "./forecast-variance";
import { keyDeals, keyOpportunities } from "./key-deals";
import { lateEntries } from "./late-entries";
import type { ByStage, Figure, Format, Group, Listing, Metric, Named, Show } from "./measuring/metric";
import { dealMomentum, momentum } from "./momentum";
import { movedLater, pushedDeals } from "./moved-later";
import { multiPushes } from "./multi-pushes";
import { negativeVelocity, negativeVelocityDeals } from "./negative-velocity";
import { noDecisions } from "./no-decisions";
import { notInPipelineYet } from "./not-in-pipeline-yet";
import { projection } from "./projection";
import { pushRate } from "./push-rate";
import { pipelineOpen } from "./pipeline-open";
import { pipelineWeighted } from "./pipeline-weighted";
import { pushes } from "./pushes";
import { scheduledWinRate } from "./scheduled-win-rate";
import { scheduledDeals, scheduledToWin } from "./scheduled-deals";
import { slowDeals, slowInStage } from "./slow-deals";
import { stageConversion } from "./stage-conversion";
import { stageDays } from "./stage-days";
import { stageWinRates } from "./stage-win-rates";
import { stalled, stalledDeals } from "./stalled";
import { winRate } from "./win-rate";

/** Every metric, in the order in which people see them. */
export const METRICS: readonly Metric<unknown>[] = [
  winRate,
  scheduledWinRate,
  commitWinRate,
  icpWinRate,
  noDecisions,
  pushes,
  pushRate,
  multiPushes,
  movedLater,
  daysToWon,
  daysToLost,
  lateEntries,
  averageSellingPrice,
  averageDiscount,
  averageOrderSize,
  bookings,
  committed,
  pipelineOpen,
  pipelineWeighted,
  stalled,
  negativeVelocity,
  momentum,
  notInPipelineYet,
  projection,
  scheduledToWin,
  keyOpportunities,
  slowInStage,
  stageWinRates,
  stageConversion,
  stageDays,
];

/** Every number that is worked out of others. */
export const FIGURES: readonly Figure[] = [forecastVariance, forecastVarianceRate];

/** Every list of deals. */
export const LISTINGS: readonly Listing[] = [
  scheduledDeals,
  keyDeals,
  pushedDeals,
  stalledDeals,
  slowDeals,
  negativeVelocityDeals,
  dealMomentum,
];

/** The groups in which numbers stand together, in the order in which people see them. */
export const GROUPS: Readonly<Record<Group, string>> = {
  winning: "Winning",
  "close dates": "Close dates",
  time: "Time",
  "deal size": "Deal size",
  pipeline: "Pipeline",
  stages: "Stages",
};

/** A custom function that answers with one number for each rep and period. */
export type NumberFunction = MetricFunction | FigureFunction;

interface OneNumber extends Pick<Named, "label" | "audience" | "group"> {
  readonly name: string;
  readonly format: Format;
  readonly weekly: boolean;
}

/** The metric behind a custom function, with what the function shows of it. */
export interface MetricFunction extends OneNumber {
  readonly metric: Metric<unknown>;
  readonly show: Show;
}

export interface FigureFunction extends OneNumber {
  readonly figure: Figure;
}

export const METRIC_FUNCTIONS: readonly MetricFunction[] = METRICS.flatMap((metric) =>
  Object.entries(metric.functions).map(([name, shown]) => ({
    ...common(metric),
    ...(typeof shown === "string" ? { show: shown } : shown),
    name,
    metric,
  })),
);

const FIGURE_FUNCTIONS: readonly FigureFunction[] = FIGURES.map((figure) => ({
  ...common(figure),
  name: figure.function,
  figure,
}));

function common({ label, format, audience, group, weekly }: Named & { readonly format: Format }) {
  return { label, format, audience, group, weekly: weekly === true };
}

/** Every function that answers with one number, in the order in which people see them. */
export const NUMBER_FUNCTIONS: readonly NumberFunction[] = inGroups([
  ...METRIC_FUNCTIONS,
  ...FIGURE_FUNCTIONS,
]);

/** A metric that answers for each stage. */
export type StageMetric = Metric<unknown> & { readonly byStage: ByStage };

export const STAGE_METRICS: readonly StageMetric[] = METRICS.flatMap((metric) =>
  metric.byStage ? [{ ...metric, byStage: metric.byStage }] : [],
);

/** The metric whose deals stand behind a function: a number's own, a list's, that of a row a stage. */
export function metricBehind(name: string): Metric<unknown> | undefined {
  return (
    METRIC_FUNCTIONS.find((fn) => fn.name === name)?.metric ??
    LISTINGS.find((listing) => listing.function === name)?.of ??
    STAGE_METRICS.find(({ byStage }) => byStage.function === name)
  );
}

function inGroups(functions: readonly NumberFunction[]): readonly NumberFunction[] {
  return Object.keys(GROUPS).flatMap((group) => functions.filter((each) => each.group === group));
}
