import type { Moment } from "../cell";
import type { Day } from "../day";
import { sameName } from "../deals/reps";

/** A 1:1 as the Meetings tab keeps it. Its row is reserved before its Doc is made, so that a run cut off cannot make two. */
export interface Meeting {
  /** `meetingKey`: one Doc a key. */
  readonly key: string;
  readonly rep: string;
  readonly day: Day;
  /** "made" once its Doc is complete. */
  readonly state: "reserved" | "made";
  /** The Doc's id; empty until there is one. */
  readonly doc: string;
  readonly title: string;
  readonly made?: Moment;
  /** What was to be written before it was, to tell it from what people wrote (`asWritten`). */
  readonly asWritten: string;
}

/** A rep's 1:1s whose Doc is complete, oldest first. */
export function meetingsOf(rep: string, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((meeting) => meeting.state === "made" && sameName(meeting.rep, rep))
    .sort((one, other) => one.day - other.day);
}

/** The rep's newest 1:1 before a day: where "last time" was written. */
export function meetingBefore(rep: string, day: Day, meetings: readonly Meeting[]): Meeting | undefined {
  return meetingsOf(rep, meetings)
    .filter((meeting) => meeting.day < day)
    .pop();
}
