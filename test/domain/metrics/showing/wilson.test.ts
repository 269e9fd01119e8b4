import { wilson } from "../../../../src/domain/metrics/showing/wilson";

// https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm gives the formula; worked by hand below.
test.each([
  [1 / 2, 2, 0.0945, 0.9055], // (0.5 + 0.9604 ∓ 1.9600 √(0.125 + 0.2401)) ÷ 2.9207
  [4 / 20, 20, 0.0807, 0.416], // (0.29604 ∓ 0.19989) ÷ 1.19207
  [0, 3, 0, 0.5615],
  [1, 3, 0.4385, 1],
])("%d of %d deals is between %d and %d", (share, n, low, high) => {
  const range = wilson(share, n);
  expect(range.low).toBeCloseTo(low, 3);
  expect(range.high).toBeCloseTo(high, 3);
});
