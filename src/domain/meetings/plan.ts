import { addDays, isoWeek, weekday, type Day } from "../day";

/**
 * The newest meeting that is to be prepared by now: the last day on the team's weekday (1 Monday … 5 Friday) whose
 * preparation day, two working days before it, has come (documents.md).
 */
export function meetingFor(today: Day, meetingDay: number): Day {
  // Two working days are at most four calendar days, so nothing later than today + 4 can be due.
  const furthest = addDays(today, 4);
  const latest = addDays(furthest, -((weekday(furthest) - meetingDay + 7) % 7));
  return workingDaysBefore(latest, 2) <= today ? latest : addDays(latest, -7);
}

/** The day that lies so many working days, Monday to Friday, before another. */
function workingDaysBefore(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (weekday(at) <= 5) left -= 1;
  }
  return at;
}

/** "Dana Reyes|2026-W48": a rep has one meeting, and one Doc, an ISO week. */
export function meetingKey(rep: string, day: Day): string {
  return `${rep}|${isoWeek(day)}`;
}
