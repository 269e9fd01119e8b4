import type { IWorksheetData } from "@univerjs/core";
import type { GridSize } from "../a1";

/** A new or imported tab is at least this large, as in Sheets. */
export const SMALLEST_GRID: GridSize = { rows: 1000, columns: 26 };

/** Sheets' own sizes, so that pictures of the workspace look as the team's sheet will. */
export const AS_SHEETS = {
  defaultColumnWidth: 100,
  defaultRowHeight: 21,
  defaultStyle: { ff: "Arial", fs: 10 },
} satisfies Partial<IWorksheetData>;

/** A tab with nothing in it: another one each time, since Univer writes into what it is given. */
export function emptyTab(size: GridSize = SMALLEST_GRID): Partial<IWorksheetData> {
  return {
    ...AS_SHEETS,
    rowCount: size.rows,
    columnCount: size.columns,
    cellData: {},
  };
}
