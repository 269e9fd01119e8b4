import type { Overview } from "../../src/domain/contract";
import { isPreparing } from "../state";
import { NEEDS_A_LOOK } from "./problems";
import type { ViewProps } from "./view-props";

/** What was understood of the paste, in one sentence, and how fresh it is. */
export function Headline({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  return (
    <header>
      <h1>{overview.headline}</h1>
      <p class="quiet">
        {overview.asOf === null ? "No date says how fresh this is." : `As of ${overview.asOf}`}
      </p>
      <p class="links">
        <button aria-disabled={state.task !== null || isPreparing(state)} onClick={actions.look}>
          {state.task === null || state.task === "setting up" ? "Check again" : "Checking…"}
        </button>
        {overview.problems.length > 0 && (
          <button onClick={() => actions.goTo(NEEDS_A_LOOK)}>What needs a look</button>
        )}
      </p>
    </header>
  );
}
