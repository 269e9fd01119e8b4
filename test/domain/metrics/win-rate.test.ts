import type { Column } from "../../../src/domain/deals/columns";
import { METRIC_FUNCTIONS } from "../../../src/domain/metrics/catalog";
import { measuring } from "../../../src/domain/metrics/measure";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { answer } from "./answer";
import { day, historyOf } from "./history";

const LINES = `D1 Ann 2026-07-01 open - 2026-09-10
  D1 Ann 2026-08-08 won closed 2026-08-08
  D2 Ann 2026-09-30 lost omitted 2026-09-30
  D3 Ann 2026-10-01 won closed 2026-10-01
  D4 Bea 2026-08-02 lost omitted 2026-08-02
  D5 Bea 2026-07-01 open - 2026-09-10`;

/** What WINRATE says on 25 Nov 2026 of a rep, or of the team, in a period, or of all that is closed. */
function check({ rep = "", period = "" }, expected: object, more: Parameters<typeof historyOf>[2] = {}) {
  const history = historyOf("2026-11-25", LINES, more);
  const fn = METRIC_FUNCTIONS.find(({ name }) => name === "WINRATE");
  const span = readSpan(period || "2026", DEFAULT_SETTINGS, day("2026-11-25"));
  if (!fn || "why" in span) throw new Error("the test asks for nothing");
  const asked = period === "" ? ({ kind: "all" } as const) : ({ kind: "span", span } as const);
  const { parts, out, ...answer } = measuring(history, DEFAULT_SETTINGS)(fn, asked).answer(rep || undefined);
  expect({ ...answer, parts: Object.fromEntries(parts), out: Object.fromEntries(out) }).toMatchObject(
    expected,
  );
}

test("without a period every closed deal counts, and open ones do not", () => {
  check({}, { value: 2 / 4, n: 4, parts: { won: 2, lost: 2 }, waiting: 0 });
  check({ rep: "Ann" }, { value: 2 / 3, n: 3 });
  check({ rep: "Bea" }, { value: 0, n: 1, parts: { lost: 1 } });
});

test("a period counts the deals whose outcome lies in it, its first and last day included", () => {
  check({ period: "Q3 2026" }, { value: 1 / 3, n: 3 });
  check({ period: "Sep 2026" }, { value: 0, n: 1 });
});

test("a running period has a win rate, since it goes by the day of the outcome", () => {
  check({ period: "Q4 2026" }, { value: 1, n: 1 });
  check({ period: "2026" }, { value: 2 / 4, n: 4 });
});

test("where nothing closed there is nothing to measure, neither 0 nor 1", () => {
  check({ period: "Q1 2026" }, { n: 0, empty: true });
  check({ rep: "Bea", period: "Q4 2026" }, { n: 0, empty: true });
});

test("a period that has not begun is refused", () => {
  check({ period: "Q1 2027" }, { why: "Q1 2027 has not begun: the numbers are as of 25 Nov 2026." });
});

test("one look at the pipeline is enough", () => {
  check({}, { value: 2 / 4 }, { since: undefined as never, logs: [] });
});

test("without a close date all closed deals can be counted, but not those of a period", () => {
  const table = {
    kind: "single export",
    header: "A1",
    columns: new Map<Column, string>([["stage", "Deal Stage"]]),
    readAs: [
      { text: "Deal Stage", column: "stage", corrected: false },
      { text: "Segment", corrected: false },
    ],
    rows: 5,
  } as const;
  const more = { has: new Set<Column>(["stage", "owner"]), tables: [table] };
  check({}, { value: 2 / 4 }, more);
  check(
    { period: "Q3 2026" },
    {
      why: 'There is no close date in this table. Its headers are: "Deal Stage", "Segment". Add the column to the report, or name its header so.',
    },
    more,
  );
});

test("a column whose dates have two readings is no ground for a period's number", () => {
  const problem = {
    kind: "date order undecided",
    column: "close",
    text: "These dates have two readings.",
    remedy: "Set date order.",
  };
  check(
    { period: "Q3 2026" },
    { why: "These dates have two readings. Set date order." },
    { problems: [problem] },
  );
});

test("by amount each deal weighs what it is worth, one without an amount is left out, and no range is given", () => {
  const history = historyOf(
    "2026-11-25",
    `D1 Ann 2026-03-01 won - - amount=100
     D2 Ann 2026-03-01 lost - - amount=300
     D3 Ann 2026-03-01 lost - -
     D4 Ann 2026-03-01 won - - amount=0`,
  );
  const settings = { winRateBy: "amount" } as const;
  expect(answer("WINRATE", history, { settings })).toMatchObject({
    value: 100 / 400,
    n: 2,
    weighed: true,
    out: { "without an amount": 1, "for nothing or less": 1 },
  });
});

test("by amount, several currencies that nothing adds up are refused with what to do", () => {
  const history = historyOf(
    "2026-11-25",
    `D1 Ann 2026-03-01 won - - amount=100 currency=EUR
     D2 Ann 2026-03-01 lost - - amount=300 currency=USD`,
  );
  expect(answer("WINRATE", history, { settings: { winRateBy: "amount" } })).toMatchObject({
    why: expect.stringContaining("RATE EUR") as string,
  });
  expect(answer("WINRATE", history)).toMatchObject({ value: 1 / 2 });
});

test("losses in stages that say the deal never was one are left out by a setting", () => {
  const history = historyOf(
    "2026-11-25",
    `D1 Ann 2026-03-01 won - -
     D2 Ann 2026-03-01 lost - - stage=Closed_-_Duplicate
     D3 Ann 2026-03-01 lost - -`,
  );
  const settings = { disqualifiedStages: ["closed duplicate"] };
  expect(answer("WINRATE", history, { settings })).toMatchObject({
    value: 1 / 2,
    out: { "lost, and disqualified": 1 },
  });
  expect(answer("WINRATE", history)).toMatchObject({ value: 1 / 3, out: {} });
});
