import type { Day } from "./day";

/** A month or quarter, both ends inside. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
  /** "Q4 2026", "Nov 2026", "FY2027 Q1". */
  readonly label: string;
}

/** One or more sales periods whose numbers are added up: what a periods argument names. */
export interface Span {
  readonly label: string;
  readonly periods: readonly Period[];
  /** "so far": a first number is wanted although the period is still running. */
  readonly soFar: boolean;
}
