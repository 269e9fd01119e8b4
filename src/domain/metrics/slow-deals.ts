import type { Deal } from "../deals/deal";
import { stageNamed } from "../deals/stages";
import type { History } from "../history/history";
import { daysInStage, daysInStages, pathOf, seenLate } from "../history/questions/stage-path";
import type { StageOrder } from "../history/questions/stage-order";
import { ownerOn } from "../history/questions/states";
import type { Settings } from "../settings";
import { showShare } from "../settings/cell-values";
import { remembered } from "../table/remembered";
import { inheritedFrom } from "./measuring/credit";
import type { Listing, Metric } from "./measuring/metric";
import { several } from "../phrases";
import { OPEN_NEEDS } from "./rules/open-in-period";
import { openOn } from "./rules/open-now";
import { renewalsIn } from "./measuring/renewal";
import { learnStages } from "./rules/stage-needs";
import { type StageRates, stageRates } from "./stage-rates";

/** How long a rep's own closed deals were in a stage. */
interface Stay {
  readonly days: number;
  readonly won: boolean;
}

/** What the stays of a rep's closed deals in one stage come to. */
interface Past {
  readonly wins: number;
  /** The days within which so large a share of the wins left the stage as the setting says. */
  readonly limit: number;
  /** Those that stayed longer. */
  readonly longer: { readonly won: number; readonly all: number };
}

interface Learnt {
  readonly history: History;
  readonly order: StageOrder;
  readonly rates: StageRates;
  pastOf(rep: string, place: number): Past;
}

/** Old is not dying: it is only said where the rep's own past says so (requirements.md 1B, M19). */
export const slowInStage: Metric<Learnt> = {
  id: "M19",
  label: "Slow in stage",
  description: "The open deals that are longer in their stage than the rep's own wins ever were.",
  formula: (settings) =>
    `open deals longer in their stage than ${showShare(settings.slowAt)} of the rep's wins (a setting), where those that stayed so long were won less often than the rest; with fewer than ${several(settings.fewDeals, "own win")}, longer than the Stages tab plans`,
  format: "count",
  audience: "pair",
  group: "stages",
  functions: {},
  needs: OPEN_NEEDS.filter(({ called }) => called !== "a close date"),
  changes: { of: ["stage"], unseen: "it cannot show how long deals were in their stage" },
  // With the day of the last stage change a stay can be held against the plan.
  oneLookTells: ({ has }) => has.has("last stage change"),
  period: "now",
  learn: (history, settings) => learnStays(history, settings),
  judge(deal, _, tally, { asOf, settings, learnt }) {
    const state = openOn(deal, asOf);
    if (!state) return;
    const { history, order, rates } = learnt;
    const stage = state.stage ?? "";
    const days = daysInStage(deal, order, history);
    if (days === undefined) {
      tally.out("in its stage for an unknown time");
      return;
    }
    const rep = ownerOn(deal, asOf);
    const { wins, limit, longer } = learnt.pastOf(rep, order.placeOf(stage) ?? -1);
    if (wins < settings.fewDeals) {
      const plan = stageNamed(stage, settings)?.planDays;
      if (plan === undefined) tally.out("too few own wins, and no plan days for its stage");
      else if (days > plan)
        tally.for("longer than planned", {
          cells: () => ({ "Days in stage": days, "Measured by": `plan: ${plan} days` }),
        });
      else tally.against("within the plan");
      return;
    }
    const usual = rates(rep, stage);
    if (days <= limit) tally.against("no longer than wins were");
    else if (usual === undefined || longer.all === 0 || longer.won / longer.all >= usual)
      tally.against("long, but such deals were won as often as others");
    else {
      tally.for("longer than wins were", {
        cells: () => ({
          "Days in stage": days,
          "Measured by": `${showShare(settings.slowAt)} of ${wins} own wins: ${limit} days at most`,
          "Won of those longer": `${longer.won} of ${longer.all}`,
        }),
      });
    }
  },
};

export const slowDeals: Listing = {
  ...slowInStage,
  function: "SLOW_DEALS",
  of: slowInStage,
  columns: ["Days in stage", "Measured by", "Won of those longer"],
  order: ["Days in stage", "down"],
};

/** The days within which so large a share of the wins left the stage. */
function longestOf(wins: readonly Stay[], share: number): number {
  const sorted = wins.map(({ days }) => days).sort((a, b) => a - b);
  // The share may be a fraction that no float is: 0.9 of ten wins are nine.
  return sorted[Math.ceil(sorted.length * share - 1e-9) - 1] ?? 0;
}

function learnStays(history: History, settings: Settings): Learnt {
  const order = learnStages(history, settings);
  const renewals = renewalsIn(history, settings);
  const stays = new Map<string, Stay[]>();
  const keyOf = (rep: string, place: number) => `${place} ${rep}`;
  for (const deal of history.deals) {
    if (!deal.outcome || renewals.has(deal)) continue;
    if (inheritedFrom(deal, deal.outcome.day, settings) !== undefined) continue;
    const rep = ownerOn(deal, deal.outcome.day);
    for (const [place, days] of knownStays(deal, order, history, settings)) {
      const key = keyOf(rep, place);
      const known = stays.get(key) ?? [];
      stays.set(key, known);
      known.push({ days, won: deal.outcome.is === "won" });
    }
  }
  const pasts = remembered((key: string) => pastIn(stays.get(key) ?? [], settings.slowAt));
  return {
    history,
    order,
    rates: stageRates(history, settings),
    pastOf: (rep, place) => pasts(keyOf(rep, place)),
  };
}

function pastIn(stays: readonly Stay[], slowAt: number): Past {
  const wins = stays.filter(({ won }) => won);
  const limit = longestOf(wins, slowAt);
  const longer = stays.filter(({ days }) => days > limit);
  return {
    wins: wins.length,
    limit,
    longer: { won: longer.filter(({ won }) => won).length, all: longer.length },
  };
}

/** Without the stage it was in before it was first seen, if it was. */
function knownStays(
  deal: Deal,
  order: StageOrder,
  history: History,
  settings: Settings,
): readonly (readonly [number, number])[] {
  const late = seenLate(deal, history, settings) ? pathOf(deal, order)[0] : undefined;
  return [...daysInStages(deal, order, history.asOf)].filter(([place]) => place !== late);
}
