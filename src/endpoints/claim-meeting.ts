import type { Moment } from "../domain/cell";
import type { Meeting } from "../domain/meetings/meeting";
import { readMeetings, writeMeetings } from "../domain/meetings/meetings-tab";
import { withLock } from "../google/lock";
import { readTab, writeCells } from "../google/tabs";
import { MEETINGS } from "../own-tabs";
import { Refusal } from "../domain/refusal";
import type { Team } from "./read-team";

/**
 * One Doc a rep and week, whoever prepares it and however often. Making a Doc takes seconds and can fail at any point,
 * so its row in Meetings is reserved first, under the lock; the Doc's id is put there as soon as it has one, what is to be
 * written before it is, and that it is made when it is complete. A second run meets one of three: a complete Doc, which it
 * opens; a fresh reservation, which it leaves to its owner; or what a failed run left, which it takes over.
 */

/**
 * An older reservation is nobody's: no run lives longer than six minutes
 * (https://developers.google.com/apps-script/guides/services/quotas), and the ledger keeps no seconds.
 */
const HELD = 7; // minutes

export interface Claim {
  readonly meeting: Meeting;
  /** Nothing is left to do: the Doc is complete. */
  readonly complete: boolean;
  /** All meetings in the ledger when it was claimed. */
  readonly meetings: readonly Meeting[];
}

/** Reserves the meeting's row for this run, or says that its Doc is complete. Throws while another run is at it. */
export function claimMeeting(
  wanted: Pick<Meeting, "key" | "rep" | "day" | "title">,
  { now, pairOf }: Pick<Team, "now" | "pairOf">,
): Claim {
  return withLock(() => {
    const grid = readTab(MEETINGS.name);
    const meetings = readMeetings(grid, pairOf).records;
    const there = meetings.find(({ key }) => key === wanted.key);
    if (there?.state === "made") return { meeting: there, complete: true, meetings };
    if (there?.made && minutesBetween(there.made, now) < HELD) {
      throw new Refusal(
        `this Doc is being prepared right now, or a run that was to make it broke off. Please try again in ${HELD} minutes.`,
      );
    }
    const { doc = "", asWritten = "" } = there ?? {};
    const meeting: Meeting = { ...wanted, state: "reserved", doc, made: now, asWritten };
    writeCells(MEETINGS.name, writeMeetings(grid, [meeting], pairOf));
    return { meeting, complete: false, meetings };
  });
}

/** Writes what is now known of a claimed meeting. */
export function recordMeeting(meeting: Meeting, { pairOf }: Pick<Team, "pairOf">): Meeting {
  withLock(() => writeCells(MEETINGS.name, writeMeetings(readTab(MEETINGS.name), [meeting], pairOf)));
  return meeting;
}

/** Gives a meeting back after a failure, so that the next try need not wait for the reservation to grow old. */
export function releaseMeeting(key: string, { pairOf }: Pick<Team, "pairOf">): void {
  withLock(() => {
    const grid = readTab(MEETINGS.name);
    const row = readMeetings(grid, pairOf).records.find((meeting) => meeting.key === key);
    if (row?.state !== "reserved") return;
    const { made: _, ...released } = row;
    writeCells(MEETINGS.name, writeMeetings(grid, [released], pairOf));
  });
}

function minutesBetween(from: Moment, to: Moment): number {
  return (to.day - from.day) * 24 * 60 + to.minute - from.minute;
}
