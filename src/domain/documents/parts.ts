/** The parts that every section of a Doc is put together from. */
import type { Line, Run, Section, TableBlock, TableRow } from "./block";
import { joinRuns } from "./join-runs";
import { designOf } from "./sections";

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

/** The rows of a list that are shown, and how many more there are where it is longer than that. */
export function shorten<Row>(
  rows: readonly Row[],
  listRows: number,
): { readonly shown: readonly Row[]; readonly more: readonly string[] } {
  const shown = rows.slice(0, listRows);
  return { shown, more: andMore(rows.length - shown.length) };
}

/** What stands below a list that was cut: nothing where it was not. */
export function andMore(count: number): readonly string[] {
  return count > 0 ? [`and ${count} more`] : [];
}
