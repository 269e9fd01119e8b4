import type { ICellData } from "@univerjs/core";
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { writeA1 } from "../../a1";
import type { Mutation } from "./in-step";
import type { Grid } from "./univer";

/** What was typed and is not saved, a line for each cell: what was not sent, and what still stands in the cell editor. */
export function unsavedText(grid: Grid, unsent: readonly Mutation[]): readonly string[] {
  return [...unsent.flatMap((mutation) => cellsOf(grid, mutation)), ...beingTyped(grid)];
}

function cellsOf({ api }: Grid, { id, params }: Mutation): string[] {
  if (id !== SetRangeValuesMutation.id) return [];
  const { subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
  const tab = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheetName() ?? "";
  return Object.entries(cellValue).flatMap(([row, cells]: [string, Record<number, ICellData | null>]) =>
    Object.entries(cells).flatMap(([column, cell]) => {
      const text = String(cell?.f ?? cell?.v ?? cell?.p?.body?.dataStream.trim() ?? "");
      return text === "" ? [] : [`${tab}!${a1(Number(row), Number(column))}: ${text}`];
    }),
  );
}

function beingTyped({ univer }: Grid): string[] {
  const injector = univer.__getInjector();
  const bridge = injector.get(IEditorBridgeService);
  const cell = bridge.getEditLocation();
  if (!bridge.isVisible().visible || !cell) return [];
  const editor = injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const text = editor?.getDocumentData().body?.dataStream.trim() ?? "";
  return text === "" ? [] : [`${a1(cell.row, cell.column)}: ${text}`];
}

const a1 = (row: number, column: number) => writeA1({ top: row, bottom: row, left: column, right: column });
