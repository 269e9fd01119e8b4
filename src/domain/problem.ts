/**
 * Something in what people pasted or typed that could not be taken as it stands. Reading never fails and is never
 * silent: it returns what it understood and a problem for each thing it did not.
 */
export interface Problem {
  /** Problems of one kind are counted and shown together: "date not understood". */
  readonly kind: string;
  /** The cell or row in A1, with its tab where that is known: "Pipeline!C17". */
  readonly where?: string;
  /** The setting that it is about, by name: its row is where to look. */
  readonly setting?: string;
  /** The text found there, as it stands. */
  readonly found?: string;
  /** One sentence: what is the matter and what was done about it. */
  readonly text: string;
  /** One sentence: what a person can do, where there is something to do. */
  readonly remedy?: string;
  /** A column (deals/columns.ts) that no number may rest on because of this: its dates have two readings, say. */
  readonly column?: string;
}

/** All problems of one kind: a column of them must not bury the others. */
export interface ProblemGroup {
  readonly kind: string;
  /** In the order in which they were met. */
  readonly problems: readonly Problem[];
}

/** Problems by kind, in the order in which the kinds were first met. */
export function groupedByKind(problems: readonly Problem[]): readonly ProblemGroup[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const alike = kinds.get(problem.kind);
    if (alike) alike.push(problem);
    else kinds.set(problem.kind, [problem]);
  }
  return [...kinds].map(([kind, alike]) => ({ kind, problems: alike }));
}
