import type { ICellData, Nullable } from "@univerjs/core";
import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { HoverManagerService } from "@univerjs/sheets-ui";
import { openCard } from "./card";
import type { Grid } from "./univer";

/** Shows the notes that a script has set, as Sheets does: a mark in the cell's corner, and the note under the pointer. */
export function showNotes(grid: Grid): void {
  const injector = grid.univer.__getInjector();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 0,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _, next) => next(noteOf(cell) === "" ? cell : { ...cell, markers: { tr: MARK } }),
  });

  let closeCard: (() => void) | undefined;
  injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    closeCard?.();
    closeCard = undefined;
    const tab = grid.api.getActiveWorkbook()?.getSheetBySheetId(hovered?.location.subUnitId ?? "");
    if (!hovered || !tab) return;
    const { row, col } = hovered.location;
    const note = noteOf(tab.getSheet().getCellRaw(row, col));
    if (note !== "") closeCard = openCard(grid, { row, col }, "note", note);
  });
}

const MARK = { color: "#3c4043", size: 6 };

function noteOf(cell: Nullable<ICellData>): string {
  const note: unknown = cell?.custom?.["note"];
  return typeof note === "string" ? note : "";
}
