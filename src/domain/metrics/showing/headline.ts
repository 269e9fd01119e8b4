import { longDay, type Day } from "../../day";
import type { History, PastedTable } from "../../history/history";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import { several } from "../../phrases";

/** What was read, in one line: "412 deals of 9 reps, 16 Aug 2024 – 21 Nov 2026; 3 rows need a look". */
export function headline(history: History, problems = history.problems): string {
  const { deals, reps, tables } = history;
  const look = problems.length === 0 ? undefined : needALook(problems, tables);
  if (deals.length === 0) return look === undefined ? "No deals found" : `No deals found; ${look}`;
  const whose = reps.length === 0 ? "" : ` of ${several(reps.length, "rep")}`;
  const read = `${several(deals.length, "deal")}${whose}`;
  const { first, last } = daysKnown(history);
  const days = first === undefined || last === undefined ? "" : `, ${longDay(first)} – ${longDay(last)}`;
  return `${read}${days}; ${look ?? "everything was understood"}`;
}

/** The day as of which the numbers are, and how long ago that was where looks at the pipeline should not lie so far apart. */
export function asOfInWords({ asOf }: History, settings: Settings, today: Day): string {
  const day = longDay(asOf);
  if (settings.asOf !== undefined) return `${day}, as Settings says`;
  const ago = today - asOf;
  return ago > settings.longestGap ? `${day}, ${ago} days ago: paste a newer export for newer numbers` : day;
}

/**
 * The first and the last day on which something happened or the pipeline was seen, plans left out. The day of a single
 * look is not among them: where a table does not say it, it is an estimate.
 */
function daysKnown({ deals, looks, since, asOf }: History): {
  readonly first?: Day;
  readonly last?: Day;
} {
  let first: Day | undefined;
  let last: Day | undefined;
  const meet = (day: Day | undefined) => {
    if (day === undefined || day > asOf) return;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  };
  for (const { created, outcome, seen } of deals) {
    meet(created);
    // A closed deal whose day is not known counts on the as-of day, which says nothing about the data.
    if (outcome && (since !== undefined || outcome.day < asOf)) meet(outcome.day);
    if (since !== undefined) for (const { day } of seen) meet(day);
  }
  if (since !== undefined) looks.forEach(meet);
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

/**
 * "3 rows need a look", where each problem is one of a row of deals; what is wrong with a column, with a tab or in a tab
 * of ours is a thing.
 */
function needALook(problems: readonly Problem[], tables: readonly PastedTable[]): string {
  const tabs = new Set(tables.map(({ tab = "" }) => tab));
  const headers = new Set(tables.map(({ tab = "", header }) => `${tab}!${String(/\d+/.exec(header))}`));
  const rows = new Set<string>();
  let things = 0;
  for (const { where = "", column } of problems) {
    const [, tab = "", row] = A_ROW.exec(where) ?? [];
    const place = `${tab}!${String(row)}`;
    if (column !== undefined || row === undefined || !tabs.has(tab) || headers.has(place)) things += 1;
    else rows.add(place);
  }
  const counts = [
    ...(rows.size > 0 ? [several(rows.size, "row")] : []),
    ...(things > 0 ? [several(things, rows.size > 0 ? "other thing" : "thing")] : []),
  ];
  return `${counts.join(" and ")} ${rows.size + things === 1 ? "needs" : "need"} a look`;
}

/** The tab, if it is named, and the row of "Pipeline!C17" or "17:17". */
const A_ROW = /^(?:(.*)!)?[A-Z]*(\d+)(?::[A-Z]*\d+)?$/s;
