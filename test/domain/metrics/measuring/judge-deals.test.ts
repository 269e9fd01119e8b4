import fc from "fast-check";
import { addDays, isoDay, type Day } from "../../../../src/domain/day";
import type { History } from "../../../../src/domain/history/history";
import { METRICS, METRIC_FUNCTIONS } from "../../../../src/domain/metrics/catalog";
import { concernedBy, judgeDeals, type Entry } from "../../../../src/domain/metrics/measuring/judge-deals";
import { measuring } from "../../../../src/domain/metrics/measure";
import { knownIn } from "../../../../src/domain/metrics/measuring/known-in";
import type { Answer, Tally } from "../../../../src/domain/metrics/measuring/metric";
import { hasOnlyNow } from "../../../../src/domain/metrics/measuring/plan";
import { counting } from "../../../../src/domain/metrics/measuring/counting";
import { answerFrom } from "../../../../src/domain/metrics/measuring/answer-from";
import { isNow, nowAt, salesPeriodOf } from "../../../../src/domain/period";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, historyOf } from "../history";

const OPTIONS = { seed: 20261125, numRuns: Number(process.env["CASES"] ?? 20) };
const AS_OF = "2026-10-05";
const PERIODS = [
  salesPeriodOf(day("2026-06-01"), DEFAULT_SETTINGS),
  salesPeriodOf(day("2026-08-01"), DEFAULT_SETTINGS),
];

/** The lines of one deal: a few changes of owner, category and date, and perhaps an end, between March and October. */
const deal = fc
  .record({
    owner: fc.constantFrom("Ann", "Bea", "Cyd"),
    start: fc.integer({ min: 0, max: 150 }),
    changes: fc.array(
      fc.record({
        after: fc.integer({ min: 1, max: 40 }),
        owner: fc.option(fc.constantFrom("Ann", "Bea", "Cyd"), { nil: undefined }),
        category: fc.constantFrom("pipeline", "best", "commit", "-"),
        close: fc.option(fc.integer({ min: -20, max: 200 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    end: fc.constantFrom("", "won", "lost", "gone"),
  })
  .map(({ owner, start, changes, end }) => (key: string) => {
    let on: Day = addDays(day("2026-03-01"), start);
    let held = owner;
    const lines: string[] = [];
    changes.forEach(({ after, owner: next, category, close }, at) => {
      held = next ?? held;
      const dated = close === undefined ? "-" : isoDay(addDays(on, close));
      const ends = end !== "" && at > 0 && at === changes.length - 1;
      lines.push(`${key} ${held} ${isoDay(on)} ${ends ? end : "open"} ${category} ${dated}`);
      on = addDays(on, after);
    });
    return lines.join("\n");
  });

const deals = fc
  .array(deal, { minLength: 1, maxLength: 8 })
  .map((made) => made.map((lines, at) => lines(`D${at}`)));

function entriesOf(history: History, metric = METRICS[0]): Entry[] {
  const entries: Entry[] = [];
  const record = (entry: Entry) => entries.push(entry);
  if (metric) judgeDeals(history, [{ metric, periods: PERIODS, record }], DEFAULT_SETTINGS);
  return entries;
}

/** Every function's answer for a rep or the team, each metric judged once. */
function answersOf(history: History): (rep?: string) => Answer[] {
  const counted = new Map(
    METRICS.map((metric) => {
      const counts = counting();
      judgeDeals(history, [{ metric, periods: PERIODS, record: counts.record }], DEFAULT_SETTINGS);
      return [metric, counts] as const;
    }),
  );
  return (rep) =>
    METRIC_FUNCTIONS.map(({ metric, show }) => answerFrom((counted.get(metric) ?? counting()).of(rep), show));
}

test("a ratio takes each deal of a period once, and in a stage: for, against, waiting, out, or not at all", () => {
  fc.assert(
    fc.property(deals, (lines) => {
      const history = historyOf(AS_OF, lines.join("\n"));
      for (const metric of METRICS.filter(({ format }) => format === "rate")) {
        for (const period of PERIODS) {
          const taken = entriesOf(history, metric).filter((entry) => entry.period === period);
          expect(new Set(taken.map(({ deal: { key }, mark }) => `${key} ${mark.by ?? ""}`)).size).toBe(
            taken.length,
          );
        }
      }
    }),
    OPTIONS,
  );
});

test("what the reps' numbers are made of adds up to the team's", () => {
  fc.assert(
    fc.property(deals, (lines) => {
      const history = historyOf(AS_OF, lines.join("\n"));
      const added = new Map<string, number>();
      const count = (answer: Answer, at: number, sign: number) => {
        for (const [what, many] of [...answer.parts, ...answer.out, ["waiting", answer.waiting] as const]) {
          added.set(`${at} ${what}`, (added.get(`${at} ${what}`) ?? 0) + sign * many);
        }
      };
      const answers = answersOf(history);
      answers().forEach((answer, at) => count(answer, at, 1));
      for (const rep of history.reps) answers(rep).forEach((answer, at) => count(answer, at, -1));
      expect([...added.values()].every((rest) => rest === 0)).toBe(true);
    }),
    OPTIONS,
  );
});

test("the order of the deals changes no answer", () => {
  fc.assert(
    fc.property(deals, (lines) => {
      const forwards = historyOf(AS_OF, lines.join("\n"));
      const backwards = historyOf(AS_OF, [...lines].reverse().join("\n"));
      for (const fn of METRIC_FUNCTIONS) {
        const all = { kind: "all" } as const;
        const text = (history: History) => {
          const { parts, out, ...rest } = measuring(history, DEFAULT_SETTINGS)(fn, all).answer();
          return JSON.stringify([rest, [...parts], [...out]]);
        };
        expect(text(backwards)).toBe(text(forwards));
      }
    }),
    OPTIONS,
  );
});

/** Without the numbers that compare a rep with the team: they are for the manager alone. */
function ownOf(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter((_, at) => METRIC_FUNCTIONS[at]?.audience === "pair");
}

test("what is asked together is answered as what is asked alone, of more deals than are judged at a time", () => {
  const lines = Array.from({ length: 1000 }, (_, at) => {
    const owner = at % 2 === 0 ? "Ann" : "Bea";
    const end = at % 5 === 0 ? "won" : "lost";
    return `D${at} ${owner} 2026-07-01 open commit 2026-09-10\nD${at} ${owner} 2026-09-08 ${end} - 2026-09-08`;
  });
  const history = historyOf(AS_OF, lines.join("\n"));
  const asked = { kind: "window", periods: PERIODS } as const;
  const together = measuring(history, DEFAULT_SETTINGS);
  const measured = METRIC_FUNCTIONS.map((fn) => together(fn, asked));
  METRIC_FUNCTIONS.forEach((fn, at) => {
    const alone = measuring(history, DEFAULT_SETTINGS)(fn, asked);
    for (const rep of [undefined, "Ann", "Bea"]) expect(measured[at]?.answer(rep)).toEqual(alone.answer(rep));
  });
  const winRate = measured[METRIC_FUNCTIONS.findIndex(({ name }) => name === "WINRATE")];
  expect(winRate?.answer()).toMatchObject({ value: 200 / 1000, n: 1000 });
  expect(winRate?.answer("Ann")).toMatchObject({ value: 100 / 500, n: 500 });
});

test("another rep's deals change nobody's answer", () => {
  fc.assert(
    fc.property(deals, deal, (lines, another) => {
      const theirs = another("X1").replace(/\b(Ann|Bea|Cyd)\b/g, "Dot");
      const before = historyOf(AS_OF, lines.join("\n"));
      const after = historyOf(AS_OF, [...lines, theirs].join("\n"));
      const [then, now] = [answersOf(before), answersOf(after)];
      for (const rep of before.reps) expect(ownOf(now(rep))).toEqual(ownOf(then(rep)));
    }),
    OPTIONS,
  );
});

test("a renewal is left out and said so, once, and only where it would have counted", () => {
  const history = historyOf(
    AS_OF,
    `D1 Ann 2026-07-01 open commit 2026-09-10
     D1 Ann 2026-09-08 won closed 2026-09-08
     D2 Ann 2026-07-01 open pipeline 2027-09-10`,
  );
  const renewals = history.deals.map((each) => ({
    ...each,
    facts: new Map([["type", "existing  business - RENEWAL"]] as const),
  }));
  const entries = entriesOf({ ...history, deals: renewals, has: withTypes(history) });
  expect(entries.map(({ deal: { key }, side, what }) => [key, side, what])).toEqual([
    ["D1", "out", "renewal"],
  ]);
});

test("a renewal that was pushed twice in a quarter is left out once", () => {
  const history = historyOf(
    AS_OF,
    `D1 Ann 2026-07-01 open - 2026-09-10
     D1 Ann 2026-07-10 open - 2026-10-20
     D1 Ann 2026-08-10 open - 2026-09-20
     D1 Ann 2026-09-08 open - 2026-11-20`,
  );
  const pushes = METRICS.find(({ id }) => id === "M6");
  const renewals = history.deals.map((each) => ({ ...each, facts: new Map([["type", "Renewal"]] as const) }));
  expect(entriesOf(history, pushes).map(({ what }) => what)).toEqual(["moved out", "moved out"]);
  const entries = entriesOf({ ...history, deals: renewals, has: withTypes(history) }, pushes);
  expect(entries.map(({ what }) => what)).toEqual(["renewal"]);
});

function withTypes({ has }: History): History["has"] {
  return new Set([...has, "type" as const]);
}

test("a metric says nothing of the deals that it is not asked about", () => {
  const midway = "2026-06-20"; // many deals closed just before, and many are open
  let notAsked = 0;
  fc.assert(
    fc.property(deals, (lines) => {
      const history = historyOf(midway, lines.join("\n"));
      for (const metric of METRICS) {
        const past = hasOnlyNow(metric) ? [] : PERIODS;
        for (const period of [...past, ...(metric.period === "now" ? [nowAt(day(midway))] : [])]) {
          const places = concernedBy(metric, history, period);
          const asked = new Set(places.map((at) => history.deals[at]));
          const known = {
            ...knownIn(history, period, DEFAULT_SETTINGS),
            now: isNow(period),
            money: history.money,
            learnt: metric.learn?.(history, DEFAULT_SETTINGS),
          };
          for (const each of history.deals) {
            if (asked.has(each)) continue;
            notAsked++;
            metric.judge(each, period, SILENCE, known);
          }
        }
      }
    }),
    OPTIONS,
  );
  expect(notAsked).toBeGreaterThan(100);
});

const said = (what: string) => {
  throw new Error(`It says "${what}".`);
};
const SILENCE: Tally = {
  for: said,
  against: said,
  add: (_value, what) => said(what),
  waiting: said,
  out: said,
  none: said,
};
