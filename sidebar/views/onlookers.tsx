/** Who else could see everyone's numbers: a fact to know, not an alarm. */
export function Onlookers({ onlookers }: { readonly onlookers: readonly string[] }) {
  if (onlookers.length === 0) return null;
  return (
    <section>
      <h2>Who can open this sheet</h2>
      <p>These people can open it and could see everyone’s numbers, in hidden tabs too:</p>
      <ul>
        {onlookers.map((person) => (
          <li key={person}>{person}</li>
        ))}
      </ul>
      <p class="quiet">
        If that is not what you want, change it under Share. Each rep’s Doc is shared on its own.
      </p>
    </section>
  );
}
