import type { callNames } from "../meetings/who";
import type { Hand, Section } from "./block";

export type Names = ReturnType<typeof callNames>;

/** What a column of a table of ours holds, by which it is found again when its title was changed. */
export type Field =
  "ref" | "who" | "what" | "measure" | "by" | "for" | "status" | "note" | "shown" | "answer";

export interface ColumnDesign {
  readonly field: Field;
  readonly title: string;
  readonly hand: Hand;
  readonly points: number;
  /** Other titles people give it. */
  readonly also?: RegExp;
}

export interface SectionDesign {
  readonly section: Section;
  readonly level: 2 | 3;
  /** How long to talk about it; a section without is not for the meeting. */
  readonly minutes?: number;
  title(names: Names): string;
  /** Titles by which people's own versions of the heading are known. */
  readonly also?: RegExp;
  readonly columns?: readonly ColumnDesign[];
}

/** Every table is as wide as the text beside it, in points: the columns below add up to this. */
export const TABLE_WIDTH = 468;

/** The sections of a weekly 1:1 (documents.md), each declared once for writing and for reading back. */
export const SECTIONS: readonly SectionDesign[] = [
  { section: "topics", level: 2, minutes: 9, title: ({ rep }) => `${rep}’s topics` },
  {
    section: "objectives",
    level: 2,
    minutes: 2,
    title: () => "Objectives from last week",
    also: /\bobjectives\b|\bfrom last (week|time)\b|\balso open\b/,
    columns: [
      { field: "ref", title: "Ref", hand: "ours", points: 42 },
      { field: "who", title: "Who", hand: "ours", points: 52 },
      { field: "what", title: "What", hand: "ours", points: 182, also: /^(task|objective|action)s?$/ },
      { field: "by", title: "By", hand: "ours", points: 58, also: /^(by when|due|due date|when)$/ },
      { field: "status", title: "Status", hand: "theirs", points: 56, also: /^(state|done)$/ },
      { field: "note", title: "Note", hand: "theirs", points: 78, also: /^(notes|comment|comments|why)$/ },
    ],
  },
  { section: "manager", level: 2, minutes: 4, title: ({ manager }) => `${manager}’s topics` },
  {
    section: "commitments",
    level: 2,
    minutes: 3,
    title: () => "What we will each do",
    also: /\bwe (will|each)\b.*\bdo\b|^(commitments|actions|next steps)$/,
    columns: [
      { field: "ref", title: "Ref", hand: "ours", points: 42 },
      { field: "who", title: "Who", hand: "theirs", points: 52 },
      { field: "what", title: "I will …", hand: "theirs", points: 146, also: /^i will\b/ },
      { field: "measure", title: "How much, how we’ll know", hand: "theirs", points: 98, also: /^how\b/ },
      { field: "by", title: "By", hand: "theirs", points: 56, also: /^(by when|due|due date|when)$/ },
      { field: "for", title: "For (deal · gap · skill · plan)", hand: "theirs", points: 74, also: /^for\b/ },
    ],
  },
  { section: "preparation", level: 2, title: () => "Preparation", also: /^preparation\b/ },
  {
    section: "numbers",
    level: 3,
    title: ({ rep }) => `${rep}’s numbers`,
    also: /\bnumbers$/,
    columns: [
      { field: "shown", title: "Number", hand: "ours", points: 112 },
      { field: "shown", title: "Your last 4 quarters", hand: "ours", points: 66, also: /^your last\b/ },
      { field: "shown", title: "n", hand: "ours", points: 66 },
      { field: "answer", title: "Why?", hand: "theirs", points: 104 },
      { field: "answer", title: "What can we do?", hand: "theirs", points: 120 },
    ],
  },
  {
    section: "moves",
    level: 3,
    title: () => "Every date that moved later",
    also: /\bmoved later\b/,
    columns: [
      { field: "shown", title: "Deal", hand: "ours", points: 118 },
      { field: "shown", title: "Was", hand: "ours", points: 75 },
      { field: "shown", title: "Now", hand: "ours", points: 75 },
      { field: "shown", title: "Move no.", hand: "ours", points: 38 },
      { field: "answer", title: "Why?", hand: "theirs", points: 92 },
      { field: "answer", title: "Customer said so?", hand: "theirs", points: 70 },
    ],
  },
  {
    section: "quiet",
    level: 3,
    title: () => "Quiet deals",
    also: /^quiet\b/,
    columns: [
      { field: "shown", title: "Deal", hand: "ours", points: 140 },
      { field: "shown", title: "Last activity", hand: "ours", points: 84 },
      { field: "shown", title: "Next step", hand: "ours", points: 124 },
      { field: "answer", title: "Keep · close · hand over", hand: "theirs", points: 120 },
    ],
  },
  { section: "key deals", level: 3, title: () => "Key deals", also: /^key (deals|opportunities)\b/ },
  { section: "news", level: 3, title: () => "New, won and lost", also: /\bnew\b.*\bwon\b.*\blost\b/ },
];

/** The design of a section that is always there. */
export function designOf(section: Section): SectionDesign {
  const design = SECTIONS.find((each) => each.section === section);
  if (!design) throw new Error(`No section is called ${section}.`);
  return design;
}

/** Under the table of what we will each do. */
export const COMMITMENTS_HINT = "Small enough to finish, and yours to do without anyone else’s yes.";
