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
  /** The number format that somebody has chosen for a cell. */
  readonly chosenFormat: (cell: Nullable<ICellData>) => string | undefined;
  /** Takes away the format that an earlier result gave a cell: Univer would keep it. */
  readonly dropFormat: (tabId: string, row: number, column: number) => void;
}

const CIRCULAR = "Circular dependency detected. To resolve with iterative calculation, see File > Settings.";

/**
 * What results go through on their way from the calculator into their cells: a circle, which Univer works out once, and
 * a result that finds no room, which is Excel's #SPILL! there, become Google's #REF!; and the message behind an error is
 * put into its cell, so that it moves with it. A format that a formula gives is remembered as such.
 */
export function receiveResults(
  { unitData }: ISetFormulaCalculationResultMutation,
  { notes, circular, before, chosenFormat, dropFormat }: Receiving,
): void {
  for (const { unitId, sheetId, row, column } of circular) {
    const cell = unitData[unitId]?.[sheetId]?.[row]?.[column];
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
          const auto = chosenFormat(old) === undefined ? formatGivenBy(cell) : undefined;
          const was = remarksOf(old);
          if (was.auto !== undefined && was.auto !== auto) dropFormat(...at);
          if (error !== was.error || auto !== was.auto) cell.custom = withRemark(old, { error, auto });
        }
}

const isSign = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");

const formatGivenBy = ({ s }: ICellData): string | undefined =>
  typeof s === "object" ? s?.n?.pattern : undefined;
