import { LISTINGS } from "../../../src/domain/metrics/catalog";
import { listingCells } from "../../../src/domain/metrics/listing-cells";
import { salesPeriodOf } from "../../../src/domain/period";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { day, historyOf } from "./history";

const HISTORY = historyOf(
  "2026-10-05",
  `D1 Ann 2026-08-01 open - 2026-11-10 amount=500
   D2 Ann 2026-08-01 open - 2026-11-10 amount=300
   D3 Ann 2026-08-01 open - 2026-11-10 amount=100
   D4 Ann 2026-08-01 open - 2027-01-10 amount=9000
   D5 Ann 2026-08-01 open - 2026-11-10
   D6 Ann 2026-08-01 open - 2026-11-10 amount=9000 type=Renewal
   D7 Ann 2026-10-01 won - 2026-10-01 amount=200
   D8 Bo 2026-08-01 open - 2026-11-10 amount=10`,
);

function check(changed: Partial<Settings>, expected: readonly (readonly unknown[])[], rep = "Ann") {
  const listing = LISTINGS.find(({ function: name }) => name === "KEY_DEALS");
  if (!listing) throw new Error("no such list");
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const [, ...rows] = listingCells(HISTORY, listing, { kind: "all" }, settings, [rep]);
  expect(rows.map(([id, , , , , , because]) => [id, because])).toEqual(expected);
}

const period = salesPeriodOf(day("2026-10-05"), DEFAULT_SETTINGS);
const goal = (aspiration: number) => ({ keyDeals: 1, goals: [{ rep: "Ann", period, quota: 1, aspiration }] });

test("the largest open deals of the quarter, for each rep their own", () => {
  check({ keyDeals: 2 }, [
    ["D1", "one of the 2 largest"],
    ["D2", "one of the 2 largest"],
  ]);
  check({}, [["D8", "one of the 3 largest"]], "Bo");
});

test("and every deal without which the goal is out of reach: 200 won and 900 open", () => {
  // 850: without D1 600, without D2 800, without D3 1,000 are left.
  check(goal(850), [
    ["D1", "the goal needs it"],
    ["D2", "the goal needs it"],
  ]);
  check(goal(1100), [
    ["D1", "the goal needs it"],
    ["D2", "the goal needs it"],
    ["D3", "the goal needs it"],
  ]);
});

test("a goal that is out of reach with every deal, or in reach without any one, makes none a key deal", () => {
  check(goal(1101), [["D1", "the largest"]]);
  check(goal(600), [["D1", "the largest"]]);
});
