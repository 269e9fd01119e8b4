import { answer, type Asking, listed } from "./answer";
import type { History } from "../../../src/domain/history/history";
import { historyOf } from "./history";

/** Four weeks before 25 Nov 2026 is 28 Oct. */
const LINES = `D1 Ann 2026-10-01 open - 2026-11-20 amount=500 stage=Demo
  D1 Ann 2026-11-10 open - 2026-12-18 amount=500 stage=Demo
  D2 Ann 2026-10-01 open - 2026-11-20 amount=500 stage=Demo
  D2 Ann 2026-11-10 open - 2026-12-19 amount=400 stage=Demo
  D3 Ann 2026-10-01 open - 2026-11-20 amount=700 stage=Demo
  D3 Ann 2026-10-20 open - 2026-11-20 amount=700 stage=Proposal
  D3 Ann 2026-11-20 open - 2026-11-20 amount=700 stage=Demo last_activity=2026-11-24
  D4 Bea 2026-11-01 open - 2026-11-20 amount=100 stage=Demo last_activity=2026-11-24
  D5 Bea 2026-10-01 open - - amount=50 stage=Demo
  D6 Bea 2026-10-01 won - -`;

function check(expected: object, asking: Asking = {}) {
  expect(answer("NEGATIVE_VELOCITY", historyOf("2026-11-25", LINES), asking)).toMatchObject(expected);
}

test("a deal is further from its end where its close date moved by more than the weeks that passed, its stage went back or its amount fell", () => {
  // D1 moved by 28 days in four weeks: as far off as it was. D2 by 29, and its amount fell.
  check(
    {
      value: 2,
      n: 3,
      parts: { "close date further off and amount fell": 1, "moved back": 1, "keeping pace": 1 },
    },
    { rep: "Ann" },
  );
  check({ value: 0, n: 1, out: { "not open 4 weeks ago": 1 } }, { rep: "Bea" });
});

test("a setting says how many weeks back", () => {
  check({ value: 3 }, { rep: "Ann", settings: { velocityWeeks: 3 } });
});

test("the list says why, the largest deal first", () => {
  expect(listed("NEGATIVE_VELOCITY_DEALS", historyOf("2026-11-25", LINES))).toEqual([
    ["D3", "from Proposal to Demo"],
    ["D2", "due 20 Nov 2026, now 19 Dec 2026; amount 500, now 400"],
  ]);
});

test("effort is the activity, momentum the changes of the last thirty days, beside each other for each open deal", () => {
  expect(listed("DEAL_MOMENTUM", historyOf("2026-11-25", LINES))).toEqual([
    ["D3", "2026-11-24", "1", "0", "effort and movement"],
    ["D1", "", "0", "1", "movement, no effort"],
    ["D2", "", "0", "1", "movement, no effort"],
    ["D4", "2026-11-24", "0", "0", "effort, no movement"],
    ["D5", "", "0", "0", "neither"],
  ]);
  const settings = { momentumDays: 5 };
  expect(listed("DEAL_MOMENTUM", historyOf("2026-11-25", LINES), { settings, rep: "Ann" })).toEqual([
    ["D3", "2026-11-24", "0", "0", "effort, no movement"],
    ["D1", "", "0", "0", "neither"],
    ["D2", "", "0", "0", "neither"],
  ]);
});

const ONE_LOOK = "D1 Ann 2026-11-25 open - 2026-12-18 amount=9";

test("one look tells of a stage that changed in those days, and nothing of the close date", () => {
  const lines = `${ONE_LOOK} last_activity=2026-11-20 last_stage_change=2026-11-20
    D2 Ann 2026-11-25 open - 2026-12-18 amount=5 last_activity=2026-10-01 last_stage_change=2026-10-20
    D3 Ann 2026-11-25 open - 2026-12-18 amount=1`;
  expect(listed("DEAL_MOMENTUM", oneLook(lines))).toEqual([
    ["D1", "2026-11-20", "1", "", "effort and movement"],
    ["D2", "2026-10-01", "0", "", "no effort"],
    ["D3", "", "0", "", "no effort"],
  ]);
  expect(listed("DEAL_MOMENTUM", oneLook(`${ONE_LOOK} last_stage_change=2026-11-20`))).toEqual([
    ["D1", "", "1", "", "movement"],
  ]);
  expect(listed("DEAL_MOMENTUM", oneLook(`${ONE_LOOK} last_activity=2026-11-20`))).toEqual([
    ["D1", "2026-11-20", "", "", "effort"],
  ]);
});

test("one look without either day tells nothing of a deal's effort or momentum", () => {
  expect(() => listed("DEAL_MOMENTUM", oneLook(ONE_LOOK))).toThrow(/^This table shows each deal once/);
});

function oneLook(lines: string): History {
  const { since: _, ...history } = historyOf("2026-11-25", lines, { logs: [] });
  return history;
}
