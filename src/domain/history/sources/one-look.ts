import type { DealRow } from "../../deals/deal-row";
import { placesIn } from "../../deals/places";
import type { Problem } from "../../problem";
import { inTwoStates, isSameState, withoutOlderPaste } from "./older-paste";
import { areDifferent, mergedProblems, mergeLines } from "./product-lines";

/** Rows that show each deal once, and what was said on the way. */
export interface OneLook {
  readonly rows: readonly DealRow[];
  /** True where it was seen at once that each row is of another deal, as in most exports. */
  readonly eachOnce?: true;
  readonly problems: readonly Problem[];
}

const FEWEST_ROWS = 2; // of a second paste: a single row may be a slip

/**
 * The rows of a single export as one look. Where its header repeats itself, on every page or above every group, the rows
 * go on below it; but where most rows there say once more what stands above, they are a second paste, and the later one.
 */
export function oneLook(parts: readonly (readonly DealRow[])[], tab: string | undefined): OneLook {
  const [first = [], ...others] = parts;
  const all = others.length === 0 ? first : parts.flat();
  if (areDifferent(all)) return { rows: all, eachOnce: true, problems: [] };
  const problems: Problem[] = [];
  let rows: readonly DealRow[] = [];
  for (const part of parts) {
    const own = withoutOlderPaste(part, tab);
    const both = rows.length === 0 ? { rows: own.rows, problems: [] } : together(rows, own.rows, tab);
    problems.push(...own.problems, ...both.problems);
    rows = both.rows;
  }
  const { rows: deals, merged } = mergeLines(rows);
  return { rows: deals, problems: [...problems, ...mergedProblems(merged, tab)] };
}

function together(above: readonly DealRow[], below: readonly DealRow[], tab: string | undefined): OneLook {
  const upper = new Map(above.map((row) => [row.key, row]));
  const again = below.filter(({ key }) => upper.has(key));
  if (again.length === 0) return { rows: [...above, ...below], problems: [] };
  if (isSecondPaste(again, below, upper)) {
    const later = new Set(again.map(({ key }) => key));
    return {
      rows: [...above.filter(({ key }) => !later.has(key)), ...below],
      problems: [pastedTwice(again, below, tab)],
    };
  }
  const places = placesIn(tab);
  const contradicting = again.flatMap((row) => {
    const first = upper.get(row.key);
    return first && row.byId && !isSameState(first, row) ? [{ row, first }] : [];
  });
  const left = new Set(contradicting.map(({ row }) => row));
  return {
    rows: [...above, ...below.filter((row) => !left.has(row))],
    problems: contradicting.map(({ row, first }) =>
      inTwoStates(row, places.row(row.row), places.row(first.row)),
    ),
  };
}

/** Products and shares of one deal agree in its state and not in owner and amount. */
function isSecondPaste(
  again: readonly DealRow[],
  below: readonly DealRow[],
  upper: ReadonlyMap<string, DealRow>,
): boolean {
  if (again.length < FEWEST_ROWS || again.length * 2 < below.length) return false;
  return again.some((row) => {
    const first = upper.get(row.key);
    return first && (!isSameState(first, row) || (first.owner === row.owner && first.amount === row.amount));
  });
}

function pastedTwice(again: readonly DealRow[], below: readonly DealRow[], tab: string | undefined): Problem {
  return {
    kind: "pasted twice",
    where: placesIn(tab).row(below[0]?.row ?? 0),
    found: `${below.length} rows`,
    text: `${again.length} of the ${below.length} rows from here to the end of their table are deals that stand above it too; what is written here counts.`,
    remedy: "Delete the older of the two tables, or put it in a tab named after its day.",
  };
}
