import { addDays, type Day } from "../../day";
import type { Deal } from "../../deals/deal";
import type { History } from "../../history/history";
import { oldestIn } from "../../history/questions/presence";
import { stateOn } from "../../history/questions/states";
import { holds, lastPeriods, type Period, salesPeriodOf } from "../../period";
import type { Settings } from "../../settings";
import { addMoney, addNone } from "./money-needs";
import type { Known, Tally } from "../measuring/metric";
import { wonIn } from "./won-in-period";

/** The periods before the running one that tell what is still to come in it (requirements.md 1B, M14). */
export interface PeriodsBack {
  /** The last ones, those of them that lie wholly after the oldest created date. */
  readonly known: readonly Period[];
  readonly all: readonly Period[];
  /** Days of the running one that have gone by. */
  readonly elapsed: number;
  /** Up to that day, where one is given, a deal's date is known only for its last days: it tells no move. */
  readonly plannedUntil: Day | undefined;
}

/** Of one period alone nothing is expected. */
export const FEWEST = 2;
export const TOO_FEW = "with fewer than two whole periods known before this one";

export function periodsBack(history: History, settings: Settings): PeriodsBack {
  const { asOf, plans } = history;
  const oldest = oldestIn(history);
  const all = lastPeriods(asOf, settings.learnFrom, settings);
  const known = all.filter(({ start }) => oldest !== undefined && start > oldest);
  return { known, all, elapsed: asOf - salesPeriodOf(asOf, settings).start, plannedUntil: plans?.last };
}

/**
 * Adds a deal's part in what the periods before won on deals that were not in their pipeline on the same day of the
 * period: created since, or dated in a later period then. Nothing of a win that was, nor of a lost deal.
 */
export function addWonLater(
  deal: Deal,
  { known, elapsed, plannedUntil }: PeriodsBack,
  tally: Tally,
  knows: Pick<Known<unknown>, "money">,
): void {
  const { outcome } = deal;
  const period = outcome && known.find((each) => holds(each, outcome.day));
  if (!period) return;
  const mark = { note: () => period.label };
  const won = wonIn(deal, period);
  if (!won) {
    addNone(tally, deal, "lost", mark);
    return;
  }
  const share = 1 / known.length;
  const day = addDays(period.start, Math.min(elapsed, period.end - period.start));
  if (deal.created === undefined) tally.out("won without a created date", { ...mark, adds: "unknown" });
  else if (deal.created > day)
    addMoney(tally, knows, [deal, won], "won, created later in its period", mark, share);
  else if ((plannedUntil === undefined || day >= plannedUntil) && datedAfter(deal, period, day))
    addMoney(tally, knows, [deal, won], "won, pulled in later in its period", mark, share);
  else addNone(tally, deal, "won, in the pipeline by then", mark);
}

function datedAfter(deal: Deal, period: Period, day: Day): boolean {
  const state = stateOn(deal, day);
  return state?.status === "open" && state.close !== undefined && state.close > period.end;
}

/** Whether the deal was won in one of the periods that would be asked if they were known. */
export function wonBack(deal: Deal, { all }: PeriodsBack): boolean {
  return deal.outcome?.is === "won" && all.some((each) => holds(each, deal.outcome?.day ?? each.start));
}
