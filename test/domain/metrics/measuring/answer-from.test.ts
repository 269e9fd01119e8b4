import type { Show } from "../../../../src/domain/metrics/measuring/metric";
import { counting } from "../../../../src/domain/metrics/measuring/counting";
import { answerFrom, listed } from "../../../../src/domain/metrics/measuring/answer-from";
import type { Side } from "../../../../src/domain/metrics/measuring/judge-deals";
import { day, historyOf } from "../history";

type Said = readonly [side: Side, value: number, what: string];

/** The answer to marks on as many deals. */
function check(show: Show, said: readonly Said[], expected: object) {
  const lines = said.map((_, at) => `D${at} Ann 2026-07-01 open - 2026-09-10`);
  const { deals } = historyOf("2026-11-25", lines.join("\n"));
  const period = { start: day("2026-07-01"), end: day("2026-09-30"), label: "Q3 2026" };
  const counted = counting();
  said.forEach(([side, value, what], at) => {
    const deal = deals[at];
    if (deal)
      counted.record({ deal, period, side, value, what, mark: {}, weight: 1, day: period.end, owner: "Ann" });
  });
  expect(answerFrom(counted.of("Ann"), show)).toMatchObject(expected);
  expect(answerFrom(counted.of(), show)).toMatchObject(expected);
  expect(answerFrom(counted.of("Bea"), show)).toMatchObject({ n: 0, empty: true });
}

const THREE_VALUES: readonly Said[] = [
  ["add", 2, "won"],
  ["add", 3, "won"],
  ["add", 10, "won"],
  ["out", 0, "no amount"],
];

test("values are added up, averaged or halved in the middle", () => {
  check("sum", THREE_VALUES, { value: 15, n: 3 });
  check("mean", THREE_VALUES, { value: 5, n: 3 });
  check("median", THREE_VALUES, { value: 3, n: 3 });
  check("median", THREE_VALUES.slice(0, 2), { value: 2.5, n: 2 });
});

test("cents add up to the cent", () => {
  const ten: readonly Said[] = Array.from({ length: 10 }, () => ["add", 0.1, "won"]);
  check("sum", ten, { value: 1, n: 10 });
});

test("a rate is what counts for out of what counts at all, a count the former alone", () => {
  const said: readonly Said[] = [
    ["for", 1, "won"],
    ["against", 0, "lost"],
    ["against", 0, "moved out"],
    ["waiting", 0, "still open"],
  ];
  check("rate", said, { value: 1 / 3, n: 3, waiting: 1 });
  check("count", said, { value: 1, n: 3, waiting: 1 });
});

test("with deals still open a count is 0, a rate or a mean nothing", () => {
  const waiting: readonly Said[] = [["waiting", 0, "still open"]];
  check("sum", waiting, { value: 0, n: 0 });
  check("rate", waiting, { n: 0, empty: true, why: "Nothing to measure yet: 1 still open" });
  check("mean", waiting, { n: 0, empty: true });
});

test("reasons with commas of their own stand between semicolons", () => {
  expect(listed(["1 lost", "2 renewals"])).toBe("1 lost, 2 renewals");
  expect(listed(["1 lost", "2 open, dated in an earlier period", "1 renewal"])).toBe(
    "1 lost; 2 open, dated in an earlier period; 1 renewal",
  );
});
