import { dayCell, type Cell, type Grid } from "../cell";
import type { History } from "../history/history";
import type { Settings } from "../settings";
import { inheritedFrom } from "./credit";
import { judgeDeals, type Entry, type Side } from "./judge-deals";
import type { Metric } from "./metric";
import { planFor, type Asked } from "./plan";

const HEADER = ["Deal ID", "Deal", "Owner", "Period", "Side", "Because", "Stage", "Close date", "Amount"];

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
  const entries: Entry[] = [];
  judgeDeals(history, metric, plan.periods, settings, (entry) => {
    if (!reps || reps.includes(entry.owner)) entries.push(entry);
  });
  if (entries.length === 0) return [HEADER, [`No deal counts in ${plan.label}.`]];
  return [HEADER, ...entries.sort(inReadingOrder).map(rowOf)];
}

function rowOf(entry: Entry): readonly Cell[] {
  const { deal, period, owner } = entry;
  const last = deal.seen[deal.seen.length - 1];
  return [
    deal.key,
    deal.name,
    owner,
    period.label,
    sideWord(entry),
    because(entry),
    last?.stage ?? "",
    dayCell(last?.close),
    last?.amount ?? "",
  ];
}

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  for: "for",
  add: "counted",
  against: "against",
  waiting: "waiting",
  out: "left out",
};

function sideWord({ side, value }: Entry): string {
  return side === "add" && value === 0 ? "none" : SIDE_WORDS[side];
}

function because({ what, mark, deal, day, owner }: Entry): string {
  const from = inheritedFrom(deal, day);
  const said = mark.note === undefined ? what : `${what}: ${mark.note}`;
  return [
    mark.by === undefined ? said : `${mark.by}: ${said}`,
    ...(deal.reopened ? ["reopened"] : []),
    ...(from === undefined || from === owner ? [] : [`inherited from ${from}`]),
  ].join("; ");
}

const SIDE_ORDER: readonly Side[] = ["for", "add", "against", "waiting", "out"];

function inReadingOrder(a: Entry, b: Entry): number {
  return (
    a.period.start - b.period.start ||
    byText(a.owner, b.owner) ||
    SIDE_ORDER.indexOf(a.side) - SIDE_ORDER.indexOf(b.side) ||
    b.value - a.value ||
    byText(a.what, b.what) ||
    byText(a.deal.key, b.deal.key) ||
    a.day - b.day
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
