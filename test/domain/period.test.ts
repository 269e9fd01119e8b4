import fc from "fast-check";
import { parseIsoDay, type Day } from "../../src/domain/day";
import {
  holds,
  isOver,
  labelOf,
  lastPeriods,
  periodsOverSince,
  salesPeriodOf,
  type Calendar,
} from "../../src/domain/period";
import { readSpan } from "../../src/domain/read-span";

const QUARTERS: Calendar = { fiscalYearStart: 1, salesPeriod: "quarter", closingGrace: 0 };
const MONTHLY: Calendar = { ...QUARTERS, salesPeriod: "month" };

function day(iso: string): Day {
  const read = parseIsoDay(iso);
  if (read === undefined) throw new Error(`${iso} is no day`);
  return read;
}

test("a period is over when its last day and the grace lie before the as-of day", () => {
  const quarter = salesPeriodOf(day("2026-12-31"), QUARTERS);
  expect(isOver(quarter, day("2026-12-31"), QUARTERS)).toBe(false);
  expect(isOver(quarter, day("2027-01-01"), QUARTERS)).toBe(true);
  expect(isOver(quarter, day("2027-01-05"), { ...QUARTERS, closingGrace: 5 })).toBe(false);
  expect(isOver(quarter, day("2027-01-06"), { ...QUARTERS, closingGrace: 5 })).toBe(true);
});

test("the last periods are those that are over, the grace included", () => {
  const labels = (asOf: string, calendar: Calendar) =>
    lastPeriods(day(asOf), 2, calendar).map(({ label }) => label);
  expect(labels("2026-10-01", QUARTERS)).toEqual(["Q2 2026", "Q3 2026"]);
  expect(labels("2026-09-30", QUARTERS)).toEqual(["Q1 2026", "Q2 2026"]);
  expect(labels("2026-10-03", { ...QUARTERS, closingGrace: 5 })).toEqual(["Q1 2026", "Q2 2026"]);
  expect(labels("2026-10-03", MONTHLY)).toEqual(["Aug 2026", "Sep 2026"]);
});

test("the periods over since a day begin with the one that holds it", () => {
  const periods = periodsOverSince(day("2025-02-10"), day("2025-10-01"), QUARTERS);
  expect(periods.map(({ label }) => label)).toEqual(["Q1 2025", "Q2 2025", "Q3 2025"]);
});

test("periods that do not follow one another are named one by one", () => {
  const quarters = lastPeriods(day("2026-10-01"), 4, QUARTERS);
  expect(labelOf(quarters)).toBe("Q4 2025 – Q3 2026");
  expect(labelOf(quarters.filter((_, at) => at !== 1))).toBe("Q4 2025, Q2 2026, Q3 2026");
  expect(labelOf([])).toBe("no period");
});

test("every day lies in its own sales period, the periods meet, and their labels read back", () => {
  const calendars = fc.record({
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    salesPeriod: fc.constantFrom("quarter" as const, "month" as const),
    closingGrace: fc.constant(0),
  });
  fc.assert(
    fc.property(fc.integer({ min: 7400, max: 47000 }), calendars, (days, calendar) => {
      const period = salesPeriodOf(days as Day, calendar);
      const next = salesPeriodOf((period.end + 1) as Day, calendar);
      expect(holds(period, days as Day)).toBe(true);
      expect(next.start).toBe(period.end + 1);
      expect(readSpan(period.label, calendar, 0 as Day)).toMatchObject({ periods: [period] });
    }),
    { seed: 20261125, numRuns: Number(process.env["CASES"] ?? 200) },
  );
});
