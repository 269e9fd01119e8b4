/**
 * A document is data before it is a Doc: blocks are what the add-on writes and what it reads back.
 * `Hand` says whose words a block holds: ours may be written again while they still stand as written, theirs never.
 */
export type Hand = "ours" | "theirs";

export type Look = "strong" | "quiet" | "hint" | "struck";

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly link?: string;
  readonly look?: Look;
}

/**
 * The parts of a weekly 1:1 by which blocks are found again, whatever their headings were turned into. "other" is a
 * heading or table of people's own, and what every one is until `findSections` has looked at it.
 */
export type Section =
  | "head"
  | "topics"
  | "objectives"
  | "manager"
  | "commitments"
  | "preparation"
  | "numbers"
  | "moves"
  | "quiet"
  | "key deals"
  | "news"
  | "other";

export interface Heading {
  readonly kind: "heading";
  readonly section: Section;
  readonly level: 1 | 2 | 3;
  readonly runs: readonly Run[];
}

export interface Line {
  readonly kind: "line";
  readonly hand: Hand;
  readonly bullet?: true;
  readonly runs: readonly Run[];
}

export interface TableRow {
  /** A commitment's ref, where the row is one. */
  readonly ref?: string;
  readonly cells: readonly (readonly Run[])[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly section: Section;
  readonly columns: readonly { readonly title: string; readonly hand: Hand; readonly points: number }[];
  readonly rows: readonly TableRow[];
}

/** What we do not model (images, rules, people's own lists): it keeps its place and is never touched. */
export interface Foreign {
  readonly kind: "foreign";
}

export interface PageBreak {
  readonly kind: "page break";
}

export type Block = Heading | Line | TableBlock | PageBreak | Foreign;

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
