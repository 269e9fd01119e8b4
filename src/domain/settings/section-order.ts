import type { Cell } from "../cell";
import { fold } from "../table/plain-text";
import { words } from "./cell-values";

/** The parts of a weekly 1:1 for the meeting itself, in the order in which a Doc has them unless a team says otherwise. */
export const MEETING_SECTIONS = ["topics", "objectives", "manager", "commitments"] as const;

export type MeetingSection = (typeof MEETING_SECTIONS)[number];

/** What each is called in the Settings tab. */
const CALLED: Readonly<Record<MeetingSection, string>> = {
  topics: "rep's topics",
  objectives: "objectives",
  manager: "manager's topics",
  commitments: "commitments",
};

/** "objectives, rep's topics" puts these two first; the others follow in their usual order, as none may be lost. */
export function readSectionOrder(cell: Cell): readonly MeetingSection[] | undefined {
  const named = words(cell).map((word) =>
    MEETING_SECTIONS.find((section) => plain(CALLED[section]) === plain(word)),
  );
  const first = named.filter((section) => section !== undefined);
  if (first.length < named.length) return undefined;
  return [...new Set([...first, ...MEETING_SECTIONS])];
}

export function showSectionOrder(order: readonly MeetingSection[]): string {
  return order.map((section) => CALLED[section]).join(", ");
}

/** Whichever apostrophe was typed. */
function plain(word: string): string {
  return fold(word.replace(/[’‘`]/g, "'"));
}
