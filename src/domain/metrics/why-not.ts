import type { History } from "../history/history";
import type { Problem } from "../problem";
import type { Settings } from "../settings";
import type { Metric, Need } from "./metric";

/** Why a history cannot answer a metric at all, in a sentence that says what to do; undefined where it can. */
export function whyNot(
  history: History,
  metric: Metric<unknown>,
  settings: Settings,
  forPeriods: boolean,
): string | undefined {
  const needs = metric.needs.filter((need) => !need.forPeriods || forPeriods);
  const missing = needs.filter(({ anyOf }) => !anyOf.some((column) => history.has.has(column)));
  if (missing.length > 0) return missingColumns(history, missing);

  // A column in which even one date has two readings may hold the wrong day anywhere.
  const columns = new Set<string>(needs.flatMap(({ anyOf }) => anyOf));
  const unclear = history.problems.find(({ column }) => column !== undefined && columns.has(column));
  if (unclear) return sentences(unclear);

  if (needsChanges(history, metric) && history.since === undefined) {
    return `This table shows each deal once, as it is now, so ${String(metric.changes)}. Save the pipeline each week from the sidebar, or paste an Opportunity History report.`;
  }
  return metric.refuse?.(history, settings);
}

/** Whether one look at the pipeline cannot answer it. */
export function needsChanges(history: History, metric: Metric<unknown>): boolean {
  if (metric.changes === undefined) return false;
  return history.since !== undefined || metric.oneLookTells?.(history) !== true;
}

/** "There is no close date and no forecast category in this table. Its headers are: …" */
export function missingColumns(history: History, missing: readonly Need[]): string {
  const wanted = missing.map(({ called }) => called.replace(/^an? /, "no ")).join(" and ");
  const headers = history.tables.flatMap(({ readAs }) => readAs.map(({ text }) => text));
  const found = [...new Set(headers)].map((header) => `"${header}"`).join(", ");
  return `There is ${wanted} in this table. Its headers are: ${found}. Add the column to the report, or name its header so.`;
}

/** A problem as one text: what is the matter, where, and what to do. */
export function sentences({ where, text, remedy }: Problem): string {
  return [where === undefined ? text : `${where}: ${text}`, ...(remedy === undefined ? [] : [remedy])].join(
    " ",
  );
}
