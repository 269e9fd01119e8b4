import type { Grid } from "../../cell";
import type { Day } from "../../day";
import type { DealRow, DealTable } from "../../deals/deal-row";
import type { TableKind } from "../history";
import type { KindOfTable } from "./table-kind";

/** A pasted tab, or the range a formula was given (whose tab's name nobody knows). */
export interface Source {
  readonly tab?: string;
  readonly grid: Grid;
}

/** One row of a source on its day: the deal was seen, or changed, so. */
export interface Sighting {
  readonly day: Day;
  /** Orders several of one day: looks before logs, then by time, then as they stand in the table. */
  readonly turn: number;
  readonly minute: number;
  readonly at: number;
  readonly row: DealRow;
  readonly source: ReadSource;
}

/** The parts of a deal's state that a row speaks of. */
export interface Spoken {
  readonly owner: boolean;
  readonly status: boolean;
  /** A status stands for the stage where a table has none. */
  readonly stage: boolean;
  readonly category: boolean;
  readonly close: boolean;
  readonly amount: boolean;
}

export interface ReadSource {
  readonly table: DealTable;
  readonly kind: TableKind;
  readonly createdIsWhen: boolean;
  /** For a single export, the day it says it was taken: its "As of" line, else its tab's name. */
  readonly takenOn?: Day;
  readonly when?: KindOfTable["when"];
  /** What its rows speak of, but those that say themselves of what. */
  readonly spoken: Spoken;
}
