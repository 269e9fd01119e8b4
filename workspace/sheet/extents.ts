import {
  CommandType,
  type ICellData,
  type ICommandService,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type ObjectMatrix,
} from "@univerjs/core";
import type { GridSize } from "../a1";

type Cell = Nullable<ICellData>;

/**
 * How far the contents of each tab reach. To find out is to walk through the whole tab, formatted blanks and all, and
 * scripts ask at each turn: what was found is kept until something in the workbook changes.
 */
export class Extents {
  private readonly found = new Map<string, GridSize>();

  constructor(commands: ICommandService) {
    commands.onCommandExecuted(({ type }) => {
      if (type === CommandType.MUTATION) this.found.clear();
    });
  }

  /** The smallest size that holds every cell with content, spilled ones too; zero rows where there is none. */
  of(tabId: string, cells: ObjectMatrix<Cell>, spilled: IObjectMatrixPrimitiveType<Cell>): GridSize {
    const known = this.found.get(tabId) ?? measure(cells, spilled);
    this.found.set(tabId, known);
    return known;
  }
}

function measure(cells: ObjectMatrix<Cell>, spilled: IObjectMatrixPrimitiveType<Cell>): GridSize {
  let rows = 0;
  let columns = 0;
  const grow = (row: number, column: number, cell: Cell) => {
    const blank = cell?.v === undefined || cell.v === null || cell.v === "";
    if (blank && !cell?.f && !cell?.si) return;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  };
  cells.forValue((row, column, cell) => {
    grow(row, column, cell);
  });
  for (const [row, line] of Object.entries(spilled))
    for (const [column, cell] of Object.entries(line as Readonly<Record<string, Cell>>))
      grow(Number(row), Number(column), cell);
  return { rows, columns };
}
