/**
 * Every metric once more as an SQL query over what was pasted, equal on generated pipelines of every shape. The queries
 * were written from requirements.md, not from the code.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import initSqlJs, { type Database, type SqlJsStatic } from "sql.js";
import type { Cell, Grid } from "../../../../src/domain/cell";
import { headerKey } from "../../../../src/domain/deals/corrections";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import type { History } from "../../../../src/domain/history/history";
import { NUMBER_FUNCTIONS, STAGE_METRICS } from "../../../../src/domain/metrics/catalog";
import { stageCells } from "../../../../src/domain/metrics/showing/stage-cells";
import { type Measure, measuring } from "../../../../src/domain/metrics/measure";
import { readSpan } from "../../../../src/domain/read-span";
import { addDays } from "../../../../src/domain/day";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";
import { IN_SQL, type InSql, STAGES_IN_SQL } from "./metrics-in-sql";
import { day } from "../../sheet";
import { AS_OF, FIRST_DAY, type Pasted, pasted, QUARTERS, REPS, STAGES } from "../pipelines";

const sqlFile = (name: string) => readFileSync(join(__dirname, name), "utf8");
const TABLES = sqlFile("tables.sql");
const VIEWS = sqlFile("views.sql");

/** What a team may have set: everything that a number here depends on. */
const chosen = fc.record({
  asOf: fc.constant(AS_OF),
  stages: fc.constant(STAGES.map((name, order) => ({ name, order }))),
  icp: fc.constant(new Map([[headerKey("Industry"), { anyOf: ["Software"] }]])),
  goals: fc.constant(REPS.flatMap((rep) => QUARTERS.map((period) => ({ rep, period, forecast: 50_000 })))),
  winRateBy: fc.constantFrom("deals", "deals", "amount"),
  disqualifiedStages: fc.constantFrom([], [], ["Closed Lost"]),
  scheduleRate: fc.constantFrom("wins/(wins+pushed)", "incl losses", "planned wins only"),
  overdueIsPush: fc.constantFrom(true, true, false),
  multiPushBy: fc.constantFrom("events", "boundaries"),
  commitSeen: fc.constantFrom("ever", "ever", "lock day"),
  lockDay: fc.integer({ min: 1, max: 60 }),
  daysCountedFrom: fc.constantFrom("created", "Demo"),
  weightedBy: fc.constantFrom("probability", "own win rate"),
  noDecisionReasons: fc.constantFrom(DEFAULT_SETTINGS.noDecisionReasons, ["Price", "went dark"]),
  closingGrace: fc.constantFrom(0, 0, 12), // Q3 is over on 12 October, or still running
  stallDays: fc.integer({ min: 5, max: 40 }),
  notLoggedShare: fc.constantFrom(0.6, 1 / 4),
  inheritedDays: fc.integer({ min: 0, max: 120 }),
  lateEntryShare: fc.constantFrom(1 / 3, 1),
  velocityWeeks: fc.integer({ min: 1, max: 12 }),
  newWithin: fc.constantFrom(7, 3, 0),
  learnFrom: fc.integer({ min: 2, max: 4 }),
  oddsFrom: fc.integer({ min: 1, max: 3 }),
  goneShare: fc.constantFrom(0.1, 0.4),
  toldFrom: fc.integer({ min: 1, max: 3 }),
  seenWithin: fc.constantFrom(7, 7, 2),
  longestGap: fc.constantFrom(14, 14, 6),
} satisfies { readonly [Key in keyof Settings]?: fc.Arbitrary<Settings[Key]> });

type Chosen = typeof chosen extends fc.Arbitrary<infer Each> ? Each : never;

/** The ends of the quarters that a deal may have been pushed over. */
const QUARTER_ENDS = ["2025", "2026", "2027"].flatMap((year) =>
  ["03-31", "06-30", "09-30", "12-31"].map((end) => day(`${year}-${end}`)),
);

let sql: SqlJsStatic;
beforeAll(async () => {
  sql = await initSqlJs();
});

function loaded({ observations, deals, looks }: Pasted, settings: Chosen): Database {
  const db = new sql.Database() as WithAggregates;
  db.create_aggregate("middle", valueAt(1 / 2));
  db.create_aggregate("three_quarters", valueAt(3 / 4));
  db.run(TABLES);
  insert(db, "obs", observations);
  insert(db, "deal", deals);
  insert(
    db,
    "look",
    looks.map((day) => [day]),
  );
  insert(
    db,
    "calendar",
    Array.from({ length: AS_OF - FIRST_DAY + 1 }, (_, at) => [FIRST_DAY + at]),
  );
  insert(
    db,
    "quarter",
    QUARTERS.map(({ label, start, end }) => [
      label,
      start,
      end,
      addDays(end, settings.closingGrace) < AS_OF ? 0 : 1,
    ]),
  );
  insert(
    db,
    "quarter_end",
    QUARTER_ENDS.map((end) => [end]),
  );
  insert(
    db,
    "no_decision_reason",
    settings.noDecisionReasons.map((words) => [words.toLowerCase()]),
  );
  insertSettings(db, settings);
  insert(
    db,
    "stage",
    STAGES.map((name, place) => [name, place]),
  );
  db.run(VIEWS.replace(/:asof/g, String(AS_OF)));
  return db;
}

/** What sql.js has and its types leave out: https://sql.js.org/documentation/Database.html */
interface WithAggregates extends Database {
  create_aggregate(name: string, functions: ReturnType<typeof valueAt>): this;
}

/** As many values of a hundred lie below it: on the line between the two beside that place. */
function valueAt(share: number) {
  return {
    init: (): number[] => [],
    step: (values: number[], value: number | null) => (value === null ? values : [...values, value]),
    finalize(values: number[]): number | null {
      if (values.length === 0) return null;
      const sorted = [...values].sort((a, b) => a - b);
      const place = (values.length - 1) * share;
      const below = Number(sorted[Math.floor(place)]);
      return below + (Number(sorted[Math.ceil(place)]) - below) * (place % 1);
    },
  };
}

type Value = string | number | null;

function insert(db: Database, table: string, rows: readonly (readonly Value[])[]): void {
  const [first] = rows;
  if (!first) return;
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => "?").join(", ")})`);
  for (const row of rows) statement.run([...row]);
  statement.free();
}

/** The settings that are one word or number, by the names of the table's columns. */
function insertSettings(db: Database, settings: Chosen): void {
  const values: Readonly<Record<string, unknown>> = {
    ...settings,
    disqualifiedStage: settings.disqualifiedStages[0] ?? "",
    overdueIsPush: settings.overdueIsPush ? 1 : 0,
  };
  const [columns] = db.exec("SELECT name FROM pragma_table_info('setting')");
  insert(db, "setting", [(columns?.values ?? []).map(([name]) => values[String(name)] as Value)]);
}

/** What stands where a number cannot be told; its sentence is the metric's own. */
const REFUSED: Cell[] = ["refused"];

function isRefused(db: Database, { refused }: Pick<InSql, "refused">, label: string): boolean {
  if (refused === undefined) return false;
  const [found] = db.exec(refused, { ":label": label, ":asof": AS_OF });
  return found?.values[0]?.[0] === 1;
}

/** What SQL answers for each rep and, last, for the team; a blank cell where there is nothing. */
function bySql(db: Database, name: string, label: string): Cell[] {
  const metric = IN_SQL[name];
  if (!metric) throw new Error(`There is no query for ${name}.`);
  const { marks, comesTo } = metric;
  if (isRefused(db, metric, label)) return REFUSED;
  const [found] = db.exec(
    `WITH marks AS (${marks})
     SELECT owner, ${comesTo} FROM marks GROUP BY owner
     UNION ALL SELECT 'Team', ${comesTo} FROM marks`,
    { ":label": label, ":asof": AS_OF },
  );
  const answers = new Map(found?.values.map(([owner, value]) => [owner, value as number | null]));
  return [...REPS, "Team"].map((rep) => answers.get(rep) ?? "");
}

const ASKED = Object.keys(IN_SQL);

/** What the metric answers, asked as a formula asks: of one history for every number. */
function byMetric(measure: Measure, name: string, label: string): Cell[] {
  const fn = NUMBER_FUNCTIONS.find((each) => each.name === name);
  const span = readSpan(label, DEFAULT_SETTINGS, AS_OF);
  if (!fn || "why" in span) throw new Error(`${name} of ${label} cannot be asked.`);
  const { answer } = measure(fn, IN_SQL[name]?.of === "now" ? { kind: "all" } : { kind: "span", span });
  const team = answer();
  if (team.why !== undefined && !team.empty) return REFUSED;
  return [...REPS, undefined].map((rep) => answer(rep).value ?? "");
}

/** A row for each rep and stage that has any deal, as STAGE_WINRATES and its like spill it. */
function stagesBySql(db: Database, name: string, label: string): Cell[][] {
  const metric = STAGES_IN_SQL[name];
  if (!metric) throw new Error(`There is no query for ${name}.`);
  if (isRefused(db, metric, label)) return [REFUSED];
  const [found] = db.exec(
    `WITH marks AS (${metric.marks})
     SELECT owner, stage, ${metric.columns.join(", ")} FROM marks GROUP BY owner, stage ORDER BY owner, place`,
    { ":label": label },
  );
  return (found?.values ?? []).map((row) => near(row.map((value) => (value ?? "") as Cell)));
}

function stagesByMetric(history: History, settings: Settings, name: string, label: string): Cell[][] {
  const metric = STAGE_METRICS.find(({ byStage }) => byStage.function === name);
  const span = readSpan(label, DEFAULT_SETTINGS, AS_OF);
  if (!metric || "why" in span) throw new Error(`${name} of ${label} cannot be asked.`);
  const width = 2 + (STAGES_IN_SQL[name]?.columns.length ?? 0); // the days' ± is the table's, not the deals'
  try {
    return rowsOf(stageCells(history, metric, { kind: "span", span }, settings, REPS), width);
  } catch {
    return [REFUSED];
  }
}

function rowsOf(spill: Grid, width: number): Cell[][] {
  return spill
    .slice(1)
    .map((row) => near(row.slice(0, width)))
    .filter((row) => row.slice(2).some((cell) => cell !== "" && cell !== 0));
}

const near = (cells: readonly Cell[]) =>
  cells.map((cell) => (typeof cell === "number" ? Math.round(cell * 1e9) / 1e9 : cell));

test("every number and every row of a stage has its query", () => {
  expect(ASKED.sort()).toEqual(NUMBER_FUNCTIONS.map(({ name }) => name).sort());
  expect(Object.keys(STAGES_IN_SQL).sort()).toEqual(
    STAGE_METRICS.map(({ byStage }) => byStage.function).sort(),
  );
});

test.each(["log", "snapshots"] as const)("pasted as %s, every number is that of its query", (shape) => {
  fc.assert(
    fc.property(pasted(shape), chosen, (table, set) => {
      const db = loaded(table, set);
      const settings = { ...DEFAULT_SETTINGS, ...set };
      try {
        const history = readHistory([{ grid: table.grid }], { today: AS_OF, settings, reps: repBook([]) });
        const measure = measuring(history, settings);
        const forEach = (names: readonly string[], answer: (name: string, label: string) => unknown) =>
          Object.fromEntries(
            names.flatMap((name) =>
              ["Q2 2026", "Q3 2026"].map((label) => [
                `${name}, ${label}`,
                JSON.stringify(answer(name, label)),
              ]),
            ),
          );
        expect({
          ...forEach(ASKED, (name, label) => near(byMetric(measure, name, label))),
          ...forEach(Object.keys(STAGES_IN_SQL), (name, label) =>
            stagesByMetric(history, settings, name, label),
          ),
        }).toEqual({
          ...forEach(ASKED, (name, label) => near(bySql(db, name, label))),
          ...forEach(Object.keys(STAGES_IN_SQL), (name, label) => stagesBySql(db, name, label)),
        });
      } finally {
        db.close();
      }
    }),
    {
      seed: 20261122,
      numRuns: Number(process.env["CASES"] ?? 3),
    },
  );
});
