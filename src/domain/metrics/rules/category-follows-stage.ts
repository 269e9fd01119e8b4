import type { Category } from "../../deals/deal";
import type { History } from "../../history/history";

/**
 * Whether the forecast category is only another name for the stage: every stage of an open deal has one category
 * wherever it was seen, so a commit is no promise of the rep's (requirements.md 1B, M3).
 */
export function categoryFollowsStage(history: History): boolean {
  const categories = new Map<string, Category>();
  let compared = 0;
  for (const deal of history.deals) {
    for (const { status, stage, category } of deal.seen) {
      if (status !== "open" || stage === undefined || category === undefined) continue;
      const known = categories.get(stage);
      if (known === undefined) categories.set(stage, category);
      else if (known !== category) return false;
      else compared += 1;
    }
  }
  // With one stage, or each seen but once, nothing has been shown either way.
  return categories.size > 1 && compared >= categories.size;
}
