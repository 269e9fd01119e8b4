import { METRIC_FUNCTIONS } from "../../../src/domain/metrics/catalog";
import { metricDeals } from "../../../src/domain/metrics/metric-deals";
import { readSpan } from "../../../src/domain/read-span";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { day, historyOf } from "./history";

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
) {
  const fn = METRIC_FUNCTIONS.find((each) => each.name === name);
  const span = readSpan(period, DEFAULT_SETTINGS, day("2026-10-05"));
  if (!fn || "why" in span) throw new Error("the test asks for nothing");
  const [, ...rows] = metricDeals(HISTORY, fn, { kind: "span", span }, DEFAULT_SETTINGS, reps);
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
  expect(metricDeals(HISTORY, fn, { kind: "all" }, DEFAULT_SETTINGS, ["Bea"])[1]).toEqual([
    "No deal counts in all time.",
  ]);
});

test("the newest stage, close date and amount stand beside each deal", () => {
  const fn = METRIC_FUNCTIONS.find(({ name }) => name === "WINRATE");
  if (!fn) throw new Error("no WINRATE");
  const [header, first] = metricDeals(HISTORY, fn, { kind: "all" }, DEFAULT_SETTINGS);
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
  ]);
  expect(first?.slice(0, 2)).toEqual(["D1", "Deal D1"]);
  expect(first?.slice(6)).toEqual(["Closed Won", { day: day("2026-08-08"), minute: 0 }, ""]);
});
