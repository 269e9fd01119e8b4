/** requirements.md 1B, What is known of a deal on a day: State, Outcome day, As-of day. */
import { asked, rows, settings, table } from "./asked";

const LOG = "Changed on | Deal ID | Owner | Stage | Forecast category | Close date";
const LOOKS = "Snapshot Date | Deal ID | Owner | Stage | Forecast category | Close date | Amount";
const DAYS = ["06-29", "07-13", "07-27", "08-10", "08-24", "09-07", "09-21", "10-05"];

/** Looks a fortnight apart, each with a deal of next year's, so that there is a look where no other is. */
function looks(at: (look: number) => readonly string[]): ReturnType<typeof table> {
  const lines = DAYS.flatMap((on, look) =>
    ["K | Ann | Demo | Pipeline | 2027-06-30 | 1", ...at(look)].map((line) => `2026-${on} | ${line}`),
  );
  return table(LOOKS, lines);
}

describe("of several rows of one day the last is what holds", () => {
  const after = settings("as-of | 2026-10-15");
  const newestFirst = table(
    LOG,
    `2026-09-25 | D2 | Ann | Closed Won | | 2026-09-25
     2026-08-20 | D1 | Ann | Closed Won | | 2026-08-20
     2026-08-05 | D1 | Ann | Proposal | Pipeline | 2026-08-30
     2026-08-05 | D1 | Ann | Proposal | Commit | 2026-08-30
     2026-07-03 | D2 | Ann | Proposal | Commit | 2026-09-25
     2026-07-01 | D1 | Ann | Proposal | Pipeline | 2026-08-30
     2026-06-15 | D0 | Ann | Proposal | Pipeline | 2027-01-30`,
  );
  test("the upper one where the table runs newest first", () => {
    // D1 was in Commit for a part of 5 August only, so it was won uncommitted.
    expect(rows(asked("METRIC_DEALS", "WINRATE_COMMITS", newestFirst, "", "2026-Q3", after), 0, 5)).toEqual([
      ["D2", "won"],
      ["D1", "won uncommitted"],
    ]);
  });
  test("the lower one where it runs oldest first", () => {
    const [header = [], ...lines] = newestFirst;
    const oldestFirst = [header, ...lines.reverse()];
    expect(rows(asked("METRIC_DEALS", "PUSHES", oldestFirst, "", "2026-Q3", after), 0).length).toBe(2);
    expect(asked("WINRATE_COMMITS", oldestFirst, "", "2026-Q3", after)).toBe(1);
  });
  test("by their time where they have one", () => {
    const timed = table(
      "Edit Date | Opportunity ID | Owner | To Stage | Forecast Category | Close Date",
      `2026-06-15 09:00 | D0 | Ann | Proposal | Pipeline | 2027-01-30
       2026-07-01 09:00 | D1 | Ann | Proposal | Pipeline | 2026-08-30
       2026-08-05 15:00 | D1 | Ann | Proposal | Commit | 2026-08-30
       2026-08-05 09:00 | D1 | Ann | Proposal | Pipeline | 2026-08-30
       2026-08-20 10:00 | D1 | Ann | Closed Lost | | 2026-08-20`,
    );
    expect(asked("WINRATE_COMMITS", timed, "", "2026-Q3", after)).toBe(0);
  });
});

test("a deal absent from one look and back in a later one was never gone, and what moved meanwhile is a push", () => {
  const back = looks((look) =>
    look === 3 ? [] : [`D1 | Ann | Demo | Pipeline | ${look < 3 ? "2026-09-10" : "2026-11-10"} | 5`],
  );
  expect(asked("PUSHES", back, "", "2026-Q3")).toBe(1);
});

test("one that was absent and comes back closed is lost, not gone; one that closed and then left is no less won", () => {
  const closing = looks((look) => [
    ...(look === 3 || look === 4
      ? []
      : [`A | Ann | ${look < 3 ? "Demo" : "Closed Lost"} | Commit | 2026-08-20 | 5`]),
    ...(look === 5 ? ["B | Ann | Closed Won | Closed | 2026-09-03 | 5"] : []),
  ]);
  expect(asked("WINRATE_COMMITS", closing, "", "2026-Q3")).toBe(0);
  expect(asked("WINRATE", closing, "", "2026-Q3")).toBe(0.5);
});

describe("the outcome day", () => {
  // W is signed on 30 September and seen so on 5 October; L is lost on 7 September with a close date in December.
  const seen = looks((look) => [
    `W | Ann | ${look < 7 ? "Demo" : "Closed Won"} | Commit | 2026-09-30 | 5`,
    `L | Ann | ${look < 5 ? "Demo" : "Closed Lost"} | Commit | 2026-12-01 | 5`,
  ]);
  test.each([
    ["WINRATE", 1 / 2],
    ["WINRATE_SCHEDULED", 1],
    ["WINRATE_COMMITS", 1], // L was committed for another quarter
    ["PUSHES", 0],
    ["PUSH_RATE", 0], // of two
  ])("of a win signed on the quarter's last day and of a loss dated ahead: %s", (name, expected) => {
    expect(asked(name, seen, "", "2026-Q3")).toBe(expected);
  });

  test("in one export is the close date, cut to the last stage change, else the last modification, else the as-of day", () => {
    const one = table(
      "Opportunity ID | Owner | Stage | Close Date | Last Modified Date | Last Stage Change Date | Created Date",
      `1 | Ann | Closed Won  | 2026-09-30 | 2026-09-12 |            | 2026-08-01
       2 | Ann | Closed Won  | 2026-09-30 | 2026-10-20 | 2026-09-12 | 2026-08-01
       3 | Ann | Closed Won  | 2026-09-10 | 2026-10-20 | 2026-10-12 | 2026-08-01
       4 | Ann | Closed Lost | 2026-12-31 | 2026-08-20 |            | 2026-08-01
       5 | Ann | Closed Lost | 2026-12-31 |            |            | 2026-08-01
       6 | Ann | Demo        | 2026-12-31 | 2026-11-02 |            | 2026-08-01`,
    );
    expect(asked("AVG_DAYS_TO_WON", one)).toBe(41.3333); // 42, 42 and 40
    // 19 days, and 100 to 9 November: a week after 2 November, the newest day on which something happened.
    expect(asked("AVG_DAYS_TO_LOST", one)).toBe((19 + 100) / 2);
    expect(asked("WINRATE", one, "", "2026-Q4")).toBe(0);
  });

  test("is the won or lost time where the export has one", () => {
    const pipedrive = table(
      "Deal ID | Owner | Stage | Status | Expected close date | Won time | Lost time | Deal created",
      `1 | Ann | Demo | Won  | 2026-08-20 | 2026-10-02 10:00 |                  | 2026-08-01
       2 | Ann | Demo | Lost | 2026-08-20 |                  | 2026-08-21 10:00 | 2026-08-01
       3 | Ann | Demo | Open | 2026-08-20 |                  |                  | 2026-08-01`,
    );
    expect(asked("AVG_DAYS_TO_WON", pipedrive)).toBe(62);
    expect(asked("WINRATE", pipedrive, "", [["Q3 2026", "Q4 2026", "this quarter"]])).toEqual([[0, 1, 1]]);
  });
});

describe("a reopened deal counts as open throughout", () => {
  const after = settings("as-of | 2026-10-20");
  const log = table(
    LOG,
    `2026-06-15 | D0 | Ann | Demo | Pipeline | 2027-01-30
     2026-07-01 | R | Ann | Demo | Commit | 2026-09-15
     2026-08-10 | R | Ann | Closed Lost | Omitted | 2026-08-10
     2026-08-25 | R | Bob | Demo | Pipeline | 2026-10-20
     2026-10-12 | R | Bob | Closed Won | Closed | 2026-10-12`,
  );
  test("only its last outcome counts", () => {
    expect(asked("WINRATE", log, "", [["Q3 2026", "Q4 2026"]], after)).toEqual([["", 1]]);
  });
  test("its push is that of who held it the day before, its commit of who holds it at the end", () => {
    const reps = [["Ann"], ["Bob"]];
    expect(asked("PUSHES", log, reps, "Q3 2026", after)).toEqual([[1], [0]]);
    expect(asked("WINRATE_COMMITS", log, reps, "Q3 2026", after)).toEqual([[""], [0]]);
  });
  test("and the list says so", () => {
    expect(rows(asked("METRIC_DEALS", "WINRATE", log, "", "", after), 0, 5)).toEqual([
      ["R", "won; reopened; inherited from Ann"],
    ]);
  });
  test("one that was lost, and won without being opened in between, was won when it was won", () => {
    const revived = table(
      LOG,
      `2026-06-15 | D0 | Ann | Demo | Pipeline | 2027-01-30
       2026-07-01 | R | Ann | Demo | Commit | 2026-09-15
       2026-08-28 | R | Ann | Closed Lost | Omitted | 2026-08-28
       2026-09-04 | R | Ann | Closed Won | Closed | 2026-09-03`,
    );
    expect(asked("WINRATE", revived, "", [["Aug 2026", "Sep 2026"]], after)).toEqual([["", 1]]);
  });
  test("one that was won when the quarter ended was open and overdue then", () => {
    const won = looks((look) => [
      `A | Ann | ${look === 5 || look === 6 ? "Closed Won" : "Demo"} | Commit | ${look < 7 ? "2026-09-05" : "2026-11-05"} | 5`,
    ]);
    expect(["WINRATE", "WINRATE_COMMITS", "PUSHES"].map((name) => asked(name, won, "", "2026-Q3"))).toEqual([
      "",
      0,
      1,
    ]);
  });
});

describe("the as-of day", () => {
  const activity = "Deal ID | Owner | Stage | Close Date | Created Date | Last Activity";
  const one = table(
    activity,
    `1 | Ann | Demo        | 2026-12-31 | 2026-11-10 | 2026-11-04
     2 | Ann | Demo        | 2026-12-31 | 2026-09-10 | 2026-11-05
     3 | Ann | Closed Lost | 2026-11-12 | 2026-09-10 | 2026-11-01`,
  );
  test("of an export that does not tell it is a week after the newest thing that happened, never a plan", () => {
    expect(asked("STALLED", one)).toBe(1); // as of 19 November the first was quiet for 15 days, the second for 14
  });
  test("is told by a line above the header", () => {
    expect(asked("STALLED", [["Pipeline"], ["As of 2026-11-25"], ...one])).toBe(2);
  });
  test("is what the settings say before all else: later looks are then not known yet", () => {
    const all = looks((look) => [
      `A | Ann | ${look < 3 ? "Demo" : "Closed Won"} | Commit | 2026-07-30 | 100`,
      `B | ${look < 5 ? "Ann" : "Bob"} | Demo | Commit | ${look < 4 ? "2026-08-30" : "2026-11-30"} | 10`,
    ]);
    const [header = [], ...lines] = all;
    const four = [header, ...lines.slice(0, 4 * 3)];
    for (const name of ["WINRATE", "PIPELINE_OPEN", "PUSHES"])
      expect(asked(name, all, "", "2026-Q3", settings("as-of | 2026-08-10"))).toEqual(
        asked(name, four, "", "2026-Q3"),
      );
    expect(asked("PIPELINE_OPEN", four, "", "2026-Q3")).toBe(10);
  });
});
