/**
 * Every custom function with its help in Sheets. The build turns this list into the functions themselves, so that a
 * function, its argument names and its help are written once. Sheets shows the help without line breaks.
 */
import { DEFAULT_SETTINGS } from "../settings";
import {
  type FigureFunction,
  LISTINGS,
  metricBehind,
  type MetricFunction,
  NUMBER_FUNCTIONS,
  STAGE_METRICS,
  type StageMetric,
} from "./catalog";
import type { Listing, Metric, Named } from "./measuring/metric";
import { hasOnlyNow } from "./measuring/plan";
import { worded } from "./measuring/wording";

export interface Parameter {
  readonly name: string;
  /** As JSDoc has it. */
  readonly type: string;
  readonly help: string;
  readonly optional?: true;
  /** Takes any number of arguments, the last ones of the call. */
  readonly rest?: true;
}

export interface CustomFunction {
  readonly name: string;
  readonly help: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly returns: string;
}

const DATA: Parameter = {
  name: "data",
  type: "Array<Array<any>>",
  help: "The pasted CRM export with its header row, e.g. A:H or History!A:F. Columns are found by their headers.",
};

const REPS: Parameter = {
  name: "reps",
  type: "string|Array<Array<string>>",
  help: "A rep's name, or a column of names for a column of answers. Left out: the whole team.",
  optional: true,
};

const PERIODS: Parameter = {
  name: "periods",
  type: "string|Array<Array<string>>",
  help: 'A period or a row of periods: Nov 2026, Q4 2026, FY2027 Q1, 2026, "last quarter", "last 4 quarters", "Q4 2026 so far". In a cell type Nov 2026, not 2026-11, which Sheets turns into a date.',
  optional: true,
};

const SETTINGS: Parameter = {
  name: "settings",
  type: "Array<Array<any>>",
  help: "Ranges of the Settings, Stages, Goals and Reps tabs, headings included. A formula knows no setting that is not given here.",
  optional: true,
  rest: true,
};

const LEFT_OUT = {
  closed: "all closed deals",
  over: "all sales periods that are over and that the history covers, added up",
  current: "the current sales period",
  now: "the deals as they stand",
};

/** The functions of the metrics, from their own declarations, and those that show several numbers at once. */
export const FUNCTIONS: readonly CustomFunction[] = [
  ...NUMBER_FUNCTIONS.map((fn) => ("metric" in fn ? ofMetric(fn) : ofFigure(fn))),
  ...STAGE_METRICS.map(ofStages),
  ...LISTINGS.map(ofListing),
  {
    name: "SCORECARD",
    help: [
      `Every number the pasted table can answer, a rep a row, the team last, over the last ${DEFAULT_SETTINGS.quartersBack} sales periods that are over (a setting).`,
      "Below them stands what it cannot answer, and why.",
      "Example: =SCORECARD(History!A:F)",
    ],
    parameters: [DATA, REPS, PERIODS, SETTINGS],
    returns: "Array<Array<any>>",
  },
  {
    name: "METRIC_DEALS",
    help: [
      "The deals behind a number: each with its side of the fraction or its value, and those left out with the reason.",
      'Example: =METRIC_DEALS("WINRATE_COMMITS", History!A:F, "Dana Reyes", "Q3 2026")',
    ],
    parameters: [
      { name: "metric", type: "string", help: "The function whose deals are wanted, e.g. WINRATE_COMMITS." },
      DATA,
      REPS,
      PERIODS,
      SETTINGS,
    ],
    returns: "Array<Array<any>>",
  },
  {
    name: "PASTE_CHECK",
    help: [
      "What was understood of a pasted table: its columns, deals, reps and dates, what it can answer, and what needs a look.",
      "Example: =PASTE_CHECK(A:H)",
    ],
    parameters: [DATA, SETTINGS],
    returns: "Array<Array<any>>",
  },
];

function ofMetric({ name, label, metric }: MetricFunction): CustomFunction {
  const [first = "", ...rest] = helpOn(metric, name, metric);
  const oneOfSeveral = Object.keys(metric.functions).length > 1;
  return {
    name,
    help: [oneOfSeveral ? `${label}. ${first}` : first, ...rest],
    parameters: [DATA, REPS, PERIODS, SETTINGS],
    returns: "number|Array<Array<any>>",
  };
}

function ofFigure({ name, figure }: FigureFunction): CustomFunction {
  const first = figure.ofPeriods ? undefined : metricBehind(String(figure.from[0]));
  return {
    name,
    help: helpOn(figure, name, first),
    parameters: [DATA, REPS, PERIODS, SETTINGS],
    returns: "number|Array<Array<any>>",
  };
}

function ofStages(metric: StageMetric): CustomFunction {
  const { byStage } = metric;
  return {
    name: byStage.function,
    help: helpOn(metric, byStage.function, metric),
    parameters: [DATA, REPS, PERIODS, SETTINGS],
    returns: "Array<Array<any>>",
  };
}

function ofListing(listing: Listing): CustomFunction {
  return {
    name: listing.function,
    help: helpOn(listing, listing.function, listing.of, "Listed"),
    parameters: [DATA, REPS, PERIODS, SETTINGS],
    returns: "Array<Array<any>>",
  };
}

/** What it answers, what leaving the period out means, and an example that this kind of number can be asked. */
function helpOn(
  { description, formula }: Named,
  name: string,
  metric: Metric<unknown> | undefined,
  comesFrom = "Worked out as",
): readonly string[] {
  const period =
    metric && hasOnlyNow(metric) ? "" : `, "${metric?.period === "current" ? "this quarter" : "Q3 2026"}"`;
  return [
    `${description} ${comesFrom}: ${worded(formula, DEFAULT_SETTINGS)}.`,
    ...(metric ? [`Without a period: ${metric.leftOut ?? LEFT_OUT[metric.period]}.`] : []),
    `Example: =${name}(${metric?.changes === undefined ? "A:H" : "History!A:F"}, "Dana Reyes"${period})`,
  ];
}
