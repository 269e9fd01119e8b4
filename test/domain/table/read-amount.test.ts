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
  ["45 %", 0.45],
  ["1\u202f234,56 €", 1234.56],
  ["12,34,567.00", 1234567],
  ["1,5 Mio. €", 1500000],
  ["15 Tsd. EUR", 15000],
  ["€2m", 2000000],
  ["1.234,56-", -1234.56],
  ["R$ 1.234,56", 1234.56],
  ["1000 euros", 1000],
  ["0.125", 0.125],
  ["R 1 234,50", 1234.5],
  ["12 500 Kč", 12500],
  ["12K Kč", 12000],
])("%j is %d", (cell, expected) => check(cell, expected));

test("thousands or decimals: the column's own mark decides, and without one 1.234 is not guessed", () => {
  check("1.234", "either");
  check("1.234", 1234, ",");
  check("1.234", 1.234, ".");
  check("1,234", 1234);
  check("1,234", 1.234, ",");
  check("382.139k", 382_139);
  check("$1.125 M", 1_125_000);
  check("1.125 Mio €", 1_125_000_000, ",");
});

test.each<[Cell, string | number]>([
  ["", "blank"],
  ["-", "blank"],
  ["tbd", "none"],
  ["about 500 or so", "none"],
  ["12 pcs", "none"],
  ["1.234.56", "none"],
  ["1,23", 1.23],
  ["1,2,3", "none"],
  [true, "none"],
  [NaN, "none"],
])("%j is %s", (cell, expected) => check(cell, expected));

test("the currency beside the number is kept", () => {
  expect(readAmount("€ 500", undefined)).toEqual({ is: "amount", value: 500, currency: "EUR" });
  expect(readAmount("USD 2M", undefined)).toEqual({ is: "amount", value: 2000000, currency: "USD" });
  expect(readAmount("R$ 5", undefined)).toEqual({ is: "amount", value: 5, currency: "BRL" });
  expect(readAmount("CA$5", undefined)).toEqual({ is: "amount", value: 5, currency: "CAD" });
  expect(readAmount("R5", undefined)).toEqual({ is: "amount", value: 5, currency: "ZAR" });
  expect(readAmount("5 Kč", undefined)).toEqual({ is: "amount", value: 5, currency: "CZK" });
  expect(readAmount("5 kr", undefined)).toEqual({ is: "amount", value: 5 });
});
