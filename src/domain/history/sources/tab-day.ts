import { addDays, calendarDate, type Day, dayOf, monthNamed, parseIsoDay } from "../../day";
import { readDate } from "../../table/read-date";

const ISO = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/;
const COMPACT = /(?<!\d)(20\d{6})(?!\d)/;
const DOTS = /(?<!\d)(\d{1,2}\.\d{1,2}\.\d{4})(?!\d)/;
const DAY_MONTH =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)?[\s._-]*(\p{L}{3,9})(?![\p{L}])(?:[\s,._-]*(\d{4}))?/u;
const MONTH_DAY =
  /(?<!\p{L})(\p{L}{3,9})[\s._-]*(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d])(?:[\s,._-]*(\d{4}))?/u;

/**
 * The day in a tab's name: "Pipeline 2026-11-16", "16 Nov". Without a year it is the latest such day up to today.
 * 11-16-2026 is left alone: it has two readings.
 */
export function dayInTabName(name: string, today: Day): Day | undefined {
  const iso = ISO.exec(name);
  if (iso) return parseIsoDay(String(iso[1]));
  const written = COMPACT.exec(name) ?? DOTS.exec(name);
  const reading = written ? readDate(String(written[1])) : undefined;
  if (reading?.is === "moment") return reading.moment.day;
  const dayMonth = DAY_MONTH.exec(name);
  if (dayMonth && monthNamed(String(dayMonth[2])) > 0)
    return named(dayMonth[1], dayMonth[2], dayMonth[3], today);
  const monthDay = MONTH_DAY.exec(name);
  if (monthDay && monthNamed(String(monthDay[1])) > 0)
    return named(monthDay[2], monthDay[1], monthDay[3], today);
  return undefined;
}

function named(
  date: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: Day,
): Day | undefined {
  const at = monthNamed(month ?? "");
  if (year !== undefined) return dayOf(Number(year), at, Number(date));
  const thisYear = calendarDate(today).year;
  const day = dayOf(thisYear, at, Number(date));
  // A tab may be named for a day or two ahead; "16 Nov" in January was last year's.
  return day === undefined || day > addDays(today, 7) ? dayOf(thisYear - 1, at, Number(date)) : day;
}
