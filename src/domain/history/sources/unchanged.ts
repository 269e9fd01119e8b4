import { addDays, type Day } from "../../day";
import type { Column } from "../../deals/columns";
import { changed } from "../../deals/deal-row";
import { earlier, later } from "../days";
import { isLog, type Log } from "../history";
import type { Settings } from "../../settings";
import type { Sighting } from "./sighting";
import { TURN } from "./turns";

/** The columns that make up a deal's state; its owner is known from the start wherever it is known at all. */
const STATE: readonly Column[] = ["stage", "status", "category", "close", "amount"];

/** The columns whose changes logs tell, and the days between which all that they do not tell stood still. */
export interface Logged {
  readonly columns: ReadonlySet<Column>;
  readonly since: Day;
  readonly until: Day;
}

/** No row for a few days is what a quiet week looks like. */
export function logged(logs: readonly Log[], { seenWithin }: Settings): Logged | undefined {
  const columns = STATE.filter((column) => logs.some(({ follows }) => follows.has(column)));
  let since: Day | undefined;
  for (const column of columns) {
    let first: Day | undefined;
    for (const log of logs) if (log.follows.has(column)) first = earlier(first, log.first);
    since = later(since, first);
  }
  const last = logs.reduce<Day | undefined>((newest, log) => later(newest, log.last), undefined);
  if (since === undefined || last === undefined) return undefined;
  return { columns: new Set(columns), since, until: addDays(last, seenWithin) };
}

/**
 * In a change log an absent deal is unchanged (requirements.md 1B, State): an open deal that looks alone show has stood as
 * the first of them has it since the log begins, or since it was created; undefined where a log tells of the deal. Of one
 * that is closed it is not said: its close date tells more, also where the log is not of all deals; nor of one that has
 * left: a CRM deletes a deal's changes with it.
 */
export function unchanged(
  ordered: readonly Sighting[],
  { columns, since, until }: Logged,
  goneOn: (ordered: readonly Sighting[]) => Day | undefined,
): Sighting | undefined {
  const [first] = ordered;
  if (first?.row.status !== "open" || first.day <= since || first.day > until) return undefined;
  if (ordered.some(({ row, source }) => row.told !== undefined || isLog(source.kind))) return undefined;
  const created = first.row.created?.day;
  const day = created !== undefined && created > since ? created : since;
  if (day >= first.day || goneOn(ordered) !== undefined) return undefined;
  return { ...first, day, turn: TURN.log, row: changed(first.row, { told: { as: "before", columns } }) };
}
