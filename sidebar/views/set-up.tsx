import { isPreparing } from "../state";
import type { ViewProps } from "./view-props";

/** Adds the tabs that make more possible; the numbers need none of them. */
export function SetUp({ state, actions }: ViewProps) {
  const { setUp, task } = state;
  return (
    <section>
      <h2>Set up</h2>
      <p class="quiet">
        Adds the tabs Reps (names and e-mails, to share Docs with), Goals (quotas and forecasts), Settings and
        History, and names their ranges, so that a formula may say Settings. What stands in a tab that is
        there already stays as it is; Settings gets the rows of settings that have come since.
      </p>
      <button aria-disabled={task !== null || isPreparing(state)} onClick={actions.setUp}>
        {task === "setting up" ? "Setting up…" : "Set up this sheet"}
      </button>
      <p role="status">
        {setUp?.failed === true && <strong>Not set up. </strong>}
        {setUp?.text}
      </p>
    </section>
  );
}
