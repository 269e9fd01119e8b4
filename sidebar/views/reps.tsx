import type { Overview, RepCard } from "../../src/domain/contract";
import { inOrder } from "../in-order";
import { Rep } from "./rep";
import type { ViewProps } from "./view-props";
import { Missing, Notes, notesOf, type Note } from "./notes";

/** Every rep, with the window that all their numbers cover. */
export function Reps({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  const reps = inOrder(overview.reps);
  if (reps.length === 0) return null;
  const shared = notesOfAll(reps);
  return (
    <section>
      <h2>Reps</h2>
      <p class="quiet">
        {overview.window === null ? "Numbers: no period is over yet" : `Numbers: ${overview.window}`}
      </p>
      <Missing notes={shared.filter(({ missing }) => missing)} />
      <Notes notes={shared.filter(({ missing }) => !missing)} />
      <ul class="reps">
        {reps.map((card) => (
          <Rep key={card.rep} card={card} told={shared} state={state} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

/** Notes that hold for every rep are said once, above them all; of one rep alone only what is missing. */
function notesOfAll(reps: readonly RepCard[]): readonly Note[] {
  const [first, ...others] = reps.map(({ tiles }) => notesOf(tiles));
  if (!first) return [];
  const known = others.map((notes) => new Set(notes.map(({ key }) => key)));
  return first.filter(
    ({ key, missing }) => (missing || others.length > 0) && known.every((keys) => keys.has(key)),
  );
}
