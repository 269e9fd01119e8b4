import type { Sighting } from "../sources/sighting";

/** Deals by their numbers, in the order in which they are first met, with their sightings in the order given. */
export interface SightingsByDeal {
  readonly count: number;
  readonly of: (number: number) => readonly Sighting[];
}

/** There are hundreds of thousands: counted and then laid side by side they cost less than in lists that grow. */
export function byDeal(sightings: readonly Sighting[]): SightingsByDeal {
  const numbers = new Map<string, number>();
  const starts = [0]; // where a deal's begin; counted first
  const numberOf = new Int32Array(sightings.length);
  sightings.forEach(({ row: { key } }, at) => {
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = numbers.size));
      starts.push(0);
    }
    numberOf[at] = number;
    starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  });
  for (let number = 1; number < starts.length; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const sorted = new Int32Array(sightings.length);
  const next = Int32Array.from(starts);
  numberOf.forEach((number, at) => {
    const place = next[number] ?? 0;
    next[number] = place + 1;
    sorted[place] = at;
  });
  return {
    count: numbers.size,
    of(number) {
      const from = starts[number] ?? 0;
      const found = new Array<Sighting>((starts[number + 1] ?? from) - from);
      for (let nth = 0; nth < found.length; nth++) {
        const sighting = sightings[sorted[from + nth] ?? 0];
        if (sighting) found[nth] = sighting;
      }
      return found;
    },
  };
}

/** Where it is known that each is of another deal. */
export function eachAlone(sightings: readonly Sighting[]): SightingsByDeal {
  return { count: sightings.length, of: (number) => sightings.slice(number, number + 1) };
}

/** The sightings of each deal by its key. */
export function byKey(sightings: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  const { count, of } = byDeal(sightings);
  const keyed = new Map<string, readonly Sighting[]>();
  for (let number = 0; number < count; number++) {
    const known = of(number);
    if (known[0]) keyed.set(known[0].row.key, known);
  }
  return keyed;
}
