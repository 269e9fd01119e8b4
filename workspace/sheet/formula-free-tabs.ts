import {
  type ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import type { Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";

/**
 * Spares Univer the tabs that hold no formula. It looks at every cell of the spreadsheet for formulas on each write and
 * on each calculation, and nearly all cells of a team sheet are pasted. A tab in which none was found is looked at again
 * once a formula is written to it, or once anything but values changes anywhere.
 */
export function passOverTabsWithoutFormulas(injector: Injector, commands: ICommandService): void {
  const model = injector.get(FormulaDataModel);
  const books = injector.get(IUniverInstanceService);
  const free = new Set<string>();

  commands.beforeCommandExecuted(({ id, params }) => {
    if (!id.startsWith("sheet.mutation.")) return;
    if (id !== SetRangeValuesMutation.id) free.clear();
    else if (holdsFormula(params as ISetRangeValuesMutationParams))
      free.delete((params as ISetRangeValuesMutationParams).subUnitId);
  });

  model.getFormulaData = () =>
    Object.fromEntries(
      books.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map((book) => {
        const unitId = book.getUnitId();
        const tabs = book.getSheets().map((sheet) => {
          const tab = sheet.getSheetId();
          if (free.has(tab)) return [tab, {}] as const;
          const formulas = model.getSheetFormulaData(unitId, tab);
          if (Object.keys(formulas ?? {}).length === 0) free.add(tab);
          return [tab, formulas] as const;
        });
        return [unitId, Object.fromEntries(tabs)];
      }),
    );
}

function holdsFormula({ cellValue }: ISetRangeValuesMutationParams): boolean {
  for (const row of Object.values(cellValue ?? {}))
    for (const cell of Object.values(row as Readonly<Record<string, { f?: unknown; si?: unknown } | null>>))
      if (cell?.f || cell?.si) return true;
  return false;
}
