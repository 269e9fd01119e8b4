import { addDays, type Day, longDay } from "../../day";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import { SETTINGS } from "../../settings/named-settings";
import { later } from "../days";
import { isLog } from "../history";
import { isUndated } from "./sightings";
import type { ReadSource } from "./sighting";

/**
 * The newest day on which something happened in a source: created, changed, activity, won or lost, never a plan. A close
 * date counts only where the deal is closed, and then not beyond the row's own last change.
 */
export function newestEvent({ table, when }: ReadSource, today: Day): Day | undefined {
  let newest: Day | undefined;
  const happened = (day: Day | undefined) => {
    if (day !== undefined && day <= today && (newest === undefined || day > newest)) newest = day;
  };
  for (const row of table.rows) {
    if (when) {
      happened(when(row)?.day);
      continue;
    }
    const changed = row.stageChanged ?? row.modified?.day;
    happened(row.created?.day);
    happened(row.modified?.day);
    happened(row.stageChanged);
    happened(row.lastActivity);
    if (row.status !== "open") {
      const ended = row.endedOn ?? row.close;
      happened(ended !== undefined && changed !== undefined && changed < ended ? changed : ended);
    }
  }
  return newest;
}

/** The day such a table is taken to have been made: a few days after the newest thing in it, but not after today. */
export function estimatedDay(newest: Day | undefined, today: Day, { asOfAfter }: Settings): Day {
  return newest === undefined || newest + asOfAfter > today ? today : addDays(newest, asOfAfter);
}

/**
 * The day of exports that do not say when they were taken (requirements.md 1B, As-of day, 3). Beside dated sources they
 * are the newest: people paste the current export and keep the old ones.
 */
export function dayOfUndated(read: readonly ReadSource[], settings: Settings, today: Day): Day {
  if (settings.asOf !== undefined) return settings.asOf;
  let event: Day | undefined;
  let dated: Day | undefined;
  for (const source of read) {
    if (isUndated(source)) event = later(event, newestEvent(source, today));
    dated = later(dated, source.takenOn);
    for (const day of source.table.looks) dated = later(dated, day);
    if (source.kind === "snapshots") dated = later(dated, newestEvent(source, today));
  }
  const estimated = estimatedDay(event, today, settings);
  return dated !== undefined && dated > estimated ? dated : estimated;
}

/** The newest day seen; where a change log is all there is, a few days after its newest row. */
export function asOfDay(
  read: readonly ReadSource[],
  {
    newest,
    undated,
    today,
  }: { readonly newest: Day | undefined; readonly undated: Day; readonly today: Day },
  settings: Settings,
): Day {
  if (newest === undefined) return today;
  const onlyLogs = read.every(({ kind }) => isLog(kind));
  return onlyLogs
    ? estimatedDay(newest, today, settings)
    : read.some(isUndated) && undated > newest
      ? undated
      : newest;
}

/**
 * That the tables tell of days after the one that Settings counts from, which may have been set once and forgotten: rows
 * dated later are not known yet, and an export without a date counts as made on that day.
 */
export function laterThanAsOf(
  read: readonly ReadSource[],
  newest: Day | undefined,
  { asOf }: Settings,
  today: Day,
): readonly Problem[] {
  if (asOf === undefined) return [];
  const events = read.filter(isUndated).map((source) => newestEvent(source, today) ?? asOf);
  const last = Math.max(asOf, newest ?? asOf, ...events) as Day;
  if (last === asOf) return [];
  const [set, until] = [longDay(asOf), longDay(last)];
  const so = events.some((event) => event > asOf)
    ? "what an export without a date shows as closed later counts as closed on that day"
    : "what is dated later is left out";
  return [
    {
      kind: "later than the as-of day",
      setting: SETTINGS.asOf.name,
      found: until,
      text: `The pasted tables tell of days up to ${until}, and Settings counts from ${set}: ${so}.`,
      remedy: `Empty "${SETTINGS.asOf.name}" in Settings for the numbers as they stand.`,
    },
  ];
}
