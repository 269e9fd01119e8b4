import type { Cell, Grid } from "../../cell";
import { refusal, type Scoreboard } from "./scoreboard";

/** A row of the scorecard: a rep's canonical name, or what stands there instead of numbers. */
export type ScoreRow = { readonly rep: string } | { readonly text: string };

/** The SCORECARD spill: a rep a row, value and n for each metric, Team last; below, what is not answered and why. */
export function scorecard(board: Scoreboard, rows: readonly ScoreRow[]): Grid {
  const answered = board.columns.filter((column) => refusal(column) === undefined);
  const numbers = (rep?: string): readonly Cell[] =>
    answered.flatMap(({ measured }) => {
      const { value, n } = measured.answer(rep);
      return [value ?? "", n];
    });
  const labels = new Map<string, string[]>(); // what is said of several metrics is said once
  for (const column of board.columns) {
    const why = refusal(column);
    for (const sentence of why === undefined ? column.notes : [why, ...column.notes])
      labels.set(sentence, [...(labels.get(sentence) ?? []), column.fn.label]);
  }
  const said = [...labels].map(([sentence, of]) => [`${of.join(", ")}: ${sentence}`]);
  return [
    [`Rep (${board.window})`, ...answered.flatMap(({ fn }) => [fn.label, "n"])],
    ...rows.map((row) => ("rep" in row ? [row.rep, ...numbers(row.rep)] : [row.text])),
    ["Team", ...numbers()],
    ...(said.length > 0 ? [[""], ...said] : []),
  ];
}
