/**
 * Where a row's Ref cell stands in a Doc: which of its tables, and the cell in that; all three counted from 0, and the column
 * −1 where the table has no Ref column any more.
 */
export interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One commitment as the Doc now has it, word for word: a row of a table, or a line beginning with a ref. */
export interface ReadItem {
  /** Absent for a line outside the tables. */
  readonly place?: Place;
  /** "objectives": carried in from before. "commitments": what we will each do. */
  readonly section: "objectives" | "commitments";
  readonly ref: string;
  readonly who: string;
  readonly what: string;
  readonly measure: string;
  readonly by: string;
  readonly for: string;
  readonly status: string;
  readonly note: string;
  /** Its words are struck through. */
  readonly struck: boolean;
}

/** What of a Doc concerns the ledger, in the order in which it stands there. */
export interface DocReading {
  readonly items: readonly ReadItem[];
  /** Sections that could not be found again. */
  readonly lost: readonly ReadItem["section"][];
}
