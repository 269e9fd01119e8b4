import { addDays, type Day } from "../../day";
import type { StatusWords } from "../../deals/status";
import { linesFor } from "./look-lines";
import { isUndated, sightingsIn } from "../sources/sightings";
import type { ReadSource } from "../sources/sighting";

const FARTHEST = 60; // looks back

/**
 * The saved look that exports without a date still show: a paste is of the day it was first saved, however often the
 * sheet is opened after that. Looks older than the newest are asked only where a dated tab is newer than they are, since
 * then the undated one may have been left lying; a handful of deals may well come back to an earlier state.
 */
export function lookShown(
  read: readonly ReadSource[],
  saved: readonly ReadSource[],
  statusOf: StatusWords,
): Day | undefined {
  const undated = read.filter(isUndated);
  const looks = [...new Set(saved.flatMap(({ table }) => table.looks))].sort((a, b) => b - a);
  const [newest] = looks;
  if (newest === undefined || undated.length === 0) return undefined;
  const known = saved.flatMap((source) => sightingsIn(source, newest).sightings);
  const keepsAmount = saved.every(({ table }) => table.columns.has("amount"));
  const dated = newestDated(read);
  return looks.slice(0, FARTHEST).find((look) => {
    if (look !== newest && (dated === undefined || dated <= look)) return false;
    const after = addDays(look, 1);
    const [lines] = linesFor({
      days: new Set([after]),
      savedDays: new Set(looks.filter((day) => day <= look)),
      saved: known.filter(({ day }) => day <= look),
      pasted: undated.flatMap((source) => sightingsIn(source, after).sightings),
      statusOf,
      keepsAmount,
    });
    return lines?.deals.length === 0;
  });
}

/** The newest day of the pasted tabs that say when they were taken. */
function newestDated(read: readonly ReadSource[]): Day | undefined {
  let newest: Day | undefined;
  const take = (day: Day | undefined) => {
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  };
  for (const source of read) {
    take(source.takenOn);
    if (source.kind === "snapshots") for (const row of source.table.rows) take(row.seenOn?.day);
  }
  return newest;
}
