import type { Need } from "./metric";

/** What tells won from lost. Where only wins are marked, every rate would be 100 %. */
export const OUTCOME_NEEDS: readonly Need[] = [
  { called: "a stage or status", anyOf: ["stage", "status", "won flag", "won on"] },
  {
    called: "a column that tells lost deals (Stage, Status, Closed or Lost)",
    anyOf: ["stage", "status", "closed flag", "lost flag", "lost on"],
  },
];
