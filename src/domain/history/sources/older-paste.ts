import type { DealRow } from "../../deals/deal-row";
import { placesIn } from "../../deals/places";
import type { Problem } from "../../problem";

const FEWEST_ROWS = 2; // of a rest: a single row may be a slip

/**
 * One look without what contradicts it. A deal has one stage and one close date, so two rows of an id that differ in them
 * are not its products: a paste covers the top of an older one, so the upper row is the newer. Where half the rows or more
 * from the first such row down repeat ids from above, they are the rest of an older, longer paste, and none of them counts;
 * else only the lower rows of such pairs do not.
 */
export function withoutOlderPaste(
  rows: readonly DealRow[],
  tab: string | undefined,
): { readonly rows: readonly DealRow[]; readonly problems: readonly Problem[] } {
  const upper = new Map<string, DealRow>();
  const lower: number[] = [];
  rows.forEach((row, at) => {
    if (!row.byId) return;
    const above = upper.get(row.key);
    if (!above) upper.set(row.key, row);
    else if (!isSameState(above, row)) lower.push(at);
  });
  const [from] = lower;
  if (from === undefined) return { rows, problems: [] };
  const places = placesIn(tab);
  const above = new Set(rows.slice(0, from).map(({ key }) => key));
  const rest = rows.slice(from);
  const repeated = rest.filter(({ key }) => above.has(key)).length;
  if (rest.length >= FEWEST_ROWS && repeated * 2 >= rest.length) {
    return {
      rows: rows.slice(0, from),
      problems: [olderPaste(rest, repeated, places.row(rest[0]?.row ?? 0))],
    };
  }
  const left = new Set(lower);
  return {
    rows: rows.filter((_, at) => !left.has(at)),
    problems: lower.flatMap((at) => {
      const row = rows[at];
      return row ? [inTwoStates(row, places.row(row.row), places.row(upper.get(row.key)?.row ?? 0))] : [];
    }),
  };
}

/** Whether two rows of a deal agree in what it has only one of. */
export function isSameState(a: DealRow, b: DealRow): boolean {
  return a.status === b.status && a.stage === b.stage && a.close === b.close;
}

function olderPaste(rest: readonly DealRow[], repeated: number, where: string): Problem {
  return {
    kind: "rest of an older paste",
    where,
    found: `${rest.length} rows`,
    text: `${repeated} of the ${rest.length} rows from here on are deals that stand above in another state, as where an older paste was longer; these rows were left out.`,
    remedy: "Delete them, or empty the tab before pasting.",
  };
}

/** Of two rows that contradict each other, the upper counts. */
export function inTwoStates({ key }: DealRow, where: string, above: string): Problem {
  return {
    kind: "deal in two states",
    where,
    found: key,
    text: `The deal "${key}" stands in ${above} with another stage or close date; that row counts, and this one does not.`,
    remedy: "Delete the row that is out of date.",
  };
}
