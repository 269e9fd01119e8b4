import type { Actions } from "../actions";
import type { State } from "../state";

/** What every view is made of: what there is to show, and what a press may do. */
export interface ViewProps {
  readonly state: State;
  readonly actions: Actions;
}
