import type { History } from "../../history/history";
import { type StageOrder, stageOrder } from "../../history/questions/stage-order";
import type { Settings } from "../../settings";
import { OUTCOME_NEEDS } from "./outcome-needs";
import type { Need } from "../measuring/metric";

/** What every number of the stages needs: stages, and what tells won from lost. */
export const STAGE_NEEDS: readonly Need[] = [{ called: "a stage", anyOf: ["stage"] }, ...OUTCOME_NEEDS];

const NO_STAGES: StageOrder = { stages: [], placeOf: () => undefined };

/** The order of the stages, which a metric learns; none where nothing tells it, which `refuseWithoutOrder` says. */
export function learnStages(history: History, settings: Settings): StageOrder {
  return stageOrder(history, settings) ?? NO_STAGES;
}

export function refuseWithoutOrder(history: History, settings: Settings): string | undefined {
  if (stageOrder(history, settings)) return undefined;
  return "Nothing here tells the order of the stages: no deal was seen in one stage and then in another. Write their Order in the Stages tab; a formula needs its range.";
}
