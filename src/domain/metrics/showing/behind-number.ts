import type { DealBehind, NumberBehind } from "../../contract";
import { longDay } from "../../day";
import type { History } from "../../history/history";
import type { Settings } from "../../settings";
import { METRIC_FUNCTIONS, type MetricFunction, NUMBER_FUNCTIONS } from "../catalog";
import { because, bySide, entriesOf, reconciled, sideWord, valueOf } from "./entries";
import type { Entry } from "../measuring/judge-deals";
import { numberText } from "./number-text";
import { planFor } from "../measuring/plan";
import { windowFor } from "./scoreboard";
import { worded } from "../measuring/wording";

/** Deals that are sent to the sidebar; METRIC_DEALS spills any number of them. */
const MOST = 200;

/**
 * Why a tile shows what it shows: over the tile's own periods each of the rep's deals with its side, and where every deal
 * went. A figure is worked out of several numbers: each with its own deals.
 */
export function behindNumber(
  name: string,
  rep: string,
  history: History,
  settings: Settings,
): readonly NumberBehind[] {
  return metricFunctions(name).map((fn) => partBehind(fn, rep, history, settings));
}

function metricFunctions(name: string): readonly MetricFunction[] {
  const fn = NUMBER_FUNCTIONS.find((each) => each.name === name);
  if (!fn) return [];
  return "metric" in fn ? [fn] : METRIC_FUNCTIONS.filter((each) => fn.figure.from.includes(each.name));
}

function partBehind(fn: MetricFunction, rep: string, history: History, settings: Settings): NumberBehind {
  const { metric, label } = fn;
  const plan = planFor(history, metric, windowFor(metric, history, settings), settings);
  const about = { label, formula: worded(metric.formula, settings) };
  if ("why" in plan) return { ...about, period: null, sum: plan.why, deals: [], more: 0 };
  const entries = entriesOf(history, metric, plan.periods, settings, [rep]);
  return {
    ...about,
    period: plan.label,
    sum: reconciled(history, metric, entries, rep),
    deals: [...entries]
      .sort(bySide)
      .slice(0, MOST)
      .map((entry) => dealBehind(entry, fn, settings)),
    more: Math.max(0, entries.length - MOST),
  };
}

function dealBehind(entry: Entry, { format, metric }: MetricFunction, settings: Settings): DealBehind {
  const { deal, period, mark } = entry;
  const side = sideWord(entry, metric);
  const value = side === "none" || format === "count" ? undefined : valueOf(entry);
  const close = deal.seen[deal.seen.length - 1]?.close;
  return {
    deal: deal.name,
    side,
    value: value === undefined ? null : numberText(value, mark.weight === undefined ? format : "money"),
    because: because(entry, settings),
    period: period.label,
    close: close === undefined ? null : longDay(close),
  };
}
