import type { Day } from "../day";

/** The two people of a 1:1. */
export type Side = "rep" | "manager";

export const STATUSES = ["open", "part", "done", "dropped"] as const;
export type CommitmentStatus = (typeof STATUSES)[number];

/** What one of the two said they would do, as the ledger keeps it (Commitments tab). */
export interface Commitment {
  /** R-014 or M-015: unique in the sheet, never reused. */
  readonly ref: string;
  /** The rep whose 1:1 it belongs to. */
  readonly rep: string;
  /** Who does it. */
  readonly by: Side;
  /** In the words of the newest Doc, how we'll know included. */
  readonly what: string;
  /** When, word for word as typed: "Fri", "27 Nov", "before the QBR". `dueDay` reads a day from it where it names one. */
  readonly due: string;
  readonly status: CommitmentStatus;
  /** What it serves: a deal, a gap, a skill, the plan. */
  readonly for: string;
  /** The day of the meeting in whose Doc it was agreed. */
  readonly created?: Day;
  /** Into how many later Docs it has been carried. */
  readonly carried: number;
  /** The day of the meeting whose Doc says that it is done or dropped. */
  readonly ended?: Day | undefined;
  /** What was written beside the status: why it was dropped, when it was signed. */
  readonly reason: string;
  /** The id of the Doc in which it was agreed. */
  readonly doc: string;
  /** `what` as it was first agreed; never changed. */
  readonly firstWording: string;
}

export function isOpen(commitment: Commitment): boolean {
  return commitment.status === "open" || commitment.status === "part";
}

/** What and how we'll know as one wording: the ledger and next week's table have one column for both. */
export function wordingOf(what: string, measure: string): string {
  return [what.trim(), measure.trim()].filter((part) => part !== "").join(" · ");
}
