/**
 * The three numbers once more, by another way: requirements.md 1B taken word by word, asking each deal on each day of
 * the quarter, where the code walks over its states.
 */
import fc from "fast-check";
import type { Cell, Grid } from "../../../src/domain/cell";
import { addDays, type Day } from "../../../src/domain/day";
import { callFunction } from "../../../src/domain/metrics/call";
import { day } from "../sheet";

interface Save {
  readonly on: Day;
  readonly owner: string;
  readonly stage: "Demo" | "Closed Won" | "Closed Lost";
  readonly category: string;
  readonly close: Day | undefined;
}
type Saves = readonly Save[];

const BEFORE = day("2026-03-02");
const START = day("2026-04-01");
const END = day("2026-06-30");
const TODAY = day("2026-09-01");
const QUARTER = Array.from({ length: END - START + 1 }, (_, at) => addDays(START, at));
const REPS = ["Ann", "Bo"];

const inQuarter = (on: Day | undefined): boolean => on !== undefined && on >= START && on <= END;
const lastUntil = (saves: Saves, on: Day) => saves.filter((save) => save.on <= on).pop();

/** Its last outcome, where nothing else was saved after it. */
function outcomeOf(saves: Saves): { won: boolean; on: Day } | undefined {
  const last = saves[saves.length - 1]?.stage;
  const other = saves.map(({ stage }) => stage !== last).lastIndexOf(true);
  const closed = saves.slice(other + 1);
  const [first] = closed;
  if (!first || last === "Demo") return undefined;
  const close =
    closed
      .map((save) => save.close)
      .filter((each) => each !== undefined)
      .pop() ?? first.on;
  return { won: last === "Closed Won", on: close < first.on ? close : first.on };
}

function openOn(saves: Saves, on: Day): Save | undefined {
  const outcome = outcomeOf(saves);
  if (outcome && on >= outcome.on) return undefined;
  return lastUntil(
    saves.filter(({ stage }) => stage === "Demo"),
    on,
  );
}

function ownerOn(saves: Saves, on: Day): string {
  return (lastUntil(saves, on) ?? saves[0])?.owner ?? "";
}

function judged(saves: Saves) {
  const outcome = outcomeOf(saves);
  const ended = outcome && inQuarter(outcome.on) ? outcome : undefined;
  const days = QUARTER.map((on) => ({ on, open: openOn(saves, on) }));
  const dated = days.filter(({ open }) => inQuarter(open?.close));
  const pushedFrom: string[] = [];
  let isIn = false;
  for (const { on, open } of days) {
    if (inQuarter(open?.close)) isIn = true;
    else if (isIn && open?.close !== undefined && open.close > END) {
      pushedFrom.push(ownerOn(saves, addDays(on, -1)));
      isIn = false;
    }
  }
  const atEnd = openOn(saves, END);
  if (!ended && dated.length > 0 && atEnd?.close !== undefined && atEnd.close <= END)
    pushedFrom.push(ownerOn(saves, END));
  return {
    holder: ownerOn(saves, outcome && outcome.on <= END ? outcome.on : END),
    won: ended?.won === true,
    lost: ended?.won === false,
    committed: dated.some(({ open }) => open?.category === "Commit"),
    scheduled: ended !== undefined || dated.length > 0,
    pushedFrom,
  };
}

const share = (part: number, whole: number): Cell => (whole === 0 ? "" : part / whole);

function byHand(deals: readonly Saves[], rep: string): readonly Cell[] {
  const all = deals.map(judged);
  const own = all.filter(({ holder }) => holder === rep);
  const closed = own.filter(({ won, lost }) => won || lost);
  const committed = own.filter((deal) => deal.committed);
  const pushes = all.flatMap(({ pushedFrom }) => pushedFrom).filter((from) => from === rep).length;
  return [
    share(closed.filter(({ won }) => won).length, closed.length),
    share(committed.filter(({ won }) => won).length, committed.length),
    pushes > 0 || own.some(({ scheduled }) => scheduled) ? pushes : "",
  ];
}

const cell = (on: Day | undefined): Cell => (on === undefined ? "" : { day: on, minute: 0 });

function asReport(deals: readonly Saves[]): Grid {
  const rows = deals.flatMap((saves, at) =>
    saves.map(({ on, owner, stage, category, close }) => [
      `D${at}`,
      owner,
      stage,
      stage === "Demo" ? category : "Omitted",
      cell(close),
      cell(on),
    ]),
  );
  return [
    ["Deal ID", "Owner", "To Stage", "Forecast Category", "Close Date", "Last Modified"],
    // The first rows make the history cover the quarter, and both reps and a commit known.
    ...REPS.map((rep) => [`of ${rep}`, rep, "Demo", "Commit", cell(TODAY), cell(BEFORE)]),
    ...rows,
  ];
}

const save = fc.record({
  gap: fc.integer({ min: 1, max: 40 }),
  owner: fc.constantFrom(...REPS),
  stage: fc.constantFrom<Save["stage"]>("Demo", "Demo", "Demo", "Closed Won", "Closed Lost"),
  category: fc.constantFrom("Pipeline", "Commit", "Commit"),
  close: fc.option(fc.integer({ min: -10, max: 60 }), { nil: undefined, freq: 10 }),
});
const deal = fc.array(save, { minLength: 1, maxLength: 6 }).map((saves): Saves => {
  let on = BEFORE;
  return saves
    .map(({ gap, close, ...rest }) => {
      on = addDays(on, gap);
      return { ...rest, on, close: close === undefined ? undefined : addDays(on, close) };
    })
    .filter((each) => each.on <= TODAY);
});

test("win rate, commit win rate and pushes are those of the definitions taken day by day", () => {
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 5 }), (deals) => {
      const report = asReport(deals);
      for (const rep of REPS) {
        const answers = ["WINRATE", "WINRATE_COMMITS", "PUSHES"].map((name) =>
          callFunction(name, [report, rep, "2026-Q2", AS_OF], TODAY),
        );
        expect(answers).toEqual(byHand(deals, rep));
      }
    }),
    { seed: 20260702, numRuns: Number(process.env["CASES"] ?? 30) },
  );
});

const AS_OF: Grid = [
  ["Name", "Value"],
  ["as-of", "2026-09-01"],
];
