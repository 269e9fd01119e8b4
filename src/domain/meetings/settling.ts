import type { Review } from "../contract";
import type { Day } from "../day";
import { sameName } from "../deals/reps";
import { isOpen, wordingOf, type Commitment, type Side } from "./commitment";
import type { DocReading, Place, ReadItem } from "./doc-reading";
import { nextRef, readRef, refNumber, refOf } from "./ref";
import type { Pair } from "./who";
import { alike, sameWords } from "./words";

/** The meeting whose Doc is being read, and what stands in it. */
export interface LastMeeting {
  readonly day: Day;
  readonly doc: string;
  readonly items: readonly ReadItem[];
}

type Alike = (one: string, other: string) => boolean;

/** The work of one carry-over: the ledger as it becomes, and what is to be written and asked. */
export interface Settling {
  readonly pair: Pair;
  readonly last: LastMeeting;
  /** Whether two wordings are taken for the same commitment. */
  readonly isAlike: Alike;
  /** Every commitment of the sheet by its ref, as it now stands. */
  readonly now: Map<string, Commitment>;
  /** Refs met in this Doc, with the first item of each. */
  readonly met: Map<string, ReadItem>;
  /** Items that an earlier run took into the ledger before it could write their ref, with that ref. */
  readonly recorded: ReadonlyMap<ReadItem, string>;
  /** Numbers that people typed as refs in this Doc: a new commitment gets none of them. */
  readonly typed: ReadonlySet<number>;
  readonly refs: (Place & { readonly ref: string })[];
  readonly reviews: Review[];
}

export function beginSettling(
  pair: Pair,
  ledger: readonly Commitment[],
  last: { readonly day: Day; readonly doc: string; readonly reading?: DocReading | undefined },
  alikeFrom: number,
): Settling {
  const isAlike: Alike = (one, other) => alike(one, other, alikeFrom);
  const ofThisRep = ledger.filter((each) => sameName(each.rep, pair.rep));
  const items = inOrder(last.reading?.items ?? [], ofThisRep);
  const now = new Map(ledger.map((commitment) => [commitment.ref, commitment]));
  const typed = new Set<number>();
  for (const item of items) {
    const ref = readRef(item.ref);
    if (ref !== undefined) typed.add(refNumber(ref));
  }
  return {
    pair,
    last: { day: last.day, doc: last.doc, items },
    isAlike,
    now,
    met: new Map(),
    recorded: findRecorded(items, ofThisRep, last, isAlike),
    typed,
    refs: [],
    reviews: [],
  };
}

/**
 * Rows with a ref of this rep's go first: what they change must not decide, on a second run, what a row without one is
 * like. Then rows with a ref of people's own making, which are always new; then those without.
 */
function inOrder(items: readonly ReadItem[], ofThisRep: readonly Commitment[]): readonly ReadItem[] {
  const known = new Set(ofThisRep.map((each) => each.ref));
  const rank = (item: ReadItem): number => {
    if (known.has(readRef(item.ref) ?? "")) return 0;
    return item.ref.trim() === "" ? 2 : 1;
  };
  return [...items].sort((one, other) => rank(one) - rank(other));
}

/** This rep's commitments as they now stand. */
export function ours(state: Settling): readonly Commitment[] {
  return [...state.now.values()].filter((each) => sameName(each.rep, state.pair.rep));
}

export function review(state: Settling, ref: string | null, text: string, words: string): void {
  state.reviews.push({ ref, text, words });
}

/** The ref for a new commitment: never one that stands in the ledger or that someone typed in this Doc. */
export function newRef(by: Side, state: Settling): string {
  let ref = nextRef(by, state.now.keys());
  while (state.typed.has(refNumber(ref))) ref = refOf(by, refNumber(ref) + 1);
  return ref;
}

/**
 * Until its ref is written in the Doc, a commitment is known by its Doc and its words. Equal words are matched first,
 * so that a row whose words were mended since cannot take the place of another.
 */
function findRecorded(
  items: readonly ReadItem[],
  ofThisRep: readonly Commitment[],
  last: { readonly day: Day; readonly doc: string },
  isAlike: Alike,
): ReadonlyMap<ReadItem, string> {
  const known = new Set(ofThisRep.map((each) => each.ref));
  const first = new Map<string, string>(); // ref → the words it stands with first
  const waiting: ReadItem[] = [];
  for (const item of items) {
    const ref = readRef(item.ref);
    const words = wordingOf(item.what, item.measure);
    const before = first.get(ref ?? "");
    if (ref === undefined || !known.has(ref)) waiting.push(item);
    else if (before === undefined) first.set(ref, words);
    // The second row of one ref with other words is a commitment of its own: it too is known by its words.
    else if (words !== "" && !isAlike(words, before)) waiting.push(item);
  }
  const free = new Map<string, Commitment>();
  for (const each of ofThisRep) {
    if (each.doc === last.doc && each.created === last.day && !first.has(each.ref)) free.set(each.ref, each);
  }

  const found = new Map<ReadItem, string>();
  const claim = (match: (words: string, each: Commitment) => boolean, many: boolean): void => {
    for (const item of waiting) {
      const words = wordingOf(item.what, item.measure);
      if (found.has(item) || words === "") continue;
      const fitting = [...free.values()].filter((each) => match(words, each));
      const fit = fitting[0];
      if (fit === undefined || (!many && fitting.length > 1)) continue;
      found.set(item, fit.ref);
      free.delete(fit.ref);
    }
  };
  claim((words, each) => sameWords(words, each.what) || sameWords(words, each.firstWording), true);
  claim((words, each) => isOpen(each) && isAlike(words, each.what), false);
  return found;
}
