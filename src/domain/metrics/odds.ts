import type { Day } from "../day";
import { addDays } from "../day";
import type { Deal } from "../deals/deal";
import { covers, leftTheExport } from "../history/questions/coverage";
import type { History } from "../history/history";
import { ownerOn } from "../history/questions/states";
import { holds, lastPeriods, type Period, salesPeriodOf } from "../period";
import type { Settings } from "../settings";
import { squeeze } from "../table/plain-text";
import { remembered } from "../table/remembered";
import { creditDay } from "./measuring/credit";
import { judgeDeals } from "./measuring/judge-deals";
import { knownIn } from "./measuring/known-in";
import { openOn } from "./rules/open-now";
import { outcomeIn } from "./rules/outcome-in-period";
import { planFor } from "./measuring/plan";
import { pushRate } from "./push-rate";
import { renewalsIn } from "./measuring/renewal";
import { stageRates } from "./stage-rates";
import { counting } from "./measuring/counting";
import { answerFrom } from "./measuring/answer-from";

/** How likely a rep's deal in a stage is to be won in the running period, and what says so. */
export type Odds = (
  rep: string,
  stage: string,
) => { readonly share: number; readonly from: string } | undefined;

/**
 * The odds of being won in the running period from a stage with so many days left (requirements.md 1B, M14): what became of the
 * rep's own deals that stood so in the last periods; where they are too few, the rep's win rate from the stage, less
 * the push rate.
 */
export function learnOdds(history: History, settings: Settings): Odds {
  const { asOf } = history;
  const { end } = salesPeriodOf(asOf, settings);
  const stood = dealsThatStood(history, settings, (each) => {
    const day = addDays(each.end, asOf - end);
    return day < each.start ? each.start : day;
  });
  // Two more passes over the deals, which a team with deals enough never needs.
  const usually = once(() => ({
    rates: stageRates(history, settings),
    pushed: pushRates(history, settings),
  }));
  return (rep, stage) => {
    const { won, all } = stood(rep, stage);
    if (all >= settings.oddsFrom)
      return { share: won / all, from: `${won} of ${all} own deals that stood so` };
    const { rates, pushed } = usually();
    const rate = rates(rep, stage);
    const push = pushed(rep);
    if (rate === undefined || push === undefined) return undefined;
    return { share: rate * (1 - push), from: "own win rate from its stage, less the push rate" };
  };
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** What must be known of a deal on a past day. */
const STOOD = { of: ["close", "stage"] } as const;

/** How many deals were open and dated in a past period on a day of it, and how many of them were won in it. */
function dealsThatStood(history: History, settings: Settings, dayIn: (period: Period) => Day) {
  const stood = remembered(() => remembered(() => ({ won: 0, all: 0 })));
  const stageKey = remembered(squeeze);
  const renewals = renewalsIn(history, settings);
  const past = lastPeriods(history.asOf, settings.learnFrom, settings)
    .filter((period) => covers(history, period, STOOD, settings) === undefined)
    .filter((period) => leftTheExport(history, period, settings) === undefined)
    .map((period) => ({ period, day: dayIn(period), known: knownIn(history, period, settings) }));
  const ask = (deal: Deal) => {
    for (const { period, day, known } of past) {
      const state = openOn(deal, day);
      if (state?.close === undefined || !holds(period, state.close) || renewals.has(deal)) continue;
      const outcome = outcomeIn(deal, period, known);
      if (outcome === "gone") continue;
      const rep = ownerOn(deal, creditDay(deal, period, history.asOf));
      const count = stood(rep)(stageKey(state.stage ?? ""));
      count.all += 1;
      if (outcome === "won") count.won += 1;
    }
  };
  history.deals.forEach(ask);
  return (rep: string, stage: string) => stood(rep)(stageKey(stage));
}

/** Each rep's push rate (M6b) over all periods that are over and covered. */
function pushRates(history: History, settings: Settings): (rep: string) => number | undefined {
  const plan = planFor(history, pushRate, { kind: "all" }, settings);
  if ("why" in plan || plan.running) return () => undefined;
  const counted = counting();
  judgeDeals(history, [{ metric: pushRate, periods: plan.periods, record: counted.record }], settings);
  return (rep) => answerFrom(counted.of(rep), "rate").value;
}
