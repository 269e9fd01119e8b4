import { Failure } from "./failure";
import { Headline } from "./headline";
import { Onlookers } from "./onlookers";
import { Prepare } from "./prepare";
import { Problems } from "./problems";
import { Reps } from "./reps";
import { SaveQuestion } from "./save-question";
import { SetUp } from "./set-up";
import { Sources } from "./sources";
import { Start } from "./start";
import type { ViewProps } from "./view-props";

/** The whole sidebar, as a function of the state. */
export function Sidebar({ state, actions }: ViewProps) {
  const { overview, readFailure, task } = state;
  return (
    <main aria-busy={task !== null}>
      {!overview && task && <Loading />}
      {readFailure !== null && !task && (
        <Failure
          what={
            overview
              ? "The sheet could not be read again; this is what was read before."
              : "The sheet could not be read."
          }
          why={readFailure}
          retry={actions.look}
        />
      )}
      {overview?.saved.failed === true && !task && (
        <Failure
          what="This look at the pipeline was not saved."
          why={overview.saved.text}
          retry={readFailure === null ? actions.look : undefined}
        />
      )}
      {overview?.empty === true && <Start overview={overview} state={state} actions={actions} />}
      {overview?.empty === false && (
        <>
          <Headline overview={overview} state={state} actions={actions} />
          <SaveQuestion overview={overview} state={state} actions={actions} />
          <Prepare overview={overview} state={state} actions={actions} />
          <Reps overview={overview} state={state} actions={actions} />
          <Problems overview={overview} state={state} actions={actions} />
          <Sources overview={overview} state={state} actions={actions} />
          <Onlookers onlookers={overview.onlookers} />
          <SetUp state={state} actions={actions} />
        </>
      )}
    </main>
  );
}

function Loading() {
  return (
    <div class="loading" role="status">
      <p>Reading the sheet…</p>
      <p class="late quiet">Still at it. A large export can take a minute.</p>
    </div>
  );
}
