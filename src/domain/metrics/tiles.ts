import type { Tile } from "../contract";
import type { Settings } from "../settings";
import type { Answer, Metric } from "./metric";
import { NO_NUMBER, numberText } from "./number-text";
import type { Scoreboard } from "./scoreboard";
import { inWords } from "./tally";

/** A rep's numbers, or without a rep the team's, ready to be shown in the sidebar and, for the pair, in a Doc. */
export function tiles(
  board: Scoreboard,
  settings: Settings,
  { rep, audience }: { readonly rep?: string; readonly audience: Metric["audience"] },
): readonly Tile[] {
  return board.columns
    .filter(({ metric }) => audience === "manager" || metric.audience === "pair")
    .map(({ metric, measured, notes }) => {
      const answer = measured.answer(rep);
      const { value, n } = answer;
      return {
        metric: metric.id,
        label: metric.label,
        text: value === undefined ? NO_NUMBER : numberText(value, metric.format),
        n,
        few: value !== undefined && n < settings.fewDeals,
        note: noteOf(answer, notes),
      };
    });
}

function noteOf({ why, waiting, out }: Answer, notes: readonly string[]): string | null {
  const beside = [...(waiting > 0 ? [`${waiting} still open`] : []), ...inWords(out)];
  const sentences = [
    ...(why !== undefined ? [whole(why)] : beside.length > 0 ? [`Not counted: ${beside.join(", ")}.`] : []),
    ...notes.map(whole),
  ];
  return sentences.length > 0 ? sentences.join(" ") : null;
}

function whole(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
