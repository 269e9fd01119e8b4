import type { Cell } from "../../../../src/domain/cell";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import { formulasLacking } from "../../../../src/domain/metrics/showing/formulas-lacking";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";
import { day } from "../../sheet";

/** Ann has won 100 and lost 300, and what Handover means is for the team to say. */
const GRID: readonly (readonly Cell[])[] = [
  ["Opportunity ID", "Opportunity Owner", "Stage", "Close Date", "Amount"],
  ["A1", "Ann", "Closed Won", { day: day("2026-09-01"), minute: 0 }, 100],
  ["A2", "Ann", "Closed Lost", { day: day("2026-09-02"), minute: 0 }, 300],
  ["A3", "Ann", "Handover", { day: day("2026-09-03"), minute: 0 }, 200],
];

function lackingIn(changed: Partial<Settings>, formulas: Readonly<Record<string, string>>) {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const cells = Object.entries(formulas).map(([where, text]) => ({ where, text }));
  const read = (by: Settings) =>
    readHistory([{ grid: GRID }], { settings: by, reps: repBook([]), today: day("2026-11-02") });
  return formulasLacking(read(settings), settings, () => cells, read);
}

const FORMULAS = {
  "Numbers!B1": "=WINRATE(A:E)",
  "Numbers!B2": '=IFERROR(winrate (A:E,"Settings"),"")',
  "Numbers!B3": '=WINRATE(A:E,"","",Settings!A:C)',
  "Numbers!B4": "=WINRATE(A:E,,,'settings'!A:C)",
  "Numbers!B5": "=ASP(A:E)",
  "Numbers!B6": "=SCORECARD(A:E)",
  "Numbers!B7": "=SUM(A:E)",
  "Numbers!B8": '=CONCATENATE("WINRATE(",A1)',
};

test("a formula that is not given Settings is told where its number would be another", () => {
  // By amount Ann wins 100 of 400, by deals one of two: the average price is 100 either way.
  const found = lackingIn({ winRateBy: "amount" }, FORMULAS);
  expect(found.map(({ where }) => where)).toEqual(["Numbers!B1", "Numbers!B2", "Numbers!B6"]);
  expect(found[0]).toEqual({
    kind: "formula without Settings",
    where: "Numbers!B1",
    found: "=WINRATE(A:E)",
    text: "WINRATE is not given Settings here, so it answers as if that tab were empty, and the sidebar answers otherwise.",
    remedy: "Add the range Settings!A:H behind data, reps and periods; reps and periods may be left empty.",
  });
});

test("so is one that is not given Stages, beside Settings", () => {
  const stages = [{ name: "Handover", is: "won" as const }];
  // Two won of three, and 300 for two of them: 150.
  expect(lackingIn({ stages }, FORMULAS).map(({ kind, where }) => `${String(where)} ${kind}`)).toEqual(
    ["B1", "B2", "B3", "B4", "B5", "B6"].map((cell) => `Numbers!${cell} formula without Stages`),
  );
  expect(lackingIn({ stages }, { "Numbers!B1": "=WINRATE(A:E,,,Stages!A:H)" })).toEqual([]);
});

test("a setting that changes no number is not asked for", () => {
  expect(lackingIn({ meetingDay: 1, stallDays: 21 }, FORMULAS)).toEqual([]);
});

test("where Settings and Stages say nothing, no formula is read", () => {
  const never = () => {
    throw new Error("read");
  };
  const history = readHistory([{ grid: GRID }], {
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
    today: day("2026-11-02"),
  });
  expect(formulasLacking(history, DEFAULT_SETTINGS, never, never)).toEqual([]);
});
