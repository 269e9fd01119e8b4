import { daysInStages, pathOf, seenLate } from "../history/questions/stage-path";
import type { StageOrder } from "../history/questions/stage-order";
import type { History } from "../history/history";
import { holds } from "../period";
import { INHERITED, inheritedFrom } from "./measuring/credit";
import type { Metric } from "./measuring/metric";
import { learnStages, refuseWithoutOrder, STAGE_NEEDS } from "./rules/stage-needs";

interface Learnt {
  readonly order: StageOrder;
  readonly looks: History["looks"];
}

export const stageDays: Metric<Learnt> = {
  id: "M18",
  label: "Days in each stage",
  description: "How long deals stayed in each stage, those won beside those lost, a stage a row.",
  formula:
    "days in the stage while open, the times a deal came back added: the median, and the days within which three in four stayed",
  format: "days",
  audience: "pair",
  group: "stages",
  functions: {},
  byStage: {
    function: "STAGE_DAYS",
    columns: [
      { heading: "Won: median days", show: "median", what: "won" },
      { heading: "Won: three in four within", show: "p75", what: "won" },
      { heading: "Won: deals", show: "n", what: "won" },
      { heading: "Lost: median days", show: "median", what: "lost" },
      { heading: "Lost: three in four within", show: "p75", what: "lost" },
      { heading: "Lost: deals", show: "n", what: "lost" },
      { heading: "± days", show: "gap" },
    ],
  },
  needs: STAGE_NEEDS,
  changes: { of: ["stage"], unseen: "it cannot show when a deal came to its stage" },
  oneLookTells: ({ stagesAreDated }) => stagesAreDated === true,
  period: "closed",
  refuse: refuseWithoutOrder,
  learn: (history, settings) => ({ order: learnStages(history, settings), looks: history.looks }),
  judge(deal, period, tally, { settings, learnt: { order, looks } }) {
    if (!deal.outcome || !holds(period, deal.outcome.day)) return;
    const days = daysInStages(deal, order, deal.outcome.day);
    if (days.size === 0) {
      tally.out("never seen open");
      return;
    }
    if (inheritedFrom(deal, deal.outcome.day, settings) !== undefined) {
      tally.out(INHERITED);
      return;
    }
    const late = seenLate(deal, { looks }, settings) ? pathOf(deal, order)[0] : undefined;
    for (const [place, spent] of days) {
      const by = order.stages[place];
      if (by === undefined) continue;
      if (place === late) tally.out("in the stage since before it was first seen", { by });
      else tally.add(spent, deal.outcome.is, { by });
    }
  },
};
