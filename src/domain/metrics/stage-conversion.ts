import { pathOf } from "../history/questions/stage-path";
import type { StageOrder } from "../history/questions/stage-order";
import { holds } from "../period";
import type { Metric } from "./measuring/metric";
import { learnStages, refuseWithoutOrder, STAGE_NEEDS } from "./rules/stage-needs";

export const stageConversion: Metric<StageOrder> = {
  id: "M17",
  label: "Stage conversion",
  description: "The share of the deals that left a stage that left it forward, a stage a row.",
  formula: "closed deals that went from the stage to a later one or were won from it ÷ those that left it",
  format: "rate",
  audience: "pair",
  group: "stages",
  functions: {},
  byStage: {
    function: "STAGE_CONVERSION",
    columns: [
      { heading: "Moved forward", show: "rate" },
      { heading: "Deals", show: "n" },
    ],
  },
  needs: STAGE_NEEDS,
  changes: { of: ["stage"], unseen: "it cannot show which stages a deal passed" },
  oneLookTells: ({ stagesAreDated }) => stagesAreDated === true,
  period: "closed",
  refuse: refuseWithoutOrder,
  learn: (history, settings) => learnStages(history, settings),
  judge(deal, period, tally, { learnt: order }) {
    if (!deal.outcome || !holds(period, deal.outcome.day)) return;
    const path = pathOf(deal, order);
    if (path.length === 0) {
      tally.out("never seen open");
      return;
    }
    const { is } = deal.outcome;
    for (const place of new Set(path)) {
      const by = order.stages[place];
      if (by === undefined) continue;
      const left = path.flatMap((each, at) => (each === place ? [path[at + 1]] : []));
      // A deal that came back and left once more left it forward if it ever did.
      if (left.some((next) => next !== undefined && next > place)) tally.for("moved forward", { by });
      else if (left.includes(undefined)) {
        if (is === "won") tally.for("won", { by });
        else tally.against("lost", { by });
      } else tally.against("moved back", { by });
    }
  },
};
