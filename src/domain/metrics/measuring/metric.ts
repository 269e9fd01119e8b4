import type { Cell } from "../../cell";
import type { Day } from "../../day";
import type { Column } from "../../deals/columns";
import type { Deal } from "../../deals/deal";
import type { Followed } from "../../history/questions/coverage";
import type { History } from "../../history/history";
import type { Money } from "../../history/money";
import type { Period } from "../../period";
import type { Settings } from "../../settings";
import type { KnownIn } from "./known-in";
import type { Wording } from "./wording";

/** Where a mark belongs besides the deal itself, and what the list behind the number adds to it. */
export interface Mark {
  /** The rep who held the deal on this day gets the credit: events only (requirements.md 1B, Credit). */
  readonly day?: Day;
  /** Whose it is by name, whoever held the deal: an owner's part of a shared deal (History's money tells the parts). */
  readonly owner?: string;
  /** The stage it is said of, where the metric answers for each stage. */
  readonly by?: string;
  /** How much a deal weighs for or against: its amount, where a rate is by amount. 1 unless said. */
  readonly weight?: number;
  /**
   * What a deal that is left out of a sum would add to it: nothing, so that the sum is 0 where nothing else counts; or
   * nobody knows, so that it is blank then. Not said of one that the number is not about.
   */
  readonly adds?: "nothing" | "unknown";
  /** This deal's particulars, worked out where a list shows them: "from 20 Sep 2026 to 15 Oct 2026". */
  readonly note?: () => string;
  /** The same as cells, under the headings that the metric's listing has for them: "Days quiet" → 21. */
  readonly cells?: () => Readonly<Record<string, Cell>>;
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
  /** It was there to count in a sum and adds nothing, as a lost deal to the bookings: listed, and not said beside it. */
  none(what: string, mark?: Mark): void;
}

/** What a custom function shows of a tally. */
export type Show = "rate" | "count" | "sum" | "mean" | "median" | "p75";

export type Format = "rate" | "count" | "days" | "money";

/** One custom function of a metric, where it is read under another name or in another format than the metric. */
export interface Shown {
  readonly show: Show;
  readonly label: string;
  readonly format: Format;
}

/** Numbers that are read together stand together. */
export type Group = "winning" | "close dates" | "time" | "deal size" | "pipeline" | "stages";

/** Who reads: the rep and the manager, as in a Doc, or the manager alone, who may read of the whole team. */
export type Audience = "pair" | "manager";

/** What is said of every number and list, wherever it is shown. */
export interface Named {
  /** M1, M3 … in the requirements; a second number of one requirement has a letter behind it. */
  readonly id: string;
  readonly label: string;
  /** What it answers, as a sentence; the help in Sheets and the README show it. */
  readonly description: string;
  /** The calculation in words: "won ÷ (won + lost)". */
  readonly formula: Wording;
  /** Who may see a rep's number: the rep and the manager, or the manager alone. */
  readonly audience: Audience;
  readonly group: Group;
  /** One of the few numbers that a week can move: shown first, and in the weekly Doc. */
  readonly weekly?: true;
}

/** What one judgement may know besides the deal. */
export interface Known<K> extends KnownIn {
  /** True where the deals as they stand are asked for: then the period is the as-of day alone. */
  readonly now: boolean;
  /** What amounts are worth, for sums. */
  readonly money: Money;
  readonly learnt: K;
}

/** A column that a metric cannot do without; any one of several will do. */
export interface Need {
  /** "a close date" */
  readonly called: string;
  /** The same where a setting has it read from elsewhere. */
  calledBy?(settings: Settings): string | undefined;
  readonly anyOf: readonly Column[];
  /** What else to do where the CRM has no such column, as a sentence. */
  otherwise?(settings: Settings): string | undefined;
  /** Needed only where a period is asked for. */
  readonly forPeriods?: true;
}

/** What a metric must see change. */
export interface Changes extends Followed {
  /** What is not shown without, to be read after "This table shows each deal once, as it is now, so". */
  readonly unseen: string;
}

/** A metric is a judgement of one deal, declared once: everything a person sees about a number follows from it. */
export interface Metric<K = undefined> extends Named {
  readonly format: Format;
  /** Custom function → what it shows of the tally. None where only a list or a spill shows it. */
  readonly functions: Readonly<Record<string, Show | Shown>>;
  /** The function that answers for each stage (`mark.by`), where the metric has one. */
  readonly byStage?: ByStage;
  /** Numbers that are read beside it, where it is shown as a tile. */
  readonly beside?: readonly Beside[];
  readonly needs: readonly Need[];
  /** Set where one look cannot answer it. */
  readonly changes?: Changes;
  /** Where one look shows it after all. */
  oneLookTells?(history: History): boolean;
  /** What leaving the period out means: all closed deals; all periods over and covered; the current one; now. */
  readonly period: "closed" | "over" | "current" | "now";
  /** The same in words, where those of `period` do not fit: "the last seven days". */
  readonly leftOut?: string;
  /** A number of now that answers for a period too (M7); the others have no other day than the as-of day. */
  readonly alsoOfPeriods?: true;
  /** It can be asked of a period that has not begun: what is dated in it. */
  readonly ahead?: true;
  /** It is about the running sales period and can be asked of no other. */
  readonly onlyCurrent?: true;
  /** A ratio over a running period would be near 100 % for everyone: only counts, unless "so far" is asked for. */
  readonly onlyOver?: true;
  /** A span of its own on the scorecard, where a few periods would be too short. */
  readonly window?: "half-year";
  /** Renewals count too (M12, on both sides, and M13; in M31 those that are pinned). */
  readonly withRenewals?: true;
  /** Why this history cannot answer it at all, in a sentence with its remedy; to a pair without the team's numbers. */
  refuse?(history: History, settings: Settings, audience: Audience): string | undefined;
  /** What a reader should know before leaning on the number. */
  caution?(history: History, settings: Settings): string | undefined;
  /** What one deal cannot know, the same in every period: the team's median, the order of stages. */
  learn?(history: History, settings: Settings): K;
  judge(deal: Deal, period: Period, tally: Tally, known: Known<K>): void;
}

/** A number that is shown only beside another: what its metric says of the same deals and periods. */
export interface Beside extends Omit<Shown, "label"> {
  readonly label: Wording;
  readonly metric: Metric<unknown>;
}

/** A spill of a row a stage. */
export interface ByStage {
  readonly function: string;
  readonly columns: readonly StageColumn[];
}

export interface StageColumn {
  readonly heading: string;
  /** n: the deals it rests on; gap: by how many days the day of a change may be off. */
  readonly show: Show | "n" | "gap";
  /** Only the marks with this word. */
  readonly what?: string;
}

/** A number worked out of other numbers' answers and what was promised: M12's variance, the projection. */
export interface Figure extends Named {
  readonly format: Format;
  readonly function: string;
  /** The functions it is worked out of; it covers what the first of them covers, and cannot be had where one refuses. */
  readonly from: readonly string[];
  /** It can only be had of periods that are named. */
  readonly ofPeriods?: true;
  /** Why nobody has it by what the team has set, in a sentence with its remedy. */
  refuse?(settings: Settings): string | undefined;
  work(known: Worked): Answer;
}

/** What a figure is worked out of: for one rep, or without a rep for the team. */
export interface Worked {
  readonly rep?: string;
  /** Everybody whose deals make up the team's answer. */
  readonly reps: readonly string[];
  readonly periods: readonly Period[];
  readonly settings: Settings;
  /** The answer of one of `from`. */
  answer(name: string): Answer;
}

/** The deals of a metric as a list: those it counted, each with its own columns from the marks. */
export interface Listing extends Named {
  readonly function: string;
  readonly of: Metric<unknown>;
  /** Headings of the marks' cells, after the columns that every list has. */
  readonly columns: readonly string[];
  readonly order: readonly [heading: string, direction: "up" | "down"];
  /** At most so many rows. */
  readonly most?: number;
}

/** A number with what it rests on. */
export interface Answer {
  readonly value?: number;
  /**
   * Deals it rests on, a deal once in each period: those that could have counted (0 of 12 scheduled deals pushed), and of
   * a sum of money those that add to it.
   */
  readonly n: number;
  /** What counts were made of: "won" → 3. */
  readonly parts: ReadonlyMap<string, number>;
  /** True where a rate is by amount: it has no range that n could tell. */
  readonly weighed?: true;
  readonly waiting: number;
  readonly out: ReadonlyMap<string, number>;
  /** Why there is no value. */
  readonly why?: string;
  /** True where `why` is "nothing to measure": an empty cell, not an error. */
  readonly empty?: true;
}
