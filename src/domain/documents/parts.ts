/** The parts that every section of a Doc is put together from. */
import type { Line, Run, Section, TableBlock, TableRow } from "./block";
import { joinRuns } from "./join-runs";
import { designOf } from "./sections";

/** Longer lists end with a line that says how many more there are. */
export const LONGEST_LIST = 8; // rows

/** A line of ours. */
export function line(runs: readonly Run[]): Line {
  return { kind: "line", hand: "ours", runs: joinRuns(runs) };
}

/** Small and grey: what need not be read in the meeting. */
export function quiet(text: string): Run {
  return { text, look: "quiet" };
}

/** Small and slanted: what belongs here. */
export function hint(text: string): Run {
  return { text, look: "hint" };
}

/** A cell's text; an empty one holds no run. */
export function cell(text: string): readonly Run[] {
  return text === "" ? [] : [{ text }];
}

/** A question with room to answer on its own line; the plain blank lets what is typed after it be plain. */
export function prompt(text: string): Line {
  return line([{ text, look: "strong" }, { text: " " }]);
}

/** A table of a section, with the columns that its design says. */
export function table(section: Section, rows: readonly TableRow[]): TableBlock {
  const columns = (designOf(section).columns ?? []).map(({ title, hand, points }) => ({
    title,
    hand,
    points,
  }));
  return { kind: "table", section, columns, rows };
}

/** Text that was typed on several lines, on one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What stands below a list that was cut, by default at its longest. */
export function andMore(count: number, shown = LONGEST_LIST): string {
  return `and ${count - shown} more`;
}
