import { type Cell, type Grid, isBlank } from "../../cell";
import type { FoundTable } from "../../table/find-tables";
import { clean } from "../../table/plain-text";
import { type Column, GROUPED_BY } from "../columns";
import { columnNamed } from "../headers/known-headers";
import type { Header, HeaderCell } from "../read-header";

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

/** The lines of a grid, by row. Where they give the stage, say, the header need not. */
export type Lines = ReadonlyMap<number, GroupLine>;

/** A table's header and what stands in lines of their own instead of under it. */
export interface GroupLines {
  /** The header with a cell for each such column, to the right of all others. */
  readonly header: Header;
  /** Where those cells are, the outermost group first. */
  readonly columns: readonly number[];
  readonly isLine: (row: number) => boolean;
  /** Of a line: the column and the value. */
  readonly read: (row: number) => { readonly at: number; readonly value: string } | undefined;
}

export function linesIn(grid: Grid): Lines {
  const lines = new Map<number, GroupLine>();
  grid.forEach((cells, row) => {
    const line = lineIn(cells);
    if (line) lines.set(row, line);
  });
  return lines;
}

export function groupLines(lines: Lines, grid: Grid, { parts }: FoundTable, header: Header): GroupLines {
  const isLine = (row: number) => lines.has(row);
  const own = [...lines].filter(([row]) => parts.some(({ from, to }) => row >= from && row < to));
  const labels = new Map(own.map(([, { column, label }]) => [column, label]));
  const missing = [...labels].filter(([column]) => !header.columns.has(column));
  if (missing.length === 0) return { header, columns: [], isLine, read: () => undefined };
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = new Map(
    missing.map(([column, text], index): [Column, HeaderCell] => [
      column,
      { at: width + index, text, rank: 0 },
    ]),
  );
  return {
    header: { ...header, columns: new Map([...header.columns, ...cells]) },
    columns: [...cells.values()].map(({ at }) => at),
    isLine,
    read: (row) => {
      const line = lines.get(row);
      const cell = line && cells.get(line.column);
      return line && cell && { at: cell.at, value: line.value };
    },
  };
}

function lineIn(cells: readonly Cell[]): GroupLine | undefined {
  let at = 0;
  while (cells[at] === "") at++;
  const first = cells[at];
  // Nearly every row has a second cell, and this is asked of each.
  if (typeof first !== "string" || cells.some((cell) => cell !== first && !isBlank(cell))) return undefined;
  const [, label = "", value = ""] = LINE.exec(clean(first)) ?? [];
  const named = label === "" ? undefined : columnNamed(label);
  return named && GROUPED_BY.includes(named.column) ? { column: named.column, label, value } : undefined;
}
