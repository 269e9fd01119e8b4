import type { Day } from "../day";
import type { Deal } from "../deals/deal";
import type { Column } from "../deals/columns";
import type { HeaderRead } from "../deals/read-header";
import type { Problem } from "../problem";
import type { Money } from "./money";

/** How one pasted table was understood. */
export type TableKind = "single export" | "snapshots" | "change log" | "field log" | "saved looks";

/** Whether a table tells of changes when they happened, and never of the whole pipeline. */
export function isLog(kind: TableKind): boolean {
  return kind === "change log" || kind === "field log";
}

/** A log of changes: the days of its first and last row, and the columns whose changes it tells. */
export interface Log {
  readonly first: Day;
  readonly last: Day;
  readonly follows: ReadonlySet<Column>;
}

export interface PastedTable {
  /** The tab's name where it is known. */
  readonly tab?: string;
  readonly kind: TableKind;
  /** A1 of the header's first cell, e.g. "A1". */
  readonly header: string;
  /** The columns understood, with the header text each was found under. */
  readonly columns: ReadonlyMap<Column, string>;
  /** Every header, from left to right, with what was made of it. */
  readonly readAs: readonly HeaderRead[];
  /** Rows that became deals or observations. */
  readonly rows: number;
  /** The day it shows, where it is one look. */
  readonly seenOn?: Day;
}

/** Every source becomes this: deals with their dated observations. No metric knows where it came from. */
export interface History {
  readonly deals: readonly Deal[];
  /** "Today" for every number: see requirements.md 1B, as-of day. */
  readonly asOf: Day;
  /** Changes are known from here on. Absent: one look, no changes. */
  readonly since?: Day;
  /** Days on which the whole pipeline was seen, ascending; changes are dated no more exactly than the gap between two. */
  readonly looks: readonly Day[];
  /** The logs of changes among the sources: between their first rows and the end, what they follow is exact. */
  readonly logs: readonly Log[];
  /** Between which days of each deal only the last date it was planned for is known. */
  readonly plans?: Pick<Log, "first" | "last">;
  /** True where an export says itself when its deals came to their stages: of stages one look then tells the past. */
  readonly stagesAreDated?: boolean;
  /** What the deals' amounts are worth, for sums. */
  readonly money: Money;
  /** The columns that some table had. */
  readonly has: ReadonlySet<Column>;
  /** Every owner's name once, as spelt in Reps or else as first seen; in alphabetical order. */
  readonly reps: readonly string[];
  readonly tables: readonly PastedTable[];
  readonly problems: readonly Problem[];
}
