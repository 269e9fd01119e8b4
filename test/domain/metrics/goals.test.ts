import { GOALS_HEADINGS, goalOf, goalRows, readGoals } from "../../../src/domain/metrics/goals";
import { readArguments } from "../../../src/domain/metrics/showing/arguments";
import { salesPeriodOf } from "../../../src/domain/period";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { sheet } from "../sheet";
import { answer } from "./answer";
import { day, historyOf } from "./history";

const TAB = sheet`
  Rep | Period   | Quota | Aspiration | Forecast | Submitted on | Context
  Ann | Q3 2026  | 1000  | 1500       | 800      | 2026-07-10   | new territory
  Ann | Q3 2026  |       |            | 900      | 2026-09-01   |
  Bo  | Jul 2026 | 100   |            | 10       |              |
  Bo  | Aug 2026 | 200   |            | 20       |              |
  Bo  | Sep 2026 | 300   |            |          |              |
      | Q2 2026  | 5000  |            | 4000     |              |
`;

const { goals, problems } = readGoals(TAB, DEFAULT_SETTINGS);

function check(
  what: "quota" | "aspiration" | "forecast",
  rep: string | undefined,
  label: string,
  first = false,
) {
  const span = readSpan(label, DEFAULT_SETTINGS, day("2026-10-05"));
  const [period] = "why" in span ? [] : span.periods;
  if (!period) throw new Error(`${label} is no period`);
  return goalOf(goals, what, { period, first, ...(rep !== undefined && { rep }) });
}

test("quota, aspiration and forecast are the rep's for the period; of several forecasts the newest, or the first", () => {
  expect(problems).toEqual([]);
  expect(check("quota", "ann", "Q3 2026")).toBe(1000);
  expect(check("aspiration", "Ann", "Q3 2026")).toBe(1500);
  expect(check("forecast", "Ann", "Q3 2026")).toBe(900);
  expect(check("forecast", "Ann", "Q3 2026", true)).toBe(800);
  expect(check("quota", "Ann", "Q4 2026")).toBeUndefined();
});

test("months add up to a quarter, where each of them is there", () => {
  expect(check("quota", "Bo", "Q3 2026")).toBe(600);
  expect(check("forecast", "Bo", "Q3 2026")).toBeUndefined();
  expect(check("forecast", "Bo", "Aug 2026")).toBe(20);
});

test("a row without a rep is the team's and nobody's own", () => {
  expect(check("quota", undefined, "Q2 2026")).toBe(5000);
  expect(check("quota", undefined, "Q3 2026")).toBeUndefined();
});

test("a new tab names each rep in the running period, which is read as that period wherever the year starts", () => {
  expect(goalRows(["Ann", "Bo"], day("2026-11-22"), DEFAULT_SETTINGS)).toEqual([
    ["Ann", "Q4 2026"],
    ["Bo", "Q4 2026"],
  ]);
  for (const salesPeriod of ["month", "quarter"] as const) {
    for (let fiscalYearStart = 1; fiscalYearStart <= 12; fiscalYearStart++) {
      const calendar = { ...DEFAULT_SETTINGS, salesPeriod, fiscalYearStart };
      const rows = goalRows(["Ann"], day("2026-11-22"), calendar);
      const read = readGoals([Object.values(GOALS_HEADINGS), ...rows], calendar);
      expect(read).toEqual({
        goals: [{ rep: "Ann", period: salesPeriodOf(day("2026-11-22"), calendar) }],
        problems: [],
      });
    }
  }
});

test("what cannot be read is said, with what to write", () => {
  const read = readGoals(
    [
      ["Rep", "Period", "Quota"],
      ["Ann", "this quarter", 5],
      ["Ann", { day: day("2026-11-01"), minute: 0 }, 5],
      ["Ann", "Q4 2026", "lots"],
    ],
    DEFAULT_SETTINGS,
  );
  expect(read.problems.map(({ where, text, remedy }) => [where, text, remedy])).toEqual([
    [
      "B2",
      'The period "this quarter" in Goals was not understood; it was left out.',
      "Write it as Q4 2026 or Nov 2026, in a cell kept as plain text.",
    ],
    [
      "B3",
      'The period "2026-11-01" in Goals was not understood; it was left out.',
      "Write it as Q4 2026 or Nov 2026, in a cell kept as plain text.",
    ],
    ["C4", 'The quota "lots" in Goals was not understood; it was left out.', "Write a plain number."],
  ]);
});

test("a tab whose headings are gone is said, and no row of it is read", () => {
  expect(
    readGoals(
      [
        ["Rep", "Quarter", "Quota"],
        ["Ann", "Q4 2026", 5],
      ],
      DEFAULT_SETTINGS,
    ),
  ).toMatchObject({ goals: [], problems: [{ kind: "heading missing", found: "Period" }, {}, {}, {}, {}] });
});

test("a formula takes the Goals tab among its settings, reps by the names in Reps and periods by the team's calendar", () => {
  const call = readArguments([
    [["Deal ID"], ["D1"]],
    "",
    "",
    [
      ["Rep", "Period", "Forecast"],
      ["areyes", "FY27 Q1", 5],
    ],
    [
      ["Name", "Aliases in the CRM"],
      ["Ann Reyes", "areyes"],
    ],
    [
      ["Name", "Value"],
      ["fiscal year starts", 10],
    ],
  ]);
  expect(call.settings.goals).toMatchObject([
    { rep: "Ann Reyes", forecast: 5, period: { start: day("2026-10-01"), end: day("2026-12-31") } },
  ]);
});

const WON = historyOf(
  "2026-10-05",
  `D1 Ann 2026-08-01 won - 2026-08-01 amount=720
   D2 Bo 2026-07-01 won - 2026-07-01 amount=15
   D3 Ann 2026-05-01 won - 2026-05-01 amount=4100`,
);
const settings = { goals };

test("the variance is what was won less the forecast, and a part of it; the first forecast by a setting", () => {
  const asked = { rep: "Ann", period: "Q3 2026" };
  expect(answer("FORECAST_VARIANCE", WON, { ...asked, settings })).toMatchObject({ value: -180, n: 1 });
  expect(answer("FORECAST_VARIANCE_RATE", WON, { ...asked, settings })).toMatchObject({ value: -0.2 });
  expect(
    answer("FORECAST_VARIANCE", WON, { ...asked, settings: { ...settings, forecastIs: "first" } }),
  ).toMatchObject({ value: -80 });
});

test("who forecast and won nothing is that far below; who did not forecast has no variance", () => {
  expect(answer("FORECAST_VARIANCE", WON, { rep: "Bo", period: "Aug 2026", settings })).toMatchObject({
    value: -20,
  });
  expect(answer("FORECAST_VARIANCE", WON, { rep: "Bo", period: "Q3 2026", settings })).toMatchObject({
    empty: true,
    why: "Goals has no forecast of Bo for Q3 2026",
  });
});

test("the team's is of its own row, else of everybody's; nothing where somebody's is missing", () => {
  expect(answer("FORECAST_VARIANCE", WON, { period: "Q2 2026", settings })).toMatchObject({ value: 100 });
  expect(answer("FORECAST_VARIANCE", WON, { period: "Q3 2026", settings })).toMatchObject({ empty: true });
});

test("without Goals, and without a period, it says what to give", () => {
  expect(answer("FORECAST_VARIANCE", WON, { period: "Q3 2026" })).toMatchObject({
    why: expect.stringContaining("Set up this sheet makes the tab") as string,
  });
  expect(answer("FORECAST_VARIANCE", WON, { settings })).toMatchObject({
    why: 'Bookings against forecast is of a period: give one, for example "last quarter".',
  });
});
