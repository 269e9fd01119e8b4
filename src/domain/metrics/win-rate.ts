import type { Deal } from "../deals/deal";
import { holds } from "../period";
import type { Settings } from "../settings";
import { squeeze } from "../table/plain-text";
import { remembered } from "../table/remembered";
import type { Known, Metric, Tally } from "./measuring/metric";
import { refuseUnlikeMoney } from "./rules/money-needs";
import { OUTCOME_NEEDS, WHEN_CLOSED } from "./rules/outcome-needs";

export const winRate: Metric<IsDisqualified> = {
  id: "M1",
  label: "Win rate",
  description: "The share of closed deals that were won.",
  formula: (settings) => `${wonOfClosed(settings)}, by the day a deal was won or lost`,
  format: "rate",
  audience: "pair",
  group: "winning",
  weekly: true,
  functions: { WINRATE: "rate" },
  needs: [...OUTCOME_NEEDS, WHEN_CLOSED],
  period: "closed",
  refuse: (history, settings, audience) =>
    settings.winRateBy === "amount" ? refuseUnlikeMoney(history, settings, audience) : undefined,
  caution(_history, { winRateBy }) {
    return winRateBy === "amount" ? "By amount: each deal weighs what it is worth." : undefined;
  },
  learn: (_history, settings) => disqualifiedBy(settings),
  judge(deal, period, tally, known) {
    if (deal.outcome && holds(period, deal.outcome.day)) judgeOutcome(deal, deal.outcome.is, tally, known);
  },
};

/** The share that was won, each deal as one or by what it is worth. */
export function wonOfClosed({ winRateBy }: Settings): string {
  return winRateBy === "deals" ? "won ÷ (won + lost)" : "worth of the won ÷ worth of the won and the lost";
}

/** Tells the lost deals that never were real ones. */
export type IsDisqualified = (deal: Deal) => boolean;

export function disqualifiedBy({ disqualifiedStages }: Settings): IsDisqualified {
  const stages = new Set(disqualifiedStages.map(squeeze));
  const isOneOf = remembered((stage) => stages.has(squeeze(stage)));
  return ({ seen, outcome }) => outcome?.is === "lost" && isOneOf(seen[seen.length - 1]?.stage ?? "");
}

/** Counts a closed deal for or against, as one or by what it is worth (requirements.md 1B, M1). */
export function judgeOutcome(
  deal: Deal,
  is: "won" | "lost",
  tally: Tally,
  { settings, money, learnt: isDisqualified }: Pick<Known<IsDisqualified>, "settings" | "money" | "learnt">,
): void {
  const side = is === "won" ? "for" : "against";
  if (isDisqualified(deal)) tally.out("lost, and disqualified");
  else if (settings.winRateBy === "deals") tally[side](is);
  else {
    const last = deal.seen[deal.seen.length - 1];
    const parts = last ? money.parts(deal, last) : [];
    const weighing = parts.filter(({ worth }) => worth > 0);
    if (weighing.length === 0) tally.out(parts.length === 0 ? "without an amount" : "for nothing or less");
    for (const { owner, worth } of weighing)
      tally[side](is, { weight: worth, ...(owner !== undefined && { owner }) });
  }
}
