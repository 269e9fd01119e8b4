import type { InZone, Moment } from "../domain/cell";
import type { Day } from "../domain/day";

/**
 * Dates cross between Google and the domain here. A date cell arrives as an instant; what the person sees is that
 * instant on the calendar of the *spreadsheet's* time zone, which may differ from the script's
 * (https://developers.google.com/apps-script/reference/base/session). Utilities.formatDate is the only way to ask for
 * a zone's offset that works in every realm; asking once a cell would be a service call in a loop, so it is asked at
 * both ends of a week and, only in a week in which the clocks change, once for each distinct hour.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The spreadsheet's time zone. A custom function may read it too. */
export function sheetZone(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

/** Turns instants into the day and minute they are in the zone. */
export function momentReader(zone: string): (date: Date) => Moment {
  const offsetAt = zoneOffsets(zone);
  return (date) => {
    const local = date.getTime() + offsetAt(date.getTime());
    const day = Math.floor(local / DAY);
    return { day: day as Day, minute: Math.floor((local - day * DAY) / MINUTE) };
  };
}

/** Turns a day and minute in UTC, as text in an export may give them, into those in the zone. */
export function utcReader(zone: string): InZone {
  const momentOf = momentReader(zone);
  return ({ day, minute }) => momentOf(new Date(day * DAY + minute * MINUTE));
}

/** Turns a day and minute in the zone into an instant; a minute that the clocks skip becomes the one after the gap. */
export function instantWriter(zone: string): (moment: Moment) => Date {
  const offsetAt = zoneOffsets(zone);
  return ({ day, minute }) => {
    const local = day * DAY + minute * MINUTE;
    const guess = local - offsetAt(local);
    return new Date(local - offsetAt(guess));
  };
}

function zoneOffsets(zone: string): (instant: number) => number {
  const known = new Map<number, number>();
  const lookUp = (hour: number): number => {
    let offset = known.get(hour);
    if (offset === undefined) {
      offset = readOffset(Utilities.formatDate(new Date(hour), zone, "Z"));
      known.set(hour, offset);
    }
    return offset;
  };
  return (instant) => {
    const week = Math.floor(instant / WEEK) * WEEK;
    const offset = lookUp(week);
    return offset === lookUp(week + WEEK) ? offset : lookUp(Math.floor(instant / HOUR) * HOUR);
  };
}

/** Milliseconds from "+0530". */
function readOffset(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * HOUR + Number(text.slice(3, 5)) * MINUTE);
}
