/**
 * Every metric once more as an SQL query over what was pasted, equal on generated pipelines of every shape. The queries
 * were written from requirements.md, not from the code.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import initSqlJs, { type Database, type SqlJsStatic } from "sql.js";
import type { Cell } from "../../../../src/domain/cell";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import { NUMBER_FUNCTIONS } from "../../../../src/domain/metrics/catalog";
import { type Measure, measuring } from "../../../../src/domain/metrics/measure";
import { readSpan } from "../../../../src/domain/read-span";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { IN_SQL } from "./metrics-in-sql";
import { AS_OF, FIRST_DAY, type Pasted, pasted, QUARTERS, REPS } from "../pipelines";

const sqlFile = (name: string) => readFileSync(join(__dirname, name), "utf8");
const TABLES = sqlFile("tables.sql");
const VIEWS = sqlFile("views.sql");

const settings = { ...DEFAULT_SETTINGS, asOf: AS_OF };

let sql: SqlJsStatic;
beforeAll(async () => {
  sql = await initSqlJs();
});

function loaded({ observations, deals, looks }: Pasted): Database {
  const db = new sql.Database() as WithAggregates;
  db.create_aggregate("middle", MIDDLE);
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
    QUARTERS.map(({ label, start, end }) => [label, start, end]),
  );
  db.run(VIEWS.replace(/:asof/g, String(AS_OF)));
  return db;
}

/** What sql.js has and its types leave out: https://sql.js.org/documentation/Database.html */
interface WithAggregates extends Database {
  create_aggregate(name: string, functions: typeof MIDDLE): this;
}

/** The value in the middle, or between the two in the middle. */
const MIDDLE = {
  init: (): number[] => [],
  step: (values: number[], value: number) => [...values, value],
  finalize(values: number[]): number | null {
    const sorted = [...values].sort((a, b) => a - b);
    const half = sorted.length / 2;
    const pair = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
    return values.length === 0 ? null : (Number(pair[0]) + Number(pair[1])) / 2;
  },
};

type Value = string | number | null;

function insert(db: Database, table: string, rows: readonly (readonly Value[])[]): void {
  const [first] = rows;
  if (!first) return;
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => "?").join(", ")})`);
  for (const row of rows) statement.run([...row]);
  statement.free();
}

/** What SQL answers for each rep and, last, for the team; a blank cell where there is nothing. */
function bySql(db: Database, name: string, label: string): Cell[] {
  const metric = IN_SQL[name];
  if (!metric) throw new Error(`There is no query for ${name}.`);
  const { marks, comesTo } = metric;
  const [found] = db.exec(
    `WITH marks AS (${marks})
     SELECT owner, ${comesTo} FROM marks GROUP BY owner
     UNION ALL SELECT 'Team', ${comesTo} FROM marks`,
    { ":label": label, ":asof": AS_OF },
  );
  const answers = new Map(found?.values.map(([owner, value]) => [owner, value as number | null]));
  return [...REPS, "Team"].map((rep) => answers.get(rep) ?? "");
}

const ASKED = Object.keys(IN_SQL).filter((name) => NUMBER_FUNCTIONS.some((fn) => fn.name === name));

/** What the metric answers, asked as a formula asks: of one history for every number. */
function byMetric(measure: Measure, name: string, label: string): Cell[] {
  const fn = NUMBER_FUNCTIONS.find((each) => each.name === name);
  const span = readSpan(label, DEFAULT_SETTINGS, AS_OF);
  if (!fn || "why" in span) throw new Error(`${name} of ${label} cannot be asked.`);
  const { answer } = measure(fn, IN_SQL[name]?.of === "now" ? { kind: "all" } : { kind: "span", span });
  return [...REPS, undefined].map((rep) => {
    const { value, why, empty } = answer(rep);
    return value ?? (empty ? "" : String(why));
  });
}

const near = (cells: readonly Cell[]) =>
  cells.map((cell) => (typeof cell === "number" ? Math.round(cell * 1e9) / 1e9 : cell));

test.each(["log", "snapshots"] as const)("pasted as %s, every number is that of its query", (shape) => {
  fc.assert(
    fc.property(pasted(shape), (table) => {
      const db = loaded(table);
      try {
        const history = readHistory([{ grid: table.grid }], { today: AS_OF, settings, reps: repBook([]) });
        const measure = measuring(history, settings);
        for (const name of ASKED) {
          for (const label of ["Q2 2026", "Q3 2026"]) {
            expect([name, label, ...near(byMetric(measure, name, label))]).toEqual([
              name,
              label,
              ...near(bySql(db, name, label)),
            ]);
          }
        }
      } finally {
        db.close();
      }
    }),
    { seed: 20261122, numRuns: Number(process.env["CASES"] ?? 10) },
  );
});
