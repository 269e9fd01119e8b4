import { type Cell, type Grid, isBlank } from "../cell";
import type { FoundTable } from "../table/find-tables";
import { clean } from "../table/plain-text";
import { type Column, GROUPED_BY } from "./columns";
import { columnNamed } from "./headers/known-headers";
import type { Header, HeaderCell } from "./read-header";

/**
 * A line above the rows of a group, as Salesforce's Classic reports have them instead of a column: "Opportunity Owner: Dana
 * Reyes (12 records)". What stands behind the number is in the user's language.
 */
const LINE = /^([^:]{2,60}):\s*(.+?)\s*\([\d.,\s]+\s\p{L}+\)$/u;

interface GroupLine {
  readonly column: Column;
  readonly label: string;
  readonly value: string;
}

/** The columns that a table has in lines of their own, the outermost group first. */
export interface GroupLines {
  /** The header with a cell for each, to the right of all others. */
  readonly header: Header;
  readonly columns: readonly number[];
  /** The column and value of such a line. */
  read(cells: readonly Cell[]): { readonly at: number; readonly value: string } | undefined;
}

/** The columns that lines anywhere in a grid stand for: where they give the stage, the header need not. */
export function columnsInLines(grid: Grid): ReadonlySet<Column> {
  return new Set(grid.flatMap((cells) => lineIn(cells)?.column ?? []));
}

export function groupLines(grid: Grid, table: FoundTable, header: Header): GroupLines {
  const found = new Map<Column, HeaderCell>();
  let at = table.headerCells.length;
  for (const part of table.parts) {
    for (let row = part.from; row < part.to; row++) {
      at = Math.max(at, grid[row]?.length ?? 0);
      const line = lineIn(grid[row] ?? []);
      if (line && !header.columns.has(line.column) && !found.has(line.column))
        found.set(line.column, { at: 0, text: line.label, rank: 0 });
    }
  }
  const cells = new Map([...found].map(([column, cell], index) => [column, { ...cell, at: at + index }]));
  return {
    header: cells.size === 0 ? header : { ...header, columns: new Map([...header.columns, ...cells]) },
    columns: [...cells.values()].map((cell) => cell.at),
    read: (row) => {
      const line = cells.size === 0 ? undefined : lineIn(row);
      const cell = line && cells.get(line.column);
      return line && cell && { at: cell.at, value: line.value };
    },
  };
}

function lineIn(cells: readonly Cell[]): GroupLine | undefined {
  const first = cells.find((cell) => cell !== "");
  // Nearly every row begins with something else, and this is asked of each.
  if (typeof first !== "string" || !first.includes(":") || !/\)\s*$/.test(first)) return undefined;
  if (cells.some((cell) => cell !== first && !isBlank(cell))) return undefined;
  const [, label = "", value = ""] = LINE.exec(clean(first)) ?? [];
  const named = label === "" ? undefined : columnNamed(label);
  return named && GROUPED_BY.includes(named.column) ? { column: named.column, label, value } : undefined;
}
