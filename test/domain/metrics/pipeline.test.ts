import type { Stage } from "../../../src/domain/settings";
import { answer } from "./answer";
import { historyOf } from "./history";

const PIPELINE = historyOf(
  "2026-10-05",
  `D1 Ann 2026-08-01 open - 2026-11-10 amount=1000 probability=0.4 stage=Demo
   D2 Ann 2026-08-01 open - 2026-10-02 amount=500 probability=0.8 stage=Legal
   D3 Ann 2026-08-01 open - 2026-09-02 amount=70 probability=0.8 stage=Legal
   D4 Ann 2026-08-01 open - 2027-01-02 amount=9000 probability=0.2 stage=Demo
   D5 Ann 2026-08-01 open - 2026-12-31 stage=Demo
   D6 Ann 2026-08-01 open - - amount=3 stage=Demo
   D7 Ann 2026-08-01 open - 2026-10-31 amount=-20 stage=Demo
   D8 Ann 2026-08-01 open - 2026-10-31 amount=200 stage=Demo
   D9 Ann 2026-08-01 open - 2026-10-31 amount=400 probability=0.5 type=Renewal
   E1 Ann 2026-08-01 open - 2026-10-31 amount=400 probability=0.5
   E1 Ann 2026-10-01 won - 2026-10-01 amount=400
   E2 Ann 2026-08-01 open - 2026-10-31 amount=400 probability=0.5
   E2 Ann 2026-09-01 gone
   E3 Bea 2026-08-01 open - 2026-10-31 amount=50 probability=0.5 stage=Legal`,
);

test("the open pipeline is what is open and dated in the quarter, renewals too, what is older or without an amount beside it", () => {
  // D1 1000 + D2 500 (past its date, still of this quarter) − 20 + D8 200 + D9 400.
  expect(answer("PIPELINE_OPEN", PIPELINE, { rep: "Ann" })).toMatchObject({
    value: 2080,
    n: 5,
    parts: { open: 4, "open past its close date": 1 },
    out: { "open without an amount": 1, "open, dated in an earlier period": 1 },
  });
});

test("it can be asked of a quarter that has not begun", () => {
  expect(answer("PIPELINE_OPEN", PIPELINE, { period: "Q1 2027" })).toMatchObject({
    value: 9000,
    n: 1,
    out: {},
  });
});

test("of a rep whose open deals lie in other quarters it is 0; of one with nothing open it is blank", () => {
  const history = historyOf(
    "2026-10-05",
    `D1 Ann 2026-08-01 open - 2026-11-10 amount=100 probability=0.4
     D2 Bea 2026-08-01 open - 2027-01-10 amount=20 probability=0.4
     D3 Bea 2026-08-01 open - - amount=3 probability=0.4
     D4 Cid 2026-08-01 open - 2026-09-10 amount=7 probability=0.4
     D5 Dan 2026-08-01 won - 2026-08-01 amount=50
     D6 Eva 2026-08-01 open - 2027-01-10 amount=20 probability=0.4
     D7 Eva 2026-08-01 open - 2026-11-10 probability=0.4
     D8 Fay 2026-08-01 open - 2026-11-10 amount=-5 probability=0.4`,
  );
  for (const name of ["PIPELINE_OPEN", "PIPELINE_WEIGHTED"]) {
    const of = (rep: string) => answer(name, history, { rep });
    expect(of("Bea")).toMatchObject({ value: 0, n: 0, parts: {}, out: {} });
    expect(of("Cid")).toMatchObject({ value: 0, n: 0, out: { "open, dated in an earlier period": 1 } });
    expect(of("Dan")).toMatchObject({ n: 0, empty: true, why: "Nothing to measure" });
    // What Eva's deal of this quarter comes to is not known, so neither is the sum.
    expect(of("Eva")).toMatchObject({ n: 0, empty: true, out: { "open without an amount": 1 } });
  }
  expect(answer("PIPELINE_WEIGHTED", history, { rep: "Fay" })).toMatchObject({
    value: 0,
    n: 0,
    out: { "open for nothing or less": 1 },
  });
});

describe("the weighted pipeline", () => {
  test("is each amount by the deal's probability; what has no probability is left out and said", () => {
    // D1 400 + D2 400.
    expect(answer("PIPELINE_WEIGHTED", PIPELINE, { rep: "Ann" })).toMatchObject({
      value: 800,
      n: 2,
      out: {
        "open without an amount": 1,
        "open for nothing or less": 1,
        "open without a probability": 1,
        renewal: 1,
      },
    });
  });

  const stages: readonly Stage[] = [
    { name: "demo", order: 1, probability: 0.1 },
    { name: "Legal", order: 2 },
  ];

  test("a deal without one has its stage's default", () => {
    // and D8 200 × 10 %.
    expect(answer("PIPELINE_WEIGHTED", PIPELINE, { rep: "Ann", settings: { stages } })).toMatchObject({
      value: 820,
      n: 3,
    });
  });

  test("it says what is missing where nothing tells how likely a deal is", () => {
    const bare = historyOf("2026-10-05", "D1 Ann 2026-08-01 open - 2026-11-10 amount=1000");
    expect(answer("PIPELINE_WEIGHTED", bare)).toMatchObject({
      why: expect.stringContaining("Add the Probability column to the report") as string,
    });
    expect(
      answer("PIPELINE_WEIGHTED", bare, { settings: { stages: [{ name: "Proposal", probability: 0.3 }] } }),
    ).toMatchObject({ value: 300 });
  });

  test("by the rep's own win rate from each stage, where the team says so", () => {
    const history = historyOf(
      "2026-10-05",
      `W1 Ann 2026-07-01 open - 2026-08-01 stage=Demo
       W1 Ann 2026-07-11 open - 2026-08-01 stage=Legal
       W1 Ann 2026-08-01 won - 2026-08-01
       L1 Ann 2026-07-01 open - 2026-08-01 stage=Demo
       L1 Ann 2026-07-21 lost - 2026-07-21
       L2 Bea 2026-07-01 open - 2026-08-01 stage=Demo
       L2 Bea 2026-07-21 lost - 2026-07-21
       D1 Ann 2026-08-01 open - 2026-11-10 amount=1000 probability=0.9 stage=Demo
       D2 Ann 2026-08-01 open - 2026-11-10 amount=100 stage=Legal
       D3 Bea 2026-08-01 open - 2026-11-10 amount=10 stage=Legal`,
    );
    const settings = { weightedBy: "own win rate" } as const;
    // Ann: 1,000 × 1/2 from Demo + 100 × 1/1 from Legal. Nothing of Bea's ever reached Legal.
    expect(answer("PIPELINE_WEIGHTED", history, { rep: "Ann", settings })).toMatchObject({
      value: 600,
      n: 2,
    });
    expect(answer("PIPELINE_WEIGHTED", history, { rep: "Bea", settings })).toMatchObject({
      n: 0,
      out: { "open without a probability": 1 },
    });
  });
});
