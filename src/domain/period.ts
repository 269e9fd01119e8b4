/** Sales periods. A team plans by the month or by the quarter, and its year may begin in any month. */
import { addDays, calendarDate, dayOf, MONTHS, type Day } from "./day";

/** A month or quarter, both ends inside. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
  /** "Q4 2026", "Nov 2026", "FY2027 Q1". */
  readonly label: string;
}

/** How a team cuts its year; Settings is one. */
export interface Calendar {
  readonly fiscalYearStart: number; // month, 1–12
  readonly salesPeriod: "quarter" | "month";
  readonly closingGrace: number; // days
}

/** All time: the period of a metric that counts every closed deal. */
export const EVER: Period = { start: -4_000_000 as Day, end: 4_000_000 as Day, label: "all time" };

/** The deals as they stand: the as-of day alone. */
export function nowAt(asOf: Day): Period {
  return { start: asOf, end: asOf, label: NOW };
}

export function isNow({ label }: Period): boolean {
  return label === NOW;
}

const NOW = "now";

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
  return periodsBetween(first, asOf, calendar).filter((period) => isOver(period, asOf, calendar));
}

/** Every sales period from that of the one day to that of the other, oldest first. */
export function periodsBetween(first: Day, last: Day, calendar: Calendar): readonly Period[] {
  const periods: Period[] = [];
  let period = salesPeriodOf(first, calendar);
  while (period.start <= last) {
    periods.push(period);
    period = salesPeriodOf(addDays(period.end, 1), calendar);
  }
  return periods;
}

/** How many ends of sales periods lie between a day and a later one. */
export function endsBetween(from: Day, to: Day, calendar: Calendar): number {
  const months = calendar.salesPeriod === "month" ? 1 : 3;
  const begins = (day: Day) => monthsTo(salesPeriodOf(day, calendar).start);
  return (begins(to) - begins(from)) / months;
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

/** The month that lies so many months after January of the year 0. */
export function monthAt(months: number): Period {
  return periodOfMonths(months, 1, `${String(MONTHS[months % 12])} ${Math.floor(months / 12)}`);
}

/** The fiscal year that holds a day: it is named for the year it ends in. */
export function fiscalYearOf(day: Day, { fiscalYearStart }: Calendar): number {
  const { year, month } = calendarDate(day);
  return fiscalYearStart > 1 && month >= fiscalYearStart ? year + 1 : year;
}

function fiscalYearBegins(year: number, { fiscalYearStart }: Calendar): number {
  return (fiscalYearStart === 1 ? year : year - 1) * 12 + fiscalYearStart - 1;
}

/** A quarter, 1–4, of a fiscal year. */
export function fiscalQuarter(year: number, number: number, calendar: Calendar): Period {
  const label = calendar.fiscalYearStart === 1 ? `Q${number} ${year}` : `FY${year} Q${number}`;
  return periodOfMonths(fiscalYearBegins(year, calendar) + (number - 1) * 3, 3, label);
}

/** A quarter, 1–4, of a calendar year. */
export function calendarQuarter(year: number, number: number, calendar: Calendar): Period {
  const label = calendar.fiscalYearStart === 1 ? `Q${number} ${year}` : `CY${year} Q${number}`;
  return periodOfMonths(year * 12 + (number - 1) * 3, 3, label);
}

function quarterHolding(day: Day, calendar: Calendar): Period {
  const year = fiscalYearOf(day, calendar);
  const number = Math.floor((monthsTo(day) - fiscalYearBegins(year, calendar)) / 3) + 1;
  return fiscalQuarter(year, number, calendar);
}

/** The sales periods of a fiscal year. */
export function periodsOfYear(year: number, calendar: Calendar): readonly Period[] {
  const begins = fiscalYearBegins(year, calendar);
  return calendar.salesPeriod === "month"
    ? Array.from({ length: 12 }, (_, at) => monthAt(begins + at))
    : [1, 2, 3, 4].map((number) => fiscalQuarter(year, number, calendar));
}

/** The sales periods of a calendar year. */
export function periodsOfCalendarYear(year: number, calendar: Calendar): readonly Period[] {
  return calendar.salesPeriod === "month"
    ? Array.from({ length: 12 }, (_, at) => monthAt(year * 12 + at))
    : [1, 2, 3, 4].map((number) => calendarQuarter(year, number, calendar));
}
