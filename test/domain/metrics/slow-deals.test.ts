import { LISTINGS } from "../../../src/domain/metrics/catalog";
import { listingCells } from "../../../src/domain/metrics/showing/listing-cells";
import { metricDeals } from "../../../src/domain/metrics/showing/metric-deals";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { addDays, isoDay } from "../../../src/domain/day";
import { day, historyOf } from "./history";

/** A closed deal that was so many days in Demo, from 1 July. */
function closed(key: string, rep: string, is: "won" | "lost", days: number): string {
  const end = isoDay(addDays(day("2026-07-01"), days));
  return `${key} ${rep} 2026-07-01 open - - stage=Demo\n${key} ${rep} ${end} ${is} - ${end}`;
}

/** An open deal that has been so many days in Demo on 5 October. */
function open(key: string, rep: string, days: number): string {
  return `${key} ${rep} ${isoDay(addDays(day("2026-10-05"), -days))} open - 2026-12-01 stage=Demo`;
}

/** What SLOW_DEALS lists: the deal, its days, what it is measured by, and what became of those longer. */
function check(
  lines: readonly string[],
  expected: readonly (readonly unknown[])[],
  changed: Partial<Settings> = {},
) {
  const listing = LISTINGS.find(({ function: name }) => name === "SLOW_DEALS");
  if (!listing) throw new Error("no such list");
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const [, ...rows] = listingCells(
    historyOf("2026-10-05", lines.join("\n")),
    listing,
    { kind: "all" },
    settings,
  );
  expect(rows.map(([id, , , , , , ...own]) => (own.length > 0 ? [id, ...own] : [id]))).toEqual(expected);
}

const WINS = [5, 6, 7, 8, 20].map((days, at) => closed(`W${at}`, "Ann", "won", days));
const LOSSES = [30, 40].map((days, at) => closed(`L${at}`, "Ann", "lost", days));
const OPEN = [open("D1", "Ann", 25), open("D2", "Ann", 15)];
const NONE = [["No deals: slow in stage, now."]];

test("a deal longer in its stage than nine in ten of the rep's wins is slow, where such deals were won less often", () => {
  // Nine in ten of five wins are all five: 20 days at most. Past them 0 of 2 were won, and 5 of 7 from the stage.
  check([...WINS, ...LOSSES, ...OPEN], [["D1", 25, "90 % of 5 own wins: 20 days at most", "0 of 2"]]);
});

test("the share of wins is a setting", () => {
  // Four in five wins took 8 days at most; past them 1 of 3 was won.
  check(
    [...WINS, ...LOSSES, ...OPEN],
    [
      ["D1", 25, "80 % of 5 own wins: 8 days at most", "1 of 3"],
      ["D2", 15, "80 % of 5 own wins: 8 days at most", "1 of 3"],
    ],
    { slowAt: 0.8 },
  );
});

test("old is not dying where nothing shows it: no deal that stayed so long, or such deals won as often as others", () => {
  check([...WINS, closed("L1", "Ann", "lost", 3), ...OPEN], NONE);
  // Three in five wins took 7 days at most. Past them 2 of 3 were won, and 5 of 6 from the stage.
  check(
    [...WINS, closed("L1", "Ann", "lost", 30), OPEN[0] ?? ""],
    [["D1", 25, "60 % of 5 own wins: 7 days at most", "2 of 3"]],
    {
      slowAt: 0.6,
    },
  );
  // Half the six wins took 7 days at most. Past them 3 of 4 were won, and 6 of 8 from the stage.
  check(
    [
      ...WINS,
      closed("W9", "Ann", "won", 50),
      closed("L1", "Ann", "lost", 30),
      closed("L2", "Ann", "lost", 1),
      OPEN[0] ?? "",
    ],
    NONE,
    { slowAt: 0.5 },
  );
});

test("with too few own wins it is the plan of the Stages tab, labelled, or nothing; another rep's wins say nothing", () => {
  const lines = [...WINS, ...LOSSES, open("D3", "Bea", 22), open("D4", "Bea", 21)];
  check(lines, NONE);
  check(lines, [["D3", 22, "plan: 21 days", ""]], { stages: [{ name: "Demo", planDays: 21 }] });
});

test("the list behind it says of every open deal why it is or is not slow", () => {
  const listing = LISTINGS.find(({ function: name }) => name === "SLOW_DEALS");
  const history = historyOf("2026-10-05", [...WINS, ...LOSSES, ...OPEN, open("D3", "Bea", 22)].join("\n"));
  if (!listing) throw new Error("no such list");
  const [, ...rows] = metricDeals(history, listing.of, { kind: "all" }, DEFAULT_SETTINGS);
  expect(rows.map(([id, , , , side, because]) => [id, side, because])).toEqual([
    ["D1", "for", "longer than wins were"],
    ["D2", "against", "no longer than wins were"],
    ["D3", "left out", "too few own wins, and no plan days for its stage"],
  ]);
});
