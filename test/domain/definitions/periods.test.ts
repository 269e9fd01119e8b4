/** requirements.md 1B, Period and History covers a period; functions.md, `periods`. */
import { dayCell } from "../../../src/domain/cell";
import { day } from "../sheet";
import { asked, rows, settings, table } from "./asked";

const LOG = "Changed on | Deal ID | Owner | Stage | Forecast category | Close date";
const LOOKS = "Snapshot Date | Deal ID | Owner | Stage | Close date";

const CLOSED = table(
  "Deal ID | Owner | Stage | Close Date | Amount",
  `1 | Ann | Closed Won  | 2026-01-31 | 10
   2 | Ann | Closed Won  | 2026-02-01 | 20
   3 | Ann | Closed Lost | 2026-04-30 | 30
   4 | Ann | Closed Won  | 2026-05-01 | 40
   5 | Ann | Closed Lost | 2026-11-16 | 50`,
);

describe("a fiscal year that begins in February", () => {
  const fiscal = settings("fiscal year starts | 2", "as-of | 2026-11-20");
  test.each([
    ["FY27 Q1", 20],
    ["FY2027-Q1", 20],
    ["Q4 FY2026", 10],
    ["FY2027", 60],
    ["CY2026-Q1", 30],
    ["Feb 2026", 20],
    ["this year so far", 60],
  ])("BOOKINGS of %s", (period, expected) => {
    expect(asked("BOOKINGS", CLOSED, "", period, fiscal)).toBe(expected);
  });
  test("a date is the quarter that holds it, November to January, and the last quarter ended in October", () => {
    const periods = [[dayCell(day("2026-11-16")), "last quarter"]];
    expect(asked("WINRATE", CLOSED, "", periods, fiscal)).toEqual([[0, ""]]);
  });
  test("a bare year or quarter has two readings", () => {
    const why = (written: string) => new RegExp(`^#"${written}" can be read in two ways.*write FY.*or CY`);
    expect(asked("BOOKINGS", CLOSED, "", "2026-Q4", fiscal)).toMatch(why("2026-Q4"));
    expect(asked("BOOKINGS", CLOSED, "", 2026, fiscal)).toMatch(why("2026"));
  });
  test("pushes go by its quarters", () => {
    const log = table(
      LOG,
      `2025-12-01 | D0 | Ann | Demo | | 2027-06-01
       2026-01-15 | A | Ann | Demo | Commit | 2026-04-30
       2026-04-30 | A | Ann | Demo | Commit | 2026-05-01
       2026-05-01 | A | Ann | Closed Won | Closed | 2026-05-01
       2026-01-15 | B | Ann | Demo | Commit | 2026-04-30
       2026-02-01 | B | Ann | Demo | Commit | 2026-05-01
       2026-01-15 | C | Ann | Demo | Commit | 2026-03-31
       2026-04-01 | C | Ann | Demo | Commit | 2026-04-30
       2026-04-30 | C | Ann | Closed Won | Closed | 2026-04-30`,
    );
    // Of February to April: A left on the last day and was won the day after; B left on the first day, which is an early
    // re-plan; C moved inside.
    expect(rows(asked("METRIC_DEALS", "PUSHES", log, "", "FY27 Q1", fiscal), 0, 4, 5)).toEqual([
      ["A", "counted", "late win: from 30 Apr 2026 to 1 May 2026, seen on 30 Apr 2026"],
      ["C", "none", "won"],
      ["B", "left out", "moved out before the period began"],
    ]);
    expect(asked("WINRATE_COMMITS", log, "", [["FY27 Q1", "FY27 Q2"]], fiscal)).toEqual([[0.5, 0]]);
  });
});

describe("months as sales periods", () => {
  const log = table(
    LOG,
    `2026-05-15 | D0 | Ann | Demo | | 2027-01-30
     2026-06-20 | D1 | Ann | Demo | | 2026-07-20
     2026-07-15 | D1 | Ann | Demo | | 2026-08-10
     2026-08-05 | D1 | Ann | Demo | | 2026-08-25
     2026-08-20 | D1 | Ann | Demo | | 2026-09-05
     2026-10-10 | D1 | Ann | Demo | | 2026-12-05`,
  );
  const months = settings("sales period | month", "as-of | 2026-10-15");
  test("each has its own push, and a quarter that is named the one at its end", () => {
    expect(
      asked("PUSHES", log, "", [["Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Q3 2026"]], months),
    ).toEqual([["", 1, 1, 1, 1]]);
    expect(asked("PUSHES", log, "", "", months)).toBe(3);
  });
  test("the second push makes it a multi-push, of the month in which it was", () => {
    expect(asked("MULTI_PUSHES", log, "", [["", "Jul 2026", "Aug 2026"]], months)).toEqual([["", 0, 1]]);
    expect(asked("MULTI_PUSHES", log, "", "", months)).toBe(1);
    expect(asked("MULTI_PUSHES", log, "", "", settings("as-of | 2026-10-15"))).toBe(0); // one push of a quarter
  });
  test("the scorecard's window is of months, and half a year is six of them", () => {
    const exported = table(
      "Deal ID | Owner | Stage | Close Date | Amount",
      Array.from({ length: 10 }, (_, at) => {
        const month = String(at + 1).padStart(2, "0");
        return `${at} | Ann | ${at % 2 ? "Closed Won" : "Closed Lost"} | 2026-${month}-10 | ${at}`;
      }),
    );
    const card = asked("SCORECARD", exported, "", "", settings("sales period | month", "as-of | 2026-11-05"));
    const [header = [], ann = []] = card as unknown[][];
    expect(header[0]).toBe("Rep (Jul 2026 – Oct 2026)");
    expect(ann.slice(1, 5)).toEqual([0.5, 4, 16, 2]); // win rate and bookings, each with its n
    expect(ann[header.indexOf("Average order size")]).toBe(7); // 5, 7 and 9, May to October
  });
});

describe("a period is over when its last day and the closing grace lie before the as-of day", () => {
  const log = table(
    LOG,
    `2026-06-15 | D0 | Ann | Demo | | 2027-01-30
     2026-07-20 | D1 | Ann | Demo | Commit | 2026-09-20
     2026-07-20 | D2 | Ann | Demo | Commit | 2026-09-20
     2026-09-10 | D2 | Ann | Closed Won | Closed | 2026-09-10`,
  );
  const of = (name: string, period: string, ...lines: readonly string[]) =>
    asked(name, log, "", period, settings(...lines));
  test("until then a ratio is refused with its counts, and answered when asked so far", () => {
    expect(of("WINRATE_SCHEDULED", "last quarter", "as-of | 2026-10-05", "closing grace | 5")).toBe(
      '#Q3 2026 is still running: 1 won, 1 still open; add "so far" for a first number.',
    );
    expect(of("WINRATE_SCHEDULED", "last quarter so far", "as-of | 2026-10-05", "closing grace | 5")).toBe(1);
    expect(of("PUSHES", "2026-Q3", "as-of | 2026-10-05", "closing grace | 5")).toBe(0);
  });
  test("the day after it counts", () => {
    expect(of("WINRATE_SCHEDULED", "last quarter", "as-of | 2026-10-06", "closing grace | 5")).toBe(0.5);
    expect(of("PUSHES", "2026-Q3", "as-of | 2026-10-06", "closing grace | 5")).toBe(1);
  });
  test("without grace on the first day after it, not on its last", () => {
    expect(of("PUSH_RATE", "2026-Q3", "as-of | 2026-09-30")).toMatch(/still running/);
    expect(of("PUSH_RATE", "2026-Q3", "as-of | 2026-10-01")).toBe(0.5);
  });
});

describe("what the history must have seen of a quarter", () => {
  const between = ["2026-07-22", "2026-08-05", "2026-08-19", "2026-09-02", "2026-09-16"];
  const pushes = (...days: readonly string[]) =>
    asked(
      "PUSHES",
      table(
        LOOKS,
        days.map((on) => `${on} | D | Ann | Demo | 2026-09-10`),
      ),
      "",
      "2026-Q3",
    );
  const too = (clause: string) =>
    `#Too little is known: history for Q3 2026 ${clause}. Paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history) that covers it, or ask for another period.`;
  test.each([
    ["a first look on its eighth day", 1, ["2026-07-08", ...between, "2026-09-30"]],
    ["not on its ninth", too("starts 9 Jul"), ["2026-07-09", ...between, "2026-09-30"]],
    ["or one in the week before it", 1, ["2026-06-24", "2026-07-08", ...between, "2026-09-30"]],
    ["not earlier", too("starts 22 Jul"), ["2026-06-23", ...between, "2026-09-30"]],
    ["a look within a week after it", 1, ["2026-07-08", ...between, "2026-09-23", "2026-10-07"]],
    ["not later", too("ends 24 Sep"), ["2026-07-08", ...between, "2026-09-24", "2026-10-08"]],
    [
      "and no more than a fortnight between two",
      too("has a gap: nothing was seen between 19 Aug and 3 Sep"),
      ["2026-07-08", "2026-07-22", "2026-08-05", "2026-08-19", "2026-09-03", "2026-09-16", "2026-09-30"],
    ],
  ])("%s", (_, expected, days) => {
    expect(pushes(...days, "2026-10-09")).toBe(expected);
  });
  test("a log covers the quarters that begin after its first row", () => {
    const of = (first: string) =>
      asked(
        "PUSHES",
        table(LOG, [
          `${first} | D | Ann | Demo | | 2026-09-10`,
          "2026-11-20 | E | Ann | Demo | | 2027-09-10",
        ]),
        "",
        "2026-Q3",
      );
    expect([of("2026-06-30"), of("2026-07-01")]).toEqual([1, too("starts 1 Jul")]);
  });
  test("one look shows no change at all", () => {
    expect(asked("PUSHES", CLOSED, "", "2026-Q1")).toMatch(/^#This table shows each deal once/);
  });
});

describe("deals that left the export while open", () => {
  const days = ["06-29", "07-13", "07-27", "08-10", "08-24", "09-07", "09-21", "10-05"];
  /** So many deals of a quarter: some leave it in August, one stays open, the others are won in September. */
  const pipeline = (all: number, gone: number) =>
    table(
      LOOKS,
      days.flatMap((on, look) =>
        Array.from({ length: all }, (_, id) => id)
          .filter((id) => look < 4 || id >= gone)
          .map(
            (id) =>
              `2026-${on} | D${id} | Ann | ${look > 5 && id > gone ? "Closed Won" : "Demo"} | 2026-09-10`,
          ),
      ),
    );
  test("are in no fraction", () => {
    expect(asked("WINRATE_SCHEDULED", pipeline(30, 3), "", "2026-Q3")).toBe(0.963); // 26 of 27
    expect(asked("WINRATE_SCHEDULED", pipeline(5, 2), "", "2026-Q3")).toBe(0.6667);
  });
  test("are a sign of a filter where more than a tenth did, and three at least", () => {
    expect(asked("WINRATE_SCHEDULED", pipeline(29, 3), "", "2026-Q3")).toBe(
      "#Q3 2026: 3 of 29 deals left the export while open. The report is probably filtered to this quarter, so a deal that moves out disappears instead of counting as a push. Remove the close-date filter.",
    );
    expect(asked("WINRATE", pipeline(29, 3), "", "2026-Q3")).toBe(1);
  });
});
