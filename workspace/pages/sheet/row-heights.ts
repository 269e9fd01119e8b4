import { type IStyleData, type Nullable, WrapStrategy } from "@univerjs/core";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { Grid } from "./univer";

/**
 * Makes rows as high as their wrapped text, as Sheets does. Univer does so where somebody types; what a script has
 * wrapped comes from the host, which knows no widths of letters. The heights stay in this page.
 */
export function fitRows({ api, commands, univer }: Grid): void {
  const heights = univer.__getInjector().get(AutoHeightController);

  const fit = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet().getSheet();
    if (!sheet) return;
    const rows = new Set<number>();
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if ((cell?.v ?? "") !== "" && wraps(sheet.getComposedCellStyle(row, column))) rows.add(row);
    });
    const endColumn = sheet.getColumnCount() - 1;
    const ranges = [...rows].map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
    for (const { id, params } of heights.getUndoRedoParamsOfAutoHeight(ranges, sheet.getSheetId()).redos)
      commands.syncExecuteCommand(id, params, { onlyLocal: true });
  };

  let planned = false;
  const plan = (): void => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      fit();
    });
  };
  api.addEvent(api.Event.ActiveSheetChanged, plan);
  commands.onCommandExecuted((_, options) => {
    if (options?.fromCollab === true) plan();
  });
  plan();
}

function wraps(style: Nullable<IStyleData>): boolean {
  return style?.tb === WrapStrategy.WRAP;
}
