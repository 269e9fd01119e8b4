import fc from "fast-check";
import { addDays, type Day } from "../../../../src/domain/day";
import type { Deal, Observation } from "../../../../src/domain/deals/deal";
import { repBook } from "../../../../src/domain/deals/reps";
import type { History } from "../../../../src/domain/history/history";
import { readHistory } from "../../../../src/domain/history/read-history";
import { dealsOf } from "../../../../src/domain/history/questions/deals-of";
import { changedSince, type Reconciled, sinceKnown } from "../../../../src/domain/history/questions/since";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, historyOf } from "../../metrics/history";
import { sheet } from "../../sheet";

const SPLIT = new Map([
  ["Ann", 2 / 3],
  ["Cy", 1 / 3],
]);
const WEEK = { from: day("2026-11-18"), to: day("2026-11-25") };

/** "won A2 -200.00" for each change of a rep's, or of the team's, in the week. */
function told(history: History, rep?: string): string[] {
  return changedSince(history, { ...WEEK, rep }).changes.map(
    ({ kind, deal, cents }) => `${kind} ${deal.key} ${(cents / 100).toFixed(2)}`,
  );
}

const history = historyOf(
  "2026-11-25",
  `A1 Ann 2026-10-01 open pipeline 2026-12-10 amount=100
   A1 Ann 2026-11-20 open commit 2027-01-15 amount=150.1
   A2 Ann 2026-10-01 open commit 2026-11-30 amount=200
   A2 Ann 2026-11-21 won closed 2026-11-21 amount=220.2
   A3 Ann 2026-10-01 open pipeline 2026-12-01 amount=300
   A3 Ann 2026-11-24 lost omitted 2026-11-24 amount=300
   A4 Ann 2026-11-19 open pipeline 2026-12-20 amount=400
   A5 Ann 2026-11-19 open commit 2026-11-24 amount=50
   A5 Ann 2026-11-23 won closed 2026-11-23 amount=55
   A6 Ann 2026-10-01 open pipeline 2026-12-20 amount=600
   A6 Ann 2026-11-22 gone
   A7 Ann 2026-10-01 open pipeline 2026-12-20 amount=700
   A7 Bo 2026-11-22 open pipeline 2026-12-05 amount=650
   A8 Bo 2026-10-01 open pipeline 2026-12-20 amount=80
   A8 Ann 2026-11-19 open pipeline 2026-12-20 amount=80
   A8 Ann 2026-11-20 lost omitted 2026-11-20 amount=80
   A9 Ann 2026-10-01 open pipeline -
   A9 Ann 2026-11-19 open pipeline 2026-12-31
   A10 Ann 2026-09-01 open pipeline 2026-10-10 amount=5
   A10 Ann 2026-11-18 won closed 2026-11-18 amount=5`,
);

test("a week of a rep: each thing that happened once, with what it did to the pipeline", () => {
  expect(told(history, "Ann")).toEqual([
    "new A4 400.00",
    "new A5 55.00",
    "reassigned in A8 80.00",
    "won A2 -220.20",
    "won A5 -55.00",
    "lost A3 -300.00",
    "lost A8 -80.00",
    "reassigned out A7 -700.00",
    "gone A6 -600.00",
    "up A1 50.10",
    "up A2 20.20",
    "moved later A1 0.00",
    "dated A9 0.00",
    "category A1 0.00",
  ]);
  const [pipeline] = changedSince(history, { ...WEEK, rep: "Ann" }).pipeline;
  // 100 + 200 + 300 + 600 + 700 before; 150.10 + 400 after. A10 was won on the day itself.
  expect([pipeline?.opening, pipeline?.closing]).toEqual([190_000, 55_010]);
});

test("for the team nothing changes hands", () => {
  expect(told(history).filter((line) => /A7|A8/.test(line))).toEqual([
    "lost A8 -80.00",
    "down A7 -50.00",
    "pulled in A7 0.00",
  ]);
});

test("before the first look nothing is known, so a team's first week is told from that look on", () => {
  const first = day("2026-11-20");
  const looked: History = { ...history, logs: [], looks: [first, day("2026-11-25")], since: first };
  expect(sinceKnown(looked, day("2026-11-18"))).toBe(first);
  expect(sinceKnown(looked, day("2026-11-21"))).toBe(day("2026-11-21"));
  const { since: _, ...once } = { ...looked, looks: [first] };
  expect(sinceKnown(once, day("2026-11-18"))).toBe(day("2026-11-18"));
});

describe("a deal won before the last 1:1 and seen so only after it", () => {
  // Looks on Mondays, the 1:1 on Wednesday, 11 November.
  const looks = sheet`
    Snapshot Date | Deal ID | Owner | Stage | Close Date | Amount
    2026-11-02 | A | Ann | Demo | 2026-11-30 | 100
    2026-11-02 | B | Ann | Demo | 2026-12-30 | 10
    2026-11-09 | A | Ann | Demo | 2026-11-30 | 100
    2026-11-09 | B | Ann | Demo | 2026-12-30 | 10
    2026-11-16 | A | Ann | Closed Won | 2026-11-10 | 120
    2026-11-16 | B | Ann | Demo | 2026-12-30 | 10
    2026-11-16 | C | Ann | Closed Lost | 2026-11-10 | 30
    2026-11-16 | D | Ann | Closed Won | 2026-08-10 | 40`;
  const read = readHistory([{ grid: looks }], {
    today: day("2026-11-16"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  });
  const between = (from: string, to: string) => {
    const { changes, pipeline } = changedSince(read, { from: day(from), to: day(to), rep: "Ann" });
    const [{ opening, closing } = { opening: 0, closing: 0 }] = pipeline;
    return [changes.map(({ kind, deal }) => `${kind} ${deal.key}`).join(", "), opening, closing];
  };
  test("is news of the next one, as is one that came and went; an older one is of an export that reaches further back", () => {
    expect(between("2026-11-11", "2026-11-16")).toEqual(["new C, won A, lost C, up A", 110_00, 10_00]);
  });
  test("is told once: the one before knew it as open", () => {
    expect(between("2026-11-04", "2026-11-11")).toEqual(["", 110_00, 110_00]);
  });
});

test("a split deal is each owner's, with the money of their rows", () => {
  const split = historyOf(
    "2026-11-25",
    `A1 Ann 2026-10-01 open pipeline 2026-12-10 amount=300
     A1 Ann 2026-11-20 open pipeline 2026-12-10 amount=600
     A1 Ann 2026-11-24 won closed 2026-11-24 amount=600`,
  );
  const deals = split.deals.map((deal) => ({ ...deal, shares: SPLIT }));
  const of = (rep?: string) => [
    told({ ...split, deals }, rep),
    changedSince({ ...split, deals }, { ...WEEK, rep }).pipeline.map(({ opening }) => opening),
  ];
  expect(of("Ann")).toEqual([["won A1 -400.00", "up A1 200.00"], [20_000]]);
  expect(of("Cy")).toEqual([["won A1 -200.00", "up A1 100.00"], [10_000]]);
  expect(of("Bo")).toEqual([[], []]);
  expect(of()).toEqual([["won A1 -600.00", "up A1 300.00"], [30_000]]);
});

test("each currency is reconciled for itself", () => {
  const both = historyOf(
    "2026-11-25",
    `A1 Ann 2026-10-01 open pipeline 2026-12-10 amount=100 currency=EUR
     B1 Ann 2026-11-20 open pipeline 2026-12-10 amount=70 currency=USD`,
  );
  expect(changedSince(both, WEEK).pipeline.map(flat)).toEqual([
    ["EUR", 10_000, {}, 10_000],
    ["USD", 0, { new: 7_000 }, 7_000],
  ]);
});

const flat = ({ currency, opening, by, closing }: Reconciled) => [
  currency,
  opening,
  Object.fromEntries(by),
  closing,
];

const OPTIONS = { seed: 20261125, numRuns: Number(process.env["CASES"] ?? 40) };
const START = day("2026-11-01");
const OWNERS = ["Ann", "Bo", "Cy"];
const on = fc.integer({ min: 0, max: 30 }).map((days) => addDays(START, days));

const anyDeal: fc.Arbitrary<Deal> = fc
  .record({
    key: fc.uuid(),
    days: fc.uniqueArray(on, { minLength: 1, maxLength: 6 }),
    states: fc.array(
      fc.record({
        owner: fc.constantFrom(...OWNERS),
        close: fc.option(on, { nil: undefined }),
        amount: fc.option(
          fc.integer({ min: -50_000, max: 900_000 }).map((cents) => cents / 100),
          {
            nil: undefined,
          },
        ),
        category: fc.constantFrom(undefined, "pipeline" as const, "commit" as const),
      }),
      { minLength: 6, maxLength: 6 },
    ),
    ends: fc.constantFrom("open", "won", "lost", "gone"),
    unseenFor: fc.constantFrom(0, 0, 1, 6), // days
    currency: fc.constantFrom("EUR", "USD", ""),
    shares: fc.constantFrom(undefined, undefined, SPLIT),
  })
  .map(({ key, days, states, ends, unseenFor, currency, shares }) => {
    const ordered = [...days].sort((a, b) => a - b);
    const seen = ordered.map((each, at): Observation => {
      const { owner, close, amount, category } = states[at] ?? { owner: "Ann" };
      return {
        day: each,
        owner,
        status: "open",
        ...(close !== undefined && { close }),
        ...(amount !== undefined && { amount }),
        ...(category && { category }),
      };
    });
    const last = seen[seen.length - 1] as Observation;
    const facts = new Map(currency === "" ? [] : [["currency", currency] as const]);
    const deal = { key, name: key, seen, facts, shares };
    if (ends === "gone") return { ...deal, gone: addDays(last.day, 3) };
    if (ends === "open") return deal;
    const is = ends;
    return {
      ...deal,
      seen: [...seen.slice(0, -1), { ...last, status: is }],
      outcome: { is, day: last.day },
      closedUnseenUntil: unseenFor === 0 ? undefined : addDays(last.day, unseenFor),
    };
  });

/** What was known of a deal at the end of a day. */
function knownOn({ seen, closedUnseenUntil = START }: Deal, at: Day): Observation | undefined {
  const states = (at < closedUnseenUntil ? seen.filter(({ status }) => status === "open") : seen).filter(
    (state) => state.day <= at,
  );
  return states[states.length - 1];
}

/** The open pipeline at the end of a day, added up by hand: currency → cents. */
function openOn(deals: readonly Deal[], at: Day, rep: string | undefined): Record<string, number> {
  const open: Record<string, number> = {};
  for (const deal of deals) {
    const { gone, facts, shares } = deal;
    const state = knownOn(deal, at);
    if (state?.status !== "open" || (gone !== undefined && gone <= at)) continue;
    const whole = rep === undefined || state.owner === rep ? 1 : 0;
    const part = shares && rep !== undefined ? (shares.get(rep) ?? 0) : whole;
    if (part === 0) continue;
    const currency = String(facts.get("currency") ?? "");
    open[currency] = (open[currency] ?? 0) + Math.round((state.amount ?? 0) * part * 100);
  }
  return open;
}

test("whatever happened, opening pipeline and changes come to closing pipeline to the cent, for each rep and the team", () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { maxLength: 12 }), on, on, (deals, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const all = { ...historyOf("2026-12-05", ""), deals };
      for (const rep of [undefined, ...OWNERS]) {
        const { changes, pipeline } = changedSince(all, { rep, from, to });
        if (rep !== undefined)
          expect(changedSince({ ...all, deals: dealsOf(all)(rep) }, { rep, from, to })).toEqual({
            changes,
            pipeline,
          });
        const [opening, closing] = [openOn(deals, from, rep), openOn(deals, to, rep)];
        for (const { currency, ...sum } of pipeline) {
          const added = changes
            .filter((change) => change.currency === currency)
            .reduce((total, { cents }) => total + cents, 0);
          expect([sum.opening, sum.closing]).toEqual([opening[currency] ?? 0, closing[currency] ?? 0]);
          expect(sum.opening + added).toBe(sum.closing);
          expect([...sum.by.values()].reduce((total, cents) => total + cents, 0)).toBe(added);
        }
        const known = new Set(pipeline.map(({ currency }) => currency));
        expect(Object.keys({ ...opening, ...closing }).filter((currency) => !known.has(currency))).toEqual(
          [],
        );
        // All that was won or lost in between was told once, to its owner of that day or to each who has a part of it.
        const ended = deals.filter((deal) => {
          const { outcome, seen, shares } = deal;
          const owner = seen[seen.length - 1]?.owner;
          const theirs = rep === undefined || (shares ? shares.has(rep) : owner === rep);
          if (outcome === undefined || !theirs) return false;
          const known = deal.closedUnseenUntil ?? outcome.day;
          const couldBeNews = outcome.day >= from || knownOn(deal, from)?.status === "open";
          return known > from && known <= to && couldBeNews;
        });
        const toldEnds = changes.filter(({ kind }) => kind === "won" || kind === "lost");
        expect(toldEnds.map(({ deal }) => deal.key).sort()).toEqual(ended.map(({ key }) => key).sort());
      }
    }),
    OPTIONS,
  );
});
