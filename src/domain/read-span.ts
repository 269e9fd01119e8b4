/**
 * Periods as people write them, in a dozen ways. What they write says its own grain ("Nov 2026" is a month, whatever the
 * team plans by), except a date, which is the sales period that holds it, and a year, which is the sales periods of that
 * year added up.
 */
import { isMoment, type Cell } from "./cell";
import { addDays, MONTHS, monthNamed, parseIsoDay, type Day } from "./day";
import {
  calendarQuarter,
  fiscalQuarter,
  fiscalYearOf,
  labelOf,
  monthAt,
  periodsOfCalendarYear,
  periodsOfYear,
  salesPeriodOf,
  type Calendar,
  type Period,
} from "./period";

/** One or more sales periods whose numbers are added up: what a periods argument names. */
export interface Span {
  readonly label: string;
  readonly periods: readonly Period[];
  /** "so far": a first number is wanted although the period is still running. */
  readonly soFar: boolean;
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

function monthNumber(text: string): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : monthNamed(text);
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
