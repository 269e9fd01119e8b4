import { type IInsertSheetMutationParams, InsertSheetMutation } from "@univerjs/sheets";
import { AS_SHEETS } from "../../sheet/empty-tab";
import type { Grid } from "./univer";

/** Gives a tab that a person adds Sheets' sizes and font; Univer has larger ones of its own. A copy keeps its own. */
export function sizeNewTabs({ commands }: Grid): void {
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id !== InsertSheetMutation.id || options?.fromCollab === true) return;
    const { sheet } = params as IInsertSheetMutationParams;
    if (Object.keys(sheet.cellData).length === 0) Object.assign(sheet, structuredClone(AS_SHEETS));
  });
}
