import type { KeyDeals } from "../../src/domain/contract";

/** The open deals that matter most to a rep's number, one press away, each with why it is one. */
export function KeyDealsView({ keyDeals }: { readonly keyDeals: KeyDeals | null }) {
  if (keyDeals === null) return null;
  const { period, count, deals, more } = keyDeals;
  return (
    <details>
      <summary>
        Key deals in {period}: {count}
      </summary>
      <ul class="deals">
        {deals.map(({ deal, facts, because }, index) => (
          <li key={index}>
            <strong>{deal}</strong>
            {facts !== "" && ` · ${facts}`} · <span class="quiet">{because}</span>
          </li>
        ))}
      </ul>
      {more !== null && <p class="quiet">{more}</p>}
    </details>
  );
}
