/** What became of the deals that were due in a period: M2 and M6b are two ratios of the same outcomes. */
import type { Settings } from "../../../src/domain/settings";
import { answer } from "./answer";
import { historyOf } from "./history";

/** A deal of another time, so that the log covers the quarter; one of each outcome, two of them won, and one of Q4. */
const LINES = `B1 Zoe 2026-06-01 open - 2027-06-30
  D1 Ann 2026-07-01 open - 2026-09-10
  D1 Ann 2026-09-08 won - 2026-09-08
  D2 Ann 2026-09-08 won - 2026-09-08
  D3 Ann 2026-07-01 open - 2026-09-10
  D3 Ann 2026-09-01 lost - 2026-09-01
  D4 Ann 2026-07-01 open - 2026-09-10
  D4 Ann 2026-08-01 open - 2026-12-10
  D5 Ann 2026-07-01 open - 2026-09-10
  D6 Ann 2026-07-01 open - 2026-09-10
  D6 Ann 2026-08-01 gone
  D7 Ann 2026-07-01 open - 2026-12-10`;

/** What a function says of Q3 2026 once it is over, or after all of it on another day. */
function check(name: string, expected: object, settings: Partial<Settings> = {}, asOf = "2026-10-20") {
  const period = asOf < "2026-10" ? "Q3 2026 so far" : "Q3 2026";
  expect(answer(name, historyOf(asOf, LINES), { period, settings })).toMatchObject(expected);
}

test("the schedule rate is wins over wins and pushed deals, losses beside it", () => {
  check("WINRATE_SCHEDULED", {
    value: 2 / 4,
    n: 4,
    parts: { won: 2, "moved out": 1, "still open at the end": 1 },
    waiting: 0,
    out: { lost: 1, "left the export while open": 1 },
  });
});

test("a setting counts scheduled losses against", () => {
  check("WINRATE_SCHEDULED", { value: 2 / 5, n: 5 }, { scheduleRate: "incl losses" });
});

test("a setting counts only the wins that were seen open and due in the period on an earlier day", () => {
  check(
    "WINRATE_SCHEDULED",
    { value: 1 / 3, out: { lost: 1, "won, never seen open and due in the period": 1 } },
    { scheduleRate: "planned wins only" },
  );
});

test("the push rate is pushed deals over all scheduled ones that were won, lost or pushed", () => {
  check("PUSH_RATE", {
    value: 2 / 5,
    n: 5,
    parts: { "moved out": 1, "still open at the end": 1, won: 2, lost: 1 },
    out: { "left the export while open": 1 },
  });
});

test("where overdue is no push, a deal that is only overdue is in neither ratio and is said", () => {
  const out = { "still open at the end": 1, "left the export while open": 1 };
  check("PUSH_RATE", { value: 1 / 4, out }, { overdueIsPush: false });
  check("WINRATE_SCHEDULED", { value: 2 / 3, out: { ...out, lost: 1 } }, { overdueIsPush: false });
});

test("so far in a running quarter, what is still open and due in it waits", () => {
  check("WINRATE_SCHEDULED", { value: 2 / 3, waiting: 1 }, {}, "2026-09-20");
  check("PUSH_RATE", { value: 1 / 4, waiting: 1 }, {}, "2026-09-20");
});

test("a rep with nothing due has nothing to measure", () => {
  const nobody = { rep: "Zoe", period: "Q3 2026" };
  for (const name of ["WINRATE_SCHEDULED", "PUSH_RATE"])
    expect(answer(name, historyOf("2026-10-20", LINES), nobody)).toMatchObject({ n: 0, empty: true });
});
