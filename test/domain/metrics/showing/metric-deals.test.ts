import type { Grid } from "../../../../src/domain/cell";
import { callFunction } from "../../../../src/domain/metrics/call";
import { METRIC_FUNCTIONS } from "../../../../src/domain/metrics/catalog";
import { metricDeals } from "../../../../src/domain/metrics/showing/metric-deals";
import { readSpan } from "../../../../src/domain/read-span";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { sheet } from "../../sheet";
import { day, historyOf } from "../history";

const HISTORY = historyOf(
  "2026-10-05",
  `B1 Zoe 2026-06-01 open commit 2027-06-30
   D1 Ann 2026-07-01 open commit 2026-09-10
   D1 Ann 2026-08-08 won closed 2026-08-08
   D2 Bea 2026-07-01 open commit 2026-09-10
   D2 Ann 2026-09-01 open commit 2026-09-10
   D2 Ann 2026-09-08 open pipeline 2026-10-20
   D3 Ann 2026-08-20 won closed 2026-08-20
   D4 Bea 2026-07-02 open commit 2026-08-01`,
);

/** Deal, owner, period, side and reason of what METRIC_DEALS lists. */
function check(
  name: string,
  period: string,
  reps: readonly string[] | undefined,
  expected: readonly (readonly string[])[],
  history = HISTORY,
) {
  const fn = METRIC_FUNCTIONS.find((each) => each.name === name);
  const span = readSpan(period, DEFAULT_SETTINGS, day("2026-10-05"));
  if (!fn || "why" in span) throw new Error("the test asks for nothing");
  const [, ...rows] = metricDeals(history, fn.metric, { kind: "span", span }, DEFAULT_SETTINGS, reps);
  expect(rows.map(([id, , ...rest]) => [id, ...rest.slice(0, 4)])).toEqual(expected);
}

test("every deal of a number stands with its side of the fraction, and those left out with the reason", () => {
  check("WINRATE_COMMITS", "Q3 2026", undefined, [
    ["D1", "Ann", "Q3 2026", "for", "won"],
    ["D2", "Ann", "Q3 2026", "against", "moved out; inherited from Bea"],
    ["D3", "Ann", "Q3 2026", "left out", "won uncommitted"],
    ["D4", "Bea", "Q3 2026", "against", "still open at the end"],
  ]);
});

test("pushes are listed one by one, each with its dates", () => {
  check(
    "PUSHES",
    "Q3 2026",
    ["Ann"],
    [
      [
        "D2",
        "Ann",
        "Q3 2026",
        "counted",
        "moved out: from 10 Sep 2026 to 20 Oct 2026, seen on 8 Sep 2026; inherited from Bea",
      ],
      ["D1", "Ann", "Q3 2026", "none", "won"],
      ["D3", "Ann", "Q3 2026", "none", "won"],
    ],
  );
});

test("where nothing counts, the list says so", () => {
  const fn = METRIC_FUNCTIONS.find(({ name }) => name === "WINRATE");
  if (!fn) throw new Error("no WINRATE");
  expect(metricDeals(HISTORY, fn.metric, { kind: "all" }, DEFAULT_SETTINGS, ["Bea"])[1]).toEqual([
    "No deal counts in all time.",
  ]);
});

test("the newest stage, close date and amount stand beside each deal", () => {
  const fn = METRIC_FUNCTIONS.find(({ name }) => name === "WINRATE");
  if (!fn) throw new Error("no WINRATE");
  const [header, first] = metricDeals(HISTORY, fn.metric, { kind: "all" }, DEFAULT_SETTINGS);
  expect(header).toEqual([
    "Deal ID",
    "Deal",
    "Owner",
    "Period",
    "Side",
    "Because",
    "Stage",
    "Close date",
    "Amount",
    "Value",
  ]);
  expect(first?.slice(0, 2)).toEqual(["D1", "Deal D1"]);
  expect(first?.slice(6)).toEqual(["Closed Won", { day: day("2026-08-08"), minute: 0 }, "", ""]);
});

/** A deal of another time, so that the log covers the quarter and knows commits. */
const BEFORE = "B1 Zoe 2026-06-01 open commit 2027-06-30";

test("a deal is inherited where it came from another rep 60 days before, and not where it came earlier", () => {
  // 60 days before 30 September are 1 August.
  check(
    "PUSHES",
    "Q3 2026",
    ["Ann"],
    [
      ["D1", "Ann", "Q3 2026", "counted", "still open at the end: dated 10 Sep 2026; inherited from Bea"],
      ["D2", "Ann", "Q3 2026", "counted", "still open at the end: dated 10 Sep 2026"],
    ],
    historyOf(
      "2026-10-05",
      `${BEFORE}
       D1 Bea 2026-07-01 open - 2026-09-10
       D1 Ann 2026-08-01 open - 2026-09-10
       D2 Bea 2026-07-01 open - 2026-09-10
       D2 Ann 2026-07-31 open - 2026-09-10`,
    ),
  );
});

test("a commit given up 30 days or more before the end is listed as such, one given up later is not", () => {
  // 30 days before 30 September is 31 August, when D1 left Commit.
  check(
    "WINRATE_COMMITS",
    "Q3 2026",
    undefined,
    [
      ["D1", "Ann", "Q3 2026", "against", "still open at the end: given up 30 days or more before the end"],
      ["D2", "Ann", "Q3 2026", "against", "still open at the end"],
    ],
    historyOf(
      "2026-10-05",
      `${BEFORE}
       D1 Ann 2026-07-01 open commit 2026-09-10
       D1 Ann 2026-08-31 open pipeline 2026-09-10
       D2 Ann 2026-07-01 open commit 2026-09-10
       D2 Ann 2026-09-01 open pipeline 2026-09-10`,
    ),
  );
});

/** Deal, owner, side, amount and value of what METRIC_DEALS lists for cells. */
function values(name: string, data: Grid, settings: Grid) {
  const [, ...rows] = callFunction("METRIC_DEALS", [name, data, "", "", settings], day("2026-11-25")) as Grid;
  return rows.map((row) => [row[0], row[2], row[4], row[8], row[9]]);
}

describe("the value is what the number has of a deal, so that it can be worked out again", () => {
  const settings = sheet`
    Name        | Value
    as-of       | 2026-11-20
    currency    | USD
    RATE EUR    | 2
    win rate by | amount`;
  const pasted = sheet`
    Deal ID | Opportunity Owner | Stage       | Close Date | Created Date | Amount | Currency | Probability (%)
    1       | Ann               | Closed Won  | 2026-08-10 | 2026-08-10   | 600    | EUR      | 100
    1       | Bob               | Closed Won  | 2026-08-10 | 2026-08-10   | 400    | EUR      | 100
    2       | Ann               | Closed Won  | 2026-08-20 | 2026-08-01   | 100    | USD      | 100
    3       | Ann               | Closed Lost | 2026-09-10 | 2026-08-01   | 50     | USD      | 0
    4       | Bob               | Proposal    | 2026-12-10 | 2026-08-01   | 300    | EUR      | 25`;

  test("each owner's part in the team's currency, beside the deal's own amount", () => {
    expect(values("BOOKINGS", pasted, settings)).toEqual([
      ["1", "Ann", "counted", 1000, 1200],
      ["2", "Ann", "counted", 100, 100],
      ["3", "Ann", "none", 50, 0], // lost
      ["1", "Bob", "counted", 1000, 800],
    ]);
    expect(values("PIPELINE_WEIGHTED", pasted, settings)).toEqual([["4", "Bob", "counted", 300, 150]]);
  });

  test("what a deal weighs in a rate by amount", () => {
    expect(values("WINRATE", pasted, settings)).toEqual([
      ["1", "Ann", "for", 1000, 1200],
      ["2", "Ann", "for", 100, 100],
      ["3", "Ann", "against", 50, 50],
      ["1", "Bob", "for", 1000, 800],
    ]);
  });

  test("a deal won on its first day counts with 0 days", () => {
    expect(values("AVG_DAYS_TO_WON", pasted, settings)).toEqual([
      ["2", "Ann", "counted", 100, 19],
      ["1", "Ann", "counted", 1000, 0],
    ]);
  });
});

test("a deal left out because it was inherited is said to be, once", () => {
  check(
    "AVG_DAYS_TO_LOST",
    "Q3 2026",
    undefined,
    [["D1", "Ann", "Q3 2026", "left out", "inherited from Bea"]],
    historyOf(
      "2026-10-05",
      `${BEFORE}
       D1 Bea 2026-07-01 open - 2026-09-10 created=2026-06-01
       D1 Ann 2026-08-02 open - 2026-09-10
       D1 Ann 2026-09-01 lost - 2026-09-01`,
    ),
  );
});
