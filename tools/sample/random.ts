/** A source of chance that gives the same numbers on every machine (mulberry32). */
export interface Chance {
  /** A whole number from least to most, both possible. */
  between(least: number, most: number): number;
  /** True this often (0–1). */
  once(share: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    once: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
