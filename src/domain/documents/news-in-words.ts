import { type Day, longDay, shortDay } from "../day";
import type { Change, ChangeKind, Reconciled, SinceADay } from "../history/questions/since";
import { amountText } from "../metrics/showing/number-text";
import { oneLine } from "./parts";

/** How a deal that came or went is told; who else had it or has it now stays out of what a rep may read. */
export const CAME_OR_WENT: Labels = {
  new: "New",
  "reassigned in": "Taken over",
  won: "Won",
  lost: "Lost",
  "reassigned out": "Handed on",
  gone: "No longer in the export",
};

/** How a deal is told that is to close on another day than it was. */
export const REDATED: Labels = { "moved later": "Moved later", "pulled in": "Pulled in" };

export type Labels = Readonly<Partial<Record<ChangeKind, string>>>;

/** How each kind is called in the sum; dates and categories are worth nothing in it. */
const IN_THE_SUM: Labels = {
  ...Object.fromEntries(Object.entries(CAME_OR_WENT).map(([kind, label]) => [kind, label.toLowerCase()])),
  up: "grown",
  down: "shrunk",
};

export interface ToldChange {
  /** "Lost" */
  readonly label: string;
  /** "Meridian Bank add-on seats · 89,000" */
  readonly text: string;
}

/** The changes of the kinds that have a label, in their order. */
export function tell({ changes }: SinceADay, labels: Labels): readonly ToldChange[] {
  return changes.flatMap((change) => {
    const label = labels[change.kind];
    return label === undefined ? [] : [{ label, text: factsOf(change) }];
  });
}

function factsOf({ deal, kind, cents, currency, was, now }: Change): string {
  const own = now ? cents : -cents; // one that left took its amount from the pipeline
  const amount = cents === 0 ? [] : [amountText(own, currency)];
  const before = kind in REDATED && was?.close !== undefined ? [`was ${longDay(was.close)}`] : [];
  const close = now?.close === undefined ? [] : [`dated ${longDay(now.close)}`];
  return [oneLine(deal.name), ...amount, ...close, ...before].join(" · ");
}

/** "Open pipeline: 1,000 on 18 Nov + 400 new − 200 won = 1,200 on 25 Nov." for each currency. */
export function sumsOf({ pipeline }: SinceADay, from: Day, to: Day): readonly string[] {
  return pipeline.map((sum) => sumOf(sum, from, to));
}

function sumOf({ currency, opening, by, closing }: Reconciled, from: Day, to: Day): string {
  const isWhole = [opening, closing, ...by.values()].every((cents) => cents % 100 === 0);
  const money = (cents: number) => amountText(cents, currency, isWhole);
  const steps = [...by].flatMap(([kind, cents]) =>
    cents === 0 ? [] : [` ${cents < 0 ? "−" : "+"} ${money(Math.abs(cents))} ${String(IN_THE_SUM[kind])}`],
  );
  return `Open pipeline: ${money(opening)} on ${shortDay(from)}${steps.join("")} = ${money(closing)} on ${shortDay(to)}.`;
}
