import type { Day } from "../day";
import type { Column } from "../deals/columns";
import type { Deal } from "../deals/deal";
import type { History } from "../history/history";
import type { Period } from "../period";
import type { Settings } from "../settings";

/** Where a mark belongs besides the deal itself, and what the list behind the number adds to it. */
export interface Mark {
  /** The rep who held the deal on this day gets the credit: events only (requirements.md 1B, Credit). */
  readonly day?: Day;
  /** A stage, or one side of a profile. */
  readonly by?: string;
  /** This deal's particulars: "from 20 Sep 2026 to 15 Oct 2026". */
  readonly note?: string;
}

/**
 * What a judgement says of one deal. One tally counts and another lists, so that a number, its n, the reasons for what
 * is missing and METRIC_DEALS are the same calls. `what` says in a few words what this deal is: "won", "moved out".
 */
export interface Tally {
  for(what: string, mark?: Mark): void;
  against(what: string, mark?: Mark): void;
  /** A value to add up or average; 0 says that there was something to count and it counted nothing. */
  add(value: number, what: string, mark?: Mark): void;
  /** It will count, and is still open. */
  waiting(what: string, mark?: Mark): void;
  /** It belongs here and cannot count. */
  out(why: string, mark?: Mark): void;
}

/** What a custom function shows of a tally. */
export type Show = "rate" | "count" | "sum" | "mean" | "median";

/** What one judgement may know besides the deal. */
export interface Known<K> {
  readonly asOf: Day;
  /** Whether the period is over (requirements.md 1B, Period). */
  readonly over: boolean;
  /** The first day from the period's last on which the whole pipeline was seen. */
  readonly lookAfter?: Day;
  readonly settings: Settings;
  readonly learnt: K;
}

/** A column that a metric cannot do without; any one of several will do. */
export interface Need {
  /** "a close date" */
  readonly called: string;
  readonly anyOf: readonly Column[];
  /** Needed only where a period is asked for. */
  readonly forPeriods?: true;
}

/** A metric is a judgement of one deal, declared once: everything a person sees about a number follows from it. */
export interface Metric<K = undefined> {
  /** M1, M3 … in the requirements. */
  readonly id: string;
  readonly label: string;
  /** What it answers, as a sentence; the help in Sheets and the README show it. */
  readonly description: string;
  /** The calculation in words: "won ÷ (won + lost)". */
  readonly formula: string;
  readonly format: "rate" | "count" | "days" | "money";
  /** Who may see a rep's number: the rep and the manager, or the manager alone. */
  readonly audience: "pair" | "manager";
  /** Custom function → what it shows of the tally. */
  readonly functions: Readonly<Record<string, Show>>;
  readonly needs: readonly Need[];
  /**
   * Set where one look cannot answer it: what such a look does not show, to be read after
   * "This table shows each deal once, as it is now, so".
   */
  readonly changes?: string;
  /** What leaving the period out means: all closed deals; all periods over and covered; the current one; now. */
  readonly period: "closed" | "over" | "current" | "now";
  /** A ratio over a running period would be near 100 % for everyone: only counts, unless "so far" is asked for. */
  readonly onlyOver?: true;
  /** Renewals count too (M12 and M13 alone). */
  readonly withRenewals?: true;
  /** Why this history cannot answer it at all, in a sentence with its remedy. */
  refuse?(history: History): string | undefined;
  /** What a reader should know before leaning on the number. */
  caution?(history: History): string | undefined;
  /** What one deal cannot know: the team's median, the order of stages. */
  learn?(history: History, period: Period, settings: Settings): K;
  judge(deal: Deal, period: Period, tally: Tally, known: Known<K>): void;
}

/** A number with what it rests on. */
export interface Answer {
  readonly value?: number;
  /** Deals it rests on. A deal counts once in each period. */
  readonly n: number;
  /** What counts were made of: "won" → 3. */
  readonly parts: ReadonlyMap<string, number>;
  readonly waiting: number;
  readonly out: ReadonlyMap<string, number>;
  /** Why there is no value. */
  readonly why?: string;
  /** True where `why` is "nothing to measure": an empty cell, not an error. */
  readonly empty?: true;
}
