import { type Column, COLUMNS } from "../../deals/columns";
import { knownSince, notFollowed, unfollowed } from "../../history/questions/coverage";
import type { History } from "../../history/history";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import type { Audience, Changes, Metric, Need } from "./metric";

/** Why a history cannot answer a metric at all, in a sentence that says what to do; undefined where it can. */
export function whyNot(
  history: History,
  metric: Metric<unknown>,
  settings: Settings,
  forPeriods: boolean,
  audience: Audience = "manager",
): string | undefined {
  const needs = metric.needs.filter((need) => !need.forPeriods || forPeriods);
  const missing = missingNeeds(history, needs);
  if (missing.length > 0) return missingColumns(history, missing, settings);
  const doubtful = doubtfulColumn(history, needs);
  // What is in doubt is told with what stands in somebody's row.
  if (doubtful) return audience === "pair" ? inDoubt(doubtful) : sentences(doubtful);

  if (needsChanges(history, metric)) {
    const [lacking] = unfollowed(history, metric.changes);
    if (history.since === undefined && lacking !== undefined)
      return `This table shows each deal once, as it is now, so ${metric.changes.unseen}. ${NO_CHANGES_REMEDY}`;
    if (lacking !== undefined)
      return `${sentenceOf(notFollowed(history, lacking))}, so ${metric.changes.unseen}. ${followRemedy(history)}`;
  }
  return metric.refuse?.(history, settings, audience);
}

/** Whether one look at the pipeline cannot answer it. */
export function needsChanges(
  history: History,
  metric: Metric<unknown>,
): metric is Metric<unknown> & { readonly changes: Changes } {
  if (metric.changes === undefined) return false;
  return knownSince(history, metric.changes) !== undefined || metric.oneLookTells?.(history) !== true;
}

/** What shows how deals changed, by the name that each CRM has for it. */
export const HISTORY_OF_CHANGES =
  "a history of changes (Salesforce's Opportunity History report, HubSpot's property history)";

/** What to do where a log of fields, or looks at the pipeline, lack one. */
export function followRemedy({ logs }: History): string {
  return logs.length > 0
    ? `Have the CRM keep that field's history and add it to the report, paste ${HISTORY_OF_CHANGES}, or save the pipeline each week from the sidebar.`
    : `Have the column in every export, or paste ${HISTORY_OF_CHANGES}.`;
}

/** A clause at the beginning of a sentence. */
export function sentenceOf(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** What to do where one look is all there is. */
export const NO_CHANGES_REMEDY = `Save the pipeline each week from the sidebar, or paste ${HISTORY_OF_CHANGES}.`;

/** The needs for which no table has a column. */
export function missingNeeds({ has }: History, needs: readonly Need[]): readonly Need[] {
  return needs.filter(({ anyOf }) => !anyOf.some((column) => has.has(column)));
}

/** The problem of a needed column that no number may rest on: one date of two readings may mean a wrong day anywhere. */
export function doubtfulColumn({ problems }: History, needs: readonly Need[]): Problem | undefined {
  const columns = new Set<string>(needs.flatMap(({ anyOf }) => anyOf));
  return problems.find(({ column }) => column !== undefined && columns.has(column));
}

function inDoubt({ column }: Problem): string {
  return `The ${COLUMNS[column as Column].label} is in doubt. The paste check in the team's sheet says why.`;
}

/** What a need is called where the settings have their say: "a close date". */
export function nameOf(need: Need, settings: Settings): string {
  return need.calledBy?.(settings) ?? need.called;
}

const FEW_HEADERS = 8; // so many are read at a glance

/** "There is no close date and no forecast category in this table. Its headers are: …" */
export function missingColumns(history: History, missing: readonly Need[], settings: Settings): string {
  const wanted = missing.map((need) => nameOf(need, settings).replace(/^an? /, "no ")).join(" and ");
  const { tables } = history;
  const isOnlySaved = tables.length > 0 && tables.every(({ kind }) => kind === "saved looks");
  const here = isOnlySaved
    ? "in this range of saved looks. Give the whole tab, for example History!A:N; if it has none, add the column to the report that you paste."
    : `in this table. ${headersOf(history)} Add the column to the report, or name its header so.`;
  return [`There is ${wanted} ${here}`, ...otherwise(missing, settings)].join(" ");
}

/** What else to do where the CRM has no such columns. */
export function otherwise(missing: readonly Need[], settings: Settings): readonly string[] {
  return missing.flatMap((need) => need.otherwise?.(settings) ?? []);
}

/** The headers among which the missing one may be: of many only those that nothing was read from. */
function headersOf({ tables }: History): string {
  const headers = tables.flatMap(({ kind, readAs }) => (kind === "saved looks" ? [] : readAs));
  const known = new Set(headers.map(({ text }) => text));
  if (known.size <= FEW_HEADERS) return `Its headers are: ${quoted(known)}.`;
  const unused = new Set(headers.filter(({ column }) => column === undefined).map(({ text }) => text));
  if (unused.size === 0) return `Its ${known.size} headers name other columns.`;
  return `Of its ${known.size} headers these name no column: ${quoted(unused)}.`;
}

/** Several as a list: `"Stage", "Owner"`. */
export function quoted(words: ReadonlySet<string>): string {
  return [...words].map((word) => `"${word}"`).join(", ");
}

/** A problem as one text: what is the matter, where, and what to do. */
export function sentences({ where, text, remedy }: Problem): string {
  return [where === undefined ? text : `${where}: ${text}`, ...(remedy === undefined ? [] : [remedy])].join(
    " ",
  );
}
