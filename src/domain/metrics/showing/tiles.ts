import type { Tile } from "../../contract";
import type { Settings } from "../../settings";
import { GROUPS, type NumberFunction } from "../catalog";
import type { Answer, Audience } from "../measuring/metric";
import { NO_NUMBER, numberText } from "./number-text";
import type { BesideIt, Scoreboard } from "./scoreboard";
import { inWords, listed } from "../measuring/answer-from";
import { wilson } from "./wilson";

/**
 * A rep's numbers, or without a rep the team's, ready to be shown: all that the audience may see, or those of the weekly
 * Doc alone.
 */
export function tiles(
  board: Scoreboard,
  settings: Settings,
  {
    rep,
    audience,
    weekly = false,
  }: { readonly rep?: string; readonly audience: Audience; readonly weekly?: boolean },
): readonly Tile[] {
  return board.columns
    .filter(({ fn }) => audience === "manager" || fn.audience === "pair")
    .filter(({ fn }) => !weekly || fn.weekly)
    .map(({ fn, measured, notes, beside }) => {
      const answer = measured.answer(rep);
      const { value, n, weighed } = answer;
      return {
        fn: fn.name,
        label: fn.label,
        group: GROUPS[fn.group],
        weekly: fn.weekly,
        text: value === undefined ? NO_NUMBER : numberText(value, fn.format),
        n,
        period: measured.plan?.isOfTheDay ? measured.plan.label : null,
        few: value !== undefined && n < settings.fewDeals,
        range: value === undefined || weighed || !isShare(fn) ? null : rangeText(value, n),
        note: noteOf(answer, [...beside.flatMap((other) => besideText(other, rep)), ...notes]),
      };
    });
}

/** A share of deals; a mean of percentages is none. */
function isShare(fn: NumberFunction): boolean {
  return "show" in fn && fn.show === "rate";
}

/** How far a share of so many deals can be trusted; nothing where it has no such range. */
function rangeText(share: number, n: number): string | null {
  if (n === 0 || share < 0 || share > 1) return null;
  const { low, high } = wilson(share, n);
  return `${Math.round(low * 100)}–${numberText(high, "rate")}`;
}

/** "Outside the profile: 31 % of 40"; nothing where there is nothing to measure, or none to count. */
function besideText(beside: BesideIt, rep: string | undefined): string[] {
  const { label, format } = beside;
  const { value, n } = beside.answer(rep);
  return value === undefined || (format === "count" && value === 0)
    ? []
    : [`${label}: ${numberText(value, format)} of ${n}`];
}

function noteOf({ why, waiting, out }: Answer, notes: readonly string[]): string | null {
  const beside = [...(waiting > 0 ? [`${waiting} still open`] : []), ...inWords(out)];
  const sentences = [
    ...(why !== undefined ? [whole(why)] : beside.length > 0 ? [`Not counted: ${listed(beside)}.`] : []),
    ...notes.map(whole),
  ];
  return sentences.length > 0 ? sentences.join(" ") : null;
}

function whole(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
