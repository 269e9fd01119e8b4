import { addDays, type Day } from "../day";
import type { Settings } from "../settings";
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
