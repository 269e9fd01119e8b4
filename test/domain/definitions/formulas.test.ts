/** functions.md: one convention for all custom functions; 1D, A6. */
import { dayCell } from "../../../src/domain/cell";
import { day } from "../sheet";
import { asked, settings, table } from "./asked";

const now = settings("as-of | 2026-11-20");
const DEALS = table(
  "Deal ID | Owner | Stage | Close Date | Amount | Created Date",
  `1 | Reyes, Dana | Closed Won  | 2026-11-04 | 100 | 2026-08-01
   2 | Dana Reyes  | Closed Lost | 2026-09-10 | 50  | 2026-08-01
   3 | Bob Ray     | Closed Won  | 2026-08-10 | 70  | 2026-08-01
   4 | Bob Ray     | Closed Lost | 2026-10-10 | 7   | 2026-08-01
   5 | Eve         | Demo        | 2026-12-10 | 7   | 2026-08-01`,
);

describe("a period says its own grain", () => {
  test.each([
    ["a month", 1, ["2026-11", "Nov 2026", "November 2026", "2026 Nov", "11/2026", "this month"]],
    [
      "a quarter",
      1 / 2,
      ["2026-Q4", "Q4 2026", "Q4 26", "FY2026-Q4", "FY26 Q4", "Q4'26", "this quarter", "Q4 2026 so far"],
    ],
    ["a year", 1 / 2, ["2026", "FY2026", "this year", "CY2026"]],
    ["those before", 1 / 2, ["last quarter", "last 4 quarters"]],
    ["two months", 0, ["last 2 months", "previous 2 months"]], // September and October
  ])("%s", (_, expected, periods) => {
    expect(asked("WINRATE", DEALS, "", [periods], now)).toEqual([periods.map(() => expected)]);
  });
  test("a date is the sales period that holds it, a number a year", () => {
    const on = dayCell(day("2026-11-01"));
    expect(asked("WINRATE", DEALS, "", [[on, "2026-11-03", 2026]], now)).toEqual([[0.5, 0.5, 0.5]]);
    expect(asked("WINRATE", DEALS, "", on, settings("as-of | 2026-11-20", "sales period | month"))).toBe(1);
  });
  test("one that has not begun is refused, but for what is meant to close in it", () => {
    expect(asked("WINRATE", DEALS, "", "2027-Q1", now)).toBe(
      "#Q1 2027 has not begun: the numbers are as of 20 Nov 2026.",
    );
    expect(asked("PIPELINE_OPEN", DEALS, "", [["2027-Q1", "Q4 2026"]], now)).toEqual([[0, 7]]);
  });
  test("what is none is refused with examples", () => {
    expect(asked("WINRATE", DEALS, "", "soon", now)).toMatch(/^#"soon" is not a period\. Type for example/);
  });
});

describe("the answer has the shape of the question", () => {
  test("a column of reps: blank beside a blank, a sentence beside an unknown name", () => {
    const reps = [["dana reyes"], [""], ["Danna Reyes"], ["BOB  RAY"], ["Eve"]];
    expect(asked("WINRATE", DEALS, reps, "", now)).toEqual([
      [0.5],
      [""],
      ['No deals of "Danna Reyes"'],
      [0.5],
      [""],
    ]);
  });
  test("one unknown name is an error with the nearest", () => {
    expect(asked("WINRATE", DEALS, "Danna Reyes", "", now)).toBe(
      '#No deals of "Danna Reyes". Did you mean "Dana Reyes"?',
    );
  });
  test("a rep who got a deal when it had closed is told that it counts for who closed it", () => {
    const log = table(
      "Changed on | Deal ID | Owner | Stage | Close date",
      `2026-09-01 | 1 | Ann | Proposal | 2026-09-20
       2026-09-20 | 1 | Ann | Closed Won | 2026-09-20
       2026-10-05 | 1 | Cid | Closed Won | 2026-09-20`,
    );
    const why =
      'No deals of "Cid": what is theirs now had closed before they got it, and counts for who closed it';
    expect(asked("WINRATE", log, "Cid", "", now)).toBe(`#${why}.`);
    expect(asked("WINRATE", log, [["Ann"], ["Cid"]], "", now)).toEqual([[1], [why]]);
  });
  test("a matrix, either way round; two columns are none", () => {
    const [reps, periods] = [[["Dana Reyes"], ["Bob Ray"]], [["Nov 2026", "Q3 2026"]]];
    const turned = (grid: readonly (readonly string[])[]) =>
      (grid[0] ?? []).map((_, at) => grid.map((row) => row[at] ?? ""));
    expect(asked("WINRATE", DEALS, reps, periods, now)).toEqual([
      [1, 0],
      ["", 1],
    ]);
    expect(asked("WINRATE", DEALS, turned(reps), turned(periods), now)).toEqual([
      [1, ""],
      [0, 1],
    ]);
    expect(asked("WINRATE", DEALS, reps, turned(periods), now)).toMatch(/^#Put the reps in a column/);
  });
  test("a blank period in a row keeps its place", () => {
    expect(asked("WINRATE", DEALS, "", [["Nov 2026", "", "Q4 2026"]], now)).toEqual([[1, "", 0.5]]);
  });
});

describe("names and settings", () => {
  const reps = table("Name | E-mail | Aliases in the CRM", "Dana Reyes | dana@example.com | D. Reyes, 1");
  test("a name is found in the CRM's spelling and by its alias; a Reps range is a column of names", () => {
    const deals = DEALS.map((row, at) => (at === 2 ? ["2", "D. Reyes", ...row.slice(2)] : row));
    expect(asked("WINRATE", deals, "Dana Reyes", "", now, reps)).toBe(0.5);
    expect(asked("WINRATE", deals, "D. Reyes", "", now, reps)).toBe(0.5);
    expect(asked("WINRATE", deals, reps, "", now)).toEqual([[""], [0.5]]);
  });
  test("what cannot be read is refused, and so is a range that is none of ours or at the wrong place", () => {
    expect(asked("WINRATE", DEALS, "", "", settings("closing grace | x"))).toMatch(
      /^#Settings: The setting "closing grace" cannot be "x"/,
    );
    expect(asked("WINRATE", DEALS, "", "", settings("clozing grace | 1"))).toMatch(
      /^#Settings: There is no setting "clozing grace"/,
    );
    expect(asked("WINRATE", DEALS, now)).toMatch(/^#Settings come after the periods/);
    expect(asked("WINRATE", DEALS, "", "", [["Hello", "x"]])).toMatch(
      /^#The range that starts with "Hello" is neither/,
    );
  });
});

test("columns are found by their headers, wherever they stand, with any number of blank rows below", () => {
  const turned = DEALS.map((row) => [...row].reverse());
  expect(asked("WINRATE", turned)).toBe(0.5);
  expect(asked("WINRATE", [...DEALS, ...Array<string[]>(40).fill(["", ""])])).toBe(0.5);
});

test("a column with the day on which a row was seen switches the same function to the history", () => {
  const headings = "Deal ID | Owner | Stage | Forecast Category | Close Date";
  const look = (on: string, stage: string) => [`${on} | 1 | Ann | ${stage} | Commit | 2026-09-10`];
  const days = ["06-29", "07-13", "07-27", "08-10", "08-24", "09-07"];
  const seen = table(`Seen On | ${headings}`, [
    ...days.flatMap((on) => look(`2026-${on}`, "Demo")),
    ...look("2026-09-21", "Closed Won"),
    ...look("2026-10-05", "Closed Won"),
  ]);
  expect(asked("WINRATE_COMMITS", seen)).toBe(1);
  const once = table(headings, "1 | Ann | Closed Won | Closed | 2026-09-10");
  expect(asked("WINRATE_COMMITS", once)).toMatch(/^#This table shows each deal once/);
});

test("where nothing of a column could be read, no number rests on it, not even a 0", () => {
  const deals = table(
    "Deal ID | Owner | Stage | Close Date | Amount",
    `1 | Ann | Demo | soon  | 100
     2 | Ann | Demo | later | 200`,
  );
  expect(asked("PIPELINE_OPEN", deals)).toMatch(/^#D2: "soon" is not a date, nor is anything else/);
  expect(asked("WINRATE", deals)).toBe(""); // nothing is closed, and no date is asked for
});
