import { answer } from "./answer";
import { historyOf } from "./history";

/** 25 November is 55 days after the quarter's first: 25 August in Q3, 26 May in Q2. 36 days of it are left. */
const AS_OF = "2026-11-25";

const LATE = `B0 Bea 2026-01-15 open - 2027-06-30 amount=1 created=2026-01-15
   W1 Ann 2026-08-26 open - 2026-09-10 amount=1000 created=2026-08-26
   W1 Ann 2026-09-10 won - 2026-09-10 amount=1000
   W2 Ann 2026-08-25 open - 2026-09-10 amount=4000 created=2026-08-25
   W2 Ann 2026-09-10 won - 2026-09-10 amount=4000
   W3 Ann 2026-06-01 open - 2026-10-15 amount=300 created=2026-06-01
   W3 Ann 2026-09-01 open - 2026-09-20 amount=300
   W3 Ann 2026-09-20 won - 2026-09-20 amount=300
   W4 Ann 2026-04-20 open - 2026-05-01 amount=700 created=2026-04-20
   W4 Ann 2026-05-01 won - 2026-05-01 amount=700
   W5 Bea 2026-06-01 open - 2026-06-20 amount=80 created=2026-06-01
   W5 Bea 2026-06-20 won - 2026-06-20 amount=80
   W6 Ann 2026-02-20 open - 2026-03-20 amount=9999 created=2026-03-15
   W6 Ann 2026-03-20 won - 2026-03-20 amount=9999`;

describe("not in the pipeline yet", () => {
  test("is the mean of what the quarters before won on deals created or pulled in after the same day", () => {
    // The oldest deal was created in Q1, so Q2 and Q3 count. Q3: W1 1000, W3 300; Q2: W5 80. W2 and W4 were there in time.
    const history = historyOf(AS_OF, LATE);
    expect(answer("NOT_IN_PIPELINE_YET", history)).toMatchObject({
      value: 690,
      n: 3,
      parts: { "won, created later in its period": 2, "won, pulled in later in its period": 1 },
    });
    expect(answer("NOT_IN_PIPELINE_YET", history, { rep: "Ann" })).toMatchObject({ value: 650 });
    expect(answer("NOT_IN_PIPELINE_YET", history, { rep: "Bea" })).toMatchObject({ value: 40 });
  });

  test("a setting says from how many periods that are over it is learnt", () => {
    const older = LATE.replace("created=2026-01-15", "created=2025-01-15");
    const learnt = (learnFrom: number) =>
      answer("NOT_IN_PIPELINE_YET", historyOf(AS_OF, older), { settings: { learnFrom } });
    expect(learnt(2)).toMatchObject({ value: (1000 + 300 + 80) / 2 });
    // In Q1 W6 was created later than 25 February. In Q4 2025 nothing was won.
    expect(learnt(3)).toMatchObject({ value: (1000 + 300 + 80 + 9999) / 3 });
    expect(learnt(4)).toMatchObject({ value: (1000 + 300 + 80 + 9999) / 4 });
  });

  test("one export tells what was created late, though not what was pulled in", () => {
    const history = historyOf(
      AS_OF,
      `B0 Bea 2026-11-25 open - 2027-06-30 amount=1 created=2026-01-15
       W1 Ann 2026-09-10 won - 2026-09-10 amount=1000 created=2026-08-26
       W3 Ann 2026-09-20 won - 2026-09-20 amount=300 created=2026-06-01`,
    );
    expect(answer("NOT_IN_PIPELINE_YET", { ...history, since: undefined as never, logs: [] })).toMatchObject({
      value: 500,
    });
  });

  test("with fewer than two quarters that the export reaches back to it is blank, and says so", () => {
    const recent = LATE.replace("created=2026-01-15", "created=2026-05-15").replace(/ +W[4-6].*\n?/g, "");
    expect(answer("NOT_IN_PIPELINE_YET", historyOf(AS_OF, recent))).toMatchObject({
      n: 0,
      empty: true,
      why: "Nothing to measure yet: 3 won, with fewer than two whole periods known before this one",
    });
    expect(answer("PROJECTION", historyOf(AS_OF, recent))).toMatchObject({ n: 0, empty: true });
  });

  test("is 0 for a rep who closed deals in those quarters and won none late, blank for one who closed none", () => {
    const lines = `${LATE}
      W7 Eve 2026-07-10 won - 2026-07-10 amount=60 created=2026-07-01
      L1 Cid 2026-09-10 lost - 2026-09-10 amount=60 created=2026-08-26
      L2 Dan 2026-02-10 lost - 2026-02-10 amount=60 created=2026-01-26`;
    const of = (rep: string) => answer("NOT_IN_PIPELINE_YET", historyOf(AS_OF, lines), { rep });
    for (const rep of ["Cid", "Eve"]) expect(of(rep)).toMatchObject({ value: 0, n: 0, parts: {}, out: {} });
    expect(of("Dan")).toMatchObject({ n: 0, empty: true });
  });

  test("is about the running quarter alone", () => {
    const history = historyOf(AS_OF, LATE);
    expect(answer("NOT_IN_PIPELINE_YET", history, { period: "this quarter" })).toMatchObject({ value: 690 });
    expect(answer("NOT_IN_PIPELINE_YET", history, { period: "Q3 2026" })).toMatchObject({
      why: "Not in the pipeline yet is about the running quarter, Q4 2026, alone: leave the period out.",
    });
  });
});

describe("the projection", () => {
  // Ten deals that stood in Proposal, dated in Q3, 36 days before its end: four were won in it, six moved out and lost.
  const before = Array.from({ length: 10 }, (_, at) => {
    const begins = `D${at} Ann 2026-06-20 open - 2026-09-15 amount=5 created=2025-06-01`;
    return at < 4
      ? `${begins}\nD${at} Ann 2026-09-15 won - 2026-09-15 amount=5`
      : `${begins}\nD${at} Ann 2026-09-14 open - 2026-10-30 amount=5\nD${at} Ann 2026-10-05 lost - 2026-10-05 amount=5`;
  });
  const projected = (...more: readonly string[]) => historyOf(AS_OF, [...LINES, ...more].join("\n"));
  const LINES = [
    ...before,
    "L1 Ann 2026-09-12 won - 2026-09-12 amount=800 created=2026-09-01",
    "W1 Ann 2026-10-12 won - 2026-10-12 amount=250 created=2026-10-01",
    "O1 Ann 2026-11-01 open - 2026-12-20 amount=1000 created=2026-11-01",
    "O2 Ann 2026-11-01 open - 2027-01-20 amount=70 created=2026-11-01",
    "O3 Ann 2026-11-01 open - 2026-12-20 created=2026-11-01",
    "O4 Bea 2026-11-01 open - 2026-12-20 amount=60 created=2026-11-01",
  ];
  const HISTORY = projected();

  test("is what was won, what is open by the rep's own odds with as many days left, and what is not there yet", () => {
    // 250 + 1,000 × 4 of 10 + 800 ÷ 4 quarters.
    expect(answer("PROJECTION", HISTORY, { rep: "Ann" })).toMatchObject({
      value: 850,
      n: 3,
      parts: { "won so far": 1, open: 1, "won, created later in its period": 1 },
      out: { "open without an amount": 1 },
    });
  });

  test("of too few own deals, the odds are the win rate from the stage less the push rate", () => {
    // From Proposal 4 of 10 were won; of the 11 due in Q3, 6 were pushed: 0.4 × 5/11.
    expect(answer("PROJECTION", HISTORY, { rep: "Ann", settings: { oddsFrom: 11 } })).toMatchObject({
      value: expect.closeTo(250 + (1000 * 0.4 * 5) / 11 + 200, 6) as number,
    });
  });

  test("a rep with no closed deals has no odds, which is said", () => {
    expect(answer("PROJECTION", HISTORY, { rep: "Bea" })).toMatchObject({
      n: 0,
      out: { "open, with no odds for its stage yet": 1 },
    });
  });

  test("is 0 where a rep's deals were lost or lie in other quarters, and blank where one of this has no odds", () => {
    const history = projected(
      "C1 Cid 2026-10-10 lost - 2026-10-10 amount=40 created=2026-10-01",
      "C2 Cid 2026-11-01 open - 2027-01-20 amount=70 created=2026-11-01",
      "D1X Dan 2026-10-10 lost - 2026-10-10 amount=40 created=2026-10-01",
      "D2X Dan 2026-11-01 open - 2026-12-20 amount=70 created=2026-11-01",
    );
    expect(answer("PROJECTION", history, { rep: "Cid" })).toMatchObject({ value: 0, n: 0, out: {} });
    expect(answer("PROJECTION", history, { rep: "Dan" })).toMatchObject({ n: 0, empty: true });
  });

  test("one export cannot tell it", () => {
    expect(answer("PROJECTION", { ...HISTORY, since: undefined as never, logs: [] })).toMatchObject({
      why: expect.stringContaining("how often deals were won from their stage in time") as string,
    });
  });
});
