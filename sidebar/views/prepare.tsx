import type { Overview } from "../../src/domain/contract";
import { counted } from "../counted";
import { inOrder } from "../in-order";
import { isPreparing, repsAt, type State } from "../state";
import type { ViewProps } from "./view-props";

/** The one blue button, and how far its work has come. */
export function Prepare({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  const reps = inOrder(overview.reps).map(({ rep }) => rep);
  const preparing = isPreparing(state);
  const failed = repsAt(state, "failed");
  if (reps.length === 0) {
    return (
      <p>
        No rep’s name was found. The pasted table needs a column of owners, such as “Opportunity Owner”: add
        it and check again.
      </p>
    );
  }
  return (
    <section data-place="prepare">
      <button
        class="primary"
        aria-disabled={preparing || state.task !== null}
        onClick={() => actions.prepare(reps)}
      >
        Prepare 1:1 {reps.length === 1 ? "Doc" : "Docs"} for {counted(reps.length, "rep")}
      </button>
      {preparing && <progress aria-label="Docs prepared" max={state.round.length} value={finished(state)} />}
      <p role="status">{progress(state)}</p>
      {!preparing && failed.length > 1 && (
        <button onClick={() => actions.prepare(failed)}>Try these {failed.length} again</button>
      )}
      {state.round.length === 0 && <p class="quiet">{promise(overview)}</p>}
    </section>
  );
}

const finished = (state: State) => repsAt(state, "prepared").length + repsAt(state, "failed").length;

/** "3 of 8 · Dana Reyes…" on the way; at the end what came of it, the failed by name. */
function progress(state: State): string {
  const { round } = state;
  if (round.length === 0) return "";
  if (isPreparing(state))
    return `${finished(state)} of ${round.length} · ${repsAt(state, "preparing").join(", ")}…`;

  const failed = repsAt(state, "failed");
  const toSettle = round.reduce((sum, rep) => sum + (state.reviews.get(rep)?.length ?? 0), 0);
  return [
    failed.length === 0
      ? `${counted(round.length, "Doc is", "Docs are")} ready.`
      : `${round.length - failed.length} of ${round.length} ready. Not yet: ${failed.join(", ")}.`,
    ...(toSettle === 0 ? [] : [`${counted(toSettle, "line")} to settle below.`]),
  ].join(" ");
}

function promise({ reps }: Overview): string {
  const silent = reps.filter(({ email }) => email === null).length;
  return [
    "One Doc for each rep and week. Pressing again opens the same Docs; nothing anyone typed changes.",
    ...(silent === 0
      ? []
      : [
          `${counted(silent, "rep has", "reps have")} no e-mail in Reps; without one a Doc is made, not shared.`,
        ]),
  ].join(" ");
}
