import type { Grid } from "../../../../src/domain/cell";
import { repBook } from "../../../../src/domain/deals/reps";
import type { History } from "../../../../src/domain/history/history";
import { readHistory } from "../../../../src/domain/history/read-history";
import { METRICS } from "../../../../src/domain/metrics/catalog";
import { whatIsMissing } from "../../../../src/domain/metrics/showing/what-is-missing";
import { salesPeriodOf } from "../../../../src/domain/period";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";
import { sheet } from "../../sheet";
import { answer } from "../answer";
import { day, historyOf } from "../history";

const read = (grid: Grid): History =>
  readHistory([{ grid }], { today: day("2026-11-25"), settings: DEFAULT_SETTINGS, reps: repBook([]) });

const lacks = (history: History, settings: Partial<Settings> = {}) =>
  whatIsMissing(history, { ...DEFAULT_SETTINGS, ...settings }).lacks.map(({ text }) => text);

test("a missing column costs every number that needs it, in one line", () => {
  const said = lacks(
    read(sheet`
      Deal ID | Owner   | Status | Amount
      1       | Ann Lee | Won    | 100
      2       | Bo Park | Open   | 100`),
  );
  const [line = ""] = said.filter((text) => text.startsWith("No close date column"));
  expect(line).toMatch(/\. Not answered: Win rate of a period, .*Win rate of commits.* Pushes/);
  const needed = new Set(METRICS.flatMap(({ needs }) => needs.map(({ called }) => called)));
  expect(said.length).toBeLessThanOrEqual(needed.size + 2);
});

test("a number that lacks its column only for periods can be answered all the same", () => {
  const { can } = whatIsMissing(
    read(sheet`
      Deal ID | Owner   | Status
      1       | Ann Lee | Won`),
    DEFAULT_SETTINGS,
  );
  expect(can).toContain("Win rate");
  expect(can).not.toContain("Pushes");
});

test("without owners there are only the team's numbers", () => {
  const said = lacks(
    read(sheet`
      Deal ID | Status | Close Date
      1       | Won    | 2026-10-01`),
  );
  expect(said[0]).toBe("No owner column: no number of a rep, only the team’s.");
});

test("a column in doubt costs what rests on it", () => {
  const said = lacks(
    read([
      ["Deal ID", "Owner", "Stage", "Close Date"],
      ["1", "Ann Lee", "Closed Won", "03/04/2026"],
      ["2", "Ann Lee", "Closed Lost", "05/06/2026"],
    ]),
  );
  const doubt = said.filter((text) => text.startsWith("The close date is in doubt. Not answered: Win rate"));
  expect(doubt).toHaveLength(1);
});

test.each([
  ["open", "Demo"],
  ["closed", "Closed Won"],
])("a report of %s deals only looks filtered", (which, stage) => {
  const rows = Array.from({ length: 10 }, (_, at) => [`D${at}`, "Ann Lee", stage, ""]);
  const history = read([["Deal ID", "Owner", "Stage", "Close Date"], ...rows]);
  const filtered = `All 10 deals are ${which}: the report looks filtered.`;
  expect(lacks(history)[0]).toBe(filtered);
  expect(lacks(history, { compareFrom: 11 })).not.toContain(filtered);
  const settings = { ...DEFAULT_SETTINGS, salesPeriod: "month", quartersBack: 6 } as const;
  expect(whatIsMissing(history, settings).lacks[0]?.remedy).toMatch(/ of the last 7 months among them\.$/);
});

test.each(["won", "lost"])("so does one whose closed deals are all %s", (is) => {
  const stages = [...Array<string>(10).fill(`Closed ${is}`), "Demo"];
  const rows = stages.map((stage, at) => [`D${at}`, "Ann Lee", stage]);
  const said = lacks(read([["Deal ID", "Owner", "Stage"], ...rows]));
  expect(said[0]).toBe(`All 10 closed deals are ${is}: the report looks filtered.`);
  const other = ["X", "Ann Lee", `Closed ${is === "won" ? "lost" : "won"}`];
  expect(lacks(read([["Deal ID", "Owner", "Stage"], ...rows, other])).join()).not.toContain("looks filtered");
});

test("a log of two quarters whose deals are all dated in the second was filtered by their dates", () => {
  const WON = "2026-07-06 | D0 | Ann | Closed Won | 2026-07-06";
  const saves = (closes: string) =>
    Array.from({ length: 10 }, (_, at) => `2026-06-${10 + at} | D${at} | Ann | Demo | ${closes}`);
  const log = (...lines: readonly string[]) =>
    sheet`${["Changed on | Deal ID | Owner | Stage | Close date", "2026-03-30 | D0 | Ann | Demo | 2026-06-10", ...lines, WON].join("\n")}`;
  const filtered =
    "Nearly all deals of the history of changes are dated in Q3 2026 now: it looks filtered by the close date, and a deal that was moved out is not in it.";
  expect(lacks(read(log(...saves("2026-09-10"))))[0]).toBe(filtered);
  const others = ["1", "2"].map((id) => `2026-07-20 | X${id} | Ann | Demo | 2026-10-10`);
  expect(lacks(read(log(...saves("2026-09-10"), ...others))).join()).not.toContain("filtered");
  expect(lacks(read(log(...saves("2026-09-10")).filter((_, at) => at !== 1))).join()).not.toContain(
    "filtered",
  );
});

// D1–D4 are dated in Q3 and gone in October: 4 of the 5 deals of the quarter.
test("a report from which deals vanish looks filtered, and says of which quarter", () => {
  const looks = [
    "2026-06-29",
    "2026-07-13",
    "2026-07-27",
    "2026-08-10",
    "2026-08-24",
    "2026-09-07",
    "2026-09-21",
  ];
  const seen = [1, 2, 3, 4, 5].flatMap((deal) =>
    looks.map((look) => [look, `D${deal}`, "Ann Lee", "Demo", "Commit", "2026-09-30"]),
  );
  const after = ["2026-10-05", "2026-10-19"].map((look) => [
    look,
    "D5",
    "Ann Lee",
    "Demo",
    "Commit",
    "2026-12-30",
  ]);
  const header = ["Snapshot Date", "Deal ID", "Owner", "Stage", "Forecast Category", "Close Date"];
  const rows = [...seen, ...after].map(([on = "", ...rest]) => [{ day: day(on), minute: 0 }, ...rest]);
  const said = lacks(read([header, ...rows]));
  expect(said).toContainEqual(
    expect.stringMatching(
      /^Q3 2026: 4 of 5 deals left the export while open\. .*Remove the close-date filter\.$/,
    ),
  );
});

test("of a CRM without forecast categories it is said what else can tell a commit", () => {
  const table = sheet`
    Deal - ID | Deal - Title | Deal - Owner | Deal - Status | Deal - Expected close date
    1         | Acme         | Ann          | Open          | 2026-12-20`;
  const setting =
    'Where your CRM has none, as Pipedrive, name in the setting "commit is" what tells a commit: a label, a check mark or a probability.';
  expect(lacks(read(table))).toContain(
    `No forecast category column. Not answered: Win rate of commits, Committed. ${setting}`,
  );
  expect(answer("WINRATE_COMMITS", read(table))).toMatchObject({
    why: expect.stringMatching(
      /^There is no forecast category in this table\. .* or name its header so\. Where your CRM has none, as Pipedrive, /,
    ) as string,
  });
  const commitIs = { by: "probability", atLeast: 0.8 } as const;
  expect(lacks(read(table), { commitIs }).join(" ")).not.toContain(setting);
});

test("a column that only our History tab has, and no look ever filled, is lacking as it was before the look was saved", () => {
  const saved = sheet`
    Changed on | Deal ID | Owner | Stage        | Forecast category | Close date | Status | Amount | Created | Lost reason
    2026-11-16 |         |       | 2 deals seen |                   |            |        |        |         |
    2026-11-16 | D1      | Ann   | Demo         |                   | 2026-12-20 | Open   | 100    |         |
    2026-11-16 | D2      | Ann   | Demo         |                   | 2026-12-20 | Open   | 100    |         | Price`;
  const pasted = sheet`
    Deal ID | Owner | Stage | Close Date
    D1      | Ann   | Demo  | 2026-12-20`;
  const history = readHistory([{ grid: saved }, { grid: pasted }], {
    today: day("2026-11-25"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  });
  const columns = lacks(history).flatMap((text) => /^No (.*) column/.exec(text)?.[1] ?? []);
  expect(columns.sort()).toEqual(["created date", "forecast category", "last activity date", "list price"]);
  expect(answer("AVG_DAYS_TO_WON", history)).toMatchObject({
    why: expect.stringMatching(/^There is no created date in this table\. /) as string,
  });
  const onlySaved = readHistory([{ grid: saved.map((row) => row.slice(0, 6)) }], {
    today: day("2026-11-25"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  });
  expect(answer("AVG_DAYS_TO_WON", onlySaved)).toMatchObject({
    why: "There is no created date in this range of saved looks. Give the whole tab, for example History!A:N; if it has none, add the column to the report that you paste.",
  });
});

test("what is set against a forecast lacks one until Goals has it", () => {
  const history = historyOf("2026-11-25", "D1 Ann 2026-08-01 won - 2026-08-01 amount=720");
  const numbers = ["Bookings against forecast", "Bookings against forecast (%)"];
  const without = whatIsMissing(history, DEFAULT_SETTINGS);
  expect(without.can.filter((label) => numbers.includes(label))).toEqual([]);
  expect(without.lacks.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(
      /^Bookings against forecast, Bookings against forecast \(%\): Goals holds no forecast\. Fill in Forecast /,
    ),
  );
  const period = salesPeriodOf(day("2026-08-01"), DEFAULT_SETTINGS);
  const goals = (goal: object) => [{ rep: "Ann", period, ...goal }];
  expect(whatIsMissing(history, { ...DEFAULT_SETTINGS, goals: goals({ quota: 900 }) }).can).not.toContain(
    numbers[0],
  );
  expect(whatIsMissing(history, { ...DEFAULT_SETTINGS, goals: goals({ forecast: 700 }) }).can).toEqual(
    expect.arrayContaining(numbers),
  );
});

test("a number that has all it needs is lacking nowhere", () => {
  const history = historyOf(
    "2026-11-25",
    `D1 Ann 2026-01-01 open commit 2026-03-10
     D1 Ann 2026-03-10 won closed 2026-03-10
     D2 Ann 2026-01-01 open commit 2026-12-10`,
  );
  const { can, lacks } = whatIsMissing(history, DEFAULT_SETTINGS);
  expect(can).toEqual(expect.arrayContaining(["Win rate", "Win rate of commits", "Pushes"]));
  expect(lacks.filter(({ text }) => /win rate of commits|pushes/.test(text))).toEqual([]);
});

test("a log that does not follow the close date costs what rests on its changes, in one line", () => {
  const said = lacks(
    read(sheet`
      Opportunity ID | Owner | Stage  | Close Date | Field / Event | Old Value | New Value | Edit Date
      A1             | Ann   | Closed Won | 2026-08-20 | Stage     | Demo      | Proposal  | 2026-01-10
      A1             | Ann   | Closed Won | 2026-08-20 | Stage     | Proposal  | Closed Won | 2026-08-20`),
  );
  const [line = ""] = said.filter((text) =>
    text.startsWith("The log of changes does not follow the close date"),
  );
  expect(line).toMatch(/\. Not answered: Win rate of scheduled deals, .*Pushes/);
  expect(line).not.toMatch(/Won from each stage/);
});
