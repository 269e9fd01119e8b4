import type { Deal } from "../deals/deal";
import type { History } from "../history/history";
import { ownerOn } from "../history/questions/states";
import { holds, type Period } from "../period";
import type { Settings } from "../settings";
import { goalOf } from "./goals";
import type { Listing, Metric } from "./measuring/metric";
import { MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { OPEN_NEEDS } from "./rules/open-in-period";
import { openOn } from "./rules/open-now";
import { pinnedDeals } from "./rules/pinned-deals";
import { renewalsIn } from "./measuring/renewal";
import { wonIn } from "./rules/won-in-period";

/** Why a deal is a key one. */
type Reasons = ReadonlyMap<Deal, string>;

type ReasonsIn = (period: Period) => Reasons;

const NEEDED = "the goal needs it";
const PINNED = "pinned";

export const keyOpportunities: Metric<ReasonsIn> = {
  id: "M31",
  label: "Key deals",
  description: "The open deals of the period that matter most to the rep's number.",
  formula:
    "the largest open deals dated in the period, those without which the goal, the rep's own or else the quota, could no longer be reached from what is won and open, and those that Settings has pinned",
  format: "count",
  audience: "pair",
  group: "pipeline",
  functions: {},
  needs: [...OPEN_NEEDS, ...MONEY_NEEDS],
  period: "current",
  ahead: true,
  withRenewals: true, // pinned ones; none is counted by its size
  refuse: refuseUnlikeMoney,
  learn(history, settings) {
    const pinned = pinnedDeals(history, settings);
    const known = new Map<Period, Reasons>();
    return (period) => {
      let reasons = known.get(period);
      if (!reasons)
        known.set(period, (reasons = withPins(reasonsByMoney(history, period, settings), pinned)));
      return reasons;
    };
  },
  judge(deal, period, tally, { asOf, learnt: reasonsIn }) {
    const reason = reasonsIn(period).get(deal);
    if (reason !== undefined) tally.for(reason, { day: asOf, cells: () => ({ Because: reason }) });
  },
};

export const keyDeals: Listing = {
  ...keyOpportunities,
  function: "KEY_DEALS",
  of: keyOpportunities,
  columns: ["Because"],
  order: ["Amount", "down"],
};

interface Open {
  readonly deal: Deal;
  readonly worth: number;
}

/** A pinned deal stands there once, and that the goal needs it is still said. */
function withPins(byMoney: Reasons, pinned: ReadonlySet<Deal>): Reasons {
  const reasons = new Map(byMoney);
  for (const deal of pinned) {
    reasons.set(deal, byMoney.get(deal) === NEEDED ? `${PINNED}, and ${NEEDED}` : PINNED);
  }
  return reasons;
}

function reasonsByMoney(history: History, period: Period, settings: Settings): Reasons {
  const { asOf, money } = history;
  const renewals = renewalsIn(history, settings);
  const open = new Map<string, Open[]>();
  const won = new Map<string, number>();
  for (const deal of history.deals) {
    const ended = wonIn(deal, period);
    if (ended) {
      const rep = ownerOn(deal, ended.day);
      won.set(rep, (won.get(rep) ?? 0) + (money.worth(deal, ended) ?? 0));
      continue;
    }
    const state = openOn(deal, asOf);
    const worth =
      state?.close !== undefined && holds(period, state.close) ? money.worth(deal, state) : undefined;
    if (worth === undefined || worth <= 0 || renewals.has(deal)) continue;
    const rep = ownerOn(deal, asOf);
    const own = open.get(rep) ?? [];
    open.set(rep, own);
    own.push({ deal, worth });
  }
  const reasons = new Map<Deal, string>();
  for (const [rep, deals] of open) {
    const goal =
      goalOf(settings.goals, "aspiration", { rep, period }) ??
      goalOf(settings.goals, "quota", { rep, period });
    const within = (won.get(rep) ?? 0) + deals.reduce((sum, { worth }) => sum + worth, 0);
    const bySize = [...deals].sort((a, b) => b.worth - a.worth || (a.deal.key < b.deal.key ? -1 : 1));
    bySize.forEach(({ deal, worth }, at) => {
      // Where the goal is out of reach with every deal, no single one puts it there.
      const needed = goal !== undefined && within >= goal && within - worth < goal;
      if (needed) reasons.set(deal, NEEDED);
      else if (at < settings.keyDeals)
        reasons.set(
          deal,
          settings.keyDeals === 1 ? "the largest" : `one of the ${settings.keyDeals} largest`,
        );
    });
  }
  return reasons;
}
