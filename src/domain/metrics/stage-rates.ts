import type { History } from "../history/history";
import { EVER } from "../period";
import type { Settings } from "../settings";
import { judgeDeals } from "./measuring/judge-deals";
import { stageWinRates } from "./stage-win-rates";
import { counting } from "./measuring/counting";
import { answerFrom } from "./measuring/answer-from";
import { learnStages } from "./rules/stage-needs";
import { whyNot } from "./measuring/why-not";

/** The share of a rep's own deals that were won from a stage (M16), over all that closed; undefined where none did. */
export type StageRates = (rep: string, stage: string) => number | undefined;

export function stageRates(history: History, settings: Settings): StageRates {
  const counted = counting();
  judgeDeals(history, [{ metric: stageWinRates, periods: [EVER], record: counted.record }], settings);
  const { stages, placeOf } = learnStages(history, settings);
  return (rep, stage) => {
    const place = placeOf(stage);
    return place === undefined ? undefined : answerFrom(counted.of(rep, stages[place]), "rate").value;
  };
}

export function whyNoStageRates(history: History, settings: Settings): string | undefined {
  return whyNot(history, stageWinRates, settings, false);
}
