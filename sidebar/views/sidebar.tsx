import type { State } from "../state";
import { Failure } from "./failure";
import { Headline } from "./headline";
import { Onlookers } from "./onlookers";
import { Prepare } from "./prepare";
import { Problems } from "./problems";
import { Reps } from "./reps";
import { SetUp } from "./set-up";
import { Sources } from "./sources";
import { Start } from "./start";
import type { ViewProps } from "./view-props";

/** The whole sidebar, as a function of the state. */
export function Sidebar({ state, actions }: ViewProps) {
  const { overview, readFailure, saveFailure, task } = state;
  return (
    <main aria-busy={task !== null}>
      {!overview && task && <Loading task={task} />}
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
      {saveFailure !== null && !task && (
        <Failure
          what="This look at the pipeline was not saved."
          why={saveFailure}
          retry={readFailure === null ? actions.look : undefined}
        />
      )}
      {overview?.empty === true && <Start overview={overview} state={state} actions={actions} />}
      {overview?.empty === false && (
        <>
          <Headline overview={overview} state={state} actions={actions} />
          <Prepare overview={overview} state={state} actions={actions} />
          <Reps overview={overview} state={state} actions={actions} />
          <Sources overview={overview} state={state} />
          <Problems overview={overview} state={state} actions={actions} />
          <Onlookers onlookers={overview.onlookers} />
          <SetUp state={state} actions={actions} />
        </>
      )}
    </main>
  );
}

function Loading({ task }: { readonly task: NonNullable<State["task"]> }) {
  return (
    <div class="loading" role="status">
      <p>{task === "saving" ? "Saving this look at the pipeline…" : "Reading the sheet…"}</p>
      <p class="late quiet">Still at it. A large export can take a minute.</p>
    </div>
  );
}
