import type { Day } from "../../day";
import type { Observation, Status } from "../../deals/deal";
import type { Sighting } from "../sources/sighting";

/** A deal's state at the end of a day, before its outcome is known. */
export interface State {
  readonly day: Day;
  readonly owner: string;
  readonly status: Status;
  readonly stage: string | undefined;
  readonly category: Observation["category"] | undefined;
  readonly close: Day | undefined;
  readonly amount: number | undefined;
  readonly sighting: Sighting;
}

/** Whether two days show a deal alike: its whole state, as the History tab keeps it. */
export function sameState(a: Omit<State, "day" | "sighting">, b: Omit<State, "day" | "sighting">): boolean {
  return (
    a.owner === b.owner &&
    a.status === b.status &&
    a.stage === b.stage &&
    a.category === b.category &&
    a.close === b.close &&
    a.amount === b.amount
  );
}
