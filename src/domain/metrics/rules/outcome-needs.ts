import type { Need } from "../measuring/metric";

/** The day of an outcome. */
export const DAY_CLOSED: Need = {
  called: "a close date",
  anyOf: ["close", "closed on", "won on", "lost on"],
};

/** The same for whoever asks about a period. */
export const WHEN_CLOSED: Need = { ...DAY_CLOSED, forPeriods: true };

/** What tells won from lost. Where only wins are marked, every rate would be 100 %. */
export const OUTCOME_NEEDS: readonly Need[] = [
  { called: "a stage or status", anyOf: ["stage", "status", "won flag", "won on"] },
  {
    called: "a column that tells lost deals (Stage, Status, Closed or Lost)",
    anyOf: ["stage", "status", "closed flag", "lost flag", "lost on"],
  },
];
