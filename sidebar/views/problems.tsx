import type { Overview, ProblemGroup } from "../../src/domain/contract";
import type { Actions } from "../actions";
import type { ViewProps } from "./view-props";

export const PASTE_CHECK = "paste-check";

const SHOWN = 3; // cells of a group that stand open; the rest are one press away

/** What could not be taken as it stands, each kind with its cells to jump to, and what the paste lacks. */
export function Problems({ overview, state, actions }: ViewProps & { readonly overview: Overview }) {
  const { problems, lacking } = overview;
  return (
    <section>
      <h2 id={PASTE_CHECK} tabIndex={-1}>
        Paste check
      </h2>
      <p role="status">{state.cellFailure}</p>
      {problems.length === 0 && <p>All is well: everything was understood.</p>}
      <ul class="problems">
        {problems.map((group) => (
          <Group key={group.kind} group={group} actions={actions} />
        ))}
      </ul>
      {lacking.length > 0 && (
        <>
          <h3>What is lacking</h3>
          <ul class="lacking">
            {lacking.map(({ text, remedy }, index) => (
              <li key={index}>
                <p>{text}</p>
                {remedy !== null && remedy !== lacking[index + 1]?.remedy && <p class="quiet">{remedy}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Group({ group, actions }: { readonly group: ProblemGroup; readonly actions: Actions }) {
  const { kind, count, text, remedy, places } = group;
  return (
    <li>
      <h3>
        {capital(kind)}
        {count > 1 && ` · ${count.toLocaleString("en-GB")}`}
      </h3>
      <p>{text}</p>
      {remedy !== null && <p class="quiet">{remedy}</p>}
      <Cells places={places.slice(0, SHOWN)} actions={actions} />
      {places.length > SHOWN && (
        <details>
          <summary>{count - SHOWN} more</summary>
          <Cells places={places.slice(SHOWN)} actions={actions} />
          {count > places.length && <p class="quiet">and {count - places.length} further down</p>}
        </details>
      )}
    </li>
  );
}

function capital(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
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
