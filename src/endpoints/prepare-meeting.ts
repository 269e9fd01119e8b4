import type { Grid } from "../domain/cell";
import type { PreparedDoc } from "../domain/contract";
import { type Day, shortDay } from "../domain/day";
import { NO_OWNER, type Rep } from "../domain/deals/reps";
import { writeAsWritten } from "../domain/documents/as-written";
import { isBeginningOf, isComplete } from "../domain/documents/standing";
import { readWeekly } from "../domain/documents/read-weekly";
import { nextText } from "../domain/documents/write-head";
import { weeklyTitle, writeWeekly } from "../domain/documents/write-weekly";
import type { History } from "../domain/history/history";
import { type CarriedOver, carryOver } from "../domain/meetings/carry-over";
import { readCommitments, writeCommitments } from "../domain/meetings/commitments-tab";
import { type Meeting, meetingBefore, meetingsOf } from "../domain/meetings/meeting";
import { meetingFor, meetingKey } from "../domain/meetings/plan";
import { firstName, type Pair } from "../domain/meetings/who";
import { createDoc, type Doc, openDoc } from "../google/docs";
import { withLock } from "../google/lock";
import { readTab, writeCells } from "../google/tabs";
import { COMMITMENTS } from "../own-tabs";
import { Refusal } from "../domain/refusal";
import { type Claim, claimMeeting, recordMeeting, releaseMeeting } from "./claim-meeting";
import { inWords, messageOf } from "./in-words";
import { emailsInExport, historyOf, type Team } from "./read-team";
import { readAndSave } from "./save-look";
import { makeLedgers } from "./set-up-sheet";
import { weeklyFor } from "../domain/documents/weekly-for";

/**
 * Prepares a rep's next 1:1: settles what the last Doc says with the ledger, makes the dated Doc, shares it with the
 * rep and links the two. Run again in the same week it opens the same Doc and changes nothing in it. Throws an Error
 * that names the rep and says what to do.
 */
export function prepareMeeting(name: string): PreparedDoc {
  try {
    return prepare(name);
  } catch (error) {
    throw new Error(`${name}: ${inWords(error, "Nothing is lost; prepare it again.")}`);
  }
}

/** What is known of the 1:1 before its Doc is made. */
interface Preparation {
  readonly team: Team;
  readonly history: History;
  readonly pair: Pair;
  readonly rep: Rep | undefined;
  readonly email: string | undefined;
  readonly day: Day;
}

function prepare(name: string): PreparedDoc {
  const preparation = begin(name);
  makeLedgers();
  const { pair, day, team } = preparation;
  const wanted = { key: meetingKey(pair.rep, day), rep: pair.rep, day, title: weeklyTitle(pair.rep, day) };
  const claim = claimMeeting(wanted, team);
  if (claim.complete) return openAgain(claim, preparation);
  try {
    return make(claim, preparation);
  } catch (error) {
    releaseMeeting(wanted.key, team);
    throw error;
  }
}

function begin(name: string): Preparation {
  const { team } = readAndSave();
  const history = historyOf(team);
  const rep = team.book.repOf(name);
  const called = team.book.nameOf(name);
  if (called === NO_OWNER || (rep === undefined && !history.reps.includes(called))) {
    throw new Refusal(
      "there is no such rep in Reps or in the pasted tabs. Reload the sidebar to see who is.",
    );
  }
  return {
    team,
    history,
    pair: team.pairOf(called),
    rep,
    email: rep?.email ?? emailsInExport(history).get(called),
    day: meetingFor(team.now.day, rep?.meetingDay ?? team.settings.meetingDay),
  };
}

/**
 * The Doc is there already: whatever stands in it stays. Sharing is made good, as an e-mail may have come since, and
 * what was still typed into the last Doc is taken into the ledger.
 */
function openAgain(claim: Claim, preparation: Preparation): PreparedDoc {
  const { meeting } = claim;
  const doc = existing(meeting);
  const { shared, notes } = shareWithRep(doc, preparation);
  const { reviews } = settle(claim, doc, preparation);
  const { rep } = preparation.pair;
  return {
    rep,
    title: meeting.title,
    url: doc.url,
    made: false,
    shared,
    carried: 0,
    done: 0,
    notes,
    reviews,
  };
}

/** Each step notes what it is about to do or has done, so that a run that takes over goes on and repeats nothing. */
function make(claim: Claim, preparation: Preparation): PreparedDoc {
  const { team, pair } = preparation;
  const doc = claim.meeting.doc === "" ? createDoc(claim.meeting.title) : existing(claim.meeting);
  const meeting = recordMeeting({ ...claim.meeting, doc: doc.id }, team);
  const settled = settle(claim, doc, preparation);
  const { shared, notes } = shareWithRep(doc, preparation);
  const written = write(doc, meeting, settled, preparation);
  recordMeeting({ ...written.meeting, state: "made" }, team);
  return {
    rep: pair.rep,
    title: meeting.title,
    url: doc.url,
    made: true,
    shared,
    carried: settled.open.length,
    done: settled.done.length,
    notes: [...written.notes, ...notes],
    reviews: settled.reviews,
  };
}

/**
 * Writes the Doc, whatever an earlier run has left in it: nothing or a part, in which nobody has typed yet, is written
 * anew; a Doc that was complete and only not yet noted as such stays as it is; above anything else there is a note.
 */
function write(
  doc: Doc,
  meeting: Meeting,
  settled: Settled,
  preparation: Preparation,
): { readonly meeting: Meeting; readonly notes: readonly string[] } {
  const { pair, day, team, history } = preparation;
  const standing = doc.blocks();
  const isOurs = isBeginningOf(standing, meeting.asWritten);
  if (!isOurs && isComplete(standing, pair)) return { meeting, notes: [] };

  const openTo = doc.people().map((email) => calledBy(email, preparation));
  const previous = settled.last?.meeting;
  const { now, settings } = team;
  const known = { now, settings, history, pair, day, previous, settled, openTo };
  const blocks = writeWeekly(weeklyFor(known));
  const planned = recordMeeting({ ...meeting, asWritten: writeAsWritten(blocks) }, team);
  if (isOurs) doc.clear();
  doc.append(blocks);
  doc.save();
  const notes = isOurs ? [] : ["Something stood in the Doc already; it is now at its top."];
  return { meeting: planned, notes };
}

/** The 1:1 before, and its Doc where that can still be opened. */
interface Last {
  readonly meeting: Meeting;
  readonly doc: Doc | undefined;
}

function lastMeeting(meetings: readonly Meeting[], { pair, day }: Preparation): Last | undefined {
  const meeting = meetingBefore(pair.rep, day, meetings);
  return meeting && { meeting, doc: openDoc(meeting.doc) };
}

interface Settled extends CarriedOver {
  readonly last: Last | undefined;
}

/** What the last Doc and the ledger come to together; nothing is written. */
function compare(
  last: Last | undefined,
  commitments: Grid,
  meetings: readonly Meeting[],
  { pair, day, team: { pairOf, settings } }: Preparation,
): CarriedOver {
  const reading = last?.doc && readWeekly(last.doc.blocks(), pair);
  return carryOver({
    pair,
    alikeFrom: settings.alikeFrom,
    ledger: readCommitments(commitments, pairOf).records,
    held: meetingsOf(pair.rep, meetings).flatMap((meeting) => (meeting.day < day ? [meeting.day] : [])),
    ...(last ? { last: { day: last.meeting.day, doc: last.meeting.doc, reading } } : {}),
  });
}

/**
 * Brings the ledger up to date with the last Doc, then writes the refs of new commitments into that and makes its
 * "2 Dec ›" lead to the new one.
 */
function settle({ meetings }: Claim, doc: Doc, preparation: Preparation): Settled {
  const last = lastMeeting(meetings, preparation);
  const settled = withLock(() => {
    const grid = readTab(COMMITMENTS.name);
    const over = compare(last, grid, meetings, preparation);
    writeCells(COMMITMENTS.name, writeCommitments(grid, over.changed, preparation.team.pairOf));
    return over;
  });
  if (last?.doc) {
    last.doc.writeRefs(settled.refs);
    last.doc.link(nextText(preparation.day), doc.url);
    last.doc.save();
  }
  return { ...settled, last };
}

function shareWithRep(
  doc: Doc,
  { pair, rep, email, team }: Preparation,
): Pick<PreparedDoc, "shared" | "notes"> {
  const notes: string[] = [];
  const shared = [email, rep?.managerEmail].flatMap((address) =>
    address === undefined || address === "" ? [] : [address],
  );
  if (email === undefined) {
    const where = team.book.repOf(pair.rep) ? "Put it" : "Add the rep with an e-mail";
    notes.push(
      `No e-mail for ${pair.rep}: the Doc is made and not shared. ${where} in Reps and prepare again.`,
    );
  }
  for (const address of shared) {
    try {
      doc.share(address);
    } catch (error) {
      notes.push(
        `The Doc is made, but could not be shared with ${address} (${messageOf(error)}). Check the address in Reps and prepare again.`,
      );
    }
  }
  const able = doc.people().map((each) => each.toLowerCase());
  return { shared: email !== undefined && able.includes(email.toLowerCase()) ? email : null, notes };
}

function existing({ doc: id, day }: Meeting): Doc {
  const doc = openDoc(id);
  if (!doc) throw new Refusal(cannotBeOpened(day));
  return doc;
}

/** Google does not tell a deleted Doc from one that this person may not open; a second Doc would be wrong in one case. */
function cannotBeOpened(day: Day): string {
  return `the Doc made for ${shortDay(day)} cannot be opened: it was deleted, or it is not shared with you. Restore it from the bin in Drive, have it shared with you, or delete its row in the Meetings tab to get a new one.`;
}

function calledBy(email: string, { team: { book } }: Preparation): string {
  const same = (other: string | undefined): boolean => other?.toLowerCase() === email.toLowerCase();
  const rep = book.reps.find((each) => same(each.email));
  const manager = book.reps.find((each) => same(each.managerEmail))?.manager;
  return firstName(rep?.name ?? manager ?? email);
}
