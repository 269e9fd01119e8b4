import type { History } from "../../history/history";
import { showCommitRule } from "../../settings/commit-rule";
import type { Settings } from "../../settings";
import type { Need } from "../measuring/metric";
import { NO_CHANGES_REMEDY, quoted } from "../measuring/why-not";

/** What tells a commit: the forecast category, or what the team reads it from instead (requirements.md 1B, M3). */
export const COMMIT_NEED: Need = {
  called: "a forecast category",
  calledBy({ commitIs }) {
    switch (commitIs.by) {
      case "category":
        return undefined;
      case "probability":
        return 'a probability (the setting "commit is")';
      case "header":
        return `a column "${commitIs.header}" (the setting "commit is")`;
    }
  },
  anyOf: ["category"],
  otherwise: ({ commitIs }) =>
    commitIs.by === "category"
      ? 'Where your CRM has none, as Pipedrive, name in the setting "commit is" what tells a commit: a label, a check mark or a probability.'
      : undefined,
};

/** That no commit was ever seen, and what to do. Each CRM has words of its own for it, and sets them anew at the close. */
export function noCommitSeen(history: History, { commitIs }: Settings): string {
  const why =
    commitIs.by === "category"
      ? ` under ${quoted(categoryHeaders(history))}, and a closed one no longer says there that it was committed`
      : `, going by the setting "commit is": ${showCommitRule(commitIs)}`;
  return `No row shows a committed open deal${why}. ${NO_CHANGES_REMEDY}`;
}

/** As the pasted tables call it, or where none has it our History tab. */
function categoryHeaders({ tables }: History): ReadonlySet<string> {
  const named = tables.filter(({ columns }) => columns.has("category"));
  const pasted = named.filter(({ kind }) => kind !== "saved looks");
  return new Set(
    (pasted.length > 0 ? pasted : named).flatMap(({ columns }) => columns.get("category") ?? []),
  );
}
