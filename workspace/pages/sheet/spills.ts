import { CellValueType, InterceptorEffectEnum } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Grid } from "./univer";

/** After Univer has put the spilled value in (100) and before it formats numbers (10). */
const BETWEEN = 50;

/**
 * Shows what a formula spilled as Sheets does: a date as a date, nothing as nothing. Univer takes the bare value, and
 * would show the number behind the date, and a zero for nothing.
 */
export function showSpills({ univer }: Grid): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: BETWEEN,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { unitId, subUnitId, row, col }, next) => {
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      if (!cell || !spilled) return next(cell);
      if (spilled.v === "#SPILL!") return next({ ...cell, v: "#REF!" }); // Google's word for finding no room
      if ((spilled.v ?? "") === "") return next({ ...cell, v: "", t: CellValueType.STRING });
      return next(spilled.s && !cell.s ? { ...cell, s: spilled.s } : cell);
    },
  });
}
