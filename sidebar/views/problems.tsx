import type { Overview, ProblemGroup } from "../../src/domain/contract";
import type { Actions } from "../actions";
import type { ViewProps } from "./view-props";

export const NEEDS_A_LOOK = "needs-a-look";

const SHOWN = 3; // cells of a group that stand open; the rest are one press away

/** What could not be taken as it stands, each kind with its cells to jump to. */
export function Problems({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  if (overview.problems.length === 0) return null;
  return (
    <section>
      <h2 id={NEEDS_A_LOOK} tabIndex={-1}>
        Needs a look
      </h2>
      <p role="status">{state.cellFailure}</p>
      <ul class="problems">
        {overview.problems.map((group) => (
          <Group key={group.kind} group={group} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

function Group({ group, actions }: { readonly group: ProblemGroup; readonly actions: Actions }) {
  const { count, text, remedy, places } = group;
  const more = count - SHOWN;
  return (
    <li>
      <p>
        {count > 1 && <strong>{count} × </strong>}
        {text}
      </p>
      {remedy !== null && <p class="quiet">{remedy}</p>}
      <Cells places={places.slice(0, SHOWN)} actions={actions} />
      {places.length > SHOWN && (
        <details>
          <summary>{more} more</summary>
          <Cells places={places.slice(SHOWN)} actions={actions} />
          {count > places.length && <p class="quiet">and {count - places.length} further down</p>}
        </details>
      )}
    </li>
  );
}

function Cells({ places, actions }: { readonly places: ProblemGroup["places"]; readonly actions: Actions }) {
  return (
    <ul class="cells">
      {places.map(({ where, found }, index) => (
        <li key={index}>
          <button class="cell" title={found ?? undefined} onClick={() => actions.showCell(where)}>
            <span>{where}</span>
            {found !== null && <q>{found}</q>}
          </button>
        </li>
      ))}
    </ul>
  );
}
