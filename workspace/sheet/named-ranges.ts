import {
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Rectangle } from "../a1";
import { readA1, splitTab, writeA1 } from "../a1";
import { isChangeOfNames } from "./change";
import type { Engine } from "./engine";
import type { Workbook } from "./workbook";

/** The ranges that were given a name. Univer keeps the names, and moves them with their cells. */
export class NamedRanges {
  private readonly names: IDefinedNamesService;

  constructor(
    private readonly engine: Engine,
    private readonly unitId: string,
    private readonly book: Pick<Workbook, "tabs" | "tabId" | "grid" | "calculation">,
  ) {
    this.names = engine.injector.get(IDefinedNamesService);
    engine.commands.onCommandExecuted(({ id }) => {
      if (isChangeOfNames(id)) this.readFormulasAnew();
    });
  }

  /** Where the range of that name is, in whatever case; undefined where there is none, or its tab has gone. */
  find(name: string): { readonly tab: string; readonly where: Rectangle } | undefined {
    const { tab, a1 } = splitTab(this.named(name)?.formulaOrRefString ?? "");
    const id = tab === undefined ? undefined : this.book.tabId(tab);
    const where = id === undefined ? undefined : readA1(a1, this.book.grid(id));
    return id === undefined || !where ? undefined : { tab: id, where };
  }

  has(name: string): boolean {
    return this.named(name) !== undefined;
  }

  /** Gives a range a name; a name that there is already moves. All rows of a tab are all that it ever has. */
  set(name: string, tabId: string, where: Rectangle): void {
    const tab = this.book.tabs().find(({ id }) => id === tabId)?.name ?? "";
    const isWhole = where.top === 0 && where.bottom === this.book.grid(tabId).rows - 1;
    const a1 = isWhole ? writeA1(where).replace(/\d+/g, "") : writeA1(where);
    this.engine.commands.syncExecuteCommand(SetDefinedNameMutation.id, {
      unitId: this.unitId,
      id: name.toLowerCase(),
      name,
      formulaOrRefString: `'${tab.replaceAll("'", "''")}'!${a1.replace(/[A-Z]+|\d+/g, "$$$&")}`,
      localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  remove(name: string): void {
    const params = { unitId: this.unitId, id: name.toLowerCase() };
    this.engine.commands.syncExecuteCommand(RemoveDefinedNameMutation.id, params);
  }

  private named(name: string) {
    return this.names.getValueById(this.unitId, name.toLowerCase()) ?? undefined;
  }

  /** Univer keeps what a formula was parsed into, with the names as they were then. */
  private readFormulasAnew(): void {
    this.engine.injector.get(IFunctionService).deleteFormulaAstCacheKey(""); // which is in every formula
    this.book.calculation.recalculateAll();
  }
}

const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$!'])([\p{L}_][\p{L}\d_]*)(?![\p{L}\d_(!.:'])/gu;

/**
 * The formula with the range in place of each name. Univer would do so itself, but keeps what it made of a text for every
 * workbook of the process, and a name is one workbook's. Texts and names of tabs are passed over.
 */
export function spellOutNames(formula: string, names: IDefinedNamesService): string {
  const known = Object.values(names.getAllDefinedNames()).flatMap((named) => Object.values(named));
  if (known.length === 0) return formula;
  return formula.replace(WORD, (whole: string, word: string | undefined) => {
    const named = word && known.find(({ name }) => name.toLowerCase() === word.toLowerCase());
    return named ? named.formulaOrRefString : whole;
  });
}
