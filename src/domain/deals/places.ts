import { a1 } from "../cell";

/** How a problem names the place it stands in: "Pipeline!C17", or "C17" where the tab is not known. */
export interface Places {
  cell(row: number, column: number): string;
  row(row: number): string;
}

export function placesIn(tab: string | undefined): Places {
  const prefix = tab === undefined ? "" : `${tab}!`;
  return {
    cell: (row, column) => prefix + a1(row, column),
    row: (row) => `${prefix}${row + 1}:${row + 1}`,
  };
}

/** The same rows, for cells that stand elsewhere than their columns say. */
export function rowsOnly(places: Places): Places {
  const row = (at: number) => places.row(at);
  return { cell: row, row };
}
