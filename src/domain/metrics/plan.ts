import { longDay, type Day } from "../day";
import type { History } from "../history/history";
import { covers, leftTheExport } from "../history/coverage";
import { isOver, labelOf, periodsOverSince, salesPeriodOf, EVER, type Period, type Span } from "../period";
import type { Settings } from "../settings";
import type { Metric } from "./metric";
import { whyNot } from "./why-not";

/** Over which periods a metric is measured. */
export interface Plan {
  readonly periods: readonly Period[];
  readonly label: string;
  /** Why it covers less than it might: "history for Q1 2025 starts 10 Feb 2025". */
  readonly shortBecause?: string;
  /** A period that is still running, where a ratio over it was not asked for: only its counts may be said. */
  readonly running?: Period;
}

/** What is asked of a metric: what the metric itself says, periods as typed, or as much of a window as is covered. */
export type Asked =
  | { readonly kind: "all" }
  | { readonly kind: "span"; readonly span: Span }
  | { readonly kind: "window"; readonly periods: readonly Period[] };

/** The periods that answer what is asked, or in a sentence with its remedy why there are none. */
export function planFor(
  history: History,
  metric: Metric<unknown>,
  asked: Asked,
  settings: Settings,
): Plan | { readonly why: string } {
  const why = whyNot(history, metric, asked.kind !== "all");
  if (why !== undefined) return { why };
  const plan =
    asked.kind === "span"
      ? planSpan(history, metric, asked.span, settings)
      : asked.kind === "window"
        ? planCovered(history, metric, asked.periods, settings)
        : planAll(history, metric, settings);
  if ("why" in plan || !metric.changes) return plan;
  for (const period of plan.periods) {
    const left = leftTheExport(history, period);
    if (left !== undefined) return { why: `${period.label}: ${left}` };
  }
  return plan;
}

type Planned = Plan | { readonly why: string };

function planAll(history: History, metric: Metric<unknown>, settings: Settings): Planned {
  const { asOf } = history;
  switch (metric.period) {
    case "closed":
      return plan([EVER]);
    case "current":
      return plan([salesPeriodOf(asOf, settings)]);
    case "now":
      return plan([{ start: asOf, end: asOf, label: "now" }]);
    case "over":
      return planCovered(history, metric, periodsOverSince(firstDay(history), asOf, settings), settings);
  }
}

/** What of these periods can be seen; where none can, the counts of the one that is running, or the reason. */
function planCovered(
  history: History,
  metric: Metric<unknown>,
  periods: readonly Period[],
  settings: Settings,
): Planned {
  if (!metric.changes) return plan(periods);
  const covered = periods.filter((period) => covers(history, period) === undefined);
  const uncovered = periods.filter((period) => !covered.includes(period));
  const why = uncovered.length > 0 ? covers(history, uncovered[uncovered.length - 1] as Period) : undefined;
  if (covered.length > 0) return { ...plan(covered), ...(why !== undefined && { shortBecause: why }) };

  const running = salesPeriodOf(history.asOf, settings);
  const notYet = covers(history, running);
  return notYet === undefined ? { ...plan([running]), running } : { why: notCovered(why ?? notYet) };
}

/** Periods that someone asked for by name: each must be seen whole, or the answer is the reason. */
function planSpan(history: History, metric: Metric<unknown>, span: Span, settings: Settings): Planned {
  const { asOf } = history;
  const begun = span.periods.filter((period) => period.start <= asOf);
  if (begun.length === 0)
    return { why: `${span.label} has not begun: the numbers are as of ${longDay(asOf)}.` };
  if (metric.changes) {
    for (const period of begun) {
      const why = covers(history, period);
      if (why !== undefined) return { why: notCovered(why) };
    }
  }
  const running = begun.find((period) => !isOver(period, asOf, settings));
  return {
    periods: begun,
    label: span.label,
    ...(metric.onlyOver && running && !span.soFar && { running }),
  };
}

function notCovered(clause: string): string {
  return `Too little is known: ${clause}. Paste an Opportunity History report that covers it, or ask for a later period.`;
}

/** The day from which anything is known, where a walk through the periods may begin. */
function firstDay({ since, asOf }: History): Day {
  return since ?? asOf;
}

function plan(periods: readonly Period[]): Plan {
  return { periods, label: labelOf(periods) };
}
