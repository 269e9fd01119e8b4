import type { Cell } from "../../../src/domain/cell";
import { type DecimalMark, readAmount } from "../../../src/domain/table/read-amount";

function check(cell: Cell, expected: number | string, mark?: DecimalMark): void {
  const reading = readAmount(cell, mark);
  expect(reading.is === "amount" ? reading.value : reading.is).toBe(expected);
}

test.each<[Cell, number]>([
  [1200.5, 1200.5],
  ["$15,265.78 ", 15265.78],
  ["1.234,56 €", 1234.56],
  ["EUR 1 234,56", 1234.56],
  ["1'234.50 CHF", 1234.5],
  ["(1,000)", -1000],
  ["-$500", -500],
  ["$1.2M", 1200000],
  ["15k", 15000],
  ["1,234,567", 1234567],
  ["1.234.567", 1234567],
  ["45%", 0.45],
  ["0.125", 0.125],
])("%j is %d", (cell, expected) => check(cell, expected));

test("thousands or decimals: the column's own mark decides, and without one 1.234 is not guessed", () => {
  check("1.234", "either");
  check("1.234", 1234, ",");
  check("1.234", 1.234, ".");
  check("1,234", 1234);
  check("1,234", 1.234, ",");
});

test.each<[Cell, string]>([
  ["", "blank"],
  ["-", "blank"],
  ["tbd", "none"],
  ["about 500 or so", "none"],
  [true, "none"],
  [NaN, "none"],
])("%j is %s", (cell, expected) => check(cell, expected));

test("the currency beside the number is kept", () => {
  expect(readAmount("€ 500", undefined)).toEqual({ is: "amount", value: 500, currency: "EUR" });
  expect(readAmount("USD 2M", undefined)).toEqual({ is: "amount", value: 2000000, currency: "USD" });
});
