/** requirements.md 1B: Scheduled in P, Push of P, Outcome of a scheduled deal, M2, M3, M6, M6b, M7, and Credit. */
import { asked, rows, settings, table } from "./asked";

const HEADINGS = "Changed on | Deal ID | Owner | Stage | Forecast category | Close date";
const OLD = "2026-06-15 | D0 | Zoe | Demo | Pipeline | 2027-01-30\n";
const log = (lines: string) => table(HEADINGS, OLD + lines);
const now = (...lines: readonly string[]) => settings("as-of | 2026-11-20", ...lines);

describe("every way in which a deal can be due in a quarter", () => {
  const deals = log(
    `2026-06-20 | W1 | Ann | Demo | Pipeline | 2026-09-10
     2026-09-10 | W1 | Ann | Closed Won | Closed | 2026-09-10
     2026-08-01 | W2 | Ann | Closed Won | Closed | 2026-08-01
     2026-06-20 | W3 | Ann | Demo | Pipeline | 2026-12-10
     2026-09-01 | W3 | Ann | Closed Won | Closed | 2026-09-01
     2026-06-20 | W4 | Ann | Demo | Pipeline | 2026-09-28
     2026-07-02 | W4 | Ann | Demo | Pipeline | 2026-09-10
     2026-09-29 | W4 | Ann | Closed Won | Closed | 2026-12-24
     2026-06-20 | L1 | Ann | Demo | Pipeline | 2026-12-10
     2026-09-01 | L1 | Ann | Closed Lost | Omitted | 2026-09-01
     2026-06-20 | P1 | Ann | Demo | Pipeline | 2026-09-10
     2026-08-01 | P1 | Ann | Demo | Pipeline | 2026-12-10
     2026-06-20 | P2 | Ann | Demo | Pipeline | 2026-09-10
     2026-08-01 | P2 | Ann | Demo | Pipeline | 2026-12-10
     2026-08-15 | P2 | Ann | Demo | Pipeline | 2026-09-20
     2026-09-19 | P2 | Ann | Closed Won | Closed | 2026-09-19
     2026-06-20 | P3 | Ann | Demo | Pipeline | 2026-09-10
     2026-08-01 | P3 | Ann | Demo | Pipeline |
     2026-06-20 | E1 | Ann | Demo | Pipeline | 2026-09-10
     2026-07-01 | E1 | Ann | Demo | Pipeline | 2026-12-10
     2026-06-20 | E2 | Ann | Demo | Pipeline | 2026-09-10
     2026-07-02 | E2 | Ann | Demo | Pipeline | 2026-12-10
     2026-06-20 | N1 | Ann | Demo | Pipeline | 2026-06-29
     2026-06-20 | N2 | Ann | Demo | Pipeline |`,
  );
  const of = (name: string, ...lines: readonly string[]) =>
    asked(name, deals, "Ann", "2026-Q3", now(...lines));
  // Won: W1 to W4 and P2, which was pulled back in. Pushed: P1, E2 and P3, whose date was taken away; E1 was re-planned
  // before the quarter ran. N1 was due before it and N2 never.
  test("M2 is wins over wins and pushed deals", () => expect(of("WINRATE_SCHEDULED")).toBe(5 / 8));
  test("with its losses", () => expect(of("WINRATE_SCHEDULED", "schedule rate | incl losses")).toBe(0.5556)); // of 9
  test("of planned wins only", () =>
    expect(of("WINRATE_SCHEDULED", "schedule rate | planned wins only")).toBe(3 / 6)); // W1, W4 and P2
  test("M6b is pushed deals over won, lost and pushed", () => expect(of("PUSH_RATE")).toBe(0.3333)); // 3 of 9
  test("M6 counts the moves out of it", () => {
    const list = rows(asked("METRIC_DEALS", "PUSHES", deals, "Ann", "2026-Q3", now()), 0, 4);
    expect(of("PUSHES")).toBe(3);
    expect(list.filter(([, side]) => side === "counted").map(([id]) => id)).toEqual(["E2", "P1", "P2"]);
    expect(list.filter(([, side]) => side === "left out")).toEqual([["E1", "left out"]]);
    expect(list.map(([id]) => id)).not.toContain("N1");
    expect(list.map(([id]) => id)).not.toContain("N2");
  });
});

describe("commits", () => {
  const commits = log(
    `2026-06-20 | C1 | Ann | Demo | Commit | 2026-09-10
     2026-08-31 | C1 | Ann | Demo | Best Case | 2026-09-10
     2026-06-20 | C2 | Ann | Demo | Pipeline | 2026-09-10
     2026-07-14 | C2 | Ann | Demo | Commit | 2026-09-10
     2026-07-15 | C2 | Ann | Demo | Pipeline | 2026-09-10
     2026-09-10 | C2 | Ann | Closed Won | Closed | 2026-09-10
     2026-06-20 | C3 | Ann | Demo | Commit | 2026-10-10
     2026-09-12 | C3 | Ann | Closed Won | Closed | 2026-09-12
     2026-06-20 | C4 | Ann | Demo | Commit | 2026-06-28
     2026-07-01 | C4 | Ann | Demo | Pipeline | 2026-09-10
     2026-06-20 | C5 | Ann | Demo | Commit | 2026-08-10
     2026-07-20 | C5 | Ann | Demo | Commit | 2026-10-10
     2026-06-20 | C6 | Ann | Demo | Commit | 2026-08-10
     2026-07-20 | C6 | Ann | Closed Lost | Omitted | 2026-07-20`,
  );
  const of = (...lines: readonly string[]) =>
    asked("WINRATE_COMMITS", commits, "Ann", "2026-Q3", now(...lines));
  test("are deals that on some day of the quarter were open, in Commit and dated in it", () => {
    expect(of()).toBe(1 / 4); // C2, for a day; C4 was committed before it was due in the quarter
    expect(rows(asked("METRIC_DEALS", "WINRATE_COMMITS", commits, "", "2026-Q3", now()), 0, 5)).toEqual([
      ["C2", "won"],
      ["C6", "lost"],
      ["C5", "moved out: given up 30 days or more before the end"],
      ["C1", "still open at the end: given up 30 days or more before the end"],
      ["C3", "won uncommitted"], // it was dated in another quarter
    ]);
  });
  test("or at the end of the lock day", () => {
    const locked = (on: number) => of("commit seen | lock day", `lock day | ${on}`);
    expect([locked(14), locked(15), locked(20)]).toEqual([1 / 4, 0, 0]);
  });
});

describe("deals that changed hands, fell overdue and closed late", () => {
  const deals = log(
    `2026-06-20 | A | Ann | Demo | Commit | 2026-09-10
     2026-09-20 | A | Bob | Demo | Commit | 2026-09-10
     2026-10-05 | A | Bob | Demo | Pipeline | 2026-12-10
     2026-06-20 | B | Ann | Demo | Commit | 2026-08-01
     2026-07-20 | B | Bob | Demo | Commit | 2026-10-05
     2026-10-05 | B | Bob | Closed Won | Closed | 2026-10-05
     2026-06-20 | C | Ann | Demo | Pipeline | 2026-08-01
     2026-07-30 | C | Bob | Closed Won | Closed | 2026-07-28`,
  );
  const reps = [["Ann"], ["Bob"]];
  test.each([
    ["PUSHES", "2026-Q3", [[1], [1]]], // B's was Ann's move, A's end was Bob's
    ["WINRATE_SCHEDULED", "2026-Q3", [[1], [0]]], // C was hers when it was signed; A and B are his at the end
    ["WINRATE_COMMITS", "2026-Q3", [[""], [0]]],
    ["WINRATE", "", [[1], [1]]],
  ])("%s of %j", (name, period, expected) => {
    expect(asked(name, deals, reps, period, now())).toEqual(expected);
  });
  test("a setting leaves out what is only overdue", () => {
    const lenient = now("overdue is a push | no");
    expect(asked("PUSHES", deals, reps, "2026-Q3", lenient)).toEqual([[1], [0]]);
    expect(asked("WINRATE_SCHEDULED", deals, reps, "2026-Q3", lenient)).toEqual([[1], [0]]);
  });
  test("a move is listed with who held the deal the day before, and belongs to its quarter alone", () => {
    const moved = (rep: string, period: string) =>
      rows(asked("PUSHED_DEALS", deals, rep, period, now()), 0, 8);
    expect([moved("Ann", "2026-Q3"), moved("Bob", "2026-Q4")]).toEqual([[["B", 65]], [["A", 91]]]);
  });
});

describe("deals pushed again", () => {
  const deals = log(
    `2026-06-20 | M1 | Ann | Demo | | 2026-09-10
     2026-08-01 | M1 | Ann | Demo | | 2027-02-10
     2026-06-20 | M2 | Ann | Demo | | 2026-09-10
     2026-10-12 | M2 | Ann | Demo | | 2026-12-10
     2026-11-10 | M2 | Ann | Demo | | 2027-02-10
     2026-06-20 | M3 | Ann | Demo | | 2026-09-10
     2026-07-12 | M3 | Ann | Demo | | 2026-10-10
     2026-08-10 | M3 | Ann | Demo | | 2026-09-20
     2026-10-05 | M3 | Ann | Closed Won | | 2026-10-05
     2026-06-20 | M4 | Ann | Demo | | 2026-09-10
     2026-07-12 | M4 | Ann | Demo | | 2026-10-10
     2026-08-10 | M4 | Ann | Demo | | 2026-09-20
     2026-10-06 | M4 | Ann | Closed Won | | 2026-10-06`,
  );
  const of = (period: string, ...lines: readonly string[]) =>
    asked("MULTI_PUSHES", deals, "Ann", period, now(...lines));
  test("as they stand, by pushes and by the quarters' ends that were crossed", () => {
    expect(of("")).toBe(1); // M2
    expect(of("", "multi-push by | boundaries")).toBe(2); // M1 in one move
  });
  test("of a quarter, whatever became of them; a win within five days after it makes none", () => {
    expect([of("2026-Q3"), of("2026-Q4")]).toEqual([1, 1]); // M4, not M3; then M2
    expect(asked("PUSHES", deals, "Ann", "2026-Q3", now())).toBe(6); // M3 and M4 twice
  });
});

test("moving the CRM's own date at creation is no push, and a deal left on it is one", () => {
  const days = ["06-29", "07-13", "07-27", "08-10", "08-24", "09-07", "09-21", "10-05"];
  const hubspot = table(
    "Snapshot Date | Record ID | Deal Name | Deal owner | Deal Stage | Close Date | Create Date",
    days.flatMap((on, look) => [
      `2026-${on} | 0 | K | Ann | Demo | 2027-06-30 | 2026-06-05`,
      ...(look === 0
        ? []
        : [
            // Dated by default, then in September, then in November; by default alone; by a person; by default into August.
            `2026-${on} | 1 | A | Ann | Demo | ${look < 2 ? "2026-07-31" : look < 6 ? "2026-09-15" : "2026-11-15"} | 2026-07-06`,
            `2026-${on} | 2 | B | Ann | Demo | 2026-07-31 | 2026-07-06`,
            `2026-${on} | 3 | C | Ann | Demo | ${look < 4 ? "2026-07-30" : "2026-10-15"} | 2026-07-06`,
            `2026-${on} | 4 | D | Ann | Demo | ${look < 3 ? "2026-07-31" : "2026-12-15"} | 2026-07-06`,
          ]),
    ]),
  );
  const months = (...lines: readonly string[]) =>
    asked("PUSHES", hubspot, "", "Jul 2026", settings("sales period | month", "seen within | 10", ...lines));
  expect(asked("PUSHES", hubspot, "", "2026-Q3")).toBe(3); // A in September, B at the end, C in August
  // B, C and, whatever was done about it in August, D; and A.
  expect([months(), months("default close date | none")]).toEqual([3, 4]);
});

test("what was committed on the CRM's own date stays so for the period that ended before the date was moved", () => {
  const days = ["06-29", "07-13", "07-27", "08-10", "08-24"];
  const hubspot = table(
    "Snapshot Date | Record ID | Deal owner | Deal Stage | Forecast category | Close Date | Create Date | Amount",
    days.flatMap((on, look) => [
      `2026-${on} | 0 | Ann | Demo | Pipeline | 2027-06-30 | 2026-06-05 | 1`,
      ...(look === 0
        ? []
        : [
            // Moved in July, and in August.
            `2026-${on} | 1 | Ann | Demo | Commit | ${look < 2 ? "2026-07-31" : "2026-11-15"} | 2026-07-06 | 10`,
            `2026-${on} | 2 | Ann | Demo | Commit | ${look < 3 ? "2026-07-31" : "2026-11-15"} | 2026-07-06 | 100`,
          ]),
    ]),
  );
  const july = (name: string) =>
    asked(name, hubspot, "", "Jul 2026", settings("sales period | month", "seen within | 10"));
  expect([july("COMMITTED"), july("WINRATE_COMMITS"), july("PUSHES")]).toEqual([100, 0, 1]);
});
