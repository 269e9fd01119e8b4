import type { Day } from "../day";
import type { Column } from "./columns";

export type Status = "open" | "won" | "lost";
export type Category = "pipeline" | "best case" | "commit" | "closed" | "omitted";

/** What is known of a deal from the end of `day` until the next observation; at most one a day. */
export interface Observation {
  readonly day: Day;
  readonly owner: string;
  readonly status: Status;
  readonly stage?: string | undefined;
  readonly category?: Category | undefined;
  readonly close?: Day | undefined;
  /** In the deal's own currency. */
  readonly amount?: number | undefined;
  /** Set where that was another one than it is now. */
  readonly currency?: string;
}

/** A column that a team's settings speak of by its header, as `headerKey` has it: what a customer is like. */
export type Attribute = `header ${string}`;

/** What is known of a deal besides its state, by column; undefined where nothing is. */
export interface Facts {
  get(column: Column | Attribute): string | number | boolean | undefined;
}

export interface Deal {
  /** The CRM's id, compared exactly (Salesforce's 15-character ids differ by case alone); else name and account. */
  readonly key: string;
  readonly name: string;
  readonly account?: string | undefined;
  readonly created?: Day | undefined;
  /**
   * Ascending, never empty, nothing after the outcome day; each differs from the one before. Where there is an outcome
   * the last one states it: dated and closed on its day, with the owner of that day.
   */
  readonly seen: readonly Observation[];
  /** The same as long as the CRM's own close date stood, and the day on which somebody first moved that date. */
  readonly datedByDefault?: { readonly seen: readonly Observation[]; readonly until: Day } | undefined;
  /** Who held it before `seen`, where it was closed when it was first seen and has been reopened since; ascending. */
  readonly heldBefore?: readonly Pick<Observation, "day" | "owner">[] | undefined;
  /** Who has it now, where it was handed to another after it had closed: it counts for who closed it. */
  readonly heldAfter?: string | undefined;
  /** Its last outcome only: a reopened deal counts as open throughout (requirements.md 1B). */
  readonly outcome?: { readonly is: "won" | "lost"; readonly day: Day } | undefined;
  /** The day on which it was first seen closed, where that is later than its outcome's: until then it was known as open. */
  readonly closedUnseenUntil?: Day | undefined;
  /** True where it was seen closed and then open again: the list behind a number says so. */
  readonly reopened?: true | undefined;
  /** The first full look without it while it was open: it left the export. */
  readonly gone?: Day | undefined;
  /** Whose money it is where several owners share it, as fractions that come to 1; its holder has the largest. */
  readonly shares?: ReadonlyMap<string, number> | undefined;
  /** The newest look's other columns: last activity, lost reason, type, owner's e-mail … */
  readonly facts: Facts;
}
