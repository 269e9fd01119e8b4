import { headline } from "../../../src/domain/metrics/headline";
import { historyOf } from "./history";

function check(lines: string, expected: string, more: Parameters<typeof historyOf>[2] = {}) {
  expect(headline(historyOf("2026-11-25", lines, more))).toBe(expected);
}

const PROBLEM = { kind: "date not understood", text: "It is not a date." };

test("the headline counts deals and reps, gives the days and says that all is well", () => {
  check(
    `D1 Ann 2026-07-01 open - 2027-09-10
     D2 Bea 2026-11-21 won closed 2026-11-21`,
    "2 deals of 2 reps, 1 Jul 2026 – 21 Nov 2026; everything was understood",
  );
});

test("it says how many things need a look", () => {
  const line = "D1 Ann 2026-07-01 open - 2027-09-10";
  const read = "1 deal of 1 rep, 1 Jul 2026 – 1 Jul 2026";
  check(line, `${read}; 1 thing needs a look`, { problems: [PROBLEM] });
  check(line, `${read}; 2 things need a look`, { problems: [PROBLEM, PROBLEM] });
});

test("one look gives the days of what happened, not its own estimated day", () => {
  check(
    `D1 Ann 2026-11-25 open - 2027-09-10
     D2 Bea 2026-11-18 won closed 2026-11-18
     D3 Bea 2026-11-25 won closed -`,
    "3 deals of 2 reps, 18 Nov 2026 – 18 Nov 2026; everything was understood",
    { since: undefined as never },
  );
});

test("where nothing was read there are no days", () => {
  check("", "No deals found");
  check("", "No deals found; 1 thing needs a look", { problems: [PROBLEM] });
});
