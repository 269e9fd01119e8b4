import type { Overview } from "../../src/domain/contract";
import { counted } from "../counted";

/** What was saved of this look, and which tabs were read as what. */
export function Sources({ overview }: { readonly overview: Overview }) {
  const { saved } = overview;
  if (saved.failed && overview.tabs.length === 0) return null;
  return (
    <section>
      <h2>Saved and read</h2>
      {!saved.failed && <p>{saved.text}</p>}
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
