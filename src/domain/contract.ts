/**
 * What the sidebar may ask of the server, and what it gets: plain JSON both ways, since google.script.run carries
 * neither Dates nor undefined. Days cross as they are shown; the server keeps the arithmetic.
 */

/** One number as a tile: everything in it is ready to be shown. */
export interface Tile {
  readonly fn: string; // the custom function that answers it, "WINRATE"
  readonly label: string;
  readonly group: string; // "Winning", "Close dates" …: numbers that are read together
  readonly weekly: boolean; // one of the few that a week can move: shown first, and in the weekly Doc
  readonly text: string; // "42 %", "3", or "–" where there is nothing to measure
  readonly n: number;
  readonly period: string | null; // "Q4 2026" or "now", where it is not the window of the others
  readonly few: boolean; // too few deals to lean on: shown quietly
  readonly range: string | null; // "21–94 %": where a rate of so few deals may truly lie
  readonly note: string | null; // why there is no number, or what it leaves out
}

/** What changed in a rep's pipeline since the last 1:1, as the next Doc will tell it. */
export interface News {
  readonly since: string; // "30 Sep"
  readonly counts: string; // "2 lost, 1 moved later"; empty where nothing changed
  readonly changes: readonly { readonly label: string; readonly text: string }[];
  readonly more: string | null; // "and 3 more"
  readonly pipeline: readonly string[]; // how the open pipeline came to what it is, a sentence a currency
}

/** The open deals of the period that matter most to a rep's number. */
export interface KeyDeals {
  readonly period: string; // "Q4 2026"
  readonly count: number;
  readonly deals: readonly { readonly deal: string; readonly facts: string; readonly because: string }[]; // the largest and the pinned
  readonly more: string | null; // "and 2 more"
}

export interface RepCard {
  readonly rep: string;
  readonly tiles: readonly Tile[];
  /** Null where it is not known. */
  readonly news: News | null;
  /** Null where there are none, or nobody knows. */
  readonly keyDeals: KeyDeals | null;
  readonly email: string | null;
  /** The next 1:1 as far as the ledger knows it. */
  readonly meeting: { readonly day: string; readonly url: string | null };
}

/** A deal behind a number, as the number sees it. */
export interface DealBehind {
  readonly deal: string;
  readonly side: string; // "for", "against", "counted", "none", "waiting", "left out"
  readonly value: string | null; // "45", where it is added up or averaged
  readonly because: string; // "moved out: from 10 Sep 2026 to 20 Oct 2026"
  readonly period: string;
  readonly close: string | null;
}

/** Why a tile shows what it shows. */
export interface NumberBehind {
  readonly label: string;
  readonly formula: string; // "won ÷ (won + lost)"
  readonly period: string | null; // "Q4 2025 – Q3 2026"; null where it cannot be had
  readonly sum: string; // "5 for + 2 against + 34 not part of it = 41 deals", or why it cannot be had
  readonly deals: readonly DealBehind[];
  readonly more: number; // deals that are not among them
}

/** A kind of problem, with the cells it stands in. */
export interface ProblemGroup {
  readonly kind: string;
  readonly count: number;
  readonly text: string; // the first one's
  readonly remedy: string | null;
  readonly places: readonly { readonly where: string; readonly found: string | null }[]; // the first 20
}

/** Tables with the same headers: what is said of a header of one holds for all of them. */
export interface TablesAlike {
  readonly tables: readonly PastedTab[];
  /** From left to right. */
  readonly headers: readonly HeaderMeaning[];
  readonly canBeCorrected: boolean;
  readonly isRead: boolean; // false: these only look like the headers of a table
}

export interface PastedTab {
  readonly tab: string;
  readonly where: string; // the header: "Pipeline!A5"
  readonly kind: string; // "one look at the pipeline", "Opportunity History report" …
  readonly rows: number;
  readonly seenOn: string | null;
}

export interface HeaderMeaning {
  readonly header: string; // as it stands in the export
  readonly column: string | null; // "close date"; null where it is not used
  readonly corrected: boolean; // as the team said, whatever its name
}

/** What a person says a header is: one of deals/corrections.ts, "nothing", or null for what its name says. */
export interface ColumnChoice {
  readonly header: string;
  readonly column: string | null;
}

/** What the pasted tables lack, and which numbers that costs. */
export interface Lacking {
  readonly text: string;
  readonly remedy: string | null;
}

export interface Overview {
  /** "412 deals of 9 reps, 16 Aug 2024 – 21 Nov 2026; 3 rows need a look". */
  readonly headline: string;
  /** "21 Nov 2026", and why it is not today's where it is long ago or set. */
  readonly asOf: string | null;
  /** The window of every tile: "Q4 2025 – Q3 2026". */
  readonly window: string | null;
  readonly sources: readonly TablesAlike[];
  readonly reps: readonly RepCard[];
  readonly problems: readonly ProblemGroup[];
  readonly lacking: readonly Lacking[];
  /** People who can open the sheet and are reps or unknown to Reps: they could see everyone's numbers. */
  readonly onlookers: readonly string[];
  readonly saved: SavedLook;
  /** Where there is nothing pasted yet: what to do first. */
  readonly empty: boolean;
}

/** What became of this look at the pipeline in the History tab. */
export interface SavedLook {
  readonly text: string; // "Saved 5 Oct 2026: 140 deals seen, 23 changes.", or why it failed
  /** Why it was not saved unasked: "Only 5 of the 12 deals that were open on 5 Oct 2026 are in the pasted tabs." */
  readonly question: string | null;
  readonly failed: boolean;
}

/** A line for the manager to settle: the Doc and the ledger do not agree, in the person's own words. */
export interface Review {
  readonly ref: string | null;
  readonly text: string;
  readonly words: string;
}

export interface PreparedDoc {
  readonly rep: string;
  readonly title: string;
  readonly url: string;
  readonly made: boolean; // false: it was there already and was left as it is
  readonly shared: string | null; // the e-mail it is shared with
  readonly carried: number;
  readonly done: number;
  readonly notes: readonly string[]; // "No e-mail for Dana Reyes in Reps: made, not shared."
  readonly reviews: readonly Review[];
}

/** What the sidebar may call. An error's message names the rep and says what to do. */
export interface Endpoints {
  /** Saves this look at the pipeline too; `anyway`: a person has seen the question. */
  readOverview(anyway: boolean): Overview;
  prepareMeeting(rep: string): PreparedDoc;
  /** The deals behind a rep's tile; more than one number where it is worked out of several. */
  readDeals(fn: string, rep: string): readonly NumberBehind[];
  showCell(where: string): null;
  setUpSheet(): string;
  /** Keeps what each header is, for this paste and all later ones; the answer says it. */
  setColumns(choices: readonly ColumnChoice[]): string;
}

/** What google.script.run can carry: a Date or a function in a signature becomes `never`, a compile error where used. */
export type Wire<T> = T extends string | number | boolean | null
  ? T
  : T extends Date | ((...values: never[]) => unknown) | undefined
    ? never
    : { [Key in keyof T]: Wire<T[Key]> };

/** The same endpoints as the sidebar sees them. */
export type Client = {
  readonly [Key in keyof Endpoints]: (
    ...values: Parameters<Endpoints[Key]>
  ) => Promise<Wire<ReturnType<Endpoints[Key]>>>;
};
