import type { Overview } from "../../src/domain/contract";
import { Problems } from "./problems";
import { SetUp } from "./set-up";
import { Sources } from "./sources";
import type { ViewProps } from "./view-props";

/** Nothing could be read yet: what is the matter where something is pasted, and what to do first (team-sheet.md). */
export function Start({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  return (
    <>
      <header>
        <h1>{overview.headline}</h1>
      </header>
      {overview.problems.length > 0 && <Problems overview={overview} state={state} actions={actions} />}
      <Sources overview={overview} state={state} actions={actions} />
      <section>
        <ol class="steps">
          <li>
            In your CRM, run the report of all opportunities and export it.
            <details>
              <summary>Which report, for Salesforce?</summary>
              <p>
                Opportunities, details only, all opportunities, any status, close date from five quarters back
                with no end, with these columns:
              </p>
              <p class="columns">
                ID, Name, Owner, Owner E-mail, Stage, Forecast Category, Close Date, Created Date, Amount,
                Type, Last Activity, Lost Reason
              </p>
              <p>Once, the Opportunity History report as well: it shows how deals moved before today.</p>
            </details>
          </li>
          <li>Paste it into a new tab of this sheet, with its row of column names.</li>
          <li>Come back here and check it.</li>
        </ol>
        <button class="primary" aria-disabled={state.task !== null} onClick={actions.look}>
          {state.task === "reading" ? "Checking…" : "Check the paste"}
        </button>
      </section>
      <SetUp state={state} actions={actions} />
    </>
  );
}
