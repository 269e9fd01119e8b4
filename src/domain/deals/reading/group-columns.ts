import { type Cell, type Grid, isBlank } from "../../cell";
import type { FoundTable, Span } from "../../table/find-tables";
import { isTotalLabel } from "../../table/not-a-row";
import { shown } from "../../table/plain-text";

/**
 * Columns whose value stands in the first row of a group only, the outermost group first. These are
 * - in Salesforce's formatted reports each column with an arrow in its header and an empty column behind it;
 * - elsewhere the table's first column and those with an arrow, if they are of a kind that deals are grouped by, where the
 *   first row is filled, no value stands twice and at least as many cells are blank as filled (merged cells, a list).
 *   A list of deals with an owner missing here and there repeats its owners, so its blanks stay blank.
 */
export interface GroupColumns {
  readonly columns: readonly number[];
  /** Those among them that nothing but their cells tells: said, since a person may have meant the blanks. */
  readonly guessed: readonly number[];
}

const ARROW = /[↑↓▲▼]/;
const FEWEST_CELLS = 3; // filled ones of a row that can be a deal

/** `groupable`: the columns of a kind that deals are grouped by. */
export function groupColumns(grid: Grid, table: FoundTable, groupable: readonly number[]): GroupColumns {
  const { headerCells } = table;
  const first = headerCells.findIndex((cell) => !isBlank(cell));
  const columns: number[] = [];
  const guessed: number[] = [];
  headerCells.forEach((cell, at) => {
    const hasArrow = typeof cell === "string" && ARROW.test(cell);
    if (!hasArrow && at !== first) return;
    const isFormatted = hasArrow && at + 1 < headerCells.length && isBlank(headerCells[at + 1]);
    if (isFormatted) columns.push(at);
    else if (groupable.includes(at) && table.parts.some((part) => standsOnceAGroup(grid, part, at))) {
      columns.push(at);
      guessed.push(at);
    }
  });
  return { columns, guessed };
}

function standsOnceAGroup(grid: Grid, part: Span, at: number): boolean {
  const values = new Set<string>();
  let blank = 0;
  for (let row = part.from; row < part.to; row++) {
    const cells = grid[row] ?? [];
    const cell = cells[at];
    if (isBlank(cell)) {
      if (values.size > 0 && isFilled(cells)) blank++;
      else if (values.size === 0 && isFilled(cells)) return false;
      continue;
    }
    const value = shown(cell);
    if (isTotalLabel(cell) || !isFilled(cells)) continue;
    if (values.has(value)) return false;
    values.add(value);
  }
  return values.size > 0 && blank >= values.size;
}

function isFilled(cells: readonly Cell[]): boolean {
  let filled = 0;
  for (const cell of cells) if (!isBlank(cell) && ++filled === FEWEST_CELLS) return !cells.some(isTotalLabel);
  return false;
}

/**
 * Fills a group's value into its rows. A subtotal in a group's column ends that group and those inside it, a new value
 * the ones inside it: a blank after that is truly blank.
 */
export class Groups {
  private readonly values = new Map<number, Cell>();

  constructor(private readonly columns: readonly number[]) {}

  /** A line above a group's rows. */
  begunBy(at: number, value: Cell): void {
    this.forget(this.columns.indexOf(at));
    this.values.set(at, value);
  }

  /** A row of totals. */
  endedBy(cells: readonly Cell[]): void {
    const level = this.columns.findIndex((at) => isTotalLabel(cells[at]));
    if (level >= 0) this.forget(level);
  }

  fill(cells: readonly Cell[]): readonly Cell[] {
    return this.columns.length === 0 ? cells : this.filled(cells);
  }

  private filled(cells: readonly Cell[]): readonly Cell[] {
    const whole = [...cells];
    this.columns.forEach((at, level) => {
      const cell = whole[at];
      if (cell !== undefined && !isBlank(cell)) {
        this.forget(level);
        this.values.set(at, cell);
      } else whole[at] = this.values.get(at) ?? "";
    });
    return whole;
  }

  private forget(level: number): void {
    for (const at of this.columns.slice(level)) this.values.delete(at);
  }
}
