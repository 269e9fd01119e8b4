import type { News } from "../../src/domain/contract";

/** What changed in a rep's pipeline since the last 1:1: the counts at a glance, the deals one press away. */
export function NewsSince({ news }: { readonly news: News | null }) {
  if (news === null) return null;
  const { since, counts, changes, more, pipeline } = news;
  return (
    <details>
      <summary>
        Since {since}: {counts === "" ? "nothing new" : counts}
      </summary>
      <ul class="deals">
        {changes.map(({ label, text }, index) => (
          <li key={index}>
            <strong>{label}:</strong> {text}
          </li>
        ))}
      </ul>
      {more !== null && <p class="quiet">{more}</p>}
      {pipeline.map((sum) => (
        <p key={sum} class="quiet">
          {sum}
        </p>
      ))}
    </details>
  );
}
