import type { Grid } from "../domain/cell";
import type { PreparedDoc } from "../domain/contract";
import { type Day, shortDay } from "../domain/day";
import { NO_OWNER, type Rep } from "../domain/deals/reps";
import { writeAsWritten } from "../domain/documents/as-written";
import { type Block, textOf } from "../domain/documents/block";
import { findSections } from "../domain/documents/find-sections";
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
import { type Claim, claimMeeting, recordMeeting, releaseMeeting } from "./claim-meeting";
import { emailsInExport, historyOf, readTeam, type Team } from "./read-team";
import { makeLedgers } from "./set-up-sheet";
import { weeklyFor } from "./weekly-for";

/**
 * Prepares a rep's next 1:1: settles what the last Doc says with the ledger, makes the dated Doc, shares it with the
 * rep and links the two. Run again in the same week it opens the same Doc and changes nothing in it. Throws an Error
 * that names the rep and says what to do.
 */
export function prepareMeeting(name: string): PreparedDoc {
  try {
    return prepare(name);
  } catch (error) {
    throw new Error(`${name}: ${messageOf(error)}`);
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
  const team = readTeam();
  const history = historyOf(team);
  const rep = team.book.repOf(name);
  const called = team.book.nameOf(name);
  if (called === NO_OWNER || (rep === undefined && !history.reps.includes(called))) {
    throw new Error("there is no such rep in Reps or in the pasted tabs. Reload the sidebar to see who is.");
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
function openAgain({ meeting, meetings }: Claim, preparation: Preparation): PreparedDoc {
  const doc = existing(meeting);
  const { shared, notes } = shareWithRep(doc, preparation);
  const { reviews } = settle(lastMeeting(meetings, preparation), meetings, preparation);
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

function make(claim: Claim, preparation: Preparation): PreparedDoc {
  const { pair, day, team, history } = preparation;
  const last = lastMeeting(claim.meetings, preparation);
  const settled = settle(last, claim.meetings, preparation);

  const doc = claim.meeting.doc === "" ? createDoc(claim.meeting.title) : existing(claim.meeting);
  const meeting = recordMeeting({ ...claim.meeting, state: "made", doc: doc.id }, team);
  const { shared, notes } = shareWithRep(doc, preparation);
  const openTo = doc.people().map((email) => calledBy(email, preparation));
  const blocks = writeWeekly(
    weeklyFor({ team, history, pair, day, previous: last?.meeting, settled, openTo }),
  );
  const found = findSections(doc.blocks(), pair);
  const complete = found.some((block) => block.kind === "heading" && block.section === "moves");
  if (!complete) doc.append(blocks);
  doc.save();
  recordMeeting({ ...meeting, asWritten: writeAsWritten(blocks) }, team);
  if (last?.doc) linkFrom(last.doc.id, day, doc.url);
  return {
    rep: pair.rep,
    title: meeting.title,
    url: doc.url,
    made: true,
    shared,
    carried: settled.open.length,
    done: settled.done.length,
    notes: [
      ...(complete || found.every(isEmpty)
        ? []
        : ["An earlier try stopped halfway; what it left stands at the top of the Doc."]),
      ...notes,
    ],
    reviews: settled.reviews,
  };
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

/** What the last Doc and the ledger come to together; nothing is written. */
function compare(
  last: Last | undefined,
  commitments: Grid,
  meetings: readonly Meeting[],
  { pair, day, team: { pairOf } }: Preparation,
): CarriedOver {
  const reading = last?.doc && readWeekly(last.doc.blocks(), pair);
  return carryOver({
    pair,
    ledger: readCommitments(commitments, pairOf).records,
    held: meetingsOf(pair.rep, meetings).flatMap((meeting) => (meeting.day < day ? [meeting.day] : [])),
    ...(last ? { last: { day: last.meeting.day, doc: last.meeting.doc, reading } } : {}),
  });
}

/** Brings the ledger up to date with the last Doc and writes the refs of new commitments into it. */
function settle(last: Last | undefined, meetings: readonly Meeting[], preparation: Preparation): CarriedOver {
  const settled = withLock(() => {
    const grid = readTab(COMMITMENTS.name);
    const over = compare(last, grid, meetings, preparation);
    writeCells(COMMITMENTS.name, writeCommitments(grid, over.changed, preparation.team.pairOf));
    return over;
  });
  if (last?.doc && settled.refs.length > 0) {
    last.doc.writeRefs(settled.refs);
    last.doc.save();
  }
  return settled;
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
        `The Doc is made, but could not be shared with ${address} (${messageOf(error)}). Correct the address in Reps and prepare again.`,
      );
    }
  }
  const able = doc.people().map((each) => each.toLowerCase());
  return { shared: email !== undefined && able.includes(email.toLowerCase()) ? email : null, notes };
}

/** Makes "2 Dec ›" in the last Doc lead to the new one; a Doc that has just been saved must be opened anew. */
function linkFrom(id: string, day: Day, url: string): void {
  const doc = openDoc(id);
  if (!doc) return;
  doc.link(nextText(day), url);
  doc.save();
}

function existing({ doc: id, day }: Meeting): Doc {
  const doc = openDoc(id);
  if (!doc) throw new Error(cannotBeOpened(day));
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

function isEmpty(block: Block): boolean {
  return block.kind === "line" && textOf(block.runs).trim() === "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
