import { type Cell, isBlank, isMoment, type Moment } from "../cell";
import { addDays, calendarDate, type Day, dayOf, monday } from "../day";
import { monthIn, withoutWeekday } from "./month-names";
import { clean, plainLetters } from "./plain-text";

/**
 * What a cell says about a day. `either` is 05/06/2026: two numbers and a year, whose order only the rest of its column
 * can tell. A time stamp with an offset (…T23:30:00Z) is an instant, whose day in the team's zone may be the next:
 * `offset` is how many minutes what is written is ahead of UTC.
 */
export type DateReading =
  | { readonly is: "moment"; readonly moment: Moment; readonly offset?: number }
  | {
      readonly is: "either";
      /** Undefined where the calendar has no such day: then only the other reading is left. */
      readonly dayFirst: Day | undefined;
      readonly monthFirst: Day | undefined;
      readonly minute: number;
    }
  | { readonly is: "blank" }
  | { readonly is: "none" };

const LONGEST = 100; // characters: no date has more, and to look through a page of text for one takes long

const BLANK: DateReading = { is: "blank" };
const NONE: DateReading = { is: "none" };

const SERIAL_OF_1970 = 25569; // spreadsheets count days from 30 December 1899
const SERIALS = { from: 20000, to: 80000 }; // 1954–2119: a smaller number in a date column is no date

/** Behind a time a zone's name (EST, CEST) is left alone: the day is the one that is written. */
const TIME =
  /[t,\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?\s?m?\.?\s*(?:(z|utc|gmt)?\s*([+-]\d{2}:?\d{2})?|[a-z]{1,3}[sd]?t)$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const COMPACT = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/;
/**
 * Milliseconds since 1970 of the years 2001 to 2033, as HubSpot's API writes instants:
 * https://developers.hubspot.com/docs/faq/how-should-timestamps-be-formatted-for-hubspots-apis
 */
const MILLISECONDS = /^1\d{12}$/;
/** A spreadsheet's number for a day that became text on its way. */
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const WEEK = /^(\d{4})-?w(\d{1,2})$/;
const TWO_NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|°)?[\s./-]+(?:de\s+)?([a-z]{3,10})\.?(?:\s+de)?[\s,./-]+(\d{4}|'?\d{2})$/;
const MONTH_DAY = /^([a-z]{3,10})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|'?\d{2})$/;
/** What people and CRMs write where there is no date; Excel shows its day 0 as 1/0/1900. */
const NOTHING = /^(?:[-–—]+|n\/?a|#n\/a|null|none|0?1\/0?0\/1900|0+[-/.]0+[-/.]0+(?: 00:00(?::00)?)?)$/i;
/** Day 0 of spreadsheets, of Unix and of databases, and the last day of all: they too are written where there is none. */
const NO_DAYS: ReadonlySet<Day | undefined> = new Set(
  [
    [1, 1, 1],
    [1753, 1, 1],
    [1899, 12, 30],
    [1899, 12, 31],
    [1900, 1, 1],
    [1970, 1, 1],
    [9999, 12, 31],
  ].map(([year = 0, month = 0, date = 0]) => dayOf(year, month, date)),
);

/** Reads a date as a Date, a serial number, or text in any order that people write. */
export function readDate(cell: Cell | undefined): DateReading {
  if (cell === undefined || isBlank(cell)) return BLANK;
  if (isMoment(cell)) return isNoDay(cell.day) ? BLANK : { is: "moment", moment: cell };
  if (typeof cell === "number") return readNumber(cell);
  if (typeof cell === "boolean") return NONE;
  if (cell.length > LONGEST) return NONE;
  const text = withoutWeekday(plainLetters(clean(cell)));
  if (NOTHING.test(text)) return BLANK;
  if (MILLISECONDS.test(text)) return instant(Number(text));
  const time = TIME.exec(text);
  const minute = time ? minuteOf(time) : 0;
  if (minute === undefined) return NONE;
  const reading = readDay(time ? text.slice(0, time.index) : text, minute);
  const offset = time ? offsetOf(time) : undefined;
  return reading.is === "moment" && offset !== undefined ? { ...reading, offset } : reading;
}

/** Minutes ahead of UTC: "Z", "+0530" and "UTC+05:30" have one, a time alone has none. */
function offsetOf(time: RegExpExecArray): number | undefined {
  const digits = time[6]?.replace(":", "");
  if (digits === undefined) return time[5] === undefined ? undefined : 0;
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3));
  return digits.startsWith("-") ? -minutes : minutes;
}

/** Whether a day stands where there is no date. */
export function isNoDay(day: Day | undefined): boolean {
  return day !== undefined && NO_DAYS.has(day);
}

function readNumber(value: number): DateReading {
  if (value === 0) return BLANK;
  if (value >= SERIALS.from && value <= SERIALS.to) {
    const days = Math.floor(value);
    return moment(addDays(0 as Day, days - SERIAL_OF_1970), Math.round((value - days) * 1440));
  }
  const text = String(value);
  if (MILLISECONDS.test(text)) return instant(value);
  return SERIAL.test(text) ? NONE : readDay(text, 0);
}

function instant(milliseconds: number): DateReading {
  const minutes = Math.floor(milliseconds / 60_000);
  const day = Math.floor(minutes / 1440);
  return { is: "moment", moment: { day: day as Day, minute: minutes - day * 1440 }, offset: 0 };
}

/** Minutes of the day, seconds as a fraction; undefined for 25:00 or 13:00 PM. */
function minuteOf(time: RegExpExecArray): number | undefined {
  let hour = Number(time[1]);
  const half = time[4];
  if (half && (hour < 1 || hour > 12)) return undefined;
  if (half) hour = (hour % 12) + (half === "p" ? 12 : 0);
  const minutes = Number(time[2]);
  const seconds = Number(time[3] ?? 0);
  return hour > 23 || minutes > 59 || seconds > 59 ? undefined : hour * 60 + minutes + seconds / 60;
}

function readDay(text: string, minute: number): DateReading {
  const whole = YEAR_FIRST.exec(text);
  if (whole) return moment(dayOf(Number(whole[1]), Number(whole[3]), Number(whole[4])), minute);
  const compact = COMPACT.exec(text);
  if (compact) return moment(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])), minute);
  if (SERIAL.test(text)) return readNumber(Number(text.replace(",", ".")));
  const week = WEEK.exec(text);
  if (week) return moment(mondayOf(Number(week[1]), Number(week[2])), minute);
  const numbers = TWO_NUMBERS.exec(text);
  if (numbers) {
    const first = Number(numbers[1]);
    const second = Number(numbers[3]);
    const year = fullYear(String(numbers[4]));
    // Dots are written where the day comes first.
    if (numbers[2] === ".") return moment(dayOf(year, second, first), minute);
    const dayFirst = dayOf(year, second, first);
    const monthFirst = dayOf(year, first, second);
    if (isNoDay(dayFirst) || isNoDay(monthFirst)) return BLANK;
    return dayFirst === undefined && monthFirst === undefined
      ? NONE
      : { is: "either", dayFirst, monthFirst, minute };
  }
  const named = DAY_MONTH.exec(text);
  if (named) return moment(dayNamed(named[1], named[2], named[3]), minute);
  const american = MONTH_DAY.exec(text);
  if (american) return moment(dayNamed(american[2], american[1], american[3]), minute);
  return NONE;
}

function moment(day: Day | undefined, minute: number): DateReading {
  if (day === undefined) return NONE;
  if (isNoDay(day)) return BLANK;
  const { year } = calendarDate(day);
  return year < 1900 || year > 9999 ? NONE : { is: "moment", moment: { day, minute } };
}

/** ISO weeks: week 1 is the one with 4 January. */
function mondayOf(year: number, week: number): Day | undefined {
  const fourth = dayOf(year, 1, 4);
  return fourth === undefined || week < 1 || week > 53 ? undefined : addDays(monday(fourth), (week - 1) * 7);
}

/** "26" is 2026 and "85" is 1985. */
function fullYear(text: string): number {
  const year = Number(text.replace("'", ""));
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function dayNamed(
  date: string | undefined,
  month: string | undefined,
  year: string | undefined,
): Day | undefined {
  const at = monthIn(month ?? "");
  return at === 0 ? undefined : dayOf(fullYear(year ?? ""), at, Number(date));
}
