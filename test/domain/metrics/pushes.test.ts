import { METRIC_FUNCTIONS } from "../../../src/domain/metrics/catalog";
import { measuring } from "../../../src/domain/metrics/measure";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { day, historyOf } from "./history";

/** A deal of another time, so that the log covers the quarter. */
const BEFORE = "B1 Zoe 2026-06-01 open pipeline 2027-06-30";

/** What PUSHES says of a rep, or of the team, in "Q3 2026". */
function check(
  lines: string,
  expected: object,
  { asOf = "2026-10-05", period = "Q3 2026", rep = "", settings = DEFAULT_SETTINGS } = {},
) {
  const history = historyOf(asOf, `${BEFORE}\n${lines}`);
  const fn = METRIC_FUNCTIONS.find(({ name }) => name === "PUSHES");
  const span = readSpan(period, settings, day(asOf));
  if (!fn || "why" in span) throw new Error("the test asks for nothing");
  const { parts, out, ...answer } = measuring(history, settings)(fn, { kind: "span", span }).answer(
    rep || undefined,
  );
  expect({ ...answer, parts: Object.fromEntries(parts), out: Object.fromEntries(out) }).toMatchObject(
    expected,
  );
}

test("a close date that moves out of the quarter while it runs is a push of the quarter it left", () => {
  const lines = `D1 Ann 2026-07-01 open - 2026-09-10
    D1 Ann 2026-09-08 open - 2026-10-20`;
  check(lines, { value: 1, n: 1, parts: { "moved out": 1 } });
  check(lines, { value: 0, waiting: 1 }, { asOf: "2026-10-25", period: "Q4 2026" });
});

test("a deal that leaves, comes back and leaves again is pushed twice", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-08-01 open - 2026-10-20
     D1 Ann 2026-08-15 open - 2026-09-20
     D1 Ann 2026-09-08 open - 2026-11-20`,
    { value: 2, n: 1 },
  );
});

test("what happens to a deal after it has left the quarter is no further push of it", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-08-01 open - 2026-10-20
     D1 Ann 2026-08-15 open - 2026-11-20
     D1 Ann 2026-09-08 open commit 2026-11-20`,
    { value: 1, n: 1, parts: { "moved out": 1 } },
  );
});

test("a move inside the quarter and a pull-in are no pushes", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-08-10
     D1 Ann 2026-08-08 open - 2026-09-20
     D1 Ann 2026-09-18 won closed 2026-09-18
     D2 Ann 2026-07-01 open - 2026-12-10
     D2 Ann 2026-08-01 open - 2026-09-10
     D2 Ann 2026-09-10 lost omitted 2026-09-10`,
    { value: 0, n: 2, parts: { won: 1, lost: 1 } },
  );
});

test("a deal still open at the end and due by then is pushed once, whatever its date says later", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-10-02 open - 2026-11-10`,
    { value: 1, parts: { "still open at the end": 1 } },
  );
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-10-02 won closed 2026-10-02`,
    { value: 1, parts: { "late win": 1 } },
  );
});

test("a win up to five days after the quarter is listed as a late win, a later one as still open at its end", () => {
  const won = (on: string) => `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann ${on} won closed ${on}`;
  check(won("2026-10-05"), { value: 1, parts: { "late win": 1 } });
  check(won("2026-10-06"), { value: 1, parts: { "still open at the end": 1 } }, { asOf: "2026-10-10" });
});

test("so is one whose date was moved into those days, with its last push alone", () => {
  const lines = `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-08-01 open - 2026-11-20
     D1 Ann 2026-08-20 open - 2026-09-25
     D1 Ann 2026-09-24 open - 2026-10-05`;
  check(`${lines}\n D1 Ann 2026-10-05 won closed 2026-10-05`, {
    value: 2,
    parts: { "moved out": 1, "late win": 1 },
  });
  check(
    `${lines}\n D1 Ann 2026-10-06 won closed 2026-10-06`,
    { value: 2, parts: { "moved out": 2 } },
    { asOf: "2026-10-10" },
  );
  // Won in the quarter after all, it is no late win of it.
  check(`${lines}\n D1 Ann 2026-09-29 won closed 2026-09-29`, { value: 2, parts: { "moved out": 2 } });
});

test("a setting leaves out the deals that are only overdue", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10`,
    { value: 0, n: 1 },
    { settings: { ...DEFAULT_SETTINGS, overdueIsPush: false } },
  );
});

test("an overdue deal of an earlier quarter is not pushed out of this one", () => {
  check(`D1 Ann 2026-06-02 open - 2026-06-10`, { n: 0, empty: true });
});

test("a move out of a quarter that had not begun is an early re-plan, also when it is first seen on its first day", () => {
  const out = { "moved out before the period began": 1 };
  check(
    `D1 Ann 2026-06-02 open - 2026-09-10
     D1 Ann 2026-06-20 open - 2026-10-10`,
    { n: 0, out },
  );
  check(
    `D1 Ann 2026-06-02 open - 2026-09-10
     D1 Ann 2026-07-01 open - 2026-10-10`,
    { n: 0, out },
  );
});

test("a change of date on the closing save is no push", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-09-08 lost omitted 2026-12-31`,
    { value: 0, n: 1, parts: { lost: 1 } },
  );
});

test("a deal with no close date is never pushed", () => {
  check(`D1 Ann 2026-07-01 open - -`, { n: 0, empty: true });
});

test("a running quarter counts the moves so far and calls nothing overdue", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-08-10
     D2 Ann 2026-07-01 open - 2026-09-10
     D2 Ann 2026-08-01 open - 2026-10-10`,
    { value: 1, waiting: 1 },
    { asOf: "2026-08-25" },
  );
});

test("a push is credited to whoever held the deal the day before it", () => {
  const lines = `D1 Ann 2026-07-01 open - 2026-09-10
    D1 Bea 2026-09-08 open - 2026-10-20`;
  check(lines, { value: 1, n: 1 }, { rep: "Ann" });
  check(lines, { value: 0, n: 1, parts: { "pushed before it changed hands": 1 } }, { rep: "Bea" });
  check(lines, { value: 1, n: 1 });
});

test("a rep without a deal in the quarter has nothing to count, which is not 0", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10`,
    { n: 0, empty: true, why: "Nothing to measure" },
    { rep: "Bea" },
  );
});

test("a deal that left the export at the quarter's end is not called pushed", () => {
  check(
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-09-20 gone`,
    { n: 0, out: { "left the export while open": 1 } },
  );
});
