import type { NumberBehind, Overview, PreparedDoc, Review } from "../src/domain/contract";

/** How far one rep's Doc has come since the sidebar was opened. */
export type Preparation =
  | { readonly step: "waiting" | "preparing" }
  | { readonly step: "prepared"; readonly doc: PreparedDoc }
  | { readonly step: "failed"; readonly why: string };

/** Why one rep's tile shows what it shows. */
export interface Behind {
  readonly fn: string;
  readonly rep: string;
  /** Null while they are read. */
  readonly numbers: readonly NumberBehind[] | null;
  readonly failure: string | null;
}

/** Everything the sidebar shows follows from this. */
export interface State {
  /** What goes on with the sheet as a whole; nothing else may begin meanwhile. */
  readonly task: "reading" | "setting up" | "keeping columns" | null;
  readonly overview: Overview | null;
  /** Why the sheet could not be read. */
  readonly readFailure: string | null;
  /** The question about this look that a person has answered with no. */
  readonly refused: string | null;
  /** What setting up the sheet did, or why it could not. */
  readonly setUp: Outcome | null;
  /** The tile whose deals are shown, one at a time. */
  readonly behind: Behind | null;
  /** What a person has chosen for headers and not yet kept: a column, or null for what the name says. */
  readonly choices: ReadonlyMap<string, string | null>;
  /** What keeping them did, or why it could not. */
  readonly kept: Outcome | null;
  /** Why a cell could not be shown. */
  readonly cellFailure: string | null;
  readonly preparations: ReadonlyMap<string, Preparation>;
  /** Each rep's lines to settle: they stay when the same Doc is opened again, which settles nothing. */
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  /** The reps asked for since the last time nothing was under way: what "3 of 8" counts. */
  readonly round: readonly string[];
}

export interface Outcome {
  readonly text: string;
  readonly failed: boolean;
}

export const START: State = {
  task: null,
  overview: null,
  readFailure: null,
  refused: null,
  setUp: null,
  behind: null,
  choices: new Map(),
  kept: null,
  cellFailure: null,
  preparations: new Map(),
  reviews: new Map(),
  round: [],
};

/** Whether the rep's Doc is being prepared or about to be. */
export function isUnderWay(state: State, rep: string): boolean {
  const step = state.preparations.get(rep)?.step;
  return step === "waiting" || step === "preparing";
}

export function isPreparing(state: State): boolean {
  return state.round.some((rep) => isUnderWay(state, rep));
}

/** The reps of this round whose preparation stands at a step, in the order asked for. */
export function repsAt(state: State, step: Preparation["step"]): readonly string[] {
  return state.round.filter((rep) => state.preparations.get(rep)?.step === step);
}

/** What was said of preparing a 1:1 goes with it: once a rep's next one is on another day, the last Doc is not this week's. */
export function saidOfThisWeek(
  { overview, preparations, reviews, round }: State,
  next: Overview,
): Pick<State, "preparations" | "reviews" | "round"> {
  const was = new Map(overview?.reps.map(({ rep, meeting }) => [rep, meeting.day]));
  const past = new Set(next.reps.flatMap(({ rep, meeting }) => (was.get(rep) === meeting.day ? [] : [rep])));
  const isStill = ([rep]: readonly [rep: string, said: unknown]) => !past.has(rep);
  return {
    preparations: new Map([...preparations].filter(isStill)),
    reviews: new Map([...reviews].filter(isStill)),
    round: round.filter((rep) => !past.has(rep)),
  };
}
