import { answer, type Asking, listed } from "./answer";
import { historyOf } from "./history";

/** On 25 Nov 2026 the fourteenth day of quiet began on the 11th. */
const AS_OF = "2026-11-25";

function check(lines: string, expected: object, asking: Asking = {}) {
  expect(answer("STALLED", historyOf(AS_OF, lines), asking)).toMatchObject(expected);
}

const LINES = `D1 Ann 2026-10-01 open - - last_activity=2026-11-10 next_step=Call
  D2 Ann 2026-10-01 open - - last_activity=2026-11-11
  D3 Ann 2026-10-01 open - - last_activity=2026-12-01
  D4 Ann 2026-10-01 open - - created=2026-11-10
  D5 Ann 2026-11-12 open - - created=2026-11-12
  D6 Ann 2026-10-01 won - - last_activity=2026-09-01
  D7 Bea 2026-10-01 open - - last_activity=2026-11-25
  D8 Ann 2026-10-01 open - - last_activity=2026-08-01 stage=Legal`;

test("an open deal without activity for more than fourteen days has stalled; one with something planned has not", () => {
  check(
    LINES,
    { value: 3, n: 6, parts: { stalled: 3, active: 2, "with something planned": 1 } },
    { rep: "Ann" }, // D1 and D8 by their activity, D4 by its age
  );
  check(LINES, { value: 0, n: 1 }, { rep: "Bea" });
});

test("a next activity on the as-of day or later is planned; one whose day went by is nothing that was done", () => {
  check(
    `D1 Ann 2026-08-01 open - - last_activity=2026-10-01 next_activity=2026-11-25
     D2 Ann 2026-08-01 open - - last_activity=2026-10-01 next_activity=2026-11-24
     D3 Ann 2026-08-01 open - - created=2026-08-01 next_activity=2026-12-02`,
    { value: 1, n: 3, parts: { stalled: 1, "with something planned": 2 } },
  );
});

test("a stage may have its own number of days, and a team its own usual one", () => {
  const stages = [{ name: "legal", stallDays: 120 }];
  check(LINES, { value: 2 }, { settings: { stages } });
  check(LINES, { value: 0, n: 7 }, { settings: { stages, stallDays: 15 } }); // D1 and D4 are quiet for 15 days, not more
  check(LINES, { value: 5 }, { settings: { stallDays: 12 } });
});

test("the list has the longest quiet first, with the next step, and of a rep only theirs", () => {
  expect(listed("STALLED_DEALS", historyOf(AS_OF, LINES))).toEqual([
    ["D8", "2026-08-01", "116", ""],
    ["D1", "2026-11-10", "15", "Call"],
    ["D4", "", "15", ""],
  ]);
  expect(listed("STALLED_DEALS", historyOf(AS_OF, LINES), { rep: "Bea" })).toEqual([
    ["No deals: stalled deals, now."],
  ]);
});

test("a deal that came from another rep within 60 days is left out and said", () => {
  check(
    `D1 Bea 2026-09-01 open - - last_activity=2026-09-01
     D1 Ann 2026-10-20 open -`,
    { n: 0, out: { inherited: 1 } },
  );
  // It came 36 days before.
  const lines = `D1 Bea 2026-09-01 open - - last_activity=2026-09-01
     D1 Ann 2026-10-20 open -`;
  check(lines, { value: 1, n: 1 }, { settings: { inheritedDays: 35 } });
  check(lines, { n: 0 }, { settings: { inheritedDays: 36 } });
});

test("without activity and without a day of creation nothing can be said of a deal", () => {
  check(
    `D1 Ann 2026-10-01 open - -
     D2 Ann 2026-10-01 open - - last_activity=2026-11-25`,
    { value: 0, n: 1, out: { "no activity and no created date": 1 } },
  );
});

test("where six in ten open deals have no activity date, activity is not logged and nothing is called stalled", () => {
  const open = (count: number, more: string) =>
    Array.from({ length: count }, (_, at) => `${more}${at} Ann 2026-10-01 open - - ${more}=2026-10-01`).join(
      "\n",
    );
  check(`${open(3, "created")}\n${open(2, "last_activity")}`, {
    why: expect.stringMatching(/^3 of 5 open deals have no activity date: activity is not logged/) as string,
  });
  const most = `${open(5, "created")}\n${open(4, "last_activity")}`;
  check(most, { value: 9 });
  check(
    most,
    { why: expect.stringMatching(/^5 of 9 open deals/) as string },
    { settings: { notLoggedShare: 5 / 9 } },
  );
});
