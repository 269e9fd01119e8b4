import { fold } from "../table/plain-text";
import { remembered } from "../table/remembered";
import { holds } from "../period";
import type { Metric } from "./measuring/metric";
import { OUTCOME_NEEDS } from "./rules/outcome-needs";

/** What stands in place of a reason that nobody gave: it is as unknown as a blank one (requirements.md 1B, M8). */
const NO_REASON =
  /^(?:[-–—?.]+|#?n\/?a|null|none|unknown|unspecified|tbd|not (?:known|given|specified|provided))$/i;

/** Tells whether a lost reason is one of no decision. */
type IsNoDecision = (reason: string) => boolean;

export const noDecisions: Metric<IsNoDecision> = {
  id: "M8",
  label: "No decision",
  description: "How many deals, or what share of them, were lost to no decision, by their lost reason.",
  formula:
    "lost deals whose reason is one of the no-decision reasons; the share is of the lost deals with a reason, as without one it is not known",
  format: "rate",
  audience: "pair",
  group: "winning",
  functions: {
    NO_DECISIONS: { show: "count", label: "Lost to no decision", format: "count" },
    NO_DECISION_RATE: { show: "rate", label: "Share lost to no decision", format: "rate" },
  },
  needs: [
    ...OUTCOME_NEEDS,
    { called: "a lost reason", anyOf: ["lost reason"] },
    { called: "a close date", anyOf: ["close", "closed on", "lost on"], forPeriods: true },
  ],
  period: "closed",
  learn: (_history, { noDecisionReasons }) => saysOneOf(noDecisionReasons),
  judge(deal, period, tally, { learnt: isNoDecision }) {
    if (deal.outcome?.is !== "lost" || !holds(period, deal.outcome.day)) return;
    const reason = deal.facts.get("lost reason");
    if (typeof reason !== "string" || NO_REASON.test(reason)) tally.out("lost for an unknown reason");
    else if (isNoDecision(reason)) tally.for("lost to no decision", { note: () => reason });
    else tally.against("lost for another reason", { note: () => reason });
  },
};

/** People write more than the bare words, as in "No decision / non-responsive": each phrase counts as whole words. */
function saysOneOf(phrases: readonly string[]): IsNoDecision {
  const wanted = phrases.map(asWords).filter((phrase) => phrase !== "  ");
  return remembered((reason) => wanted.some((phrase) => asWords(reason).includes(phrase)));
}

function asWords(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
