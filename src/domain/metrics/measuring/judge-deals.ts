import type { Day } from "../../day";
import type { Deal } from "../../deals/deal";
import type { History } from "../../history/history";
import { allOf, type Places, presentIn } from "../../history/questions/presence";
import { ownerOn } from "../../history/questions/states";
import { isNow, type Period } from "../../period";
import type { Settings } from "../../settings";
import { creditDay } from "./credit";
import { knownIn } from "./known-in";
import { hasOnlyNow } from "./plan";
import type { Known, Mark, Metric, Tally } from "./metric";
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

/** A metric that is asked over some periods, and who hears what it says. */
export interface Question {
  readonly metric: Metric<unknown>;
  readonly periods: readonly Period[];
  readonly record: (entry: Entry) => void;
}

/**
 * Has metrics judge the deals in their periods: the one walk behind numbers and lists. A hundred thousand deals fit into
 * no processor's cache, so every metric judges some hundred of them before anyone looks at the next.
 */
export function judgeDeals(history: History, questions: readonly Question[], settings: Settings): void {
  const hearings = questions.flatMap((question) => {
    const learnt = question.metric.learn?.(history, settings);
    return question.periods.map((period) => new Hearing(history, question, period, settings, learnt));
  });
  for (let at = 0; at < history.deals.length; at += BLOCK)
    for (const hearing of hearings) hearing.judgeUpTo(at + BLOCK);
}

const BLOCK = 256; // deals

/** What one metric says in one period: it hears the marks on the deal at hand and records them. */
class Hearing implements Tally {
  private readonly known: Known<unknown>;
  private readonly places: Places;
  private readonly renewals: ReadonlySet<Deal>;
  private next = 0;
  private deal: Deal | undefined;
  private renewal = false;
  private listed = false;

  constructor(
    private readonly history: History,
    private readonly question: Question,
    private readonly period: Period,
    settings: Settings,
    learnt: unknown,
  ) {
    const { metric } = question;
    this.renewals = metric.withRenewals ? NONE : renewalsIn(history, settings);
    this.known = {
      ...knownIn(history, period, settings),
      now: isNow(period),
      money: history.money,
      learnt,
    };
    this.places = concernedBy(metric, history, period);
  }

  /** Those of its deals that stand before a place. */
  judgeUpTo(end: number): void {
    const { places, period, known } = this;
    const { deals } = this.history;
    const { metric } = this.question;
    for (; this.next < places.length; this.next++) {
      const at = places[this.next] ?? end;
      if (at >= end) return;
      const deal = deals[at];
      if (!deal) return;
      this.deal = deal;
      this.listed = false;
      metric.judge(deal, period, this, known);
    }
  }

  for(what: string, mark?: Mark) {
    this.say("for", 1, what, mark);
  }
  against(what: string, mark?: Mark) {
    this.say("against", 0, what, mark);
  }
  add(value: number, what: string, mark?: Mark) {
    this.say("add", value, what, mark);
  }
  waiting(what: string, mark?: Mark) {
    this.say("waiting", 0, what, mark);
  }
  out(why: string, mark?: Mark) {
    this.say("out", 0, why, mark);
  }
  none(what: string, mark?: Mark) {
    this.say("none", 0, what, mark);
  }

  private say(side: Side, value: number, what: string, mark: Mark = NO_MARK): void {
    const { deal, period } = this;
    if (!deal) return;
    if (!this.listed) this.renewal = this.renewals.has(deal);
    else if (this.renewal) return; // once, where it would count
    this.listed = true;
    const day = mark.day ?? creditDay(deal, period, this.history.asOf);
    const owner = mark.owner ?? ownerOn(deal, day);
    this.question.record(
      this.renewal
        ? { deal, period, side: "out", value: 0, what: "renewal", mark: NO_MARK, weight: 1, day, owner }
        : { deal, period, side, value, what, mark, weight: mark.weight ?? 1, day, owner },
    );
  }
}

const NONE: ReadonlySet<Deal> = new Set();
const NO_MARK: Mark = {};

/**
 * A number of closed deals has nothing to say of others, and one of changes in a period, or of the deals as they stand,
 * nothing of deals not seen then.
 */
export function concernedBy(metric: Metric<unknown>, history: History, period: Period): Places {
  const { period: of } = metric;
  if (of === "closed") return presentIn(history, period).closed;
  return of === "over" || hasOnlyNow(metric) ? presentIn(history, period).seen : allOf(history);
}
