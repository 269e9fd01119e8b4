import type { Review } from "../contract";
import { shortDay, type Day } from "../day";
import { sameName } from "../deals/reps";
import { age } from "./age";
import { isOpen, type Commitment } from "./commitment";
import type { DocReading, Place } from "./doc-reading";
import { refNumber } from "./ref";
import { settleItem } from "./settle-item";
import { beginSettling, ours, review, type Settling } from "./settling";
import type { Pair } from "./who";

/** What is known when a rep's next Doc is prepared. */
export interface CarryOver {
  readonly pair: Pair;
  /** All commitments of the sheet: new refs must not repeat another rep's. */
  readonly ledger: readonly Commitment[];
  /** The meeting before; its reading is absent where its Doc cannot be opened. */
  readonly last?: { readonly day: Day; readonly doc: string; readonly reading?: DocReading | undefined };
  /** The days of this rep's meetings before the one about to be made. */
  readonly held: readonly Day[];
  /** From what part of their word pairs in common on two wordings are taken for the same commitment. */
  readonly alikeFrom: number;
}

/** A commitment for section 2, with the meetings held since it was due. */
export interface Carried extends Commitment {
  readonly age?: number;
}

export interface CarriedOver {
  /** The ledger's rows that are new or changed. */
  readonly changed: readonly Commitment[];
  /** The refs to write into empty Ref cells of the last Doc. */
  readonly refs: readonly (Place & { readonly ref: string })[];
  /** What the last Doc says is done: shown once, then at rest in the ledger. */
  readonly done: readonly Commitment[];
  /** What the next Doc asks about: the manager's first, the oldest of each first. */
  readonly open: readonly Carried[];
  readonly reviews: readonly Review[];
}

/**
 * Settles what the last Doc says with the ledger. It may run again after a crash at any point and gives the same: a
 * commitment is known by its ref or, until that is written, by its Doc and its words; what is done by the day of the
 * meeting with which it ended; how often it was carried by counting the meetings.
 */
export function carryOver(known: CarryOver): CarriedOver {
  const { pair, ledger, last, held, alikeFrom } = known;
  if (!last) return { changed: [], refs: [], done: [], open: openOnes(ledger, pair, held), reviews: [] };

  const state = beginSettling(pair, ledger, last, alikeFrom);
  if (last.reading) {
    for (const item of state.last.items) settleItem(item, state);
    sayMissing(state, last.reading);
  } else {
    const text = `The Doc of ${shortDay(last.day)} could not be opened, so nothing typed in it was taken over. Everything open stays open.`;
    review(state, null, text, "");
  }
  endByHand(state);
  countCarried(state, held);

  const before = new Map(ledger.map((commitment) => [commitment.ref, commitment]));
  const after = [...state.now.values()];
  return {
    changed: after.filter((each) => !same(before.get(each.ref), each)),
    refs: state.refs,
    done: ours(state).filter((each) => each.status === "done" && each.ended === last.day),
    open: openOnes(after, pair, held),
    reviews: state.reviews,
  };
}

/** What was open and stands in the Doc no more stays open: a missing row is never done and never deleted. */
function sayMissing(state: Settling, reading: DocReading): void {
  const { day } = state.last;
  const gone = ours(state).filter(
    (each) => isOpen(each) && each.created !== undefined && each.created <= day && !state.met.has(each.ref),
  );
  if (gone.length > 1 && reading.lost.includes("objectives")) {
    const text = `The objectives were not found in the Doc of ${shortDay(day)}; all ${gone.length} stay open.`;
    review(state, null, text, gone.map((each) => `${each.ref} ${each.what}`).join(" · "));
    return;
  }
  for (const each of gone) {
    const text = `${each.ref} is not in the Doc of ${shortDay(day)} any more; it stays open.`;
    review(state, each.ref, text, each.what);
  }
}

/** Ended in the Commitments tab by hand: it ended with the last meeting, so that it too is shown once. */
function endByHand(state: Settling): void {
  for (const each of ours(state)) {
    if (!isOpen(each) && each.ended === undefined)
      state.now.set(each.ref, { ...each, ended: state.last.day });
  }
}

/** Counted from the meetings rather than added to, so that a second run gives the same. */
function countCarried(state: Settling, held: readonly Day[]): void {
  for (const each of ours(state)) {
    const { created } = each;
    if (!isOpen(each) || created === undefined) continue;
    const carried = held.filter((day) => day >= created).length;
    if (carried !== each.carried) state.now.set(each.ref, { ...each, carried });
  }
}

function openOnes(ledger: readonly Commitment[], pair: Pair, held: readonly Day[]): readonly Carried[] {
  return ledger
    .filter((each) => isOpen(each) && sameName(each.rep, pair.rep))
    .map((each) => {
      const meetings = age(each, held);
      return meetings === undefined ? each : { ...each, age: meetings };
    })
    .sort(managersFirst);
}

function managersFirst(one: Commitment, other: Commitment): number {
  if (one.by !== other.by) return one.by === "manager" ? -1 : 1;
  return refNumber(one.ref) - refNumber(other.ref);
}

function same(one: Commitment | undefined, other: Commitment): boolean {
  if (one === undefined) return false;
  return (Object.keys({ ...one, ...other }) as (keyof Commitment)[]).every((key) => one[key] === other[key]);
}
