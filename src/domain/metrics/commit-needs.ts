import { showCommitRule } from "../settings/commit-rule";
import type { Settings } from "../settings";
import type { Need } from "./metric";

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
};

/** That no commit was ever seen, and what to do. */
export function noCommitSeen({ commitIs }: Settings): string {
  const why =
    commitIs.by === "category"
      ? ". Salesforce replaces Commit with Closed or Omitted when a deal closes"
      : `, going by the setting "commit is": ${showCommitRule(commitIs)}`;
  return `No row shows a committed open deal${why}. Save the pipeline each week from the sidebar, or paste an Opportunity History report.`;
}
