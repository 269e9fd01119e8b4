import { dayCell, isMoment, type Cell, type Grid, type Rectangle } from "../cell";
import type { Problem } from "../problem";
import { docId, docLink } from "./doc-link";
import { readLedger, writeLedger, type Ledger, type LedgerCells, type LedgerReading } from "./ledger";
import { readDay } from "./ledger-cells";
import type { Meeting } from "./meeting";
import type { PairOf } from "./who";

/** The Meetings tab (documents.md): one row a rep and week. */
export const MEETINGS_HEADINGS = [
  "Key",
  "Rep",
  "Date",
  "State",
  "Doc",
  "Title",
  "Made",
  "As written",
] as const;

export function readMeetings(grid: Grid, pairOf: PairOf): LedgerReading<Meeting> {
  return readLedger(grid, meetings(pairOf));
}

/** The cells to write so that the tab holds these meetings; those it has besides stay as they are. */
export function writeMeetings(grid: Grid, records: readonly Meeting[], pairOf: PairOf): readonly Rectangle[] {
  return writeLedger(grid, meetings(pairOf), records);
}

function meetings(pairOf: PairOf): Ledger<Meeting> {
  return {
    tab: "Meetings",
    titles: MEETINGS_HEADINGS,
    key: "Key",
    read: (row, say) => readMeeting(row, pairOf, say),
    write: meetingCells,
    keyOf: (meeting) => meeting.key,
  };
}

function readMeeting(row: LedgerCells, pairOf: PairOf, say: (problem: Problem) => void): Meeting | undefined {
  const key = row.text("Key");
  const bar = key.lastIndexOf("|");
  const rep = row.text("Rep") || key.slice(0, Math.max(0, bar));
  const day = readDay(row, "Date", say);
  if (rep === "" || day === undefined) {
    say({
      kind: "row left alone",
      where: row.where("Key"),
      found: key,
      text: `This meeting has no ${rep === "" ? "rep" : "date"} that could be read, so the row was left alone.`,
      remedy: "Correct it, and it counts again.",
    });
    return undefined;
  }
  const doc = docId(row.text("Doc"));
  const made = row.cell("Made");
  const now = pairOf(rep).rep;
  return {
    key: bar < 0 ? key : now + key.slice(bar), // a rep renamed since must not get a second Doc for the week
    rep: now,
    day,
    state: doc === "" || row.text("State") === "reserved" ? "reserved" : "made", // without a Doc it cannot be made
    doc,
    title: row.text("Title"),
    ...(isMoment(made) ? { made } : {}),
    asWritten: row.text("As written"),
  };
}

function meetingCells(meeting: Meeting): ReadonlyMap<string, Cell> {
  const cells: Record<(typeof MEETINGS_HEADINGS)[number], Cell> = {
    Key: meeting.key,
    Rep: meeting.rep,
    Date: dayCell(meeting.day),
    State: meeting.state,
    Doc: docLink(meeting.doc),
    Title: meeting.title,
    Made: meeting.made ?? "",
    "As written": meeting.asWritten,
  };
  return new Map(Object.entries(cells));
}
