import { addDays, type Day } from "../../day";
import type { Deal, Observation } from "../../deals/deal";
import { sameName } from "../../deals/reps";
import { knownSince } from "./coverage";
import type { History } from "../history";
import { ownerOn, stateOn } from "./states";

/** What became of a deal between two days, in the order in which it is told. */
export const CHANGES = [
  "new",
  "reassigned in",
  "won",
  "lost",
  "reassigned out",
  "gone",
  "up",
  "down",
  "moved later",
  "pulled in",
  "dated",
  "category",
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** One thing that happened to one deal. */
export interface Change {
  readonly deal: Deal;
  readonly kind: ChangeKind;
  /** What it did to the open pipeline, in cents of its currency: less than 0 where it took from it. */
  readonly cents: number;
  readonly currency: string;
  /** How the deal was, and how it is: of one that came or went only one of them. */
  readonly was?: Observation;
  readonly now?: Observation;
}

/** The open pipeline of one currency, in cents: opening and all changes come to closing exactly. */
export interface Reconciled {
  readonly currency: string;
  readonly opening: number;
  readonly by: ReadonlyMap<ChangeKind, number>;
  readonly closing: number;
}

export interface SinceADay {
  readonly changes: readonly Change[];
  readonly pipeline: readonly Reconciled[];
}

/** What a deal's amount is, in which currency; a deal without one counts and adds nothing. */
export type AmountOf = (
  deal: Deal,
  state: Observation,
) => { readonly amount: number; readonly currency: string };

/** An amount as the CRM has it. */
export const ownAmount: AmountOf = (deal, { amount = 0, currency: other }) => {
  const currency = other ?? deal.facts.get("currency");
  return { amount, currency: typeof currency === "string" ? currency : "" };
};

interface Question {
  /** Left out: the team, in which nothing changes hands. */
  readonly rep?: string | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly amountOf?: AmountOf;
}

interface Asked extends Question {
  /** The last look at the pipeline by the first day. */
  readonly lookedOn?: Day | undefined;
}

/**
 * The day from which changes can be told: the one asked for or, where nothing was known of the pipeline then, the first
 * of which something is. Told from an earlier day every deal would be new.
 */
export function sinceKnown(history: History, asked: Day): Day {
  const first = knownSince(history, { of: ["close"] });
  return first !== undefined && first > asked ? first : asked;
}

/**
 * What changed in the open pipeline between the ends of two days. A deal that came and went in between did both, so that
 * what was won is all that was won. Dates and categories are compared as they were on the two days.
 */
export function changedSince(history: History, { amountOf = ownAmount, ...between }: Question): SinceADay {
  const { from, to } = between;
  const question: Asked = { ...between, lookedOn: history.looks.filter((day) => day <= from).pop() };
  const changes: Change[] = [];
  const sums = new Map<string, { opening: number; closing: number; by: Map<ChangeKind, number> }>();
  const sumOf = (currency: string) => {
    const known = sums.get(currency) ?? { opening: 0, closing: 0, by: new Map<ChangeKind, number>() };
    sums.set(currency, known);
    return known;
  };
  for (const deal of history.deals) {
    const moneyIn = (state: Observation): Cents => {
      const { amount, currency } = amountOf(deal, state);
      return { cents: Math.round(amount * (shareOf(deal, question) ?? 1) * 100), currency };
    };
    const held = (state: Observation | undefined) =>
      state?.status === "open" && isTheirs(deal, state.owner, question) ? state : undefined;
    const was = held(knownOn(deal, from));
    const now = held(knownOn(deal, to));
    if (was) sumOf(moneyIn(was).currency).opening += moneyIn(was).cents;
    if (now) sumOf(moneyIn(now).currency).closing += moneyIn(now).cents;
    const tell = (kind: ChangeKind, { cents, currency }: Cents, states: Pick<Change, "was" | "now">) => {
      changes.push({ deal, kind, cents, currency, ...states });
      const { by } = sumOf(currency);
      by.set(kind, (by.get(kind) ?? 0) + cents);
    };
    const left = now ? undefined : leaving(deal, question, was);
    const last = now ?? left?.state;
    if (!last) continue;
    if (!was) {
      const wasOpen = knownOn(deal, from)?.status === "open";
      tell(wasOpen ? "reassigned in" : "new", moneyIn(last), { now: last });
    } else {
      for (const grown of growth(moneyIn(was), moneyIn(last)))
        if (grown.cents !== 0) tell(grown.cents > 0 ? "up" : "down", grown, { was, now: last });
      if (now) for (const kind of redated(was, now)) tell(kind, { ...moneyIn(now), cents: 0 }, { was, now });
    }
    if (left) tell(left.kind, less(moneyIn(left.state)), { was: left.state });
  }
  return {
    changes: changes.sort((a, b) => byKind([a.kind], [b.kind]) || byWeight(a, b)),
    pipeline: [...sums]
      .map(([currency, sum]) => ({ currency, ...sum, by: new Map([...sum.by].sort(byKind)) }))
      .sort(byCurrency),
  };
}

interface Cents {
  readonly cents: number;
  readonly currency: string;
}

function less({ cents, currency }: Cents): Cents {
  return { cents: -cents, currency };
}

/** What an amount has grown by; one that is in another currency now has left the one and come to the other. */
function growth(was: Cents, now: Cents): readonly Cents[] {
  return was.currency === now.currency ? [{ ...now, cents: now.cents - was.cents }] : [less(was), now];
}

/** Whether a deal that this owner holds is the rep's; a split deal is each owner's, with the money of their rows. */
function isTheirs(deal: Deal, owner: string, question: Question): boolean {
  const { rep } = question;
  if (rep === undefined) return true;
  return deal.shares ? shareOf(deal, question) !== undefined : sameName(owner, rep);
}

/** The rep's part of a split deal; undefined where it is not split, or not theirs. */
function shareOf({ shares }: Deal, { rep }: Question): number | undefined {
  if (!shares || rep === undefined) return undefined;
  for (const [owner, share] of shares) if (sameName(owner, rep)) return share;
  return undefined;
}

/**
 * What was known of a deal at the end of a day. A deal that was won or lost before it and seen so only later was open to
 * all who looked: told as of its outcome day it would have left the pipeline between two weeks, and in neither.
 */
function knownOn(deal: Deal, day: Day): Observation | undefined {
  const { seen, outcome, closedUnseenUntil } = deal;
  const isUnseen =
    outcome && closedUnseenUntil !== undefined && day >= outcome.day && day < closedUnseenUntil;
  return isUnseen ? seen[seen.length - 2] : stateOn(deal, day);
}

/**
 * Whether an outcome became known between the two days. One of before that of a deal nobody had seen open is news only
 * where no look could have shown it: an export that reaches further back than the last brings old ones.
 */
function isNews(deal: Deal, ended: Day, { from, to, lookedOn = from }: Asked): boolean {
  const known = deal.closedUnseenUntil ?? ended;
  return known > from && known <= to && (ended >= lookedOn || knownOn(deal, from)?.status === "open");
}

/** How a deal that is not theirs on the second day left them, and how it last was while it was theirs. */
function leaving(
  deal: Deal,
  question: Asked,
  was: Observation | undefined,
): { readonly kind: ChangeKind; readonly state: Observation } | undefined {
  const { from, to } = question;
  const { outcome, gone } = deal;
  const ended = outcome && isNews(deal, outcome.day, question) ? deal.seen[deal.seen.length - 1] : undefined;
  if (outcome && ended && isTheirs(deal, ended.owner, question)) return { kind: outcome.is, state: ended };
  const left = gone !== undefined && gone > from && gone <= to ? addDays(gone, -1) : undefined;
  if (left !== undefined && isTheirs(deal, ownerOn(deal, left), question)) {
    const state = deal.seen[deal.seen.length - 1];
    return state && { kind: "gone", state };
  }
  if (!was) return undefined;
  const theirs = deal.seen.filter(
    (state) => state.day <= to && state.status === "open" && isTheirs(deal, state.owner, question),
  );
  const state = theirs[theirs.length - 1];
  return state && { kind: "reassigned out", state };
}

function redated(was: Observation, now: Observation): ChangeKind[] {
  const kinds: ChangeKind[] = [];
  if (was.close !== now.close) {
    const both = was.close !== undefined && now.close !== undefined;
    kinds.push(!both ? "dated" : Number(now.close) > Number(was.close) ? "moved later" : "pulled in");
  }
  if (was.category !== now.category) kinds.push("category");
  return kinds;
}

function byKind([a]: readonly [ChangeKind, ...unknown[]], [b]: readonly [ChangeKind, ...unknown[]]): number {
  return CHANGES.indexOf(a) - CHANGES.indexOf(b);
}

function byWeight(a: Change, b: Change): number {
  return Math.abs(b.cents) - Math.abs(a.cents) || (a.deal.key < b.deal.key ? -1 : 1);
}

function byCurrency(a: Reconciled, b: Reconciled): number {
  return a.currency < b.currency ? -1 : 1;
}
