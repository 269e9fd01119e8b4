import { sameName } from "../deals/reps";
import { isOpen, wordingOf, type Commitment } from "./commitment";
import type { ReadItem } from "./doc-reading";
import { readRef } from "./ref";
import { newRef, ours, review, type Settling } from "./settling";
import { readStatus } from "./status";
import { callNames, readWho } from "./who";
import { plainWords, sameWords } from "./words";

/** Takes one row or line of the Doc into the ledger by the rules of documents.md, "Reading back what people wrote". */
export function settleItem(item: ReadItem, state: Settling): void {
  const wording = wordingOf(item.what, item.measure);
  const words = plainWords(wording).length === 0 ? "" : wording; // "–" and "..." fill a cell without saying anything
  const known = knownRef(item, state);
  if (known) settleKnown(item, words, known, state);
  else if (words !== "") settleWithoutRef(item, words, state);
  else if (rowText(item) !== "" && hasMoreThanWho(item)) {
    review(state, null, "This row names nothing to do, so it was not taken over.", rowText(item));
  }
}

/** The commitment of this rep whose ref was typed. */
function knownRef(item: ReadItem, state: Settling): Commitment | undefined {
  const known = state.now.get(readRef(item.ref) ?? "");
  return known && sameName(known.rep, state.pair.rep) ? known : undefined;
}

function settleKnown(item: ReadItem, words: string, known: Commitment, state: Settling): void {
  const before = state.met.get(known.ref);
  if (!before) {
    update(item, words, known, state);
    return;
  }
  const first = wordingOf(before.what, before.measure) || known.what;
  if (words === "" || state.isAlike(words, first)) {
    meetAgain(item, before, words, known, state);
    return;
  }
  const text = `${known.ref} stands in the Doc twice with other words; the second was taken as new.`;
  review(state, known.ref, text, words);
  add(item, words, state);
}

function settleWithoutRef(item: ReadItem, words: string, state: Settling): void {
  const recorded = state.recorded.get(item);
  if (item.ref.trim() !== "") {
    // Whoever else has that ref, nothing of theirs may be said here: only what this Doc itself says.
    const text = `“${item.ref.trim()}” is no ref of ${callNames(state.pair).rep}'s; the row was taken as new.`;
    review(state, null, text, rowText(item));
  } else if (recorded === undefined) {
    const near = openOnesAlike(item, words, state);
    if (near.length > 1) {
      const refs = near.map((each) => each.ref).join(", ");
      review(state, null, `This could be any of ${refs}; nothing was changed.`, rowText(item));
      return;
    }
    if (near[0]) {
      const before = state.met.get(near[0].ref);
      writeRef(item, near[0].ref, state);
      if (before) meetAgain(item, before, words, near[0], state);
      else update(item, words, near[0], state);
      return;
    }
  }
  add(item, words, state);
}

/**
 * Open commitments from earlier Docs with alike words; equal words settle it. Two new rows of one Doc are always two
 * commitments. A commitment that this very Doc has ended is still looked for: on a second run the row may be the one
 * that ended it, unless it only promises, in section 6, what is done by now.
 */
function openOnesAlike(item: ReadItem, words: string, state: Settling): readonly Commitment[] {
  const { last } = state;
  const by = readWho(item.who, state.pair);
  const near = ours(state).filter((each) => {
    const open = isOpen(each) || (each.ended === last.day && speaksOfThePast(item));
    const fromThisDoc = each.doc === last.doc && each.created === last.day;
    return open && !fromThisDoc && (by === undefined || by === each.by) && state.isAlike(words, each.what);
  });
  const equal = near.filter((each) => sameWords(words, each.what));
  return equal.length === 1 ? equal : near;
}

/** The same commitment a second time in one Doc: what only one of the two says counts, two statuses leave it open. */
function meetAgain(
  item: ReadItem,
  before: ReadItem,
  words: string,
  known: Commitment,
  state: Settling,
): void {
  if (saysNothing(item)) {
    const due = item.by.trim();
    if (due !== "") state.now.set(known.ref, { ...known, due });
  } else if (saysNothing(before)) {
    update(item, words, known, state);
  } else if (statusOf(before) !== statusOf(item)) {
    state.now.set(known.ref, reopened(known));
    const text = `${known.ref} has two statuses in the Doc; it stays open.`;
    review(state, known.ref, text, `${before.status.trim()} / ${item.status.trim()}`);
  }
}

function update(item: ReadItem, words: string, known: Commitment, state: Settling): void {
  state.met.set(known.ref, item);
  if (words === "") {
    const text = `The words of ${known.ref} are gone from the Doc; the ledger keeps them.`;
    review(state, known.ref, text, known.what);
  } else if (
    known.what !== "" &&
    !state.isAlike(words, known.what) &&
    !state.isAlike(words, known.firstWording)
  ) {
    const text = `${known.ref} has quite other words in the Doc now; it stays as it was.`;
    review(state, known.ref, text, `${words} / ${known.what}`);
    return;
  }
  const by = readWho(item.who, state.pair);
  if (by === undefined && item.who.trim() !== "") {
    const text = `Whose is ${known.ref}? It stays ${callNames(state.pair)[known.by]}'s.`;
    review(state, known.ref, text, item.who.trim());
  }
  const renewed: Commitment = {
    ...known,
    what: words === "" ? known.what : words,
    by: by ?? known.by,
    due: item.by.trim() === "" ? known.due : item.by.trim(),
    for: item.for.trim() === "" ? known.for : item.for.trim(),
  };
  state.now.set(known.ref, withStatus(item, renewed, state));
}

/** A status left empty says nothing: what the ledger has stands. */
function withStatus(item: ReadItem, commitment: Commitment, state: Settling): Commitment {
  const { day } = state.last;
  const { ref } = commitment;
  const typed = item.status.trim();
  if (typed === "" && item.struck) {
    review(state, ref, `${ref} is struck through and was taken as done.`, commitment.what);
    return { ...commitment, status: "done", ended: commitment.ended ?? day };
  }
  if (typed === "") return commitment;

  const said = readStatus(typed);
  if (!said.known) review(state, ref, `The status of ${ref} was not understood; it stays open.`, typed);
  const endedBefore = commitment.ended !== undefined && commitment.ended < day;
  if (said.status === "open" || said.status === "part") {
    if (isOpen(commitment)) return said.known ? { ...commitment, status: said.status } : commitment;
    if (commitment.ended !== day) {
      const text = `${ref} is ${commitment.status} in the Commitments tab, and the Doc says otherwise.`;
      review(state, ref, text, typed);
    }
    return endedBefore ? commitment : { ...reopened(commitment), status: said.status };
  }
  const why = said.note === "" && said.status === "dropped" ? item.note.trim() : said.note;
  return {
    ...commitment,
    status: said.status,
    ended: endedBefore ? commitment.ended : day,
    reason: why === "" ? commitment.reason : why,
  };
}

function add(item: ReadItem, words: string, state: Settling): void {
  const { pair, last } = state;
  const recorded = state.now.get(state.recorded.get(item) ?? "");
  if (recorded) {
    writeRef(item, recorded.ref, state);
    update(item, words, recorded, state);
    return;
  }
  const by = readWho(item.who, pair);
  if (by === undefined) {
    const text = `Nobody is clearly named for this; it was taken as ${callNames(pair).rep}'s.`;
    review(state, null, text, rowText(item));
  }
  const commitment: Commitment = {
    ref: newRef(by ?? "rep", state),
    rep: pair.rep,
    by: by ?? "rep",
    what: words,
    due: item.by.trim(),
    status: "open",
    for: item.for.trim(),
    created: last.day,
    carried: 0,
    reason: "",
    doc: last.doc,
    firstWording: words,
  };
  state.met.set(commitment.ref, item);
  state.now.set(commitment.ref, withStatus(item, commitment, state));
  writeRef(item, commitment.ref, state);
}

/** Refs go into empty Ref cells only: what a person typed there stays. */
function writeRef(item: ReadItem, ref: string, state: Settling): void {
  if (item.place && item.ref.trim() === "") state.refs.push({ ...item.place, ref });
}

function reopened(commitment: Commitment): Commitment {
  return isOpen(commitment) ? commitment : { ...commitment, status: "open", ended: undefined };
}

function saysNothing(item: ReadItem): boolean {
  return item.status.trim() === "" && !item.struck;
}

function speaksOfThePast(item: ReadItem): boolean {
  return item.section === "objectives" || !saysNothing(item);
}

function statusOf(item: ReadItem): string {
  return item.status.trim() === "" && item.struck ? "done" : readStatus(item.status).status;
}

function hasMoreThanWho(item: ReadItem): boolean {
  return [item.ref, item.by, item.for, item.status, item.note].some((text) => text.trim() !== "");
}

/** A row in the person's own words, for the review list. */
function rowText(item: ReadItem): string {
  return [item.ref, item.who, item.what, item.measure, item.by, item.for, item.status, item.note]
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" · ");
}
