import { LISTINGS } from "../../../src/domain/metrics/catalog";
import { listingCells } from "../../../src/domain/metrics/showing/listing-cells";
import { idlePins } from "../../../src/domain/metrics/rules/pinned-deals";
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

describe("a pinned deal", () => {
  const pinned = (...pinnedDeals: readonly string[]) => ({ keyDeals: 1, pinnedDeals });

  test("is a key deal by its name, however it is written, or its ID, whatever its size, close date and type", () => {
    check(pinned("deal d2", "D4", "Deal D5", "D6"), [
      ["D4", "pinned"], // of the next quarter
      ["D6", "pinned"], // a renewal
      ["D1", "the largest"],
      ["D2", "pinned"],
      ["D5", "pinned"], // without an amount
    ]);
    check(pinned("d2"), [["D1", "the largest"]]); // Salesforce's IDs differ by case alone
  });

  test("is listed once where it is one of the largest, and that the goal needs it is said too", () => {
    check({ keyDeals: 2, pinnedDeals: ["D1"] }, [
      ["D1", "pinned"],
      ["D2", "one of the 2 largest"],
    ]);
    check({ ...goal(850), pinnedDeals: ["D1", "D3"] }, [
      ["D1", "pinned, and the goal needs it"],
      ["D2", "the goal needs it"],
      ["D3", "pinned"],
    ]);
  });

  test("is no key deal of anybody else, and none once it is closed", () => {
    check(pinned("D8"), [["D1", "the largest"]]);
    check(pinned("D8"), [["D8", "pinned"]], "Bo");
    check(pinned("D7"), [["D1", "the largest"]]);
  });

  test("that is not there or no longer open is said, with the name that was meant where one is near", () => {
    const said = idlePins(HISTORY, {
      ...DEFAULT_SETTINGS,
      pinnedDeals: ["D1", "Deal D7", "Deel D2", "Acme"],
    });
    expect(said.map(({ found, text, remedy }) => [found, text, remedy])).toEqual([
      [
        "Deal D7",
        '"Deal D7" is pinned in Settings and no longer open, so it is no key deal.',
        'Take it out of "pinned deals".',
      ],
      [
        "Deel D2",
        '"Deel D2" is pinned in Settings, and no deal has this name or ID.',
        'Did you mean "Deal D2"?',
      ],
      [
        "Acme",
        '"Acme" is pinned in Settings, and no deal has this name or ID.',
        "Write it as the export has it, with a semicolon between one deal and the next.",
      ],
    ]);
  });
});
