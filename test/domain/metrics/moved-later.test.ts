import { type Asking, listed } from "./answer";
import { historyOf } from "./history";

const LINES = `B1 Zoe 2026-06-01 open - -
  D1 Ann 2026-07-01 open - 2026-09-10
  D1 Ann 2026-08-01 open - 2026-09-20
  D1 Ann 2026-09-18 open - 2026-09-15
  D1 Ann 2026-11-19 open - 2026-12-15
  D2 Ann 2026-07-01 open - 2026-09-10
  D2 Bea 2026-08-05 open - 2026-10-10
  D3 Ann 2026-11-01 open - 2026-11-20
  D3 Ann 2026-11-18 won - 2026-11-30
  D4 Ann 2026-11-01 open - 2026-11-20
  D4 Ann 2026-11-18 open - 2026-11-30`;

function check(expected: readonly (readonly string[])[], asking: Asking = {}) {
  expect(listed("PUSHED_DEALS", historyOf("2026-11-25", LINES), asking)).toEqual(expected);
}

test("without a period the later moves of the last seven days, which move of its life each is", () => {
  check([["D1", "2026-09-15", "2026-12-15", "91", "2", "2026-11-19"]]);
});

test("a deal that moved in those days and has closed since is among them", () => {
  const lines = `E1 Ann 2026-07-01 open - 2026-11-20
    E1 Ann 2026-11-19 open - 2026-12-15
    E1 Ann 2026-11-23 won - 2026-11-23`;
  expect(listed("PUSHED_DEALS", historyOf("2026-11-25", lines))).toEqual([
    ["E1", "2026-11-20", "2026-12-15", "25", "1", "2026-11-19"],
  ]);
});

test("where nothing moved in those days it is said of them", () => {
  check([["No deals: dates that moved later, the last seven days."]], { rep: "Bea" });
});

test("of a period every later move that was seen in it, moves inside the period too, for whoever held the deal", () => {
  check(
    [
      ["D2", "2026-09-10", "2026-10-10", "30", "1", "2026-08-05"],
      ["D1", "2026-09-10", "2026-09-20", "10", "1", "2026-08-01"],
    ],
    { period: "Q3 2026", rep: "Ann" },
  );
  check([["No deals: dates that moved later, Q3 2026."]], { period: "Q3 2026", rep: "Bea" });
});
