import { numberText } from "../../../../src/domain/metrics/showing/number-text";

function check(value: number, format: Parameters<typeof numberText>[1], expected: string) {
  expect(numberText(value, format)).toBe(expected);
}

test("a rate is a whole percent", () => {
  check(5 / 12, "rate", "42 %");
  check(0, "rate", "0 %");
  check(1, "rate", "100 %");
});

test("counts, money and days are whole, thousands apart", () => {
  check(3, "count", "3");
  check(46250, "money", "46,250");
  check(-1234567.5, "money", "-1,234,567");
  check(1, "days", "1 day");
  check(11.5, "days", "12 days");
});
