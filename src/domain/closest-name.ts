/** The known name that a mistyped one most likely means, where one is near: a hint, never a correction. */
export function closestName(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase().trim();
  const withWord = known.filter((name) => name.toLowerCase().split(/\s+/).includes(wanted));
  if (withWord.length === 1) return withWord[0];

  let closest: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const name of known) {
    const steps = stepsBetween(wanted, name.toLowerCase());
    if (steps < least) [closest, least] = [name, steps];
  }
  return closest;
}

/** How many letters must be added, dropped or changed to make one text of the other (Levenshtein). */
function stepsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
