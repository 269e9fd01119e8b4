import type { Deal, Observation } from "../deals/deal";
import { stageNamed } from "../deals/stages";
import { ownerOn } from "../history/questions/states";
import type { Known, Metric } from "./measuring/metric";
import { addMoney, MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { OPEN_NEEDS, openIn } from "./rules/open-in-period";
import { type StageRates, stageRates, whyNoStageRates } from "./stage-rates";

export const pipelineWeighted: Metric<StageRates> = {
  id: "M30",
  label: "Weighted pipeline",
  description: "What is open and meant to close in the period, each deal by how likely it is to be won.",
  formula: ({ weightedBy }) =>
    weightedBy === "probability"
      ? "amount × probability of the open deals with a close date in the period; a deal without a probability has its stage's default from the Stages tab"
      : "amount × the share of the rep's own deals that were won from its stage, of the open deals with a close date in the period",
  format: "money",
  audience: "pair",
  group: "pipeline",
  weekly: true,
  functions: { PIPELINE_WEIGHTED: "sum" },
  needs: [...OPEN_NEEDS, ...MONEY_NEEDS],
  period: "current",
  ahead: true,
  refuse(history, settings, audience) {
    const unlike = refuseUnlikeMoney(history, settings, audience);
    if (unlike !== undefined) return unlike;
    if (settings.weightedBy === "own win rate") return whyNoStageRates(history, settings);
    const told =
      history.has.has("probability") || settings.stages.some((stage) => stage.probability !== undefined);
    return told
      ? undefined
      : "Nothing says how likely a deal is. Add the Probability column to the report, or write default probabilities in the Stages tab; a formula needs its range.";
  },
  learn: (history, settings) =>
    settings.weightedBy === "own win rate" ? stageRates(history, settings) : () => undefined,
  judge(deal, period, tally, known) {
    const open = openIn(deal, period, tally, known);
    if (!open) return;
    const { asOf, money } = known;
    const odds = oddsOf(deal, open.state, known);
    const worth = money.worth(deal, open.state);
    if (worth === undefined) tally.out("open without an amount", { day: asOf, adds: "unknown" });
    else if (worth <= 0) tally.out("open for nothing or less", { day: asOf, adds: "nothing" });
    else if (!odds) tally.out("open without a probability", { day: asOf, adds: "unknown" });
    else {
      const note = () => `${Math.round(odds.share * 100)} %, ${odds.from}`;
      addMoney(tally, known, [deal, open.state], open.what, { day: asOf, note }, odds.share);
    }
  },
};

/** How likely a deal is to be won, and who says so. */
function oddsOf(
  deal: Deal,
  { stage = "" }: Observation,
  { settings, learnt, asOf }: Known<StageRates>,
): { readonly share: number; readonly from: string } | undefined {
  if (settings.weightedBy === "own win rate") {
    const share = learnt(ownerOn(deal, asOf), stage);
    return share === undefined ? undefined : { share, from: "own win rate from its stage" };
  }
  const own = deal.facts.get("probability");
  if (typeof own === "number") return { share: own, from: "its own probability" };
  const share = stageNamed(stage, settings)?.probability;
  return share === undefined ? undefined : { share, from: "its stage's default" };
}
