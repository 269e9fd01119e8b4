import { METRIC_FUNCTIONS } from "../../../src/domain/metrics/catalog";
import { measuring } from "../../../src/domain/metrics/measure";
import { scoreboard } from "../../../src/domain/metrics/showing/scoreboard";
import { tiles } from "../../../src/domain/metrics/showing/tiles";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { answer } from "./answer";
import { day, historyOf } from "./history";

/** A deal of another time, so that the log covers the quarter and knows commits. */
const BEFORE = "B1 Ann 2026-06-01 open commit 2027-06-30";

/** What WINRATE_COMMITS says of the team in "Q3 2026": value, parts, waiting and what is left out. */
function check(lines: string, expected: object, { asOf = "2026-10-05", period = "Q3 2026" } = {}) {
  const history = historyOf(asOf, `${BEFORE}\n${lines}`);
  const fn = METRIC_FUNCTIONS.find(({ name }) => name === "WINRATE_COMMITS");
  const span = readSpan(period, DEFAULT_SETTINGS, day(asOf));
  if (!fn || "why" in span) throw new Error("the test asks for nothing");
  const { parts, out, ...answer } = measuring(history, DEFAULT_SETTINGS)(fn, { kind: "span", span }).answer();
  expect({ ...answer, parts: Object.fromEntries(parts), out: Object.fromEntries(out) }).toMatchObject(
    expected,
  );
}

test("a commit that is won in its period counts for, one that is lost counts against", () => {
  check(
    `D1 Ann 2026-07-01 open commit 2026-09-10
     D1 Ann 2026-09-08 won closed 2026-09-08
     D2 Ann 2026-07-01 open commit 2026-09-10
     D2 Ann 2026-09-01 lost omitted 2026-09-01`,
    { value: 1 / 2, n: 2, parts: { won: 1, lost: 1 }, waiting: 0, out: {} },
  );
});

test("a commit that moves out counts against, even when it is won in the next period", () => {
  check(
    `D1 Ann 2026-07-01 open commit 2026-09-10
     D1 Ann 2026-09-08 open commit 2026-10-02
     D1 Ann 2026-10-02 won closed 2026-10-02`,
    { value: 0, n: 1, parts: { "moved out": 1 } },
  );
});

test("a downgraded commit stays in the denominator", () => {
  check(
    `D1 Ann 2026-07-01 open commit 2026-09-10
     D1 Ann 2026-07-20 open pipeline 2026-09-10
     D1 Ann 2026-09-08 won closed 2026-09-08
     D2 Ann 2026-07-01 open commit 2026-09-10
     D2 Ann 2026-07-20 open pipeline 2026-09-10`,
    { value: 1 / 2, parts: { won: 1, "still open at the end": 1 } },
  );
});

test("a commit is one only on a day on which it is dated in the period", () => {
  check(
    `D1 Ann 2026-07-01 open commit 2026-12-10
     D1 Ann 2026-08-01 open pipeline 2026-09-10
     D1 Ann 2026-09-08 won closed 2026-09-08`,
    { n: 0, out: { "won uncommitted": 1 }, empty: true },
  );
});

test("a deal that was only ever seen won is said apart", () => {
  check(`D1 Ann 2026-09-08 won closed 2026-09-08`, { n: 0, out: { "won uncommitted": 1 } });
});

test("a commit of the period before counts if it is still committed and dated in this one on its first day", () => {
  check(
    `D1 Ann 2026-06-10 open commit 2026-09-10
     D1 Ann 2026-09-08 won closed 2026-09-08
     D2 Ann 2026-06-10 open commit 2026-09-10
     D2 Ann 2026-07-01 open pipeline 2026-09-10`,
    // D2's downgrade stands at the end of the quarter's first day, so it was on no day of it a commit.
    { value: 1, n: 1, parts: { won: 1 } },
  );
});

test("a running period gives its counts and how to ask for a first number", () => {
  const lines = `D1 Ann 2026-07-01 open commit 2026-09-10
     D1 Ann 2026-08-08 won closed 2026-08-08
     D2 Ann 2026-07-01 open commit 2026-09-10
     D3 Ann 2026-07-01 open commit 2026-08-10
     D4 Ann 2026-07-01 open commit 2026-09-10
     D4 Ann 2026-08-01 open commit 2026-10-10`;
  check(
    lines,
    {
      why: 'Q3 2026 is still running: 1 won, 1 moved out, 2 still open; add "so far" for a first number.',
    },
    { asOf: "2026-08-25" },
  );
  check(lines, { value: 1 / 2, n: 2, waiting: 2 }, { asOf: "2026-08-25", period: "Q3 2026 so far" });
});

test("a commit that left the export while open is in no denominator", () => {
  check(
    `D1 Ann 2026-07-01 open commit 2026-09-10
     D1 Ann 2026-08-08 gone
     D2 Ann 2026-07-01 open commit 2026-09-10
     D2 Ann 2026-09-08 won closed 2026-09-08`,
    { value: 1, n: 1, out: { "left the export while open": 1 } },
  );
});

test("a lock day counts only what was committed at its end", () => {
  const history = historyOf(
    "2026-10-05",
    `${BEFORE}
     D1 Ann 2026-07-01 open commit 2026-09-10
     D1 Ann 2026-09-08 won closed 2026-09-08
     D2 Ann 2026-07-15 open commit 2026-09-10
     D2 Ann 2026-07-16 open pipeline 2026-09-10
     D3 Ann 2026-07-16 open commit 2026-09-10
     D3 Ann 2026-09-08 won closed 2026-09-08`,
  );
  const ask = (settings: Partial<Settings>) =>
    answer("WINRATE_COMMITS", history, { period: "Q3 2026", settings });
  const lockedOn = (lockDay: number) => ask({ commitSeen: "lock day", lockDay });
  expect(ask({ lockDay: 15 })).toMatchObject({ value: 2 / 3, n: 3 });
  expect(lockedOn(15)).toMatchObject({ value: 1 / 2, n: 2, out: { "won uncommitted": 1 } }); // D1 and D2
  expect(lockedOn(16)).toMatchObject({ value: 1, n: 2 }); // D1 and D3
});

test("beside it stands how many were given up thirty days or more before the end, where any were", () => {
  // The period ends on 30 September: 31 August is thirty days before it.
  const given = (until: string, end: string) => `${until}${end} Ann 2026-07-01 open commit 2026-09-10
    ${until}${end} Ann ${until} ${end} - 2026-09-10`;
  const history = historyOf(
    "2026-10-05",
    [
      BEFORE,
      given("2026-08-31", "open"),
      given("2026-09-01", "open"),
      given("2026-08-01", "lost"), // as a commit: it was not given up
      given("2026-08-20", "open"),
      "2026-08-20open Ann 2026-09-05 lost - 2026-09-05", // given up, and lost later
      given("2026-07-10", "open"),
      "2026-07-10open Ann 2026-09-05 won - 2026-09-05",
    ].join("\n"),
  );
  const noteOf = (changed: Partial<Settings> = {}) => {
    const settings = { ...DEFAULT_SETTINGS, ...changed };
    const shown = tiles(scoreboard(history, settings), settings, { audience: "manager" });
    return shown.find(({ fn }) => fn === "WINRATE_COMMITS")?.note;
  };
  expect(noteOf()).toMatch(/Given up 30 days or more before the end: 2 of 5\./);
  expect(noteOf({ givenUpDays: 29 })).toMatch(/Given up 29 days or more before the end: 3 of 5\./);
  expect(noteOf({ givenUpDays: 31 })).toMatch(/Given up 31 days or more before the end: 1 of 5\./);
  expect(noteOf({ givenUpDays: 42 })).not.toMatch(/Given up/); // none was
});
