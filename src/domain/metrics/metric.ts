import type { Day } from "../day";
import type { Column } from "../deals/columns";
import type { Deal } from "../deals/deal";
import type { History } from "../history/history";
import type { Period } from "../period";
import type { Settings } from "../settings";

/** Where a mark belongs besides the deal itself: the rep who held the deal on `day` (for events), or a stage. */
export interface Mark {
  readonly day?: Day;
  readonly by?: string;
}

/**
 * What a judgement says of one deal. One tally counts and another lists, so that a number, its n, the reasons for what
 * is missing and METRIC_DEALS are the same calls. `what` says in a few words what this deal is: "won", "moved out".
 */
export interface Tally {
  for(what: string, at?: Mark): void;
  against(what: string, at?: Mark): void;
  add(value: number, what: string, at?: Mark): void;
  waiting(what: string, at?: Mark): void;
  out(why: string, at?: Mark): void;
}

export type Show = "rate" | "count" | "sum" | "mean" | "median";

/** What one judgement may know besides the deal. */
export interface Known<K> {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly learnt: K;
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
  readonly audience: "pair" | "manager";
  /** Custom function → what it shows of the tally. */
  readonly functions: Readonly<Record<string, Show>>;
  readonly reads: readonly Column[];
  /** One look cannot answer it: it needs to have seen deals change. */
  readonly changes?: true;
  /** What leaving the period out means: all closed deals; all periods over and covered; the current one; now. */
  readonly period: "closed" | "over" | "current" | "now";
  /** A ratio over a running period would be near 100 % for everyone: only counts, unless "so far" is asked for. */
  readonly onlyOver?: true;
  learn?(history: History, period: Period, settings: Settings): K;
  judge(deal: Deal, period: Period, tally: Tally, known: Known<K>): void;
}

/** A number with what it rests on. */
export interface Answer {
  readonly value?: number;
  readonly n: number;
  /** What counts were made of, in the order met: "won" → 3. */
  readonly parts: ReadonlyMap<string, number>;
  readonly waiting: number;
  readonly out: ReadonlyMap<string, number>;
  /** Why there is no value. */
  readonly why?: string;
  /** True where `why` is "nothing to measure": an empty cell, not an error. */
  readonly empty?: true;
}
