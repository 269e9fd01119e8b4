/** Generated pipelines, pasted as a log of changes or as weekly looks: the same rows for SQL and for a formula. */
import fc from "fast-check";
import type { Cell, Grid } from "../../../src/domain/cell";
import { addDays, type Day, isoDay } from "../../../src/domain/day";
import { day } from "../sheet";

export type Shape = "log" | "snapshots";

export interface Pasted {
  /** A counterexample is read by people. */
  readonly [fc.toStringMethod]: () => string;
  readonly grid: Grid;
  /** As views.sql has them: id, day, owner, stage, status, category, close, amount. */
  readonly observations: readonly (readonly (string | number | null)[])[];
  /** id, created, type, lost reason, last activity, probability, list amount, industry. */
  readonly deals: readonly (readonly (string | number | null)[])[];
  readonly looks: readonly Day[];
}

export const REPS = ["Ann", "Bo", "Cy"];
export const FIRST_DAY = day("2025-12-29");
export const AS_OF = day("2026-10-12");
export const QUARTERS = [
  { label: "Q4 2025", start: day("2025-10-01"), end: day("2025-12-31") },
  { label: "Q1 2026", start: day("2026-01-01"), end: day("2026-03-31") },
  { label: "Q2 2026", start: day("2026-04-01"), end: day("2026-06-30") },
  { label: "Q3 2026", start: day("2026-07-01"), end: day("2026-09-30") },
  { label: "Q4 2026", start: day("2026-10-01"), end: day("2026-12-31") },
];
export const STAGES = ["Discovery", "Demo", "Proposal", "Negotiation"];
const REASONS = ["No decision", "Price", "Went dark", "Competitor", ""];

interface Save {
  readonly on: Day;
  readonly owner: string;
  readonly stage: string;
  readonly status: "open" | "won" | "lost";
  readonly category: "pipeline" | "best case" | "commit" | "closed" | "omitted";
  readonly close: Day | undefined;
  readonly amount: number | undefined;
}

interface Made {
  readonly created: Day;
  readonly type: string;
  readonly reason: string;
  readonly activity: Day | undefined;
  readonly probability: number;
  readonly list: number | undefined;
  readonly industry: string;
  readonly saves: readonly Save[];
  /** The look from which a report's filter hides it. */
  readonly hiddenFrom: Day | undefined;
}

const save = fc.record({
  gap: fc.integer({ min: 7, max: 50 }), // so that every save is seen by some look
  owner: fc.constantFrom(...REPS),
  step: fc.constantFrom("stay", "stay", "forward", "forward", "back", "won", "lost"),
  category: fc.constantFrom<Save["category"]>("pipeline", "best case", "commit", "commit"),
  close: fc.option(fc.integer({ min: -15, max: 110 }), { nil: undefined, freq: 12 }),
  moves: fc.boolean(),
  amount: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined, freq: 12 }),
  changesHands: fc.integer({ min: 0, max: 4 }),
});

const deal: fc.Arbitrary<Made> = fc
  .record({
    born: fc.integer({ min: 0, max: 200 }),
    type: fc.constantFrom("New Business", "New Business", "New Business", "", "Renewal"),
    reason: fc.constantFrom(...REASONS),
    quiet: fc.option(fc.integer({ min: -10, max: 90 }), { nil: undefined, freq: 5 }),
    probability: fc.constantFrom(0, 10, 50, 75, 90),
    list: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined, freq: 6 }),
    industry: fc.constantFrom("Software", "Retail", ""),
    saves: fc.array(save, { minLength: 1, maxLength: 7 }),
    hidden: fc.integer({ min: 30, max: 200 }),
    isHidden: fc.integer({ min: 0, max: 5 }).map((each) => each === 0),
  })
  .map(({ born, type, reason, quiet, probability, list, industry, saves, hidden, isHidden }) => {
    const created = addDays(FIRST_DAY, born + 1);
    const made = history(created, saves).filter(({ on }) => on <= AS_OF);
    return {
      created,
      type,
      reason,
      activity: quiet === undefined ? undefined : addDays(AS_OF, -quiet),
      probability,
      list: list === undefined ? undefined : list * 1000,
      industry,
      saves: made,
      hiddenFrom: isHidden ? addDays(created, hidden) : undefined,
    };
  });

type Step = typeof save extends fc.Arbitrary<infer Each> ? Each : never;

function history(created: Day, steps: readonly Step[]): Save[] {
  let on = created;
  let before: Save | undefined;
  let level = 0;
  return steps.map(({ gap, owner, step, category, close, moves, amount, changesHands }) => {
    on = before ? addDays(on, gap) : on;
    if (step === "forward") level = Math.min(level + 1, STAGES.length - 1);
    if (step === "back") level = Math.max(level - 1, 0);
    const status = step === "won" || step === "lost" ? step : "open";
    before = {
      on,
      owner: before && changesHands > 0 ? before.owner : owner,
      status,
      stage: status === "open" ? String(STAGES[level]) : status === "won" ? "Closed Won" : "Closed Lost",
      category: status === "open" ? category : status === "won" ? "closed" : "omitted",
      close: !before || moves ? (close === undefined ? undefined : addDays(on, close)) : before.close,
      amount: !before || moves ? (amount === undefined ? undefined : amount * 1000) : before.amount,
    };
    return before;
  });
}

const looksOf = (): Day[] => {
  const looks: Day[] = [];
  for (let on = FIRST_DAY; on <= AS_OF; on = addDays(on, 7)) looks.push(on);
  return looks;
};

/** Deals that are there from the first day, so that every quarter is covered, every rep is known and has promised. */
const STANDING: readonly Made[] = REPS.map((owner) => ({
  created: FIRST_DAY,
  type: "New Business",
  reason: "",
  activity: AS_OF,
  probability: 10,
  list: 2000,
  industry: "Software",
  hiddenFrom: undefined,
  saves: [
    {
      on: FIRST_DAY,
      owner,
      stage: "Discovery",
      status: "open",
      category: "commit",
      close: day("2027-06-30"),
      amount: 1000,
    },
  ],
}));

const made = fc.array(deal, { minLength: 1, maxLength: 9 });

/** A pipeline as one of the shapes. */
export function pasted(shape: Shape): fc.Arbitrary<Pasted> {
  return made.map((deals) => pastedAs(shape, deals));
}

/**
 * One pipeline as a log of changes and as weekly looks that can know as much: everything happened on a day of a look, and
 * no report hid anything.
 */
export const pastedBothWays: fc.Arbitrary<Readonly<Record<Shape, Pasted>>> = made.map((deals) => {
  const weekly = deals.map((each) => {
    const saves = each.saves.map((state) => ({ ...state, on: lookAfter(state.on) }));
    const last = saves.filter(({ on }, at) => on !== saves[at + 1]?.on && on <= AS_OF);
    return { ...each, saves: last, created: last[0]?.on ?? each.created, hiddenFrom: undefined };
  });
  return { log: pastedAs("log", weekly), snapshots: pastedAs("snapshots", weekly) };
});

function lookAfter(on: Day): Day {
  return addDays(FIRST_DAY, Math.ceil((on - FIRST_DAY) / 7) * 7);
}

function pastedAs(shape: Shape, pipeline: readonly Made[]): Pasted {
  const deals = [...STANDING, ...pipeline.filter(({ saves }) => saves.length > 0)].map((each, at) => ({
    ...each,
    id: `D-${at}`,
  }));
  const rows =
    shape === "log"
      ? deals.flatMap((each) => each.saves.map((state) => ({ ...each, ...state, seen: state.on })))
      : looksOf().flatMap((seen) =>
          deals.flatMap((each) => {
            const state = each.saves.filter(({ on }) => on <= seen).pop();
            const hidden = each.hiddenFrom !== undefined && seen >= each.hiddenFrom;
            return state && !hidden ? [{ ...each, ...state, seen }] : [];
          }),
        );
  const shown = new Set(rows.map(({ id }) => id));
  return {
    [fc.toStringMethod]: () =>
      deals
        .map(({ id, saves, created }) => `${id} made ${isoDay(created)}: ${saves.map(told).join("; ")}`)
        .join("\n"),
    grid: [
      HEADERS[shape],
      ...rows.map((row): Cell[] => [
        row.id,
        row.owner,
        row.stage,
        SHOWN_CATEGORY[row.category],
        cell(row.close),
        cell(row.seen),
        row.amount ?? "",
        cell(row.created),
        row.type,
        row.status === "lost" ? row.reason : "",
        cell(row.activity),
        row.probability,
        row.list ?? "",
        row.industry,
      ]),
    ],
    observations: rows.map(({ id, seen, owner, stage, status, category, close, amount }) => [
      id,
      seen,
      owner,
      stage,
      status,
      category,
      close ?? null,
      amount ?? null,
    ]),
    deals: deals
      .filter(({ id }) => shown.has(id))
      .map(({ id, created, type, reason, activity, probability, list, industry }) => [
        id,
        created,
        type,
        reason,
        activity ?? null,
        probability / 100,
        list ?? null,
        industry,
      ]),
    looks: shape === "snapshots" ? looksOf() : [],
  };
}

function told({ on, owner, stage, category, close, amount }: Save): string {
  return `${isoDay(on)} ${owner} ${stage} ${category} ${close === undefined ? "-" : isoDay(close)} ${amount ?? "-"}`;
}

const COMMON = ["Forecast Category", "Close Date"];
const REST = [
  "Amount",
  "Created Date",
  "Type",
  "Lost Reason",
  "Last Activity",
  "Probability (%)",
  "List Amount",
  "Industry",
];
const HEADERS: Readonly<Record<Shape, string[]>> = {
  log: ["Deal ID", "Owner", "To Stage", ...COMMON, "Last Modified", ...REST],
  snapshots: ["Deal ID", "Owner", "Stage", ...COMMON, "Snapshot Date", ...REST],
};

const SHOWN_CATEGORY: Readonly<Record<Save["category"], string>> = {
  pipeline: "Pipeline",
  "best case": "Best Case",
  commit: "Commit",
  closed: "Closed",
  omitted: "Omitted",
};

function cell(on: Day | undefined): Cell {
  return on === undefined ? "" : { day: on, minute: 0 };
}
