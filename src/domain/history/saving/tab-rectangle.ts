import { type Cell, type Grid, isBlank } from "../../cell";
import type { Day } from "../../day";
import { HISTORY_HEADINGS, type HistoryHeading, type HistoryLine } from "./history-tab";
import type { DayLines } from "./look-lines";

export interface TabRectangle {
  /** 0-based row and column of the first cell. */
  readonly at: { readonly row: number; readonly column: number };
  readonly rows: Grid;
}

/** A row that stands in the tab. */
export interface OldRow {
  readonly row: number;
  readonly line: HistoryLine;
}

/** The smallest rectangle that holds all new rows: a replaced day's rows take their old places first, the rest go below. */
export function rectangle(
  saved: Grid,
  table: { readonly headerRow?: number; readonly at: Readonly<Partial<Record<HistoryHeading, number>>> },
  isEmpty: boolean,
  fresh: readonly DayLines[],
  oldRows: ReadonlyMap<Day, readonly OldRow[]>,
): TabRectangle {
  const at: Partial<Record<HistoryHeading, number>> = isEmpty
    ? Object.fromEntries(HISTORY_HEADINGS.map((heading, column) => [heading, column]))
    : table.at;
  const columns = Object.values(at);
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  if (fresh.length === 0) return { at: { row: 0, column: left }, rows: [] };

  const lines = new Map<number, HistoryLine | undefined>();
  const places = fresh.flatMap(({ day }) => (oldRows.get(day) ?? []).map(({ row }) => row));
  for (const row of places) lines.set(row, undefined); // emptied unless a new line takes its place
  let below = isEmpty ? 1 : filledRows(saved);
  let next = 0;
  for (const { lines: dayLines } of fresh) {
    for (const line of dayLines) {
      const place = places[next++];
      lines.set(place ?? below++, line);
    }
  }
  let top = Infinity;
  let bottom = 0;
  for (const row of lines.keys()) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  const rows: Cell[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: Cell[] = [];
    for (let column = left; column <= right; column++) cells.push(saved[row]?.[column] ?? "");
    if (lines.has(row)) {
      const line = lines.get(row);
      for (const heading of HISTORY_HEADINGS) {
        const column = at[heading];
        if (column !== undefined) cells[column - left] = line?.[heading] ?? "";
      }
    }
    rows.push(cells);
  }
  if (!isEmpty) return { at: { row: top, column: left }, rows };
  return { at: { row: 0, column: 0 }, rows: [[...HISTORY_HEADINGS], ...rows] };
}

/** The tab as it is once the rectangle is written. */
export function tabWith(saved: Grid, { at, rows }: TabRectangle): Grid {
  if (rows.length === 0) return saved;
  const below = Array.from({ length: Math.max(0, at.row + rows.length - saved.length) }, (): Cell[] => []);
  return [...saved, ...below].map((cells, row) => {
    const fresh = rows[row - at.row];
    if (!fresh) return cells;
    const left = Array.from({ length: at.column }, (_, column) => cells[column] ?? "");
    return [...left, ...fresh, ...cells.slice(at.column + fresh.length)];
  });
}

function filledRows(grid: Grid): number {
  let filled = grid.length;
  while (filled > 0 && (grid[filled - 1] ?? []).every(isBlank)) filled--;
  return filled;
}
