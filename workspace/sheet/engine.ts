import {
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  type Injector,
  type IWorkbookData,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import functionNames from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { passOverTabsWithoutFormulas } from "./formula-free-tabs";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";

/** Univer without a page: the sheet model and the only calculator there is. */
export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly api: FUniver;
  createWorkbook(data: Partial<IWorkbookData>): ReturnType<FUniver["createWorkbook"]>;
}

export function startEngine(): Engine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: functionNames },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverDocsPlugin); // the sheets plugin edits cells as small documents
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  return {
    univer,
    injector,
    commands,
    api,
    createWorkbook: (data) => {
      const workbook = api.createWorkbook(data);
      // Univer's own trigger waits 100 ms after every edit and cannot say when it is done; Calculation replaces it.
      injector.get(TriggerCalculationController).dispose();
      passOverTabsWithoutFormulas(injector, commands);
      return workbook;
    },
  };
}
