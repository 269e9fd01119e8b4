import type { Day } from "../day";
import { type Column } from "../deals/columns";
import type { Attribute, Deal, Facts, Observation, Status } from "../deals/deal";
import { NO_OWNER } from "../deals/reps";
import { withoutDefaultDate } from "./default-date";
import { isLog } from "./history";
import { type OtherCurrency, otherCurrency } from "./other-currency";
import { outcomeDay } from "./outcome-day";
import type { Sighting } from "./sighting";
import { sameState, type State } from "./state";
import { speaksOf, spokenIn } from "./speaks";

/**
 * Looks and changes of one deal in the order in which they were true. On one day a log's row comes after a look, since
 * the look may have been taken in the morning.
 */
export function inOrder(sightings: readonly Sighting[]): readonly Sighting[] {
  return isInOrder(sightings) ? sightings : [...sightings].sort(byMoment);
}

/** As tables nearly always have them. */
function isInOrder(sightings: readonly Sighting[]): boolean {
  let before: Sighting | undefined;
  for (const each of sightings) {
    if (before && byMoment(before, each) > 0) return false;
    before = each;
  }
  return true;
}

function byMoment(a: Sighting, b: Sighting): number {
  return a.day - b.day || a.turn - b.turn || a.minute - b.minute || a.at - b.at;
}

/**
 * The state at the end of each day on which the deal was seen: the last of a day counts. What a source does not speak of
 * is as it was before; an owner that only a later source knows has been the owner from the start, and so has what a field
 * log follows and shows no change of.
 */
export function statesOf(ordered: readonly Sighting[]): State[] {
  const states = new Array<State>(ordered.length);
  let count = 0;
  let before: Omit<State, "day" | "sighting"> & { readonly day?: Day } = fromTheStart(ordered);
  for (const sighting of ordered) {
    const { row, day } = sighting;
    if (row.left) continue;
    const spoken = spokenIn(sighting);
    const state: State = {
      day,
      owner: (spoken.owner ? row.owner : undefined) ?? before.owner,
      status: spoken.status ? row.status : before.status,
      stage: spoken.stage ? row.stage : before.stage,
      category: spoken.category ? row.category : before.category,
      close: spoken.close ? row.close : before.close,
      amount: spoken.amount ? row.amount : before.amount,
      sighting,
    };
    if (before.day !== day) count++;
    states[count - 1] = state;
    before = state;
  }
  states.length = count;
  return states;
}

/** What holds until a sighting says otherwise. */
function fromTheStart(ordered: readonly Sighting[]): Omit<State, "day" | "sighting"> {
  const start = {
    owner: ordered.find((each) => spokenIn(each).owner)?.row.owner ?? NO_OWNER,
    status: "open" as Status,
    stage: undefined,
    category: undefined,
    close: undefined,
    amount: undefined,
  };
  const follows = ordered.find(({ source }) => source.kind === "field log")?.source.table.follows;
  if (!follows) return start;
  const first = (part: "category" | "close") =>
    follows.has(part) ? ordered.find((each) => spokenIn(each)[part])?.row : undefined;
  const isStaged = follows.has("stage") || follows.has("status");
  const staged = isStaged ? ordered.find((each) => spokenIn(each).stage)?.row : undefined;
  return {
    ...start,
    status: staged?.status ?? "open",
    stage: staged?.stage,
    category: first("category")?.category,
    close: first("close")?.close,
    // Unknown amounts would later look like growth.
    amount: ordered.find((each) => spokenIn(each).amount)?.row.amount,
  };
}

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
  const states = statesOf(ordered);
  const newest = states[states.length - 1];
  if (!newest) return undefined;
  const { key } = newest.sighting.row;
  let end = states.length; // of the states before it closed for good
  while (end > 0 && states[end - 1]?.status !== "open") end--;
  const before = end === 0 ? NONE : end === states.length ? states : states.slice(0, end);
  const closed = end === 0 ? states : end === states.length ? NONE : states.slice(end);
  const about = described(key, ordered);
  const wasOpen = openThroughout(before);
  const open = isDatedByDefault ? withoutDefaultDate(wasOpen, about.created) : wasOpen;
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
    heldBefore: heldUntil(before.length - wasOpen.length, before),
    outcome: ending && { is: ending.status as "won" | "lost", day: ending.day },
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
  const { row, source } = first.sighting;
  const day = outcomeDay({
    endedOn: newestOf(closed, ({ sighting }) => sighting.row.endedOn),
    close: newestOf(closed, ({ close }) => close),
    firstSeen: first.day,
    lastTouched: seenOpen || isLog(source.kind) ? undefined : (row.stageChanged ?? row.modified?.day),
  });
  const { status, stage, category, amount } = last;
  return { day, owner: ownerAt(states, day), status, stage, category, close: day, amount };
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
  const seen = new Array<Observation>(states.length + 1);
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
  seen.length = count;
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

/** The other columns as the newest source that has them shows them; a cell emptied since is empty. */
function factsOf(ordered: readonly Sighting[]): Facts {
  const only = ordered.length === 1 ? ordered[0] : undefined;
  return only ? only.row.facts : new NewestFacts(ordered);
}

/** Looked up when asked, as few numbers ask. */
class NewestFacts implements Facts {
  constructor(private readonly ordered: readonly Sighting[]) {}

  get(column: Column | Attribute): string | number | boolean | undefined {
    const { ordered } = this;
    for (let at = ordered.length - 1; at >= 0; at--) {
      const sighting = ordered[at];
      if (!sighting || sighting.row.left) continue;
      const value = sighting.row.facts.get(column);
      if (value !== undefined || speaks(column, sighting)) return value;
    }
    return undefined;
  }
}

function speaks(column: Column | Attribute, sighting: Sighting): boolean {
  return isAttribute(column) ? sighting.source.table.attributes.includes(column) : speaksOf(column, sighting);
}

function isAttribute(column: Column | Attribute): column is Attribute {
  return column.startsWith("header ");
}
