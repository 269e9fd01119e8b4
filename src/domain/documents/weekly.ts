import type { Moment } from "../cell";
import type { Day } from "../day";
import type { SinceADay } from "../history/questions/since";
import type { Carried } from "../meetings/carry-over";
import type { Commitment } from "../meetings/commitment";
import type { Pair } from "../meetings/who";
import type { MeetingSection } from "../settings/section-order";

/** One number of the rep's own, ready to be shown. */
export interface WeeklyNumber {
  readonly label: string;
  readonly text: string;
  readonly n: number;
  /** What it is of, where that is not the periods of the others: "Q4 2026". */
  readonly period?: string | null;
  /** Too few deals to lean on: shown quietly. */
  readonly few: boolean;
  /** Why there is no number. */
  readonly note?: string | null;
}

/** A close date that moved later (M21). */
export interface WeeklyMove {
  readonly deal: string;
  readonly was: Day;
  readonly now: Day;
  /** Which move of the deal's life it is. */
  readonly nth: number;
}

/** An open deal without activity for some time (M20). */
export interface WeeklyQuiet {
  readonly deal: string;
  /** Absent where there never was any. */
  readonly lastActivity?: Day;
  readonly nextStep: string;
}

/** An open deal that matters most to the rep's number (M31). */
export interface WeeklyKeyDeal {
  readonly deal: string;
  /** As the CRM has it, in cents; absent, as the close date may be, of a pinned deal that has none. */
  readonly cents?: number;
  readonly currency: string;
  readonly close?: Day;
  /** Why it is one: "the goal needs it". */
  readonly because: string;
}

/** Everything a weekly 1:1's Doc says when it is written. */
export interface Weekly {
  readonly pair: Pair;
  readonly day: Day;
  /** The day the numbers stand for; absent where there are none. */
  readonly asOf?: Day;
  readonly updated: Moment;
  /** Who can open it, as they are to be called; empty where that is not known. */
  readonly openTo: readonly string[];
  readonly previous?: { readonly day: Day; readonly doc: string };
  readonly next: Day;
  readonly done: readonly Commitment[];
  readonly open: readonly Carried[];
  /** The meeting's sections in the team's order. */
  readonly order: readonly MeetingSection[];
  /** At most so many rows of a list are shown, and how many more there are. */
  readonly listRows: number;
  /** The quarters the numbers cover: "Q4 2025 – Q3 2026". */
  readonly window?: string;
  /** How many of which periods that is: "4 quarters". */
  readonly periods: string;
  readonly numbers: readonly WeeklyNumber[];
  /** The day after which a move is news: the last meeting's, or a week before this one. */
  readonly movesSince: Day;
  /** Moves since that day; or why they are not known, since that is not the same as none. */
  readonly moves: readonly WeeklyMove[] | { readonly unknown: string };
  /** After how many days without activity a deal is quiet, where its stage says no other. */
  readonly quietAfter: number;
  /** The longest quiet first; or why they are not known. */
  readonly quiet: readonly WeeklyQuiet[] | { readonly unknown: string };
  /** The largest and the pinned ones of the period's key deals, and how many there are; or why they are not known. */
  readonly keyDeals:
    | { readonly period: string; readonly first: readonly WeeklyKeyDeal[]; readonly count: number }
    | { readonly unknown: string };
  /** What came and went in the rep's pipeline since that day; absent where moves are not known either. */
  readonly news?: SinceADay;
}
