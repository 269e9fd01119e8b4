import { addDays, type Day, longDay } from "../../day";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import { SETTINGS } from "../../settings/named-settings";
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
