import type { Cell } from "../../src/domain/cell";
import { isoDay, parseIsoDay, type Day } from "../../src/domain/day";
import type { Calendar } from "../../src/domain/period";
import { readSpan } from "../../src/domain/read-span";

const QUARTERS: Calendar = { fiscalYearStart: 1, salesPeriod: "quarter", closingGrace: 0 };
const FROM_FEBRUARY: Calendar = { ...QUARTERS, fiscalYearStart: 2 };
const FROM_APRIL: Calendar = { ...QUARTERS, fiscalYearStart: 4 };
const MONTHLY: Calendar = { ...QUARTERS, salesPeriod: "month" };

/** What is read on 25 Nov 2026: "label: first day – last day", of several "(4)", or the reason. */
function check(cells: readonly Cell[], expected: string, calendar = QUARTERS) {
  for (const cell of cells) {
    const span = readSpan(cell, calendar, day("2026-11-25"));
    if ("why" in span) {
      expect({ cell, read: span.why }).toEqual({ cell, read: expected });
    } else {
      const first = span.periods[0]?.start ?? day("1970-01-01");
      const last = span.periods[span.periods.length - 1]?.end ?? day("1970-01-01");
      const many = span.periods.length > 1 ? ` (${span.periods.length})` : "";
      expect({ cell, read: `${span.label}: ${isoDay(first)} – ${isoDay(last)}${many}` }).toEqual({
        cell,
        read: expected,
      });
    }
  }
}

function day(iso: string): Day {
  const read = parseIsoDay(iso);
  if (read === undefined) throw new Error(`${iso} is no day`);
  return read;
}

test("a month is read however it is written, whatever the team plans by", () => {
  const written = [
    "Nov 2026",
    "nov  2026 ",
    "NOVEMBER 2026",
    "2026-11",
    "2026/11",
    "11/2026",
    "2026 Nov",
    "Nov. 2026",
  ];
  check(written, "Nov 2026: 2026-11-01 – 2026-11-30");
  check(written, "Nov 2026: 2026-11-01 – 2026-11-30", FROM_FEBRUARY);
  check(["Feb 2028"], "Feb 2028: 2028-02-01 – 2028-02-29");
});

test("a quarter is read however it is written", () => {
  check(
    [
      "2026-Q4",
      "Q4 2026",
      "q4-2026",
      "2026Q4",
      "2026 q4",
      "Q4/2026",
      "CY2026-Q4",
      "FY2026 Q4",
      "FY26-Q4",
      "Q4 '26",
    ],
    "Q4 2026: 2026-10-01 – 2026-12-31",
  );
});

test("a fiscal quarter belongs to the year that its fiscal year ends in", () => {
  // A fiscal year from February: FY2027 is Feb 2026 – Jan 2027.
  check(
    ["FY2027-Q1", "FY27 Q1", "fy27q1", "Q1 FY27", "FY 2027 Q1"],
    "FY2027 Q1: 2026-02-01 – 2026-04-30",
    FROM_FEBRUARY,
  );
  check(["FY2027-Q4"], "FY2027 Q4: 2026-11-01 – 2027-01-31", FROM_FEBRUARY);
  check(["CY2026-Q4"], "CY2026 Q4: 2026-10-01 – 2026-12-31", FROM_FEBRUARY);
});

test("a bare quarter or year is refused where the fiscal year does not start in January", () => {
  check(
    ["2026-Q4", "2026-q4"],
    `"2026-Q4" can be read in two ways, as the fiscal year starts in Feb: write FY2026-Q4 for the fiscal one or CY2026-Q4 for the calendar's.`,
    FROM_FEBRUARY,
  );
  check(
    [2026, "2026"],
    `"2026" can be read in two ways, as the fiscal year starts in Apr: write FY2026 for the fiscal one or CY2026 for the calendar's.`,
    FROM_APRIL,
  );
});

test("a year is its sales periods added up", () => {
  check([2026, "2026", "FY2026", "cy2026"], "2026: 2026-01-01 – 2026-12-31 (4)");
  check([2026], "2026: 2026-01-01 – 2026-12-31 (12)", MONTHLY);
  check(["FY2027", "FY27"], "FY2027: 2026-04-01 – 2027-03-31 (4)", FROM_APRIL);
  check(["CY2026"], "CY2026: 2026-01-01 – 2026-12-31 (4)", FROM_APRIL);
});

test("a date is the sales period that holds it", () => {
  const date = { day: day("2026-11-01"), minute: 0 };
  check([date, "2026-11-01"], "Q4 2026: 2026-10-01 – 2026-12-31");
  check([date], "Nov 2026: 2026-11-01 – 2026-11-30", MONTHLY);
  check([date], "FY2027 Q4: 2026-11-01 – 2027-01-31", FROM_FEBRUARY);
});

test("this and last are as of the data's day", () => {
  check(["this quarter", "This Quarter"], "Q4 2026: 2026-10-01 – 2026-12-31");
  check(["last quarter"], "Q3 2026: 2026-07-01 – 2026-09-30");
  check(["this month"], "Nov 2026: 2026-11-01 – 2026-11-30");
  check(["last month"], "Oct 2026: 2026-10-01 – 2026-10-31");
  check(["last 4 quarters"], "Q4 2025 – Q3 2026: 2025-10-01 – 2026-09-30 (4)");
  check(["last 3 months"], "Aug 2026 – Oct 2026: 2026-08-01 – 2026-10-31 (3)");
  check(["this year"], "2026: 2026-01-01 – 2026-12-31 (4)");
  check(["last year"], "2025: 2025-01-01 – 2025-12-31 (4)");
  check(["last year"], "FY2026: 2025-04-01 – 2026-03-31 (4)", FROM_APRIL);
});

test("so far is kept apart from the period", () => {
  check(
    ["Q4 2026 so far", "2026-Q4 SO FAR", "this quarter so far"],
    "Q4 2026 so far: 2026-10-01 – 2026-12-31",
  );
  expect(readSpan("Q4 2026 so far", QUARTERS, day("2026-11-25"))).toMatchObject({ soFar: true });
  expect(readSpan("Q4 2026", QUARTERS, day("2026-11-25"))).toMatchObject({ soFar: false });
});

test("what is no period is refused with examples", () => {
  for (const cell of [
    "Dana Reyes",
    "Q5 2026",
    "2026-13",
    46351,
    12.5,
    true,
    "last 0 quarters",
    "so far",
    "Ma 2026",
  ]) {
    expect(readSpan(cell, QUARTERS, day("2026-11-25"))).toEqual({
      why: `"${String(cell)}" is not a period. Type for example Nov 2026, Q4 2026, FY2027 Q1, 2026, "this quarter" or "last 4 quarters".`,
    });
  }
});
