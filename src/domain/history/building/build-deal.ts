import type { Day } from "../../day";
import type { Deal, Observation } from "../../deals/deal";
import { NO_OWNER } from "../../deals/reps";
import { statesOf } from "./day-states";
import { datedFrom, firstChosen } from "./default-date";
import { isLog } from "../history";
import { factsOf } from "./newest-facts";
import { type OtherCurrency, otherCurrency } from "./other-currency";
import { lastTouched, outcomeDay } from "./outcome-day";
import { seenOnce } from "./seen-once";
import type { Sighting } from "../sources/sighting";
import { sameState, type State } from "./state";

const NONE: readonly State[] = [];

/** What the tables tell of deals besides their rows. */
interface Built {
  readonly isDatedByDefault: boolean;
  /** Whether any amount is said to be in some currency. */
  readonly hasCurrencies: boolean;
  /** The first full look without a deal that was open in all that stood before. */
  readonly goneOn: (ordered: readonly Sighting[]) => Day | undefined;
}

/** One deal from all its sightings, in order; undefined where they only say that it left. */
export function buildDeal(
  ordered: readonly Sighting[],
  { isDatedByDefault, hasCurrencies, goneOn }: Built,
): Deal | undefined {
  const once = seenOnce(ordered, goneOn);
  if (once) return once;
  const states = statesOf(ordered);
  const newest = states[states.length - 1];
  if (!newest) return undefined;
  const { key } = newest.sighting.row;
  let end = states.length; // of the states before it closed for good: one lost first and won then closed twice
  while (newest.status !== "open" && end > 0 && states[end - 1]?.status === newest.status) end--;
  const before = end === 0 ? NONE : end === states.length ? states : states.slice(0, end);
  const closed = end === 0 ? states : end === states.length ? NONE : states.slice(end);
  const about = described(key, ordered);
  const wasOpen = openThroughout(before);
  const chosen = isDatedByDefault ? firstChosen(wasOpen, about.created) : undefined;
  const open = chosen ? datedFrom(chosen, wasOpen) : wasOpen;
  const reopened = wasOpen !== before;
  // An export that says when stages were entered is still one look, and nobody saw the deal close.
  const seenOpen = wasOpen.some(
    ({ sighting: { row, source } }) => row.told === undefined || isLog(source.kind),
  );
  const ending = closingOf(states, closed, seenOpen);
  const other = hasCurrencies ? otherCurrency(ordered) : undefined;
  // Deals are of one shape, as observations are: every number reads each of them again and again.
  return {
    key,
    name: about.name,
    account: about.account,
    created: about.created,
    seen: distinct(open, ending, other),
    datedByDefault: chosen && { seen: distinct(wasOpen, ending, other), until: chosen.day },
    heldBefore: heldUntil(before.length - wasOpen.length, before),
    heldAfter: ending && newest.owner !== ending.owner ? newest.owner : undefined,
    outcome: ending && { is: ending.status as "won" | "lost", day: ending.day },
    closedUnseenUntil: unseenUntil(ending, closed),
    reopened: reopened ? true : undefined,
    gone: ending ? undefined : goneOn(ordered),
    shares: sharesOf(ordered, newest),
    facts: factsOf(ordered),
  };
}

/**
 * A reopened deal counts as open throughout: only what was closed and stayed closed is an outcome. While it was closed it
 * is what it was before, but for its owner.
 */
function openThroughout(states: readonly State[]): readonly State[] {
  if (states.every(({ status }) => status === "open")) return states;
  const open: State[] = [];
  let held: State | undefined;
  for (const state of states) {
    if (state.status === "open") held = state;
    else if (held) held = { ...held, day: state.day, owner: state.owner };
    if (held) open.push(held);
  }
  return open;
}

/** The closing observation: on the outcome day, with the owner of that day and the rest as corrected since. */
function closingOf(
  states: readonly State[],
  closed: readonly State[],
  seenOpen: boolean,
): Observation | undefined {
  const first = closed[0];
  const last = closed[closed.length - 1];
  if (!first || !last) return undefined;
  const day = outcomeDay({
    endedOn: newestOf(closed, ({ sighting }) => sighting.row.endedOn),
    close: newestOf(closed, ({ close }) => close),
    firstSeen: first.day,
    lastTouched: seenOpen ? undefined : lastTouched(first.sighting),
  });
  const { status, stage, category, amount } = last;
  return { day, owner: ownerAt(states, day), status, stage, category, close: day, amount };
}

function unseenUntil(ending: Observation | undefined, [first]: readonly State[]): Day | undefined {
  return ending && first && first.day > ending.day ? first.day : undefined;
}

/** Who held it at the end of a day, as far as was seen by then: a win logged late is its owner's of the day it was signed. */
function ownerAt(states: readonly State[], day: Day): string {
  let at = states.length - 1;
  while (at > 0 && (states[at]?.day ?? day) > day) at--;
  return states[at]?.owner ?? NO_OWNER;
}

function newestOf<Value>(
  states: readonly State[],
  value: (state: State) => Value | undefined,
): Value | undefined {
  for (let at = states.length - 1; at >= 0; at--) {
    const state = states[at];
    const found = state && value(state);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Only the days on which something changed, up to the one on which it ended. */
function distinct(
  states: readonly State[],
  ending: Observation | undefined,
  other: OtherCurrency | undefined,
): Observation[] {
  const seen = new Array<Observation>(states.length + (ending ? 1 : 0));
  let count = 0;
  let before: State | undefined;
  for (const state of states) {
    if (ending && state.day >= ending.day) break;
    const currency = other?.(state.day);
    const isSame = before && sameState(before, state) && seen[count - 1]?.currency === currency;
    if (!isSame) seen[count++] = currency === undefined ? observed(state) : { ...observed(state), currency };
    before = state;
  }
  if (ending) seen[count++] = ending;
  if (count < seen.length) seen.length = count;
  return seen;
}

function observed({ day, owner, status, stage, category, close, amount }: State): Observation {
  return { day, owner, status, stage, category, close, amount };
}

/** Who held it while it was closed, before it was first seen open. */
function heldUntil(count: number, states: readonly State[]): Deal["heldBefore"] {
  return count === 0 ? undefined : states.slice(0, count).map(({ day, owner }) => ({ day, owner }));
}

/** Name, account and created date, each as last given. */
function described(key: string, ordered: readonly Sighting[]): Pick<Deal, "name" | "account" | "created"> {
  let name: string | undefined;
  let account: string | undefined;
  let created: Day | undefined;
  for (let at = ordered.length - 1; at >= 0; at--) {
    const sighting = ordered[at];
    if (!sighting) continue;
    const { row, source } = sighting;
    name ??= row.name;
    account ??= row.account;
    if (!source.createdIsWhen) created ??= row.created?.day;
    if (name !== undefined && account !== undefined && created !== undefined) break;
  }
  return { name: name ?? key, account, created };
}

/** Whose money it is by the newest look, where that look has a row an owner. */
function sharesOf(ordered: readonly Sighting[], { day, owner }: State): Deal["shares"] {
  for (let at = ordered.length - 1; at >= 0 && ordered[at]?.day === day; at--) {
    const shares = ordered[at]?.row.shares;
    if (shares?.has(owner) === true) return shares;
  }
  return undefined;
}
