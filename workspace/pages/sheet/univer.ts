import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/docs-ui/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import { ICommandService, type IWorkbookData, LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import design from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUi from "@univerjs/docs-ui/locale/en-US";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { IRPCChannelService } from "@univerjs/rpc";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import sheetsFormulaUi from "@univerjs/sheets-formula-ui/locale/en-US";
import sheetsFormula from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import sheetsNumfmtUi from "@univerjs/sheets-numfmt-ui/locale/en-US";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUi from "@univerjs/sheets-ui/locale/en-US";
import sheets from "@univerjs/sheets/locale/en-US";
import { UniverUIPlugin } from "@univerjs/ui";
import ui from "@univerjs/ui/locale/en-US";
import { NEVER } from "rxjs";
import { HIDDEN } from "./hidden";

export interface Grid {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly univer: Univer;
}

/**
 * The workbook as a grid, to be typed into or only to be looked at. It calculates nothing: the host is the only
 * calculator.
 */
export function openGrid(container: string, workbook: IWorkbookData, editable: boolean): Grid {
  const locale = mergeLocales(
    design,
    ui,
    docsUi,
    sheets,
    sheetsUi,
    sheetsFormula,
    sheetsFormulaUi,
    sheetsNumfmtUi,
  );
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: locale } });
  const injector = univer.__getInjector();
  injector.add([IRPCChannelService, { useValue: NO_CALCULATOR }]);
  const notExecuteFormula = true;
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    ribbonType: "simple",
    menu: HIDDEN,
    toolbar: editable,
    contextMenu: editable,
    headerMenu: editable,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu: HIDDEN,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    disableEdit: !editable,
    footer: { addSheetButtonConfig: { show: editable } },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { notExecuteFormula });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { menu: HIDDEN });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin, { menu: HIDDEN });
  const api = FUniver.newAPI(univer);
  api.createWorkbook(workbook).setEditable(editable);
  return { api, commands: injector.get(ICommandService), univer };
}

/** With calculation off Univer still looks for the worker that would calculate; this one never says anything. */
const NO_CALCULATOR: IRPCChannelService = {
  requestChannel: () => ({
    call: () => new Promise(() => undefined),
    event: () => NEVER,
    subscribe: () => NEVER,
  }),
  registerChannel: () => undefined,
};
