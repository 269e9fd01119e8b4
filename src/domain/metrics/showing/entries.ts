import type { Deal } from "../../deals/deal";
import type { History } from "../../history/history";
import { ownersOf } from "../../history/questions/states";
import type { Period } from "../../period";
import type { Settings } from "../../settings";
import { INHERITED, inheritedFrom } from "../measuring/credit";
import { judgeDeals, type Entry, type Side } from "../measuring/judge-deals";
import type { Metric } from "../measuring/metric";
import { several } from "../../phrases";

/** Everything a metric says of the deals in these periods, of some reps or of all, in the order in which it is read. */
export function entriesOf(
  history: History,
  metric: Metric<unknown>,
  periods: readonly Period[],
  settings: Settings,
  reps?: readonly string[],
): readonly Entry[] {
  const entries: Entry[] = [];
  const record = (entry: Entry) => {
    if (!reps || reps.includes(entry.owner)) entries.push(entry);
  };
  judgeDeals(history, [{ metric, periods, record }], settings);
  return entries.sort(inReadingOrder);
}

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  for: "for",
  add: "counted",
  against: "against",
  waiting: "waiting",
  out: "left out",
  none: "none",
};

/** On which side of the number it stands; "none" is a deal that could have added to a sum and did not. */
export function sideWord({ side, value }: Entry, metric: Metric<unknown>): string {
  return side === "add" && value === 0 && isSum(metric) ? "none" : SIDE_WORDS[side];
}

/** Of days and discounts, 0 is a value like any other. */
function isSum({ functions }: Metric<unknown>): boolean {
  return Object.values(functions).some((shown) => (typeof shown === "string" ? shown : shown.show) === "sum");
}

/** What it adds to the number, or weighs in it; undefined where its side says all. */
export function valueOf({ side, value, mark }: Entry): number | undefined {
  return side === "add" || side === "none" ? value : mark.weight;
}

/** Why it stands there, with this deal's particulars. */
export function because({ what, mark, deal, day, owner }: Entry, settings: Settings): string {
  const from = inheritedFrom(deal, day, settings);
  const inherited = from === undefined || from === owner ? undefined : `inherited from ${from}`;
  const said = mark.note === undefined ? what : `${what}: ${mark.note()}`;
  return [
    ...(inherited !== undefined && what === INHERITED
      ? []
      : [mark.by === undefined ? said : `${mark.by}: ${said}`]),
    ...(deal.reopened ? ["reopened"] : []),
    ...(inherited === undefined ? [] : [inherited]),
  ].join("; ");
}

/**
 * Where every deal went, each once by the first side on which it stands: "5 for + 2 against + 1 left out + 33 it says
 * nothing of = 41 deals". A rep's deals are those that were ever theirs.
 */
export function reconciled(
  history: History,
  metric: Metric<unknown>,
  entries: readonly Entry[],
  rep?: string,
): string {
  const sides = new Map<Deal, string>();
  for (const entry of [...entries].sort(bySide)) {
    if (!sides.has(entry.deal)) sides.set(entry.deal, sideWord(entry, metric));
  }
  const theirs = history.deals.filter(
    (deal) => rep === undefined || sides.has(deal) || ownersOf(deal).includes(rep),
  );
  const counts = new Map<string, number>();
  for (const word of sides.values()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const silent = theirs.length - sides.size;
  const parts = [...counts].map(([word, count]) => `${count} ${word}`);
  const all = [...parts, ...(silent > 0 ? [`${silent} not part of it`] : [])].join(" + ");
  const again = entries.length > sides.size ? ", with some counted more than once" : "";
  return `${all} = ${several(theirs.length, "deal")}${again}`;
}

const SIDE_ORDER: readonly Side[] = ["for", "add", "against", "waiting", "out", "none"];

function inReadingOrder(a: Entry, b: Entry): number {
  return (
    a.period.start - b.period.start ||
    byText(a.owner, b.owner) ||
    bySide(a, b) ||
    byText(a.what, b.what) ||
    byText(a.deal.key, b.deal.key) ||
    a.day - b.day
  );
}

/** What counts for the number first, and most of it first. */
export function bySide(a: Entry, b: Entry): number {
  return SIDE_ORDER.indexOf(a.side) - SIDE_ORDER.indexOf(b.side) || b.value - a.value;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
