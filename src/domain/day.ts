/**
 * Calendar days. A Day is a count of days from 1 January 1970 in the spreadsheet's own calendar: no instant, no zone,
 * no clock. A paste says "30 September" and means that day wherever the reader sits, so days are never Dates here;
 * the Google side turns Dates into days once, with the spreadsheet's time zone, before anything is computed.
 */
export type Day = number & { readonly brand: "Day" };

/** The day of a year, month (1–12) and day of the month; undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(date) || month < 1 || month > 12 || date < 1)
    return undefined;
  if (date > daysInMonth(year, month)) return undefined;
  return countDays(year, month, date);
}

export function daysInMonth(year: number, month: number): number {
  return countDays(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - countDays(year, month, 1);
}

/** Days from 1970-01-01, by counting in eras of 400 years (http://howardhinnant.github.io/date_algorithms.html). */
function countDays(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year; // a year that begins in March ends with its leap day
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as Day;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number; // 1–12
  readonly date: number; // 1–31
}

export function calendarDate(day: Day): CalendarDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function monday(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** "2026-W48": the ISO week, which belongs to the year that its Thursday lies in. */
export function isoWeek(day: Day): string {
  const thursday = addDays(monday(day), 3);
  const { year } = calendarDate(thursday);
  const week = Math.floor((thursday - countDays(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** "2026-11-25". */
export function isoDay(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Reads "2026-11-25" and nothing else. */
export function parseIsoDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
export const MONTHS = MONTH_NAMES.map((name) => name.slice(0, 3));
export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** 1–12 for "Nov", "Sept" or "november", three letters at least; 0 for any other word ("Novice"). */
export function monthNamed(word: string): number {
  if (word.length < 3) return 0;
  return MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase())) + 1;
}

/** "25 Nov": no year, for days close to the reader's own. */
export function shortDay(day: Day): string {
  const { month, date } = calendarDate(day);
  return `${date} ${String(MONTHS[month - 1])}`;
}

/** "25 Nov 2026". */
export function longDay(day: Day): string {
  return `${shortDay(day)} ${calendarDate(day).year}`;
}

/** "Wed 25 Nov 2026". */
export function weekdayAndDay(day: Day): string {
  return `${String(WEEKDAYS[weekday(day) - 1])} ${longDay(day)}`;
}
