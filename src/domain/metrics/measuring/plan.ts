import { longDay, type Day } from "../../day";
import { type History, isLog } from "../../history/history";
import { covers, type Followed, knownSince, leftTheExport } from "../../history/questions/coverage";
import { isOver, labelOf, nowAt, periodsOverSince, salesPeriodOf, EVER, type Period } from "../../period";
import type { Span } from "../../read-span";
import type { Settings } from "../../settings";
import type { Audience, Metric } from "./metric";
import { HISTORY_OF_CHANGES, needsChanges, whyNot } from "./why-not";

/** Over which periods a metric is measured. */
export interface Plan {
  readonly periods: readonly Period[];
  readonly label: string;
  /** Why it covers less than it might: "history for Q1 2025 starts 10 Feb 2025". */
  readonly shortBecause?: string;
  /** A period that is still running, where a ratio over it was not asked for: only its counts may be said. */
  readonly running?: Period;
  /** Of the deals as they stand, whatever window was asked for. */
  readonly isOfTheDay?: true;
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
  audience: Audience = "manager",
): Plan | { readonly why: string } {
  const why = whyNot(history, metric, settings, asked.kind !== "all", audience);
  if (why !== undefined) return { why };
  switch (asked.kind) {
    case "span":
      return hasOnlyNow(metric)
        ? { why: `${metric.label} is a number of now: leave the period out.` }
        : planSpan(history, metric, asked.span, settings, audience);
    case "window":
      return isOfTheDay(metric)
        ? planAll(history, metric, settings, audience)
        : planSeen(history, metric, asked.periods, settings, audience);
    case "all":
      return planAll(history, metric, settings, audience);
  }
}

/** A number of the deals as they stand, which a window over periods that are over has nothing to say about. */
function isOfTheDay({ period }: Metric<unknown>): boolean {
  return period === "current" || period === "now";
}

/** Whether the metric knows no other day than the as-of day. */
export function hasOnlyNow({ period, alsoOfPeriods }: Metric<unknown>): boolean {
  return period === "now" && alsoOfPeriods !== true;
}

type Planned = Plan | { readonly why: string };

function planAll(history: History, metric: Metric<unknown>, settings: Settings, audience: Audience): Planned {
  const { asOf } = history;
  switch (metric.period) {
    case "closed":
      return plan([EVER]);
    case "current":
      return { ...plan([salesPeriodOf(asOf, settings)]), isOfTheDay: true };
    case "now":
      return { ...plan([nowAt(asOf)]), isOfTheDay: true };
    case "over":
      return planSeen(
        history,
        metric,
        periodsOverSince(firstDay(history, metric), asOf, settings),
        settings,
        audience,
      );
  }
}

/**
 * Those of these periods that can be seen whole: a quarter in which too much is hidden must not cost the others theirs,
 * and it is said. Where there is none, the counts of the period that is running, or the reason.
 */
function planSeen(
  history: History,
  metric: Metric<unknown>,
  periods: readonly Period[],
  settings: Settings,
  audience: Audience,
): Planned {
  const changes = needsChanges(history, metric);
  if (!changes && !isOnlyLog(history)) return plan(periods);
  const followed = changes ? metric.changes : undefined;
  const seen: Period[] = [];
  let hidden: Hidden | undefined;
  for (const period of periods) {
    const why = hiddenIn(history, period, followed, settings, audience);
    if (why) hidden = why;
    else seen.push(period);
  }
  if (seen.length > 0) return { ...plan(seen), ...(hidden && { shortBecause: hidden.because }) };
  if (!changes) return plan(periods);
  if (hidden?.filtered) return { why: hidden.why };

  const running = salesPeriodOf(history.asOf, settings);
  const notYet = hiddenIn(history, running, followed, settings, audience);
  return notYet ? { why: (hidden ?? notYet).why } : { ...plan([running]), running };
}

/** A log knows nothing of deals that closed before its first row: a quarter it begins in is not all there. */
function isOnlyLog({ tables }: History): boolean {
  return tables.length > 0 && tables.every(({ kind }) => isLog(kind));
}

/** Periods that someone asked for by name: each must be seen whole, or the answer is the reason. */
function planSpan(
  history: History,
  metric: Metric<unknown>,
  span: Span,
  settings: Settings,
  audience: Audience,
): Planned {
  const { asOf } = history;
  const begun = metric.ahead ? span.periods : span.periods.filter((period) => period.start <= asOf);
  if (begun.length === 0)
    return { why: `${span.label} has not begun: the numbers are as of ${longDay(asOf)}.` };
  if (metric.onlyCurrent) {
    const current = salesPeriodOf(asOf, settings);
    const [asked, another] = begun;
    return asked?.start === current.start && asked.end === current.end && !another
      ? plan([current])
      : {
          why: `${metric.label} is about the running ${settings.salesPeriod}, ${current.label}, alone: leave the period out.`,
        };
  }
  if (needsChanges(history, metric)) {
    for (const period of begun) {
      const hidden = hiddenIn(history, period, metric.changes, settings, audience);
      if (hidden) return { why: hidden.why };
    }
  }
  const running = begun.find((period) => !isOver(period, asOf, settings));
  return {
    periods: begun,
    label: span.label,
    ...(metric.onlyOver && running && !span.soFar && { running }),
  };
}

/** Why changes in a period cannot be told: as a clause, and as sentences with what to do. */
interface Hidden {
  readonly because: string;
  readonly why: string;
  readonly filtered: boolean;
}

function hiddenIn(
  history: History,
  period: Period,
  followed: Followed | undefined,
  settings: Settings,
  audience: Audience,
): Hidden | undefined {
  const because = covers(history, period, followed, settings);
  if (because !== undefined) {
    const why = `Too little is known: ${because}. Paste ${HISTORY_OF_CHANGES} that covers it, or ask for another period.`;
    return { because, why, filtered: false };
  }
  const left = leftTheExport(history, period, settings, audience === "manager");
  const why = `${period.label}: ${String(left)}`;
  return left === undefined ? undefined : { because: `in ${why}`, why, filtered: true };
}

/** The day from which anything is known, where a walk through the periods may begin. */
function firstDay(history: History, { changes }: Metric<unknown>): Day {
  return (changes && knownSince(history, changes)) ?? history.since ?? history.asOf;
}

function plan(periods: readonly Period[]): Plan {
  return { periods, label: labelOf(periods) };
}
