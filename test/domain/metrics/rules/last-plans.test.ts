/** What one Pipedrive export tells of plans: the expected close date beside the day a deal was won or lost. */
import fc from "fast-check";
import type { Cell, Grid } from "../../../../src/domain/cell";
import { addDays, type Day, isoDay } from "../../../../src/domain/day";
import type { Argument } from "../../../../src/domain/metrics/showing/arguments";
import { callFunction } from "../../../../src/domain/metrics/call";
import { LISTINGS, NUMBER_FUNCTIONS, STAGE_METRICS } from "../../../../src/domain/metrics/catalog";
import { stageCells } from "../../../../src/domain/metrics/showing/stage-cells";
import { scoreboard } from "../../../../src/domain/metrics/showing/scoreboard";
import { saveLook } from "../../../../src/domain/history/saving/saved-looks";
import { readHistory } from "../../../../src/domain/history/read-history";
import { repBook } from "../../../../src/domain/deals/reps";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, sheet } from "../../sheet";
import { answer as measured, listed } from "../answer";

const TODAY = day("2026-11-20");

function answer(name: string, ...values: readonly Argument[]): unknown {
  try {
    return callFunction(name, values, TODAY);
  } catch (error) {
    return (error as Error).message;
  }
}

// The newest thing that happened is of 10 Oct 2026, so it was exported on the 17th.
const EXPORT = sheet`
  Deal - ID | Deal - Owner | Deal - Stage | Deal - Status | Deal - Expected close date | Deal - Won time | Deal - Lost time | Deal - Deal created
  1 | Ann | Offer | Won  | 2026-08-15 | 2026-08-10 10:00 |                  | 2026-05-01
  2 | Ann | Offer | Won  | 2026-06-20 | 2026-07-14 10:00 |                  | 2026-03-01
  3 | Ann | Offer | Lost | 2026-09-30 |                  | 2026-10-02 10:00 | 2026-05-01
  4 | Ann | Offer | Open | 2026-09-15 |                  |                  | 2026-05-01
  5 | Ann | Demo  | Open | 2026-12-01 |                  |                  | 2026-05-01
  6 | Ann | Offer | Won  | 2026-12-10 | 2026-09-05 10:00 |                  | 2026-05-01
  7 | Bo  | Demo  | Lost | 2026-08-30 |                  | 2026-08-20 10:00 | 2026-05-01
  8 | Bo  | Offer | Won  |            | 2026-02-03 10:00 |                  | 2026-01-05
  9 | Bo  | Offer | Won  | 2026-09-01 | 2026-10-10 10:00 |                  | 2026-10-08`;
const REPS = [["Ann"], ["Bo"]];

describe("one export that keeps what was planned", () => {
  test("counts a deal as pushed out of the period it was last planned for and was still open at the end of", () => {
    // Deals 3 and 4 in Q3, deal 2 in Q2; deal 9 was made after the period it was planned for.
    expect(answer("PUSHES", EXPORT, REPS, "2026-Q3")).toEqual([[2], [0]]);
    expect(answer("PUSHES", EXPORT, "Ann", "2026-Q2")).toBe(1);
    expect(answer("PUSHES", EXPORT, REPS)).toEqual([[3], [0]]); // Q2 and Q3
  });

  test("wins beside them: deals 1, 2 and 6 were won in Q3, deal 7 was lost", () => {
    expect(answer("WINRATE_SCHEDULED", EXPORT, REPS, "2026-Q3")).toEqual([[3 / 5], [""]]);
    expect(answer("PUSH_RATE", EXPORT, REPS, "2026-Q3")).toEqual([[2 / 5], [0]]);
    const planned = [
      ["Name", "Value"],
      ["schedule rate", "planned wins only"],
    ];
    expect(answer("WINRATE_SCHEDULED", EXPORT, "Ann", "2026-Q3", planned)).toBe(1 / 3); // deal 1
  });

  test("knows nothing of the quarter of the first deal that closed, nor of moves and commits", () => {
    expect(answer("PUSHES", EXPORT, "", "2026-Q1")).toMatch(/history for Q1 2026 starts 3 Feb\./);
    for (const name of ["MULTI_PUSHES", "PUSHED_DEALS", "NEGATIVE_VELOCITY", "STAGE_CONVERSION"])
      expect(answer(name, EXPORT)).toMatch(/^This table shows each deal once, as it is now, so /);
    expect(answer("WINRATE_COMMITS", EXPORT)).toMatch(/no forecast category/);
  });

  test("says that there may have been more", () => {
    const history = readHistory([{ grid: EXPORT }], {
      today: TODAY,
      settings: DEFAULT_SETTINGS,
      reps: repBook([]),
    });
    const notes = scoreboard(history, DEFAULT_SETTINGS).columns.find(({ fn }) => fn.name === "PUSHES")?.notes;
    expect(notes).toContain(
      "Only the last date that each deal was planned for is known, so there may have been more pushes.",
    );
  });

  test("in German", () => {
    const german = [
      [
        "Deal - ID",
        "Deal - Besitzer",
        "Deal - Phase",
        "Deal - Status",
        "Deal - Voraussichtliches Abschlussdatum",
      ].concat([
        "Deal - Datum des gewonnenen Deals",
        "Deal - Datum des verlorenen Deals",
        "Deal - Deal erstellt",
      ]),
      ...EXPORT.slice(1),
    ];
    expect(answer("PUSHES", german, REPS, "2026-Q3")).toEqual([[2], [0]]);
  });

  test("is none where every deal closed on the day it was planned for, or the date is not a plan", () => {
    const asPlanned = EXPORT.map((row, at) =>
      at === 0 ? row : [...row.slice(0, 4), row[5] || row[6] || row[4] || "", ...row.slice(5)],
    );
    expect(answer("PUSHES", asPlanned)).toMatch(/^This table shows each deal once/);
    expect(answer("PUSHES", renamed(EXPORT, "Close Date"))).toMatch(/^This table shows each deal once/);
  });
});

describe("weekly looks beside it", () => {
  const LOOKS = ["2026-10-03", "2026-10-10", "2026-10-17"];
  /** As EXPORT on each day; deal 5 was moved to January in the week before the last look. */
  const weekly: Grid = [
    ["Snapshot Date", ...(EXPORT[0] ?? [])],
    ...LOOKS.flatMap((on) =>
      EXPORT.slice(1).flatMap((row): Cell[][] => {
        const [id] = row;
        if (id === 9 && on < "2026-10-08") return [];
        const close = id === 5 && on === "2026-10-17" ? day("2027-01-20") : undefined;
        const cells =
          close === undefined ? row : row.map((cell, at) => (at === 4 ? { day: close, minute: 0 } : cell));
        return [[{ day: day(on), minute: 0 }, ...cells]];
      }),
    ),
  ];

  test("know the periods that they cover, and the plans those before them", () => {
    expect(answer("PUSHES", weekly, "Ann", "2026-Q4 so far")).toBe(1);
    expect(answer("PUSHES", weekly, REPS, "2026-Q3")).toEqual([[2], [0]]);
    expect(answer("WINRATE_SCHEDULED", weekly, REPS, "2026-Q3")).toEqual([[3 / 5], [""]]);
    expect(answer("MULTI_PUSHES", weekly, "Ann")).toBe(0);
  });

  test("and so do looks that were saved, with the newest paste beside them", () => {
    const reader = { settings: DEFAULT_SETTINGS, reps: repBook([]) };
    const later = EXPORT.map((row) =>
      row[0] === 5 ? row.map((cell, at) => (at === 4 ? "2027-01-20" : cell)) : row,
    );
    let saved: Grid = [];
    for (const [on, grid] of [
      ["2026-10-12", EXPORT],
      ["2026-10-19", later],
    ] as const) {
      const look = saveLook({ saved, sources: [{ grid }], today: day(on), anyway: true, ...reader });
      saved = [...saved.slice(0, look.at.row), ...look.rows];
    }
    const sources = [
      { tab: "History", grid: saved },
      { tab: "Deals", grid: later },
    ];
    const history = readHistory(sources, { today: day("2026-10-19"), ...reader });
    expect(history.looks.map(isoDay)).toEqual(["2026-10-12", "2026-10-19"]);
    expect(measured("PUSHES", history, { rep: "Ann", period: "2026-Q3" })).toMatchObject({ value: 2 });
    expect(measured("PUSHES", history, { rep: "Bo", period: "2026-Q3" })).toMatchObject({ value: 0 });
    expect(measured("PUSHES", history, { rep: "Ann", period: "2026-Q2" })).toMatchObject({ value: 1 });
  });
});

/** The same deals where the date is called otherwise, so that no plans are read. */
function renamed([header = [], ...rows]: Grid, close: string): Grid {
  return [header.map((cell) => (cell === "Deal - Expected close date" ? close : cell)), ...rows];
}

const QUARTERS = [
  { label: "2026-Q2", start: day("2026-04-01"), end: day("2026-06-30") },
  { label: "2026-Q3", start: day("2026-07-01"), end: day("2026-09-30") },
];
const deals = fc.array(
  fc.record({
    created: fc.integer({ min: 0, max: 250 }),
    planned: fc.option(fc.integer({ min: -20, max: 200 }), { nil: undefined, freq: 8 }),
    took: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined, freq: 3 }),
    won: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

interface Made {
  readonly created: number;
  readonly close: number | undefined;
  readonly ended: number | undefined;
  readonly won: boolean;
}

const OF_PLANS = ["PUSHES", "WINRATE_SCHEDULED", "PUSH_RATE"];

/** What every number, list and row of a stage answers that has no business with plans. */
function otherNumbers(grid: Grid, asOf: Day): string {
  const settings = { ...DEFAULT_SETTINGS, asOf };
  const history = readHistory([{ grid }], { today: TODAY, settings, reps: repBook([]) });
  const tried = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return (error as Error).message;
    }
  };
  const names = NUMBER_FUNCTIONS.map(({ name }) => name).filter((name) => !OF_PLANS.includes(name));
  const answers = [
    ...names.map((name) => [name, tried(() => measured(name, history))]),
    ...LISTINGS.map(({ function: name }) => [name, tried(() => listed(name, history))]),
    ...STAGE_METRICS.map((each) => [
      each.label,
      tried(() => stageCells(history, each, { kind: "all" }, settings)),
    ]),
  ];
  return JSON.stringify(answers).replace(/Deal - Expected close date/g, "Close Date");
}

test("on any export the three numbers are as counted by hand, and no other number changes", () => {
  const first = day("2026-01-02");
  const asOf = day("2026-10-20");
  const settings = [
    ["Name", "Value"],
    ["as-of", isoDay(asOf)],
  ];
  fc.assert(
    fc.property(deals, (drawn) => {
      const made: Made[] = [
        { created: first, close: day("2026-02-01"), ended: day("2026-02-03"), won: true },
        ...drawn.map(({ created, planned, took, won }) => {
          const from = addDays(first, created);
          const ended = took === undefined || from + took > asOf ? undefined : from + took;
          return { created: from, close: planned === undefined ? undefined : from + planned, ended, won };
        }),
      ];
      const cell = (on: number | undefined): Cell =>
        on === undefined ? "" : { day: on as never, minute: 0 };
      const grid: Grid = [
        [...(EXPORT[0] ?? []), "Deal - Value"],
        ...made.map(({ created, close, ended, won }, at): Cell[] => [
          ...[`D${at}`, "Ann", "Offer", ended === undefined ? "Open" : won ? "Won" : "Lost", cell(close)],
          ...[cell(won ? ended : undefined), cell(won ? undefined : ended), cell(created), 100],
        ]),
      ];
      for (const { label, start, end } of QUARTERS) {
        const ends = (won: boolean) =>
          made.filter((each) => each.won === won && each.ended && each.ended >= start && each.ended <= end)
            .length;
        const pushed = made.filter(
          ({ close, ended = Infinity, created }) =>
            close !== undefined && close >= start && close <= end && ended > end && created <= end,
        ).length;
        const share = (of: number, all: number) => (all === 0 ? "" : of / all);
        expect({
          pushes: answer("PUSHES", grid, "", label, settings) || 0,
          scheduled: answer("WINRATE_SCHEDULED", grid, "", label, settings),
          rate: answer("PUSH_RATE", grid, "", label, settings),
        }).toEqual({
          pushes: pushed,
          scheduled: share(ends(true), ends(true) + pushed),
          rate: share(pushed, ends(true) + ends(false) + pushed),
        });
      }
      expect(otherNumbers(grid, asOf)).toBe(otherNumbers(renamed(grid, "Close Date"), asOf));
    }),
    { seed: 20261122, numRuns: Number(process.env["CASES"] ?? 5) },
  );
});
