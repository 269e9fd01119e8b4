import type { Day } from "../../day";
import type { StatusWords } from "../../deals/status";
import { inOrder, statesOf } from "../building/day-states";
import { byKey } from "../building/by-deal";
import { sameState, type State } from "../building/state";
import { type HistoryLine, leftLine, lookLine, stateLine } from "./history-tab";
import { outcomeDay } from "../building/outcome-day";
import { ascending } from "../days";
import type { Sighting } from "../sources/sighting";

/** The rows one day needs in the History tab. */
export interface DayLines {
  readonly day: Day;
  /** False for rows that only keep a later saved day true after an older look has come in before it. */
  readonly look: boolean;
  readonly lines: readonly HistoryLine[];
  /** Those of the lines that are about deals. */
  readonly deals: readonly HistoryLine[];
  readonly seen: number;
}

interface Looks {
  /** The days to write. */
  readonly days: ReadonlySet<Day>;
  /** The days of the looks that the tab already has. */
  readonly savedDays: ReadonlySet<Day>;
  readonly saved: readonly Sighting[];
  readonly pasted: readonly Sighting[];
  readonly statusOf: StatusWords;
  readonly keepsAmount: boolean;
}

/** A deal between two looks: its state as saved, with what decides its closing day. */
interface Held {
  readonly state: State;
  readonly left: boolean;
  /** The first look of the present stretch of looks in which it was won, or in which it was lost. */
  readonly closedSince: Day | undefined;
  readonly seenOpen: boolean;
}

/**
 * The rows that the days need: each deal whose state differs from the look before, and each open one that is missing. A
 * look that comes in before one already saved can make a row necessary on the later day too, so that what that day
 * showed stays true; it is added there, and no row that stands is changed.
 */
export function linesFor(looks: Looks): DayLines[] {
  const { days, savedDays, saved, pasted } = looks;
  const [first] = ascending([...days]);
  if (first === undefined) return [];
  const walked = ascending([...savedDays, ...days].filter((day) => day >= first));
  const lines = new Map(walked.map((day) => [day, [] as HistoryLine[]]));
  const seen = new Map<Day, number>();
  const standing = byKey(saved.filter(({ day }) => !days.has(day)));
  const looked = byKey(pasted.filter(({ day }) => days.has(day)));
  for (const key of [...new Set([...standing.keys(), ...looked.keys()])].sort()) {
    const fresh = looked.get(key) ?? [];
    const showing = new Set(fresh.flatMap(({ day, row }) => (row.left ? [] : [day])));
    for (const day of showing) seen.set(day, (seen.get(day) ?? 0) + 1);
    for (const { day, line } of linesOf(key, standing.get(key) ?? [], fresh, walked, looks))
      lines.get(day)?.push(line);
  }
  const inHubSpot = new Set(pasted.flatMap(({ day, source }) => (source.table.isOfHubSpot ? [day] : [])));
  return walked.flatMap((day) => {
    const deals = lines.get(day) ?? [];
    const look = days.has(day);
    if (!look && deals.length === 0) return [];
    const count = seen.get(day) ?? 0;
    return [
      {
        day,
        look,
        lines: look ? [lookLine(day, count, inHubSpot.has(day)), ...deals] : deals,
        deals,
        seen: count,
      },
    ];
  });
}

/** The rows of one deal, walking over the days with two states in hand: as all rows tell it, and as those that stood did. */
function linesOf(
  key: string,
  standing: readonly Sighting[],
  fresh: readonly Sighting[],
  walked: readonly Day[],
  { days, statusOf, keepsAmount }: Looks,
): { readonly day: Day; readonly line: HistoryLine }[] {
  const old = inOrder(standing);
  const states = new Map(
    statesOf(inOrder([...old, ...fresh])).map((state) => [state.day, kept(state, keepsAmount)]),
  );
  const asRowTells = (held: Held | undefined, { day, row }: Sighting): Held | undefined => {
    const state = states.get(day);
    return row.left ? leaves(held) : state ? advance(held, state, true) : held;
  };
  const rowsOn = new Map(old.map((sighting) => [sighting.day, sighting]));
  const lookedOn = new Set(fresh.map(({ day }) => day));
  const [first = 0] = walked;
  let asSaved = old.filter(({ day }) => day < first).reduce(asRowTells, undefined);
  let before = asSaved;
  const lines: { day: Day; line: HistoryLine }[] = [];
  for (const day of walked) {
    const row = rowsOn.get(day);
    if (row) asSaved = asRowTells(asSaved, row);
    const state = lookedOn.has(day) ? states.get(day) : undefined;
    const now = days.has(day)
      ? state
        ? advance(before, state, false)
        : withoutIt(before)
      : (asSaved ?? withoutIt(before));
    if (now && !row && !sameHeld(before, now)) {
      const line = now.left ? leftLine(day, key, now.state) : stateLine(day, key, now.state, statusOf);
      lines.push({ day, line });
    }
    before = now ?? before;
  }
  return lines;
}

function kept(state: State, keepsAmount: boolean): State {
  return keepsAmount ? state : { ...state, amount: undefined };
}

/** What a look without the deal says: an open one has left, a closed one is merely no longer exported. */
function withoutIt(held: Held | undefined): Held | undefined {
  return held?.state.status === "open" ? leaves(held) : held;
}

function leaves(held: Held | undefined): Held | undefined {
  return held && { ...held, left: true };
}

function sameHeld(a: Held | undefined, b: Held): boolean {
  return a !== undefined && a.left === b.left && (b.left || sameState(a.state, b.state));
}

/** The next state. A closed deal is written with the day it closed as its close date: what is read back then needs no more. */
function advance(before: Held | undefined, state: State, asWritten: boolean): Held {
  const seenOpen = before?.seenOpen === true || state.status === "open";
  if (state.status === "open") return { state, left: false, closedSince: undefined, seenOpen };
  const same = before?.state.status === state.status ? before : undefined; // one lost first and won then closed twice
  const closedSince = same?.closedSince ?? state.day;
  const close = asWritten ? state.close : closedOn(same?.state.close, state, closedSince, !seenOpen);
  return { state: { ...state, close }, left: false, closedSince, seenOpen };
}

function closedOn(wasClosed: Day | undefined, state: State, closedSince: Day, neverOpen: boolean): Day {
  const { endedOn, stageChanged, modified } = state.sighting.row;
  // Any edit moves the last modification on; the one at which it was first seen closed has been written already.
  if (
    neverOpen &&
    wasClosed !== undefined &&
    endedOn === undefined &&
    stageChanged === undefined &&
    modified
  ) {
    if (state.close === undefined || state.close >= wasClosed) return wasClosed;
  }
  return outcomeDay({
    endedOn,
    close: state.close,
    firstSeen: closedSince,
    lastTouched: neverOpen ? (stageChanged ?? modified?.day) : undefined,
  });
}
