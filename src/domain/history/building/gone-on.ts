import type { Day } from "../../day";
import { later } from "../days";
import type { Sighting } from "../sources/sighting";

/**
 * The first full look without an open deal after all that still had it. Our History tab does not repeat a deal that did
 * not change: there it was seen at every saved look until the row that says it left.
 */
export function goneOn(
  ordered: readonly Sighting[],
  looks: readonly Day[],
  savedLooks: readonly Day[],
): Day | undefined {
  let present: Day | undefined;
  let isSaved = false;
  let leftOn: Day | undefined; // the first row that says so; a look that came in later may have put one before another
  for (const { day, row, source } of ordered) {
    if (!row.left) present = later(present, day);
    if (source.kind !== "saved looks") continue;
    isSaved = true;
    leftOn = row.left ? (leftOn ?? day) : undefined;
  }
  if (isSaved) {
    const until = leftOn === undefined ? savedLooks[savedLooks.length - 1] : lastBefore(savedLooks, leftOn);
    present = later(present, until);
  }
  return present === undefined ? undefined : firstAfter(looks, present);
}

function firstAfter(days: readonly Day[], day: Day): Day | undefined {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) > day) high = middle;
    else low = middle + 1;
  }
  return days[low];
}

function lastBefore(days: readonly Day[], day: Day): Day | undefined {
  let found: Day | undefined;
  for (const each of days) if (each < day) found = each;
  return found;
}
