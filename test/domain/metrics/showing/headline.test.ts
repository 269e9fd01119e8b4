import { asOfInWords, headline } from "../../../../src/domain/metrics/showing/headline";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day } from "../../sheet";
import { historyOf } from "../history";

function check(lines: string, expected: string, more: Parameters<typeof historyOf>[2] = {}) {
  expect(headline(historyOf("2026-11-25", lines, more))).toBe(expected);
}

const PROBLEM = { kind: "date not understood", text: "It is not a date." };

test("the headline counts deals and reps, gives the days and says that all is well", () => {
  check(
    `D1 Ann 2026-07-01 open - 2027-09-10
     D2 Bea 2026-11-21 won closed 2026-11-21`,
    "2 deals of 2 reps, 1 Jul 2026 – 21 Nov 2026; everything was understood",
  );
});

test("where no table has owners it speaks of no reps", () => {
  const line = "D1 - 2026-07-01 open - 2027-09-10";
  check(line, "1 deal, 1 Jul 2026 – 1 Jul 2026; everything was understood", { reps: [] });
});

test("it says how many things need a look", () => {
  const line = "D1 Ann 2026-07-01 open - 2027-09-10";
  const read = "1 deal of 1 rep, 1 Jul 2026 – 1 Jul 2026";
  check(line, `${read}; 1 thing needs a look`, { problems: [PROBLEM] });
  check(line, `${read}; 2 things need a look`, { problems: [PROBLEM, PROBLEM] });
});

test("one look gives the days of what happened, not its own estimated day", () => {
  check(
    `D1 Ann 2026-11-25 open - 2027-09-10
     D2 Bea 2026-11-18 won closed 2026-11-18
     D3 Bea 2026-11-25 won closed -`,
    "3 deals of 2 reps, 18 Nov 2026 – 18 Nov 2026; everything was understood",
    { since: undefined as never },
  );
});

test("where nothing was read there are no days", () => {
  check("", "No deals found");
  check("", "No deals found; 1 thing needs a look", { problems: [PROBLEM] });
});

test("problems of rows are counted by rows, those of a column or a tab as things", () => {
  const line = "D1 Ann 2026-07-01 open - 2027-09-10";
  const read = "1 deal of 1 rep, 1 Jul 2026 – 1 Jul 2026";
  const table = { kind: "single export", header: "B4", columns: new Map(), readAs: [], rows: 9 } as const;
  const at = (where: string, more: object = {}) => ({ ...PROBLEM, where, ...more });
  const tables = [
    { ...table, tab: "It's 2026" },
    { ...table, tab: "Old" },
  ];
  const inRows = [at("It's 2026!C17"), at("It's 2026!AA17"), at("Old!17:17"), at("Old!18:18")];
  const others = [at("It's 2026!F4"), at("Settings!B3"), at("Old!C9", { column: "close" })];
  check(line, `${read}; 3 rows need a look`, { tables, problems: inRows });
  check(line, `${read}; 1 row needs a look`, { tables, problems: inRows.slice(0, 2) });
  check(line, `${read}; 3 things need a look`, { tables, problems: others });
  check(line, `${read}; 3 rows and 3 other things need a look`, { tables, problems: [...others, ...inRows] });
});

test("numbers of long ago say so, and of a day that is set where it is set", () => {
  const history = historyOf("2026-11-25", "D1 Ann 2026-07-01 open - 2027-09-10");
  const inWords = (today: string, settings = DEFAULT_SETTINGS) => asOfInWords(history, settings, day(today));
  expect(inWords("2026-12-09")).toBe("25 Nov 2026"); // looks may lie 14 days apart
  expect(inWords("2026-12-10")).toBe("25 Nov 2026, 15 days ago: paste a newer export for newer numbers");
  expect(inWords("2026-12-10", { ...DEFAULT_SETTINGS, longestGap: 15 })).toBe("25 Nov 2026");
  const set = { ...DEFAULT_SETTINGS, asOf: day("2026-11-25") };
  expect(inWords("2026-12-10", set)).toBe("25 Nov 2026, as Settings says");
});
