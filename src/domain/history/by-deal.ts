import type { Sighting } from "./sighting";

/** The sightings of each deal, in the order in which they are given. */
export function byDeal(sightings: readonly Sighting[]): Map<string, Sighting[]> {
  const deals = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const known = deals.get(sighting.row.key);
    if (known) known.push(sighting);
    else deals.set(sighting.row.key, [sighting]);
  }
  return deals;
}
