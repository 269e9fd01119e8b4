import fc from "fast-check";
import type { Cell, Grid } from "../../../../src/domain/cell";
import { addDays, type Day, isoDay } from "../../../../src/domain/day";
import { repBook } from "../../../../src/domain/deals/reps";
import type { History } from "../../../../src/domain/history/history";
import { readHistory } from "../../../../src/domain/history/read-history";
import { HISTORY_HEADINGS } from "../../../../src/domain/history/saving/history-tab";
import { saveLook, type SavedLooks } from "../../../../src/domain/history/saving/saved-looks";
import type { Source } from "../../../../src/domain/history/sources/sighting";
import { tabWith } from "../../../../src/domain/history/saving/tab-rectangle";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, sheet } from "../../sheet";

const settings = DEFAULT_SETTINGS;
const reps = repBook([]);

function save(saved: Grid, sources: readonly Source[], today: string): { grid: Grid; result: SavedLooks } {
  const result = saveLook({ saved, sources, today: day(today), settings, reps });
  return { grid: tabWith(saved, result), result };
}

/** Rows of the tab as text, dates as they are read. */
function lines(grid: Grid, columns = 7): string[] {
  return grid.slice(1).map((row) =>
    row
      .slice(0, columns)
      .map((cell) => (typeof cell === "object" ? isoDay(cell.day) : String(cell)))
      .join(" | ")
      .replace(/(?: \| )+$/, ""),
  );
}

const monday = sheet`
  Opportunity ID | Opportunity Owner | Stage | Forecast Category | Close Date | Amount
  A1 | Dana | Proposal | Commit   | 2026-12-10 | 100
  A2 | Dana | Demo     | Pipeline | 2026-12-20 | 200
  A3 | Sam  | Demo     | Pipeline | 2026-12-20 | 300`;
const nextMonday = sheet`
  Opportunity ID | Opportunity Owner | Stage | Forecast Category | Close Date | Amount
  A1 | Dana | Closed Won | Closed | 2026-12-31 | 100
  A2 | Dana | Demo     | Pipeline | 2026-12-20 | 200
  A4 | Sam  | Demo     | Pipeline | 2027-01-20 | 400`;

const FIRST = [
  "2026-11-16 |  |  | 3 deals seen",
  "2026-11-16 | A1 | Dana | Proposal | Commit | 2026-12-10 | open",
  "2026-11-16 | A2 | Dana | Demo | Pipeline | 2026-12-20 | open",
  "2026-11-16 | A3 | Sam | Demo | Pipeline | 2026-12-20 | open",
];
// A2 did not change. A1 was won before its close date: it closed on the day that it was seen won. A3 left, A4 is new.
const SECOND = [
  "2026-11-23 |  |  | 3 deals seen",
  "2026-11-23 | A1 | Dana | Closed Won | Closed | 2026-11-23 | won",
  "2026-11-23 | A3 | Sam | left the export |  |  | gone",
  "2026-11-23 | A4 | Sam | Demo | Pipeline | 2027-01-20 | open",
];

test("the first look writes the headings and every deal", () => {
  const { grid, result } = save([], [{ tab: "Pipeline", grid: monday }], "2026-11-16");
  expect(grid[0]).toEqual(HISTORY_HEADINGS);
  expect(lines(grid)).toEqual(FIRST);
  expect(result.text).toBe("Saved 16 Nov 2026: 3 deals seen.");
});

test("the next look writes only what changed, came or left", () => {
  const first = save([], [{ tab: "Pipeline", grid: monday }], "2026-11-16").grid;
  const { grid, result } = save(first, [{ tab: "Pipeline", grid: nextMonday }], "2026-11-23");
  expect(lines(grid)).toEqual([...FIRST, ...SECOND]);
  expect(result.at).toEqual({ row: 5, column: 0 });
  expect(result.text).toBe("Saved 23 Nov 2026: 3 deals seen, 3 changes.");
});

test("what History says of a deal that left is no stage to be explained", () => {
  const first = save([], [{ tab: "Pipeline", grid: monday }], "2026-11-16").grid;
  const { grid } = save(first, [{ tab: "Pipeline", grid: nextMonday }], "2026-11-23");
  const { problems } = readHistory([{ tab: "History", grid }], { today: day("2026-11-25"), settings, reps });
  expect(problems).toEqual([]);
});

test("a look at HubSpot's export is told as one, since HubSpot dates new deals to the end of their month itself", () => {
  const hubspot = (close: string) => sheet`
    Record ID | Deal owner | Deal Stage | Close Date | Create Date
    7 | Dana | Demo | ${close} | 2026-11-02`;
  let tab: Grid = [];
  for (const [on, close] of [
    ["2026-11-09", "2026-11-30"],
    ["2026-11-16", "2027-01-15"],
  ] as const)
    tab = save(tab, [{ tab: "Pipeline", grid: hubspot(close) }], on).grid;
  expect(lines(tab, 4)).toEqual([
    "2026-11-09 |  |  | 1 deal seen in HubSpot",
    "2026-11-09 | 7 | Dana | Demo",
    "2026-11-16 |  |  | 1 deal seen in HubSpot",
    "2026-11-16 | 7 | Dana | Demo",
  ]);
  const [deal] = readHistory([{ grid: tab }], { today: day("2026-11-17"), settings, reps }).deals;
  expect(deal?.seen.map(({ close }) => close)).toEqual([undefined, day("2027-01-15")]);
});

test("what only the team's Stages tab says of a stage stands in History, where a formula has no Stages", () => {
  const pasted = sheet`
    Opportunity ID | Stage      | Close Date
    A1             | Signed     | 2026-11-10
    A2             | Closed Won | 2026-12-20`;
  const stages = [
    { name: "Signed", is: "won" as const },
    { name: "Closed Won", is: "open" as const },
  ];
  const sources = [{ tab: "Pipeline", grid: pasted }];
  const own = { ...settings, stages };
  const grid = tabWith([], saveLook({ saved: [], sources, today: day("2026-11-16"), settings: own, reps }));
  expect(lines(grid, 4).slice(1)).toEqual([
    "2026-11-16 | A1 |  | Signed (won)",
    "2026-11-16 | A2 |  | Closed Won (open)",
  ]);
  const alone = [{ grid: grid.map((row) => row.slice(0, 6)) }];
  const { deals } = readHistory(alone, { today: day("2026-11-16"), settings, reps });
  expect(deals.map(({ outcome }) => outcome?.is)).toEqual(["won", undefined]);
});

test("saving the same again writes nothing, on that day or later", () => {
  const first = save([], [{ tab: "Pipeline", grid: monday }], "2026-11-16").grid;
  expect(save(first, [{ tab: "Pipeline", grid: monday }], "2026-11-16").result.rows).toEqual([]);
  const later = save(first, [{ tab: "Pipeline", grid: monday }], "2026-11-19").result;
  expect(later.rows).toEqual([]);
  expect(later.text).toBe("Nothing new to save: the pasted tabs show what was saved on 16 Nov 2026.");
});

test("an undated tab left lying beside newer dated ones is not taken for a look of today", () => {
  const first = save([], [{ tab: "Pipeline", grid: monday }], "2026-11-16").grid;
  const both = [
    { tab: "Pipeline", grid: monday },
    { tab: "Pipeline 2026-11-23", grid: nextMonday },
  ];
  const second = save(first, both, "2026-11-24");
  expect(lines(second.grid)).toEqual([...FIRST, ...SECOND]);
  expect(save(second.grid, both, "2026-11-25").result.rows).toEqual([]);
});

test("beside the History tab a paste is of the day on which it was saved", () => {
  const pasted = { tab: "Pipeline", grid: monday };
  const saved = save([], [pasted], "2026-11-16").grid;
  const both = readHistory([{ tab: "History", grid: saved }, pasted], {
    today: day("2026-11-25"),
    settings,
    reps,
  });
  expect(isoDay(both.asOf)).toBe("2026-11-16");
  expect(both.looks.map(isoDay)).toEqual(["2026-11-16"]);
});

test("a second save of a day replaces that day's rows and no other", () => {
  const first = save([], [{ tab: "Pipeline", grid: monday }], "2026-11-16").grid;
  const tooEarly = save(
    first,
    [
      {
        tab: "Pipeline",
        grid: sheet`
    Opportunity ID | Opportunity Owner | Stage | Forecast Category | Close Date | Amount
    A1 | Dana | Demo | Commit | 2026-12-10 | 100`,
      },
    ],
    "2026-11-23",
  ).grid;
  const { grid, result } = save(tooEarly, [{ tab: "Pipeline", grid: nextMonday }], "2026-11-23");
  expect(lines(grid)).toEqual([...FIRST, ...SECOND]);
  expect(result.at.row).toBe(5);
});

test("dated tabs not yet saved come in on their own days, the oldest first; a change log is not copied", () => {
  const sources = [
    { tab: "Pipeline 2026-11-23", grid: nextMonday },
    { tab: "16 Nov", grid: monday },
    {
      tab: "Log",
      grid: sheet`
      Opportunity ID | To Stage | Close Date | Last Modified
      A1 | Demo | 2026-12-01 | 2026-10-01`,
    },
  ];
  const { grid, result } = save([], sources, "2026-11-25");
  expect(lines(grid)).toEqual([...FIRST, ...SECOND]);
  expect(result.days.map(isoDay)).toEqual(["2026-11-16", "2026-11-23"]);
});

test("a look that comes in late is put below, and what later days showed stays true", () => {
  const newer = save([], [{ tab: "Pipeline 2026-11-23", grid: nextMonday }], "2026-11-23").grid;
  const { grid } = save(newer, [{ tab: "Pipeline 2026-11-16", grid: monday }], "2026-11-24");
  expect(grid.slice(0, newer.length)).toEqual(newer);
  expect(lines(grid).slice(newer.length - 1)).toEqual([
    ...FIRST,
    "2026-11-23 | A3 | Sam | left the export |  |  | gone",
  ]);
});

test("a table whose close dates have two readings is not saved: its history would be wrong for good", () => {
  const { result } = save(
    [],
    [
      {
        tab: "Pipeline",
        grid: sheet`
    Opportunity ID | Stage | Close Date
    A1 | Demo | 05/06/2026`,
      },
    ],
    "2026-11-16",
  );
  expect(result.rows).toEqual([]);
  expect(result.problems.map(({ kind }) => kind)).toEqual(["look not saved"]);
});

test("a History tab without its headings is not touched", () => {
  const { result } = save(
    sheet`Changed on | Deal ID | Somebody's notes`,
    [{ tab: "P", grid: monday }],
    "2026-11-16",
  );
  expect(result.rows).toEqual([]);
  expect(result.text).toContain("lacks the columns");
});

test("columns of other people between ours keep what they hold", () => {
  const first = save([], [{ tab: "Pipeline", grid: monday }], "2026-11-16").grid;
  const noted: Grid = first.map((row, at) => [
    row[0] ?? "",
    at === 0 ? "Note" : `note ${at}`,
    ...row.slice(1),
  ]);
  const again = save(noted, [{ tab: "Pipeline", grid: nextMonday }], "2026-11-23").grid;
  expect(again.slice(0, noted.length)).toEqual(noted);
  expect(again.slice(noted.length).map((row) => row[1])).toEqual(["", "", "", ""]);
});

// Any few looks at any few deals: each look a tab of its own day.
const HEADERS = [
  "Snapshot",
  "Opportunity ID",
  "Owner",
  "Stage",
  "Forecast Category",
  "Close Date",
  "Amount",
  "Created Date",
];
interface State {
  readonly owner: string;
  readonly stage: string;
  readonly category: string;
  readonly close: number;
  readonly amount: number;
}
/** A day, and the state of each of five deals on it. */
type Look = readonly [number, readonly (State | undefined)[]];

const state: fc.Arbitrary<State> = fc.record({
  owner: fc.constantFrom("Dana Reyes", "Sam Osei"),
  stage: fc.constantFrom("Demo", "Proposal", "Closed Won", "Closed Lost", "Signed (won)"),
  category: fc.constantFrom("Pipeline", "Commit", ""),
  close: fc.integer({ min: -30, max: 60 }),
  amount: fc.constantFrom(100, 250),
});
const deals = fc.array(fc.option(state, { nil: undefined, freq: 4 }), { minLength: 5, maxLength: 5 });
const looks: fc.Arbitrary<Look[]> = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), deals), {
  minLength: 1,
  maxLength: 6,
  selector: ([at]) => at,
});
const START = day("2026-09-01");

function tabOf([at, states]: Look): Source {
  const taken = addDays(START, at);
  const cell = (on: Day): Cell => ({ day: on, minute: 0 });
  const rows = states.flatMap((each, n) => {
    if (!each) return [];
    const { owner, stage, category, close, amount } = each;
    return [[cell(taken), `D${n}`, owner, stage, category, cell(addDays(START, close)), amount, cell(START)]];
  });
  return { tab: `Pipeline ${isoDay(taken)}`, grid: [HEADERS, ...rows] };
}

/** What two histories must agree on, whatever they were read from. */
function essence({ deals, looks: days, asOf, since, reps: names }: History, withAmounts = true): unknown {
  return {
    deals: deals
      .map(({ key, seen, outcome, gone, reopened, created }) => ({
        key,
        seen: withAmounts ? seen : withoutRepeats(seen.map((each) => ({ ...each, amount: undefined }))),
        outcome,
        gone,
        reopened,
        created: withAmounts ? created : undefined,
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    days,
    asOf,
    since,
    names,
  };
}

function withoutRepeats<Seen extends { day: Day }>(seen: readonly Seen[]): Seen[] {
  const state_ = (each: Seen | undefined) => JSON.stringify({ ...each, day: 0 });
  return seen.filter((each, at) => at === 0 || state_(each) !== state_(seen[at - 1]));
}

const history = (sources: readonly Source[]) =>
  readHistory(sources, { today: day("2026-12-01"), settings, reps: repBook([]) });
const runs = { seed: 41, numRuns: Number(process.env.CASES ?? 14) };
const notEmpty = ({ grid }: Source) => grid.length > 1;

function agrees(saved: Grid, tabs: readonly Source[]): void {
  const fromTabs = history(tabs);
  expect(essence(history([{ tab: "History", grid: saved }]))).toEqual(essence(fromTabs));
  expect(essence(history([{ tab: "History", grid: saved }, ...tabs]))).toEqual(essence(fromTabs));
  const six = saved.map((row) => row.slice(0, 6));
  expect(essence(history([{ grid: six }]), false)).toEqual(essence(fromTabs, false));
}

test("the History tab tells the same history as the tabs it was saved from, at once or week by week", () => {
  fc.assert(
    fc.property(looks, fc.boolean(), (all, weekByWeek) => {
      const tabs = [...all]
        .sort(([a], [b]) => a - b)
        .map(tabOf)
        .filter(notEmpty);
      let saved: Grid = [];
      for (const batch of weekByWeek ? tabs.map((tab) => [tab]) : [tabs])
        saved = save(saved, batch, "2026-12-01").grid;
      agrees(saved, tabs);
      expect(save(saved, tabs, "2026-12-01").result.rows).toEqual([]);
    }),
    runs,
  );
});

/** The same looks with every closed deal left as it was: of one without a new row, History cannot tell whether a look had it. */
function withClosedLeftAlone(all: readonly Look[]): Look[] {
  const closed = new Map<number, State>();
  const ordered = [...all].sort(([a], [b]) => a - b);
  const kept = ordered.map(([at, states]): Look => [
    at,
    states.map((each, n) => {
      if (each?.stage.startsWith("Closed") && !closed.has(n)) closed.set(n, each);
      return each && (closed.get(n) ?? each);
    }),
  ]);
  return all.map(([at]) => kept.find(([other]) => other === at) ?? [at, []]);
}

test("looks may be saved in any order", () => {
  fc.assert(
    fc.property(looks, (all) => {
      const tabs = withClosedLeftAlone(all).map(tabOf).filter(notEmpty);
      let saved: Grid = [];
      for (const tab of tabs) saved = save(saved, [tab], "2026-12-01").grid;
      agrees(saved, tabs);
    }),
    runs,
  );
});
