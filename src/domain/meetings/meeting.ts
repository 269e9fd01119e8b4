import type { Moment } from "../cell";
import type { Day } from "../day";
import { sameName } from "../deals/reps";

/** A 1:1 as the Meetings tab keeps it. Its row is reserved before its Doc is made, so that a crash cannot make two. */
export interface Meeting {
  /** `meetingKey`: one Doc a key. */
  readonly key: string;
  readonly rep: string;
  readonly day: Day;
  readonly state: "reserved" | "made";
  /** The Doc's id; empty while reserved. */
  readonly doc: string;
  readonly title: string;
  readonly made?: Moment;
  /** What was written, for the next refresh (`asWritten`). */
  readonly asWritten: string;
}

/** A rep's 1:1s that have a Doc, oldest first. */
export function meetingsOf(rep: string, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((meeting) => meeting.doc !== "" && sameName(meeting.rep, rep))
    .sort((one, other) => one.day - other.day);
}

/** The rep's newest 1:1 before a day that has a Doc: where "last time" was written. */
export function meetingBefore(rep: string, day: Day, meetings: readonly Meeting[]): Meeting | undefined {
  return meetingsOf(rep, meetings)
    .filter((meeting) => meeting.day < day)
    .pop();
}
