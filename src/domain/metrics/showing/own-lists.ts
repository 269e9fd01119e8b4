import { isBlank, type Grid } from "../../cell";
import { LISTINGS } from "../catalog";
import { listHeader } from "./listing-cells";
import { METRIC_DEALS_HEADER } from "./metric-deals";

const HEADERS = [METRIC_DEALS_HEADER, ...LISTINGS.map(listHeader)];

/**
 * A tab without the lists of deals that our functions have put into it. They have an export's columns, and a list of a
 * few deals must not be taken for a look at the pipeline from which all the others have left.
 */
export function withoutOwnLists(grid: Grid): Grid {
  const found = grid.flatMap((_, row) => listsIn(grid, row));
  if (found.length === 0) return grid;
  const rows = grid.map((row) => [...row]);
  for (const { top, left, width } of found) {
    for (let row = top; row < rows.length; row++) {
      const cells = rows[row]?.slice(left, left + width) ?? [];
      if (cells.every(isBlank)) break;
      rows[row]?.splice(left, cells.length, ...cells.map(() => ""));
    }
  }
  return rows;
}

function listsIn(grid: Grid, top: number) {
  const row = grid[top] ?? [];
  return HEADERS.flatMap((header) => {
    const left = row.indexOf(String(header[0]));
    const isOurs = left >= 0 && header.every((heading, at) => row[left + at] === heading);
    return isOurs ? [{ top, left, width: header.length }] : [];
  });
}
