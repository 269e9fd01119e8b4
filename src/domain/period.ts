/**
 * Sales periods. A team plans by the month or by the quarter, and its year may begin in any month; people write a
 * period in a dozen ways. What they write says its own grain ("Nov 2026" is a month, whatever the team plans by), except
 * a date, which is the sales period that holds it, and a year, which is the sales periods of that year added up.
 */
import { isMoment, type Cell } from "./cell";
import { addDays, calendarDate, dayOf, MONTHS, parseIsoDay, type Day } from "./day";

/** A month or quarter, both ends inside. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
  /** "Q4 2026", "Nov 2026", "FY2027 Q1". */
  readonly label: string;
}

/** One or more sales periods whose numbers are added up: what a periods argument names. */
export interface Span {
  readonly label: string;
  readonly periods: readonly Period[];
  /** "so far": a first number is wanted although the period is still running. */
  readonly soFar: boolean;
}

/** How a team cuts its year; Settings is one. */
export interface Calendar {
  readonly fiscalYearStart: number; // month, 1–12
  readonly salesPeriod: "quarter" | "month";
  readonly closingGrace: number; // days
}

/** All time: the period of a metric that counts every closed deal. */
export const EVER: Period = { start: -4_000_000 as Day, end: 4_000_000 as Day, label: "all time" };

/** Whether a day lies in the period. */
export function holds(period: Period, day: Day): boolean {
  return day >= period.start && day <= period.end;
}

/** Over, as requirements.md 1B has it: the last day, plus the closing grace, lies before the as-of day. */
export function isOver(period: Period, asOf: Day, calendar: Calendar): boolean {
  return period.end + calendar.closingGrace < asOf;
}

/** The month or quarter, by the team's calendar, that holds the day. */
export function salesPeriodOf(day: Day, calendar: Calendar): Period {
  return calendar.salesPeriod === "month" ? monthAt(monthsTo(day)) : quarterHolding(day, calendar);
}

/** The newest `count` sales periods that are over, oldest first. */
export function lastPeriods(asOf: Day, count: number, calendar: Calendar): readonly Period[] {
  const periods: Period[] = [];
  // A period whose grace has not run out is passed over, so the walk may start a period or two late.
  let period = salesPeriodOf(asOf, calendar);
  while (periods.length < count) {
    if (isOver(period, asOf, calendar)) periods.push(period);
    period = salesPeriodOf(addDays(period.start, -1), calendar);
  }
  return periods.reverse();
}

/** Every sales period that is over and ends on or after `first`, oldest first. */
export function periodsOverSince(first: Day, asOf: Day, calendar: Calendar): readonly Period[] {
  const periods: Period[] = [];
  let period = salesPeriodOf(first, calendar);
  while (isOver(period, asOf, calendar)) {
    periods.push(period);
    period = salesPeriodOf(addDays(period.end, 1), calendar);
  }
  return periods;
}

/** "Q4 2025 – Q3 2026", or the one label, or each label where they do not follow one another. */
export function labelOf(periods: readonly Period[]): string {
  const first = periods[0];
  const last = periods[periods.length - 1];
  if (!first || !last) return "no period";
  if (first === last) return first.label;
  const unbroken = periods.every(
    (period, at) => at === 0 || period.start === (periods[at - 1]?.end ?? NaN) + 1,
  );
  return unbroken ? `${first.label} – ${last.label}` : periods.map(({ label }) => label).join(", ");
}

/** Reads what stands in a periods argument (functions.md, `periods`), or says in a sentence why it cannot. */
export function readSpan(cell: Cell, calendar: Calendar, asOf: Day): Span | { readonly why: string } {
  if (isMoment(cell)) return spanOf([salesPeriodOf(cell.day, calendar)], false);
  const written = String(cell).replace(/\s+/g, " ").trim();
  const date = parseIsoDay(written);
  if (date !== undefined) return spanOf([salesPeriodOf(date, calendar)], false);

  const words = written
    .toLowerCase()
    .replace(/[\s\-–—/.,_'’]+/g, " ")
    .trim();
  const asked = words.replace(/ ?\bso far$/, "");
  const found =
    relative(asked, calendar, asOf) ?? month(asked) ?? quarter(asked, calendar) ?? year(asked, calendar);
  if (!found) return { why: `"${written}" is not a period. ${EXAMPLES}` };
  if ("why" in found) return found;
  return spanOf(found.periods, asked !== words, found.label);
}

const EXAMPLES = 'Type for example Nov 2026, Q4 2026, FY2027 Q1, 2026, "this quarter" or "last 4 quarters".';

interface Named {
  readonly periods: readonly Period[];
  readonly label?: string;
}

type Reading = Named | { readonly why: string } | undefined;

function spanOf(periods: readonly Period[], soFar: boolean, label = labelOf(periods)): Span {
  return { label: soFar ? `${label} so far` : label, periods, soFar };
}

/** "this quarter", "last month", "last 4 quarters": the last one and the last four lie wholly before this one. */
function relative(words: string, calendar: Calendar, asOf: Day): Reading {
  const parts = /^(this|current|last|previous)(?: (\d{1,2}))? (month|quarter|year)s?$/.exec(words);
  if (!parts) return undefined;
  const back = parts[1] === "last" || parts[1] === "previous";
  if (parts[2] !== undefined && (!back || Number(parts[2]) === 0)) return undefined;
  const count = Number(parts[2] ?? 1);
  if (parts[3] === "year") return relativeYears(back, count, calendar, asOf);

  const grain: Calendar = { ...calendar, salesPeriod: parts[3] === "month" ? "month" : "quarter" };
  let period = salesPeriodOf(asOf, grain);
  if (!back) return { periods: [period] };
  const periods: Period[] = [];
  while (periods.length < count) {
    period = salesPeriodOf(addDays(period.start, -1), grain);
    periods.push(period);
  }
  return { periods: periods.reverse() };
}

function relativeYears(back: boolean, count: number, calendar: Calendar, asOf: Day): Named {
  const now = fiscalYearOf(asOf, calendar);
  const last = back ? now - 1 : now;
  const years = Array.from({ length: count }, (_, at) => last - count + 1 + at);
  return {
    periods: years.flatMap((each) => periodsOfYear(each, calendar)),
    label: years
      .filter((_, at) => at === 0 || at === count - 1)
      .map((each) => (calendar.fiscalYearStart === 1 ? String(each) : `FY${each}`))
      .join(" – "),
  };
}

/** "nov 2026", "2026 nov", "november 2026", "2026 11", "11 2026". */
function month(words: string): Reading {
  const parts =
    /^(?<name>[a-z]{3,9}) (?<year>\d{4})$/.exec(words) ??
    /^(?<year>\d{4}) (?<name>[a-z]{3,9}|\d{1,2})$/.exec(words) ??
    /^(?<name>\d{1,2}) (?<year>\d{4})$/.exec(words);
  if (!parts?.groups) return undefined;
  const number = monthNumber(parts.groups["name"] ?? "");
  const year = Number(parts.groups["year"]);
  return number === undefined || !isYear(year) ? undefined : { periods: [monthAt(year * 12 + number - 1)] };
}

const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function monthNumber(text: string): number | undefined {
  const number = /^\d+$/.test(text)
    ? Number(text)
    : 1 + MONTH_NAMES.findIndex((name) => text.length >= 3 && name.startsWith(text));
  return number >= 1 && number <= 12 ? number : undefined;
}

/** "2026 q4", "q4 2026", "fy27 q1", "q1 fy2027", "cy2026 q4". */
function quarter(words: string, calendar: Calendar): Reading {
  const parts =
    /^(?<by>fy|cy)? ?(?<year>\d{4}|\d\d) ?q ?(?<quarter>[1-4])$/.exec(words) ??
    /^q ?(?<quarter>[1-4]) ?(?<by>fy|cy)? ?(?<year>\d{4}|\d\d)$/.exec(words);
  if (!parts?.groups) return undefined;
  const year = wholeYear(parts.groups["year"] ?? "");
  const number = Number(parts.groups["quarter"]);
  if (!isYear(year)) return undefined;
  switch (parts.groups["by"]) {
    case "fy":
      return { periods: [fiscalQuarter(year, number, calendar)] };
    case "cy":
      return { periods: [calendarQuarter(year, number, calendar)] };
    default:
      return calendar.fiscalYearStart === 1
        ? { periods: [calendarQuarter(year, number, calendar)] }
        : twoReadings(`${year}-Q${number}`, `FY${year}-Q${number}`, `CY${year}-Q${number}`, calendar);
  }
}

/** "2026", "fy2027", "fy27", "cy2026". */
function year(words: string, calendar: Calendar): Reading {
  const parts = /^(?<by>fy|cy)? ?(?<year>\d{4})$/.exec(words) ?? /^(?<by>fy|cy) ?(?<year>\d\d)$/.exec(words);
  if (!parts?.groups) return undefined;
  const number = wholeYear(parts.groups["year"] ?? "");
  if (!isYear(number)) return undefined;
  const sameYear = calendar.fiscalYearStart === 1;
  switch (parts.groups["by"]) {
    case "fy":
      return { periods: periodsOfYear(number, calendar), label: sameYear ? String(number) : `FY${number}` };
    case "cy":
      return {
        periods: periodsOfCalendarYear(number, calendar),
        label: sameYear ? String(number) : `CY${number}`,
      };
    default:
      return sameYear
        ? { periods: periodsOfYear(number, calendar), label: String(number) }
        : twoReadings(String(number), `FY${number}`, `CY${number}`, calendar);
  }
}

/** A bare year or quarter has two readings where the fiscal year does not start in January: neither is guessed. */
function twoReadings(
  written: string,
  fiscal: string,
  byCalendar: string,
  calendar: Calendar,
): { why: string } {
  const begins = String(MONTHS[calendar.fiscalYearStart - 1]);
  return {
    why: `"${written}" can be read in two ways, as the fiscal year starts in ${begins}: write ${fiscal} for the fiscal one or ${byCalendar} for the calendar's.`,
  };
}

function isYear(year: number): boolean {
  return year >= 1990 && year <= 2100;
}

function wholeYear(digits: string): number {
  const number = Number(digits);
  return digits.length === 4 ? number : number >= 90 ? 1900 + number : 2000 + number;
}

/** Months since the year 0, so that a month is one number. */
function monthsTo(day: Day): number {
  const { year, month } = calendarDate(day);
  return year * 12 + month - 1;
}

function firstDay(months: number): Day {
  const day = dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  if (day === undefined) throw new Error(`There is no month ${months}.`);
  return day;
}

function periodOfMonths(first: number, count: number, label: string): Period {
  return { start: firstDay(first), end: addDays(firstDay(first + count), -1), label };
}

function monthAt(months: number): Period {
  return periodOfMonths(months, 1, `${String(MONTHS[months % 12])} ${Math.floor(months / 12)}`);
}

/** A fiscal year is named for the year it ends in. */
function fiscalYearOf(day: Day, { fiscalYearStart }: Calendar): number {
  const { year, month } = calendarDate(day);
  return fiscalYearStart > 1 && month >= fiscalYearStart ? year + 1 : year;
}

function fiscalYearBegins(year: number, { fiscalYearStart }: Calendar): number {
  return (fiscalYearStart === 1 ? year : year - 1) * 12 + fiscalYearStart - 1;
}

function fiscalQuarter(year: number, number: number, calendar: Calendar): Period {
  const label = calendar.fiscalYearStart === 1 ? `Q${number} ${year}` : `FY${year} Q${number}`;
  return periodOfMonths(fiscalYearBegins(year, calendar) + (number - 1) * 3, 3, label);
}

function calendarQuarter(year: number, number: number, calendar: Calendar): Period {
  const label = calendar.fiscalYearStart === 1 ? `Q${number} ${year}` : `CY${year} Q${number}`;
  return periodOfMonths(year * 12 + (number - 1) * 3, 3, label);
}

function quarterHolding(day: Day, calendar: Calendar): Period {
  const year = fiscalYearOf(day, calendar);
  const number = Math.floor((monthsTo(day) - fiscalYearBegins(year, calendar)) / 3) + 1;
  return fiscalQuarter(year, number, calendar);
}

function periodsOfYear(year: number, calendar: Calendar): readonly Period[] {
  const begins = fiscalYearBegins(year, calendar);
  return calendar.salesPeriod === "month"
    ? Array.from({ length: 12 }, (_, at) => monthAt(begins + at))
    : [1, 2, 3, 4].map((number) => fiscalQuarter(year, number, calendar));
}

function periodsOfCalendarYear(year: number, calendar: Calendar): readonly Period[] {
  return calendar.salesPeriod === "month"
    ? Array.from({ length: 12 }, (_, at) => monthAt(year * 12 + at))
    : [1, 2, 3, 4].map((number) => calendarQuarter(year, number, calendar));
}
