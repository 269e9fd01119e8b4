import type { Overview } from "../../src/domain/contract";
import { isPreparing } from "../state";
import { PASTE_CHECK } from "./problems";
import { COLUMNS } from "./sources";
import type { ViewProps } from "./view-props";

/** What was understood of the paste, in one sentence, and how fresh it is. */
export function Headline({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  return (
    <header>
      <h1>{overview.headline}</h1>
      <p class="quiet">
        {overview.asOf === null ? "No date says how fresh this is." : `As of ${overview.asOf}`}
      </p>
      {!overview.saved.failed && <p class="quiet">{overview.saved.text}</p>}
      <p class="links">
        <button aria-disabled={state.task !== null || isPreparing(state)} onClick={actions.look}>
          {state.task === "reading" ? "Checking…" : "Check again"}
        </button>
        <button onClick={() => actions.goTo(PASTE_CHECK)}>
          {overview.problems.length > 0 ? "What needs a look" : "Paste check"}
        </button>
        <button onClick={() => actions.goTo(COLUMNS)}>Columns</button>
      </p>
    </header>
  );
}
