import type { Problem } from "../problem";
import type { Places } from "./places";

/** A stage that nothing tells to be won, lost or open. */
export const STAGE_NOT_KNOWN = "stage counted as open";

/** Words that were not recognised, each said once with the first cell it stood in. */
export interface NoticeBook {
  stage(word: string, row: number, column: number): void;
  category(word: string, row: number, column: number): void;
  owner(id: string, row: number, column: number): void;
  problems(): Problem[];
}

export function noticeBook(places: Places): NoticeBook {
  const stages = new Map<string, string>();
  const categories = new Map<string, string>();
  const owners = new Map<string, string>();
  const once = (seen: Map<string, string>) => (word: string, row: number, column: number) => {
    if (!seen.has(word)) seen.set(word, places.cell(row, column));
  };
  return {
    stage: once(stages),
    category: once(categories),
    owner: once(owners),
    problems: () => [
      ...[...stages].map(([found, where]) => ({
        kind: STAGE_NOT_KNOWN,
        where,
        found,
        text: `"${found}" is not known to mean won or lost, so its deals count as open.`,
        remedy: 'Write open, won or lost beside it in the Stages tab, which "Set up this sheet" makes.',
      })),
      ...[...categories].map(([found, where]) => ({
        kind: "forecast category not known",
        where,
        found,
        text: `"${found}" is no forecast category that is known here, so its deals are in none.`,
        remedy: "If it means Commit, Best Case, Pipeline or Omitted, write that in the cells.",
      })),
      ...[...owners].map(([found, where]) => ({
        kind: "owner given as an ID",
        where,
        found,
        text: `The owner "${found}" is an ID of the CRM, and no rep is known by it.`,
        remedy: "Add the owner's name to the report, or put the ID among the rep's aliases in Reps.",
      })),
    ],
  };
}
