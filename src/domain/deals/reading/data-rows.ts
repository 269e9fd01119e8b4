import type { Cell } from "../../cell";
import type { Told } from "../deal-row";

/**
 * The rows of a table that can be deals, each at one index of all these lists: there are hundreds of thousands of them, and
 * an object for each would take longer to put away than to read.
 */
export interface DataRows {
  /** With what a grouped report leaves out filled in. */
  readonly cells: readonly (readonly Cell[])[];
  /** 0-based rows of the grid. */
  readonly rowAt: ArrayLike<number>;
  /** The part of its table that each stands in. */
  readonly partAt: ArrayLike<number>;
  /** Which of its table's columns each speaks of, where not of all. */
  readonly told?: readonly Told[];
}

/** Takes rows one by one, up to a number known beforehand, so that nothing has to grow. */
export class DataRowList {
  private readonly cells: (readonly Cell[])[];
  private readonly rowAt: Int32Array;
  private readonly partAt: Int32Array;
  private count = 0;

  constructor(most: number) {
    this.cells = new Array<readonly Cell[]>(most);
    this.rowAt = new Int32Array(most);
    this.partAt = new Int32Array(most);
  }

  get length(): number {
    return this.count;
  }

  add(cells: readonly Cell[], row: number, part: number): void {
    this.cells[this.count] = cells;
    this.rowAt[this.count] = row;
    this.partAt[this.count] = part;
    this.count++;
  }

  /** The rows taken; no more can be taken then. */
  rows(): DataRows {
    this.cells.length = this.count;
    return {
      cells: this.cells,
      rowAt: this.rowAt.subarray(0, this.count),
      partAt: this.partAt.subarray(0, this.count),
    };
  }
}

/** The rows whose cells are of a kind, as they stand. */
export function rowsWith(rows: DataRows, is: (cells: readonly Cell[]) => boolean): DataRows {
  const list = new DataRowList(rows.cells.length);
  rows.cells.forEach((cells, index) => {
    if (is(cells)) list.add(cells, rows.rowAt[index] ?? 0, rows.partAt[index] ?? 0);
  });
  return list.rows();
}
