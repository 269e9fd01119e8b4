import type { Overview } from "../../src/domain/contract";
import { isPreparing } from "../state";
import type { ViewProps } from "./view-props";

/** Why this paste was not saved unasked, until a person has answered; the same paste is asked about once. */
export function SaveQuestion({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  const { question } = overview.saved;
  if (question === null || question === state.refused) return null;
  const busy = state.task !== null || isPreparing(state);
  return (
    <section>
      <h2>Save this look?</h2>
      <p>{question}</p>
      <p class="quiet">
        If you save it, it counts as the whole pipeline of today: a deal that is missing counts as gone, all
        others as they stand here.
      </p>
      <p class="links">
        <button aria-disabled={busy} onClick={actions.saveAnyway}>
          Save anyway
        </button>
        <button onClick={() => actions.leaveUnsaved(question)}>Not this one</button>
      </p>
    </section>
  );
}
