/** The oracle's answers for Q3 2025, worked out apart from this project's code, from each form that can know them. */
import { readFileSync } from "node:fs";
import type { Grid } from "../../../src/domain/cell";
import { callFunction } from "../../../src/domain/metrics/call";
import { day, oracle, sheet } from "../sheet";

const LOOKS = [oracle("history_report.csv"), oracle("weekly_snapshots.csv")];

const { per_rep } = JSON.parse(readFileSync(`${__dirname}/../oracle/expected.json`, "utf8")) as {
  readonly per_rep: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
};
const REPS = Object.keys(per_rep).map((rep) => [rep]);

/** The oracle's numbers are rounded to four places. */
function check(
  name: string,
  field: string,
  { tables = LOOKS, period = "Q3 2025", settings = [] as Grid[], nothingOf = "" } = {},
): void {
  const expected = REPS.map(([rep = ""]) => [rep === nothingOf ? "" : (per_rep[rep]?.[field] ?? "")]);
  for (const table of tables) {
    const shown = callFunction(name, [table, REPS, period, ...settings], day("2026-11-25")) as Grid;
    const rounded = shown.map(([value = ""]) => [
      typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value,
    ]);
    expect([name, ...rounded]).toEqual([name, ...expected]);
  }
}

const setting = (name: string, value: string) => ({
  settings: [
    sheet`
    Name | Value
    ${name} | ${value}`,
  ],
});

test("scheduled to win, as the seed writes it and by each option", () => {
  check("WINRATE_SCHEDULED", "schedule_to_win");
  check("WINRATE_SCHEDULED", "schedule_to_win_incl_losses", setting("schedule rate", "incl losses"));
  check("WINRATE_SCHEDULED", "schedule_to_win_explicit_only", setting("overdue is a push", "no"));
});

test("open deals pushed repeatedly, by events and by boundaries", () => {
  const now = { period: "", nothingOf: "Sandy" }; // she has no open deal: nothing to count, which is not 0
  check("MULTI_PUSHES", "multi_push_open", now);
  check("MULTI_PUSHES", "multi_push_open_boundary_mode", {
    ...now,
    ...setting("multi-push by", "boundaries"),
  });
});

const SNAPSHOTS_AND_EXPORT = {
  tables: [oracle("weekly_snapshots.csv"), oracle("single_export_2025-10-01.csv")],
};

test("days to won and to lost, from the forms with a created date", () => {
  check("AVG_DAYS_TO_WON", "avg_days_won", SNAPSHOTS_AND_EXPORT);
  check("AVG_DAYS_TO_LOST", "avg_days_lost", SNAPSHOTS_AND_EXPORT);
});

test("no decisions, from the export with a lost reason", () => {
  // Sandy lost nothing, so there is nothing to count, which is not 0.
  check("NO_DECISIONS", "no_decisions", {
    tables: [oracle("single_export_2025-10-01.csv")],
    nothingOf: "Sandy",
  });
});
