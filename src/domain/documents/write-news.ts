import { type Day, longDay, shortDay } from "../day";
import type { Change, ChangeKind, Reconciled, SinceADay } from "../history/since";
import { amountText } from "../metrics/number-text";
import type { Block } from "./block";
import { line, oneLine, quiet, shorten } from "./parts";
import type { Weekly } from "./weekly";

/** What is told of each deal that came or went; who else had it or has it now stays out of a rep's Doc. */
const CAME_OR_WENT: Readonly<Partial<Record<ChangeKind, string>>> = {
  new: "New",
  "reassigned in": "Taken over",
  won: "Won",
  lost: "Lost",
  "reassigned out": "Handed on",
  gone: "No longer in the export",
};

/** How each kind is called in the sum; dates and categories are worth nothing in it. */
const IN_THE_SUM: Readonly<Partial<Record<ChangeKind, string>>> = {
  ...Object.fromEntries(Object.entries(CAME_OR_WENT).map(([kind, label]) => [kind, label.toLowerCase()])),
  up: "grown",
  down: "shrunk",
};

/** The deals that came and went, one line each, and below them how the open pipeline came to what it is. */
export function writeNews(
  { changes, pipeline }: SinceADay,
  { movesSince, asOf, listRows }: Weekly,
): readonly Block[] {
  const told = changes.filter(({ kind }) => kind in CAME_OR_WENT);
  const { shown, more } = shorten(told, listRows);
  return [
    ...shown.map(oneChange),
    ...more.map((words) => line([quiet(words)])),
    ...(told.length === 0 ? [line([quiet("Nothing new.")])] : []),
    ...pipeline.map((sum) => line([quiet(sumOf(sum, movesSince, asOf ?? movesSince))])),
  ];
}

function oneChange({ deal, kind, cents, currency, now }: Change): Block {
  const amount = cents === 0 ? [] : [amountText(Math.abs(cents), currency)];
  const close = now?.close === undefined ? [] : [`dated ${longDay(now.close)}`];
  return line([
    { text: `${String(CAME_OR_WENT[kind])}:`, look: "strong" },
    { text: ` ${[oneLine(deal.name), ...amount, ...close].join(" · ")}` },
  ]);
}

/** "Open pipeline: 1,000 on 18 Nov + 400 new − 200 won = 1,200 on 25 Nov." */
function sumOf({ currency, opening, by, closing }: Reconciled, from: Day, to: Day): string {
  const isWhole = [opening, closing, ...by.values()].every((cents) => cents % 100 === 0);
  const money = (cents: number) => amountText(Math.abs(cents), currency, isWhole);
  const steps = [...by].flatMap(([kind, cents]) =>
    cents === 0 ? [] : [` ${cents < 0 ? "−" : "+"} ${money(cents)} ${String(IN_THE_SUM[kind])}`],
  );
  const start = `${opening < 0 ? "−" : ""}${money(opening)} on ${shortDay(from)}`;
  return `Open pipeline: ${start}${steps.join("")} = ${closing < 0 ? "−" : ""}${money(closing)} on ${shortDay(to)}.`;
}
