import type { Day } from "../day";
import { type Column } from "../deals/columns";
import type { Attribute, Deal, Facts, Observation, Status } from "../deals/deal";
import { NO_OWNER } from "../deals/reps";
import { withoutDefaultDate } from "./default-date";
import { isLog } from "./history";
import { outcomeDay } from "./outcome-day";
import type { Sighting } from "./sightings";
import { speaksOf, speaksOfStage, speaksOfStatus } from "./speaks";

/** A deal's state at the end of a day, before its outcome is known. */
export interface State {
  readonly day: Day;
  readonly owner: string;
  readonly status: Status;
  readonly stage: string | undefined;
  readonly category: Observation["category"] | undefined;
  readonly close: Day | undefined;
  readonly amount: number | undefined;
  readonly sighting: Sighting;
}

/**
 * Looks and changes of one deal in the order in which they were true. On one day a log's row comes after a look, since
 * the look may have been taken in the morning.
 */
export function inOrder(sightings: readonly Sighting[]): Sighting[] {
  return [...sightings].sort(
    (a, b) => a.day - b.day || a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2],
  );
}

/**
 * The state at the end of each day on which the deal was seen: the last of a day counts. What a source does not speak of
 * is as it was before; an owner that only a later source knows has been the owner from the start, and so has what a field
 * log follows and shows no change of.
 */
export function statesOf(ordered: readonly Sighting[]): State[] {
  const states: State[] = [];
  let before = fromTheStart(ordered);
  for (const sighting of ordered) {
    const { row, day } = sighting;
    if (row.left) continue;
    const given = <Value>(column: Column, now: Value, then: Value): Value =>
      speaksOf(column, sighting) ? now : then;
    const state: State = {
      day,
      owner: given("owner", row.owner, undefined) ?? before.owner,
      status: speaksOfStatus(sighting) ? row.status : before.status,
      stage: speaksOfStage(sighting) ? row.stage : before.stage,
      category: given("category", row.category, before.category),
      close: given("close", row.close, before.close),
      amount: given("amount", row.amount, before.amount),
      sighting,
    };
    if (states[states.length - 1]?.day === day) states.pop();
    states.push(state);
    before = state;
  }
  return states;
}

/** What holds until a sighting says otherwise. */
function fromTheStart(ordered: readonly Sighting[]): Omit<State, "day" | "sighting"> {
  const start = {
    owner: ordered.find((each) => speaksOf("owner", each))?.row.owner ?? NO_OWNER,
    status: "open" as Status,
    stage: undefined,
    category: undefined,
    close: undefined,
    amount: undefined,
  };
  const log = ordered.find(({ source }) => source.kind === "field log")?.source.table.columns;
  if (!log) return start;
  const first = (column: Column) =>
    log.has(column) ? ordered.find((each) => speaksOf(column, each))?.row : undefined;
  const staged = log.has("stage") ? ordered.find(speaksOfStage)?.row : undefined;
  return {
    ...start,
    status: staged?.status ?? "open",
    stage: staged?.stage,
    category: first("category")?.category,
    close: first("close")?.close,
    // Unknown amounts would later look like growth.
    amount: ordered.find((each) => speaksOf("amount", each))?.row.amount,
  };
}

/** One deal from all its sightings, in order; undefined where they only say that it left. */
export function buildDeal(
  key: string,
  ordered: readonly Sighting[],
  { isDatedByDefault }: { readonly isDatedByDefault: boolean },
): Deal | undefined {
  const states = statesOf(ordered);
  const newest = states[states.length - 1];
  if (!newest) return undefined;
  let lastOpen = states.length - 1;
  while (lastOpen >= 0 && states[lastOpen]?.status !== "open") lastOpen--;
  const before = states.slice(0, lastOpen + 1);
  const about = described(key, ordered);
  const wasOpen = openThroughout(before);
  const open = isDatedByDefault ? withoutDefaultDate(wasOpen, about.created) : wasOpen;
  const reopened = before.some(({ status }) => status !== "open");
  const closed = states.slice(lastOpen + 1);
  // An export that says when stages were entered is still one look, and nobody saw the deal close.
  const seenOpen = wasOpen.some(
    ({ sighting: { row, source } }) => row.told === undefined || isLog(source.kind),
  );
  const ending = closingOf(states, closed, seenOpen);
  const seen = distinct(ending ? open.filter(({ day }) => day < ending.day) : open);
  if (ending) seen.push(ending);
  const shares = sharesOf(ordered, newest);
  return {
    key,
    ...about,
    seen,
    ...(shares && { shares }),
    ...(ending && { outcome: { is: ending.status as "won" | "lost", day: ending.day } }),
    ...(reopened && { reopened: true as const }),
    facts: factsOf(ordered),
  };
}

/**
 * A reopened deal counts as open throughout: only what was closed and stayed closed is an outcome. While it was closed it
 * is what it was before, but for its owner.
 */
function openThroughout(states: readonly State[]): State[] {
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
  const [first] = closed;
  const last = closed[closed.length - 1];
  if (!first || !last) return undefined;
  const { row, source } = first.sighting;
  const day = outcomeDay({
    endedOn: newestOf(closed, ({ sighting }) => sighting.row.endedOn),
    close: newestOf(closed, ({ close }) => close),
    firstSeen: first.day,
    lastTouched: seenOpen || isLog(source.kind) ? undefined : (row.stageChanged ?? row.modified?.day),
  });
  return { ...observed(last), owner: ownerAt(states, day), day, close: day };
}

/** Who held it at the end of a day, as far as was seen by then: a win logged late is its owner's of the day it was signed. */
function ownerAt(states: readonly State[], day: Day): string {
  return (
    (newestOf(states, (state) => (state.day <= day ? state : undefined)) ?? states[0])?.owner ?? NO_OWNER
  );
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

/** Only the days on which something changed. */
function distinct(states: readonly State[]): Observation[] {
  const seen: Observation[] = [];
  let before: State | undefined;
  for (const state of states) {
    if (!before || !sameState(before, state)) seen.push(observed(state));
    before = state;
  }
  return seen;
}

export function sameState(a: Omit<State, "day" | "sighting">, b: Omit<State, "day" | "sighting">): boolean {
  return (
    a.owner === b.owner &&
    a.status === b.status &&
    a.stage === b.stage &&
    a.category === b.category &&
    a.close === b.close &&
    a.amount === b.amount
  );
}

function observed({ day, owner, status, stage, category, close, amount }: State): Observation {
  return {
    day,
    owner,
    status,
    ...(stage !== undefined && { stage }),
    ...(category !== undefined && { category }),
    ...(close !== undefined && { close }),
    ...(amount !== undefined && { amount }),
  };
}

/** Name, account and created date, each as last given. */
function described(key: string, ordered: readonly Sighting[]): Pick<Deal, "name" | "account" | "created"> {
  let name: string | undefined;
  let account: string | undefined;
  let created: Day | undefined;
  for (const { row, source } of ordered) {
    name = row.name ?? name;
    account = row.account ?? account;
    if (!source.createdIsWhen) created = row.created?.day ?? created;
  }
  return {
    name: name ?? key,
    ...(account !== undefined && { account }),
    ...(created !== undefined && { created }),
  };
}

const FACTS: readonly Column[] = [
  "owner e-mail",
  "currency",
  "converted amount",
  "list price",
  "probability",
  "type",
  "lost reason",
  "last activity",
  "last modified",
  "last stage change",
  "next step",
];

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
  const [only] = ordered;
  if (ordered.length === 1 && only) return only.row.facts;
  const facts = new Map<Column | Attribute, string | number | boolean>();
  for (const column of [...FACTS, ...attributesOf(ordered)]) {
    for (let at = ordered.length - 1; at >= 0; at--) {
      const sighting = ordered[at];
      if (!sighting || sighting.row.left) continue;
      const value = sighting.row.facts.get(column);
      if (value !== undefined) facts.set(column, value);
      if (value !== undefined || speaks(column, sighting)) break;
    }
  }
  return facts;
}

function attributesOf(ordered: readonly Sighting[]): ReadonlySet<Attribute> {
  const found = new Set<Attribute>();
  for (const { source } of ordered) for (const name of source.table.attributes) found.add(name);
  return found;
}

function speaks(column: Column | Attribute, sighting: Sighting): boolean {
  return isAttribute(column) ? sighting.source.table.attributes.includes(column) : speaksOf(column, sighting);
}

function isAttribute(column: Column | Attribute): column is Attribute {
  return column.startsWith("header ");
}
