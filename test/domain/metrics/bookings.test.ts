import { answer } from "./answer";
import { historyOf } from "./history";

const WON = historyOf(
  "2026-10-05",
  `D1 Ann 2026-08-01 won - 2026-08-01 amount=1000
   D2 Ann 2026-09-01 won - 2026-09-01 amount=-200
   D3 Ann 2026-09-02 won - 2026-09-02 amount=300 type=Renewal
   D4 Ann 2026-09-03 won - 2026-09-03
   D5 Bea 2026-05-01 won - 2026-05-01 amount=10.10
   D6 Bea 2026-09-01 lost - 2026-09-01 amount=10`,
);

test("bookings are everything won in the period, credit notes and renewals too", () => {
  expect(answer("BOOKINGS", WON, { period: "Q3 2026" })).toMatchObject({
    value: 1100,
    n: 3,
    out: { "won without an amount": 1 },
  });
  expect(answer("BOOKINGS", WON)).toMatchObject({ value: 1110.1, n: 4 });
});

test("a rep who closed deals and won none has booked 0; one who closed none has nothing to measure", () => {
  const asked = { rep: "Bea", period: "Q3 2026" };
  expect(answer("BOOKINGS", WON, asked)).toMatchObject({ value: 0, n: 0, parts: {}, out: {} });
  const before = { rep: "Ann", period: "Q2 2026" };
  expect(answer("BOOKINGS", WON, before)).toMatchObject({ n: 0, empty: true, why: "Nothing to measure" });
});

test("where a deal was won for nobody knows how much, 0 would not be true", () => {
  const lines = `D1 Ann 2026-08-01 won - 2026-08-01 amount=1000
     D2 Bea 2026-09-01 lost - 2026-09-01 amount=10
     D3 Bea 2026-09-03 won - 2026-09-03`;
  expect(answer("BOOKINGS", historyOf("2026-10-05", lines), { rep: "Bea" })).toMatchObject({
    n: 0,
    empty: true,
    why: "Nothing to measure yet: 1 won without an amount",
  });
});

test("a split deal that was lost is each owner's 0", () => {
  const shares = new Map([
    ["Ann", 0.75],
    ["Bea", 0.25],
  ]);
  const history = { ...WON, deals: WON.deals.slice(5).map((deal) => ({ ...deal, shares })) };
  for (const rep of ["Ann", "Bea"])
    expect(answer("BOOKINGS", history, { rep })).toMatchObject({ value: 0, n: 0 });
});

test("of a split deal each owner has a part, and the team the whole", () => {
  const shares = new Map([
    ["Ann", 0.75],
    ["Bea", 0.25],
  ]);
  const history = { ...WON, deals: WON.deals.slice(0, 1).map((deal) => ({ ...deal, shares })) };
  expect(answer("BOOKINGS", history, { rep: "Ann" })).toMatchObject({ value: 750, n: 1 });
  expect(answer("BOOKINGS", history, { rep: "Bea" })).toMatchObject({ value: 250, n: 1 });
  expect(answer("BOOKINGS", history)).toMatchObject({ value: 1000, n: 1 });
});

test("what was committed is what stood in Commit on the 14th, or on the day the team has set, whatever became of it", () => {
  const history = historyOf(
    "2026-10-05",
    `B1 Ann 2026-06-01 open commit 2027-06-30 amount=9
     D1 Ann 2026-07-01 open commit 2026-09-10 amount=500
     D1 Ann 2026-07-20 open pipeline 2026-12-10 amount=400
     D2 Ann 2026-07-01 open pipeline 2026-09-10 amount=70
     D2 Ann 2026-07-20 open commit 2026-09-10 amount=70
     D3 Ann 2026-07-01 open commit 2026-09-10 amount=30
     D3 Ann 2026-07-14 won - 2026-07-14 amount=30
     D4 Ann 2026-07-14 open commit 2026-09-10`,
  );
  const asked = { period: "Q3 2026" };
  expect(answer("COMMITTED", history, asked)).toMatchObject({
    value: 500,
    n: 1,
    out: { "committed without an amount": 1 },
  });
  expect(answer("COMMITTED", history, { ...asked, settings: { lockDay: 31 } })).toMatchObject({
    value: 70,
  });
  // Cid had a deal open on the 14th that was no commit, Dan none.
  const more = historyOf(
    "2026-10-05",
    `B1 Ann 2026-06-01 open commit 2027-06-30 amount=9
     D1 Cid 2026-07-01 open pipeline 2026-09-10 amount=500
     D2 Dan 2026-07-15 open commit 2026-09-10 amount=500`,
  );
  expect(answer("COMMITTED", more, { ...asked, rep: "Cid" })).toMatchObject({ value: 0, n: 0, out: {} });
  expect(answer("COMMITTED", more, { ...asked, rep: "Dan" })).toMatchObject({ n: 0, empty: true });
  const september = historyOf(
    "2026-10-05",
    `D0 Ann 2026-08-01 open commit 2026-12-10 amount=10
     D1 Ann 2026-09-20 open commit 2026-09-30 amount=80
     D1 Ann 2026-10-01 open commit 2026-10-20 amount=80`,
  );
  const settings = { salesPeriod: "month", lockDay: 31 } as const; // September has no 31st: its last day
  expect(answer("COMMITTED", september, { period: "Sep 2026", settings })).toMatchObject({ value: 80 });
});

test("renewals are among what was committed, as they are among the bookings that it is read beside", () => {
  const history = historyOf(
    "2026-10-05",
    `B1 Ann 2026-06-01 open commit 2027-06-30 amount=9
     D1 Ann 2026-07-01 open commit 2026-09-10 amount=500
     D2 Ann 2026-07-01 open commit 2026-09-12 amount=80 type=Renewal
     D2 Ann 2026-09-12 won closed 2026-09-12 amount=80 type=Renewal`,
  );
  const asked = { period: "Q3 2026" };
  expect(answer("COMMITTED", history, asked)).toMatchObject({ value: 580, n: 2, out: {} });
  expect(answer("BOOKINGS", history, asked)).toMatchObject({ value: 80, n: 1 });
});
