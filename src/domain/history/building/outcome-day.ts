import type { Day } from "../../day";
import { isLog } from "../history";
import type { Sighting } from "../sources/sighting";

/** What is known of when a deal closed. */
export interface Closing {
  /** Won or lost time, or actual close date, where the export has one. */
  readonly endedOn: Day | undefined;
  readonly close: Day | undefined;
  /** The day it was first seen closed. */
  readonly firstSeen: Day;
  /** Where it was never seen open: the day on which the first row that has it closed was last touched. */
  readonly lastTouched: Day | undefined;
}

/**
 * The day on which a deal was won or lost (requirements.md 1B, Outcome day): as the export says it; else the close date,
 * but never later than the day it was first seen closed, nor, for one never seen open, than it was last touched.
 */
export function outcomeDay({ endedOn, close, firstSeen, lastTouched }: Closing): Day {
  const latest = lastTouched !== undefined && lastTouched < firstSeen ? lastTouched : firstSeen;
  const said = endedOn ?? close;
  // An exported won or lost time is newer than a modification that other columns may not show.
  const limit = endedOn === undefined ? latest : firstSeen;
  return said === undefined || said > limit ? limit : said;
}

/** A row's last stage change, else its last modification, as an export gives them: a log's rows are the changes. */
export function lastTouched({ row, source }: Sighting): Day | undefined {
  return isLog(source.kind) ? undefined : (row.stageChanged ?? row.modified?.day);
}
