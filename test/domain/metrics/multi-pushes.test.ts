import type { Grid } from "../../../src/domain/cell";
import { callFunction } from "../../../src/domain/metrics/call";
import { day, rowOf } from "../sheet";
import { answer, type Asking } from "./answer";
import { historyOf } from "./history";

const BEFORE = "B1 Zoe 2025-12-01 open - -";

function check(lines: string, expected: object, asking: Asking = {}, asOf = "2026-11-25") {
  expect(
    answer("MULTI_PUSHES", historyOf(asOf, `${BEFORE}\n${lines}`), { rep: "Ann", ...asking }),
  ).toMatchObject(expected);
}

/** Moved out of Q1 and out of Q2. */
const TWICE = `D1 Ann 2026-02-01 open - 2026-03-10
  D1 Ann 2026-03-08 open - 2026-06-10
  D1 Ann 2026-06-08 open - 2026-12-10`;

test("an open deal pushed twice in its life is a multi-push, one pushed once is none", () => {
  check(
    `${TWICE}
     D2 Ann 2026-02-01 open - 2026-03-10
     D2 Ann 2026-03-08 open - 2026-12-10
     D3 Ann 2026-02-01 open - 2026-12-10`,
    { value: 1, n: 3, parts: { "pushed repeatedly": 1, "pushed once at most": 2 } },
  );
});

test("a quarter's end that an overdue deal lived through is a push like another, re-dating it is none", () => {
  check(
    `D1 Ann 2026-02-01 open - 2026-03-10
     D1 Ann 2026-04-20 open - 2026-06-10
     D1 Ann 2026-06-08 open - 2026-12-10`,
    { value: 1 }, // out of Q1 by its end, out of Q2 by the move of 8 June
  );
  check(
    `D1 Ann 2026-02-01 open - 2026-03-10
     D1 Ann 2026-06-08 open - 2026-12-10`,
    { value: 0, n: 1 }, // once, at the end of Q1: by June it was due in no quarter that could be left
  );
});

test("twice out of the same quarter is twice", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-08-01 open - 2026-10-20
     D1 Ann 2026-08-15 open - 2026-09-20
     D1 Ann 2026-09-08 open - 2026-12-20`,
    { value: 1 },
  );
});

test("only deals that are open now count now", () => {
  check(`${TWICE}\nD1 Ann 2026-11-20 won - 2026-11-20`, { n: 0, empty: true });
  check(`${TWICE}\nD1 Ann 2026-11-20 gone`, { n: 0, empty: true });
});

test("of a period the deals count whose push out of it was at least their second, whatever became of them", () => {
  const won = `${TWICE}\nD1 Ann 2026-11-20 won - 2026-11-20`;
  check(won, { value: 0, n: 1, parts: { "pushed once at most": 1 } }, { period: "Q1 2026" });
  check(won, { value: 1, n: 1 }, { period: "Q2 2026" });
  check(won, { n: 0, empty: true }, { period: "Q3 2026" });
  check(won, { value: 0, n: 1, parts: { won: 1 } }, { period: "Q4 2026" });
});

test("a month asks which push of the deal's life lies in it, by the team's own periods", () => {
  check(TWICE, { value: 1 }, { period: "Jun 2026" });
  check(TWICE, { value: 0, n: 1 }, { period: "Mar 2026" });
});

test("a win within five days after the quarter never makes a multi-push", () => {
  const lines = `D1 Ann 2026-02-01 open - 2026-06-10
     D1 Ann 2026-06-08 open - 2026-09-20
     D1 Ann 2026-10-03 won - 2026-10-03`;
  const period = "Q3 2026";
  check(lines, { value: 0, n: 1, parts: { "late win": 1 } }, { period });
  check(lines, { value: 0, n: 1 }, { period, settings: { lateWinDays: 3 } });
  check(lines, { value: 1, n: 1 }, { period, settings: { lateWinDays: 2 } });
  const redated = lines.replace(
    "D1 Ann 2026-10-03",
    "D1 Ann 2026-09-28 open - 2026-10-03\nD1 Ann 2026-10-03",
  );
  check(redated, { value: 0, n: 1, parts: { "late win": 1 } }, { period });
});

test("a setting counts the quarters' ends that were crossed: one move over two of them is enough", () => {
  const far = `D1 Ann 2026-02-01 open - 2026-03-10
     D1 Ann 2026-03-08 open - 2026-12-10`;
  check(far, { value: 0, n: 1 });
  check(far, { value: 1, n: 1 }, { settings: { multiPushBy: "boundaries" } });
  const near = far.replace("2026-12-10", "2026-06-10");
  check(near, { value: 0 }, { settings: { multiPushBy: "boundaries" } }, "2026-06-20");
  // Out of Q1 over one end, then overdue at the end of Q2.
  check(near, { value: 1 }, { settings: { multiPushBy: "boundaries" } });
});

test("by months a deal is pushed more often than by quarters", () => {
  const moved = `D1 Ann 2026-07-01 open - 2026-07-10
    D1 Ann 2026-07-08 open - 2026-08-10
    D1 Ann 2026-08-08 open - 2026-12-10`;
  check(moved, { value: 0 });
  check(moved, { value: 1 }, { settings: { salesPeriod: "month" } });
});

test("where no quarter was seen through, not even the running one so far, nothing can be said of pushes", () => {
  const headings = "Snapshot Date | Deal ID | Owner | Stage | Close Date";
  const looks = (...days: readonly string[]) =>
    [headings, ...days.map((on) => `${on} | D1 | Ann | Demo | 2026-12-10`)].map(rowOf);
  const of = (grid: Grid) => callFunction("MULTI_PUSHES", [grid], day("2026-11-25"));
  expect(() => of(looks("2026-11-16", "2026-11-23"))).toThrow(
    "Too little is known: history for Q4 2026 starts 16 Nov. Save the pipeline each week from the sidebar, or paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history).",
  );
  expect(of(looks("2026-10-08", "2026-10-22", "2026-11-05", "2026-11-19"))).toBe(0);
});
