import type { Moment } from "../cell";
import type { Day } from "../day";
import type { Problem } from "../problem";
import type { Column } from "./columns";
import type { Attribute, Category, Facts, Status } from "./deal";
import type { HeaderRead } from "./read-header";

/**
 * What a row tells that does not give a deal's whole state, as those of a field log do not: the columns it speaks of, and
 * whether they stood so before its moment, changed so at it, or stand so now.
 */
export interface Told {
  readonly as: "before" | "changed" | "now";
  readonly columns: ReadonlySet<Column>;
}

/** One row of a pasted table, read: what it says of a deal, not yet on which day. */
export interface DealRow {
  /** 0-based row of the grid, and the part of the table it stands in (a repeated header begins a new one). */
  readonly row: number;
  readonly part: number;
  readonly key: string;
  /** True where the key is the CRM's id and not a name. */
  readonly byId: boolean;
  readonly name: string | undefined;
  readonly account: string | undefined;
  /** Undefined where the table has no such column: then what was known before still holds. */
  readonly owner: string | undefined;
  readonly status: Status;
  readonly stage: string | undefined;
  readonly category: Category | undefined;
  readonly close: Day | undefined;
  readonly amount: number | undefined;
  /** Set where rows of several owners were merged: each owner's fraction of the amount. */
  readonly shares?: ReadonlyMap<string, number>;
  /** A row of our History tab that says that the deal was no longer in the export. */
  readonly left: boolean;
  /** The day the export itself gives for the outcome: won time, lost time, actual close date. */
  readonly endedOn: Day | undefined;
  readonly created: Moment | undefined;
  readonly seenOn: Moment | undefined;
  readonly changedOn: Moment | undefined;
  readonly modified: Moment | undefined;
  readonly stageChanged: Day | undefined;
  readonly lastActivity: Day | undefined;
  /** When it came to the open stages it was in, where the export says so. */
  readonly entered: readonly StageEntry[];
  /** Undefined where the row gives all that its table has columns for. */
  readonly told: Told | undefined;
  readonly facts: Facts;
}

/** A row that says something else besides what it says: spreading one would leave out what it looks up when asked. */
export function changed(row: DealRow, says: Partial<DealRow>): DealRow {
  const { key, byId, name, account, owner, status, stage, category, close, amount, shares, left, endedOn } =
    row;
  const { created, seenOn, changedOn, modified, stageChanged, lastActivity, entered, told, facts } = row;
  return {
    row: row.row,
    part: row.part,
    ...{ key, byId, name, account, owner, status, stage, category, close, amount, left, endedOn },
    ...{ created, seenOn, changedOn, modified, stageChanged, lastActivity, entered, told, facts },
    ...(shares && { shares }),
    ...says,
  };
}

/** When a deal last came to an open stage. */
export interface StageEntry {
  readonly stage: string;
  readonly at: Moment;
}

/** One pasted table, read row by row. */
export interface DealTable {
  readonly tab?: string;
  /** 0-based row and column of the header's first cell. */
  readonly headerAt: { readonly row: number; readonly column: number };
  readonly columns: ReadonlyMap<Column, string>;
  /** Every header, from left to right. */
  readonly readAs: readonly HeaderRead[];
  /** All header texts, squeezed. */
  readonly headers: ReadonlySet<string>;
  readonly rows: readonly DealRow[];
  /** The columns of `DealRow.facts` of which some row tells something. */
  readonly tells: ReadonlySet<Column | Attribute>;
  /** The columns it has that the team's settings speak of by their headers. */
  readonly attributes: readonly Attribute[];
  /** True where each row is the change of one field. */
  readonly isFieldLog: boolean;
  /** The columns whose changes it would tell, as a log: those that a field log has events of, else all it has. */
  readonly follows: ReadonlySet<Column>;
  /** True where it was exported from HubSpot, or is a History tab of what was. */
  readonly isOfHubSpot: boolean;
  /** Full looks that rows without a deal tell of ("412 deals seen"): our History tab has them. */
  readonly looks: readonly Day[];
  /** The day of an "As of" line above the header. */
  readonly asOf?: Day;
  readonly problems: readonly Problem[];
}
