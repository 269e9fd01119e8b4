import type { Overview } from "../../src/domain/contract";
import { counted } from "../counted";
import type { State } from "../state";

/** What was saved of this look, and which tabs were read as what. */
export function Sources({ overview, state }: { readonly overview: Overview; readonly state: State }) {
  const saved = state.saved;
  if (!saved && overview.tabs.length === 0) return null;
  return (
    <section>
      <h2>Saved and read</h2>
      {saved && <p>{saved.text}</p>}
      {overview.tabs.length > 0 && (
        <details>
          <summary>Read from {counted(overview.tabs.length, "tab")}</summary>
          <ul>
            {overview.tabs.map(({ tab, kind, rows, seenOn }) => (
              <li key={tab}>
                <strong>{tab}</strong>: {kind}, {counted(rows, "row")}
                {seenOn !== null && `, seen ${seenOn}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
