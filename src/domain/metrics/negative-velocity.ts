import { addDays, longDay } from "../day";
import type { Observation } from "../deals/deal";
import { type StageOrder, stageOrder } from "../history/questions/stage-order";
import type { Listing, Metric } from "./measuring/metric";
import { several } from "../phrases";
import { openOn } from "./rules/open-now";

const WEEK = 7; // days

export const negativeVelocity: Metric<StageOrder | undefined> = {
  id: "M22",
  label: "Negative velocity",
  description: "How many open deals are further from their end than they were some weeks ago.",
  formula: (settings) =>
    `open deals whose close date is further off than it was ${several(settings.velocityWeeks, "week")} ago (a setting), whose stage moved back or whose amount fell; one that was not open then is left out`,
  format: "count",
  audience: "pair",
  group: "pipeline",
  functions: { NEGATIVE_VELOCITY: "count" },
  needs: [{ called: "a close date", anyOf: ["close"] }],
  changes: { of: ["close"], unseen: "it cannot show how a deal moved" },
  period: "now",
  learn: (history, settings) => stageOrder(history, settings),
  judge(deal, _period, tally, { asOf, settings, learnt: order }) {
    const state = openOn(deal, asOf);
    if (!state) return;
    const days = settings.velocityWeeks * WEEK;
    const then = openOn(deal, addDays(asOf, -days));
    if (!then) {
      tally.out(`not open ${several(settings.velocityWeeks, "week")} ago`);
      return;
    }
    const signs = [...furtherOff(then, state, days), ...movedBack(then, state, order), ...fell(then, state)];
    const [first] = signs;
    if (!first) {
      tally.against("keeping pace");
      return;
    }
    const note = () => signs.map((sign) => sign.note()).join("; ");
    tally.for(signs.map(({ what }) => what).join(" and "), { note, cells: () => ({ Because: note() }) });
  },
};

export const negativeVelocityDeals: Listing = {
  id: "M22",
  label: "Deals with negative velocity",
  description: "The open deals that are further from their end than they were some weeks ago, and why.",
  formula: "the deals that NEGATIVE_VELOCITY counts",
  audience: "pair",
  group: "pipeline",
  function: "NEGATIVE_VELOCITY_DEALS",
  of: negativeVelocity,
  columns: ["Because"],
  order: ["Amount", "down"],
};

interface Sign {
  readonly what: string;
  readonly note: () => string;
}

function furtherOff(then: Observation, now: Observation, days: number): Sign[] {
  const [was, is] = [then.close, now.close];
  if (was === undefined || is === undefined || is - was <= days) return [];
  return [{ what: "close date further off", note: () => `due ${longDay(was)}, now ${longDay(is)}` }];
}

function movedBack(then: Observation, now: Observation, order: StageOrder | undefined): Sign[] {
  const [from, to] = [order?.placeOf(then.stage), order?.placeOf(now.stage)];
  if (from === undefined || to === undefined || to >= from) return [];
  return [{ what: "moved back", note: () => `from ${String(then.stage)} to ${String(now.stage)}` }];
}

/** Amounts are compared in the deal's own currency (requirements.md 1B, Which deals), so not where that changed. */
function fell(then: Observation, now: Observation): Sign[] {
  const [was, is] = then.currency === now.currency ? [then.amount, now.amount] : [];
  if (was === undefined || is === undefined || is >= was) return [];
  return [{ what: "amount fell", note: () => `amount ${was}, now ${is}` }];
}
