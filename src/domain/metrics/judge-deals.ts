import type { Day } from "../day";
import type { Deal } from "../deals/deal";
import type { History } from "../history/history";
import { closedIn, seenIn } from "../history/in-period";
import { ownerOn } from "../history/states";
import { isNow, type Period } from "../period";
import type { Settings } from "../settings";
import { creditDay } from "./credit";
import { knownIn } from "./known-in";
import { hasOnlyNow } from "./plan";
import type { Mark, Metric, Tally } from "./metric";
import { renewalsIn } from "./renewal";

export type Side = "for" | "against" | "add" | "waiting" | "out" | "none";

/** One thing a metric said of one deal in one period, credited to the rep it belongs to. */
export interface Entry {
  readonly deal: Deal;
  readonly period: Period;
  readonly side: Side;
  readonly value: number;
  readonly what: string;
  readonly mark: Mark;
  /** How much it weighs on its side, in a rate. */
  readonly weight: number;
  /** The day whose owner is credited. */
  readonly day: Day;
  readonly owner: string;
}

/** Has a metric judge every deal in every period and records what it says: the one pass behind numbers and lists. */
export function judgeDeals(
  history: History,
  metric: Metric<unknown>,
  periods: readonly Period[],
  settings: Settings,
  record: (entry: Entry) => void,
): void {
  const renewals = metric.withRenewals ? NONE : renewalsIn(history, settings);
  for (const period of periods) {
    const known = {
      ...knownIn(history, period, settings),
      now: isNow(period),
      money: history.money,
      learnt: metric.learn?.(history, period, settings),
    };
    let deal: Deal | undefined;
    let renewal = false;
    let listed = false;
    const tally = tallyThat((side, value, what, mark = NO_MARK) => {
      if (!deal) return;
      if (!listed) renewal = renewals.has(deal);
      else if (renewal) return;
      listed = true;
      const day = mark.day ?? creditDay(deal, period, history.asOf);
      const owner = mark.owner ?? ownerOn(deal, day);
      record(
        renewal
          ? { deal, period, side: "out", value: 0, what: "renewal", mark: NO_MARK, weight: 1, day, owner } // once, where it would count
          : { deal, period, side, value, what, mark, weight: mark.weight ?? 1, day, owner },
      );
    });
    for (deal of concernedBy(metric, history, period)) {
      listed = false;
      metric.judge(deal, period, tally, known);
    }
  }
}

const NONE: ReadonlySet<Deal> = new Set();
const NO_MARK: Mark = {};

/**
 * A number of closed deals has nothing to say of others, and one of changes in a period, or of the deals as they stand,
 * nothing of deals not seen then.
 */
export function concernedBy(metric: Metric<unknown>, history: History, period: Period): readonly Deal[] {
  const { period: of } = metric;
  if (of === "closed") return closedIn(history, period);
  return of === "over" || hasOnlyNow(metric) ? seenIn(history, period) : history.deals;
}

function tallyThat(say: (side: Side, value: number, what: string, mark?: Mark) => void): Tally {
  return {
    for: (what, mark) => say("for", 1, what, mark),
    against: (what, mark) => say("against", 0, what, mark),
    add: (value, what, mark) => say("add", value, what, mark),
    waiting: (what, mark) => say("waiting", 0, what, mark),
    out: (what, mark) => say("out", 0, what, mark),
    none: (what, mark) => say("none", 0, what, mark),
  };
}
