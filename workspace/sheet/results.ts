import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import type { ErrorNotes } from "./error-notes";
import type { FormulaCell } from "./formula-graph";
import { remarksOf, withRemark } from "./remarks";
import { LOADING } from "./volatile";

export interface Receiving {
  readonly notes: ErrorNotes;
  /** Cells of a circle, and those that depend on one. */
  readonly circular: Iterable<FormulaCell>;
  /** What a cell has held until now. */
  readonly before: (tabId: string, row: number, column: number) => Nullable<ICellData>;
}

const CIRCULAR = "Circular dependency detected. To resolve with iterative calculation, see File > Settings.";

/**
 * What results go through on their way from the calculator into their cells: a circle, which Univer works out once, and
 * a result that finds no room, which is Excel's #SPILL! there, become Google's #REF!; and the message behind an error is
 * put into its cell, so that it moves with it.
 */
export function receiveResults(
  { unitData }: ISetFormulaCalculationResultMutation,
  { notes, circular, before }: Receiving,
): void {
  for (const { unitId, sheetId, row, column } of circular) {
    const cell = unitData[unitId]?.[sheetId]?.[row]?.[column] as Nullable<ICellData>;
    if (!cell) continue;
    cell.v = "#REF!";
    cell.t = CellValueType.STRING;
    notes.write(sheetId, row, column, CIRCULAR);
  }
  for (const sheets of Object.values(unitData))
    for (const [tabId, rows] of Object.entries(sheets ?? {}))
      for (const [row, line] of Object.entries(rows))
        for (const [column, cell] of Object.entries(line as Record<string, Nullable<ICellData>>)) {
          if (!cell) continue;
          if (cell.v === "#SPILL!") cell.v = "#REF!";
          const at = [tabId, Number(row), Number(column)] as const;
          const error = cell.v === LOADING || isSign(cell.v) ? notes.read(...at) : undefined;
          const old = before(...at);
          if (error !== remarksOf(old).error) cell.custom = withRemark(old, { error });
        }
}

const isSign = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");
