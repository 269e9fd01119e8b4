import { isMoment, type Cell, type Grid } from "../cell";
import type { Problem } from "../problem";
import { dayCell, readDay } from "./commitments-tab";
import { docId, docLink } from "./doc-link";
import {
  readLedger,
  writeLedger,
  type Ledger,
  type LedgerCells,
  type LedgerReading,
  type Patch,
} from "./ledger";
import type { Meeting } from "./meeting";

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

const MEETINGS: Ledger<Meeting> = {
  tab: "Meetings",
  titles: MEETINGS_HEADINGS,
  key: "Key",
  read: readMeeting,
  write: meetingCells,
  keyOf: (meeting) => meeting.key,
};

export function readMeetings(grid: Grid): LedgerReading<Meeting> {
  return readLedger(grid, MEETINGS);
}

/** The cells to write so that the tab holds these meetings; those it has besides stay as they are. */
export function writeMeetings(grid: Grid, meetings: readonly Meeting[]): readonly Patch[] {
  return writeLedger(grid, MEETINGS, meetings);
}

function readMeeting(row: LedgerCells, say: (problem: Problem) => void): Meeting | undefined {
  const key = row.text("Key");
  const rep = row.text("Rep") || key.slice(0, Math.max(0, key.lastIndexOf("|")));
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
  return {
    key,
    rep,
    day,
    state: doc === "" ? "reserved" : "made", // what the Doc cell says counts, should the two disagree
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
