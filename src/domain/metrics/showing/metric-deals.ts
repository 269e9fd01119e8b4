import { dayCell, type Cell, type Grid } from "../../cell";
import type { History } from "../../history/history";
import type { Settings } from "../../settings";
import { because, entriesOf, sideWord, valueOf } from "./entries";
import type { Entry } from "../measuring/judge-deals";
import type { Metric } from "../measuring/metric";
import { planFor, type Asked } from "../measuring/plan";

/** The headings of its spill. The amount is the deal's own; the value is what the number has of it. */
export const METRIC_DEALS_HEADER = [
  "Deal ID",
  "Deal",
  "Owner",
  "Period",
  "Side",
  "Because",
  "Stage",
  "Close date",
  "Amount",
  "Value",
];

/**
 * The METRIC_DEALS spill: every deal that a number counted, with its side of the fraction, and every deal that it left
 * out, with the reason. For a rep only what is credited to that rep. A running period may always be listed.
 */
export function metricDeals(
  history: History,
  metric: Metric<unknown>,
  asked: Asked,
  settings: Settings,
  reps?: readonly string[],
): Grid {
  const plan = planFor(history, metric, asked, settings);
  if ("why" in plan) throw new Error(plan.why);
  const entries = entriesOf(history, metric, plan.periods, settings, reps);
  if (entries.length === 0) return [METRIC_DEALS_HEADER, [`No deal counts in ${plan.label}.`]];
  return [METRIC_DEALS_HEADER, ...entries.map((entry) => rowOf(entry, metric, settings))];
}

function rowOf(entry: Entry, metric: Metric<unknown>, settings: Settings): readonly Cell[] {
  const { deal, period, owner } = entry;
  const last = deal.seen[deal.seen.length - 1];
  return [
    deal.key,
    deal.name,
    owner,
    period.label,
    sideWord(entry, metric),
    because(entry, settings),
    last?.stage ?? "",
    dayCell(last?.close),
    last?.amount ?? "",
    valueOf(entry) ?? "",
  ];
}
