import { behindNumber } from "../../../../src/domain/metrics/showing/behind-number";
import { NUMBER_FUNCTIONS } from "../../../../src/domain/metrics/catalog";
import { scoreboard } from "../../../../src/domain/metrics/showing/scoreboard";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";
import { historyOf } from "../history";

// Four quarters are over on 5 October; nothing was open before July.
const HISTORY = historyOf(
  "2026-10-05",
  `B1 Ann 2025-09-28 open pipeline 2027-06-30
   D1 Ann 2026-07-01 open commit 2026-09-10
   D1 Ann 2026-08-08 won closed 2026-08-08
   D2 Ann 2026-07-01 open commit 2026-09-10
   D2 Ann 2026-09-08 open pipeline 2026-10-20
   D3 Ann 2026-08-20 won closed 2026-08-20
   D4 Bea 2026-07-02 open commit 2026-08-01
   D5 Ann 2026-09-01 lost closed 2026-09-01`,
);

const behind = (fn: string, rep = "Ann") => behindNumber(fn, rep, HISTORY, DEFAULT_SETTINGS);

test("each of the rep's deals stands with its side, and every one is somewhere", () => {
  const [number] = behind("WINRATE_COMMITS");
  expect(number?.deals.map(({ deal, side, because }) => [deal, side, because])).toEqual([
    ["Deal D1", "for", "won"],
    ["Deal D2", "against", "moved out"],
    ["Deal D3", "left out", "won uncommitted"],
  ]);
  // D5 was lost without a commit and B1 is dated next year; D4 is Bea's.
  expect(number?.sum).toBe("1 for + 1 against + 1 left out + 2 not part of it = 5 deals");
});

test("a deal that could have counted and did not is not silent", () => {
  const [number] = behind("PUSHES");
  expect(number?.sum).toBe("1 counted + 3 none + 1 not part of it = 5 deals");
  expect(number?.deals[0]?.because).toMatch(/^moved out: from 10 Sep 2026 to 20 Oct 2026/);
});

test("a deal pushed twice is one deal, and it is said that it counts more than once", () => {
  const history = historyOf(
    "2026-10-05",
    `D1 Ann 2025-12-20 open pipeline 2026-02-10
     D1 Ann 2026-02-01 open pipeline 2026-05-10
     D1 Ann 2026-05-01 open pipeline 2026-12-10`,
  );
  const [number] = behindNumber("PUSHES", "Ann", history, DEFAULT_SETTINGS);
  expect(number?.deals.map(({ period }) => period)).toEqual(["Q1 2026", "Q2 2026"]);
  expect(number?.sum).toBe("1 counted = 1 deal, with some counted more than once");
});

test("it covers what the tile covers", () => {
  const board = scoreboard(HISTORY, DEFAULT_SETTINGS);
  for (const { fn, measured } of board.columns) {
    const [number, ...others] = behind(fn.name);
    if (others.length > 0) continue; // a figure of several numbers
    expect([fn.name, number?.period]).toEqual([fn.name, measured.plan?.label ?? null]);
  }
  expect(NUMBER_FUNCTIONS.length).toBeGreaterThan(2);
});

test("where the number cannot be had, the reason stands in place of its deals", () => {
  const history = { ...HISTORY, since: undefined as never, logs: [] };
  const [number] = behindNumber("WINRATE_COMMITS", "Ann", history, DEFAULT_SETTINGS);
  expect([number?.period, number?.deals]).toEqual([null, []]);
  expect(number?.sum).toMatch(/^This table shows each deal once, as it is now/);
});

test("of a name that no number has, nothing is behind", () => {
  expect(behind("WINRTE")).toEqual([]);
});

test("the calculation is told as the team has set it", () => {
  const formulaOf = (fn: string, settings: Partial<Settings>) =>
    behindNumber(fn, "Ann", HISTORY, { ...DEFAULT_SETTINGS, ...settings })[0]?.formula;
  expect(formulaOf("STALLED", { stallDays: 1 })).toMatch(/lies more than 1 day back/);
  expect(formulaOf("AVG_DAYS_TO_LOST", { inheritedDays: 90 })).toMatch(/inherited within 90 days/);
  expect(formulaOf("LATE_ENTRY_RATE", { lateEntryShare: 0.25 })).toMatch(/took 25 % /);
  expect(formulaOf("NEGATIVE_VELOCITY", { velocityWeeks: 6 })).toMatch(/than it was 6 weeks ago/);
  expect(formulaOf("NOT_IN_PIPELINE_YET", { learnFrom: 8 })).toMatch(/over the last 8 periods/);
  expect(formulaOf("WINRATE", { winRateBy: "amount" })).toMatch(/^worth of the won ÷ /);
  expect(formulaOf("WINRATE_ICP", { winRateBy: "amount" })).toMatch(/^worth of the won ÷ /);
  expect(formulaOf("WINRATE_SCHEDULED", { scheduleRate: "incl losses" })).toMatch(/lost or pushed out/);
  expect(formulaOf("WINRATE_COMMITS", { commitSeen: "lock day" })).toMatch(
    /at the end of its day 14 were open/,
  );
  expect(formulaOf("PUSHES", { overdueIsPush: false })).not.toContain("still open");
  expect(formulaOf("MULTI_PUSHES", { multiPushBy: "boundaries" })).toMatch(/over at least two period ends/);
  expect(formulaOf("AVG_DAYS_TO_WON", { daysCountedFrom: "Qualified" })).toMatch(
    /− day first seen in Qualified/,
  );
  expect(formulaOf("PIPELINE_WEIGHTED", { weightedBy: "own win rate" })).toMatch(
    /the rep's own deals that were won/,
  );
  expect(formulaOf("COMMITTED", { lockDay: 10 })).toMatch(/day 10 of the period/);
});
