/**
 * Something in what people pasted or typed that could not be taken as it stands. Reading never fails and is never
 * silent: it returns what it understood and a problem for each thing it did not.
 */
export interface Problem {
  /** Problems of one kind are counted and shown together: "date not understood". */
  readonly kind: string;
  /** The cell or row in A1, with its tab where that is known: "Pipeline!C17". */
  readonly where?: string;
  /** The text found there, as it stands. */
  readonly found?: string;
  /** One sentence: what is the matter and what was done about it. */
  readonly text: string;
  /** One sentence: what a person can do, where there is something to do. */
  readonly remedy?: string;
  /** A column (deals/columns.ts) that no number may rest on because of this: its dates have two readings, say. */
  readonly column?: string;
}
