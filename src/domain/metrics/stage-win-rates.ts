import { pathOf } from "../history/questions/stage-path";
import type { StageOrder } from "../history/questions/stage-order";
import { holds } from "../period";
import type { Metric } from "./measuring/metric";
import { learnStages, refuseWithoutOrder, STAGE_NEEDS } from "./rules/stage-needs";

export const stageWinRates: Metric<StageOrder> = {
  id: "M16",
  label: "Won from each stage",
  description: "The share of the deals that reached a stage that were won, a stage a row.",
  formula:
    "won ÷ closed deals that reached the stage or a later one while open; a win reached them all, and a deal never seen open is left out",
  format: "rate",
  audience: "pair",
  group: "stages",
  functions: {},
  byStage: {
    function: "STAGE_WINRATES",
    columns: [
      { heading: "Won", show: "rate" },
      { heading: "Deals", show: "n" },
    ],
  },
  needs: STAGE_NEEDS,
  changes: { of: ["stage"], unseen: "it cannot show which stages a deal passed" },
  // Pipedrive's closed deals keep the stage they were in at the end.
  oneLookTells: (history) => {
    if (history.stagesAreDated === true) return true;
    const open = new Set(
      history.deals.flatMap(({ outcome, seen }) => (outcome ? [] : [seen[seen.length - 1]?.stage])),
    );
    return history.deals.some(
      ({ outcome, seen }) => outcome?.is === "lost" && open.has(seen[seen.length - 1]?.stage),
    );
  },
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
    const won = deal.outcome.is === "won";
    const farthest = Math.max(...path);
    order.stages.forEach((stage, place) => {
      if (won) tally.for("won", { by: stage });
      else if (place <= farthest) tally.against("lost", { by: stage });
    });
  },
};
