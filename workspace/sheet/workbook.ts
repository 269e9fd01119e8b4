import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
  Worksheet,
} from "@univerjs/core";
import { FormulaDataModel, IFunctionService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { GridSize, Rectangle } from "../a1";
import { columnsOf, rowsOf } from "../a1";
import type { CellContent } from "../cell";
import { Calculation, type Worktime } from "./calculation";
import { fromCellData } from "./cell-data";
import type { Engine } from "./engine";
import { explain } from "./explain";
import { Extents } from "./extents";
import type { Formulas } from "./formulas";
import { NamedRanges } from "./named-ranges";
import { remarksOf, withRemark } from "./remarks";

/** The spreadsheet's id, as a script knows it. */
export const WORKBOOK_ID = "1workspaceSpreadsheet00000000000000000000000";

/**
 * How many workbooks this process has opened. Univer keeps parsed formulas and the ranges they have read for the whole
 * process, under the workbook's id: two that share one would work each other's cells out.
 */
let opened = 0;

/** What to change in one cell; what is absent stays as it is. */
export type CellChange = ICellData;

/** The spreadsheet itself: its tabs and their cells. Every reader and writer, script or person, comes through here. */
export class Workbook {
  readonly calculation: Calculation;
  readonly names: NamedRanges;
  private readonly book: ReturnType<Engine["createWorkbook"]>;
  private readonly formulas: FormulaDataModel;
  private readonly extents: Extents;
  private lastTabId = 0;
  // oxlint-disable-next-line no-useless-assignment -- the next workbook counts on from here
  private readonly id = `${WORKBOOK_ID}${++opened}`;

  constructor(
    private readonly engine: Engine,
    data: Partial<IWorkbookData>,
    formulas: Formulas,
    worktime: Worktime,
  ) {
    this.book = engine.createWorkbook({ ...data, id: this.id });
    this.formulas = engine.injector.get(FormulaDataModel);
    this.extents = new Extents(engine.commands);
    this.names = new NamedRanges(engine, this.id, this);
    this.calculation = new Calculation(
      engine.injector,
      engine.commands,
      worktime,
      () => formulas.begin(),
      (results) => {
        formulas.receive(results, {
          before: (...at) => this.ownCell(...at),
          chosenFormat: (cell) => this.chosenFormatOf(cell),
          dropFormat: (tabId, row, column) => {
            this.dress(tabId, { top: row, left: column, bottom: row, right: column }, () => ({
              s: { n: null },
            }));
          },
        });
      },
    );
  }

  get title(): string {
    return this.book.getName();
  }

  /** Univer's own handle, for what touches whole tabs (rows, freezing, colours …). */
  facade(tabId: string): ReturnType<typeof this.book.getSheets>[number] {
    const sheet = this.book.getSheetBySheetId(tabId);
    if (!sheet) throw new Error(`There is no tab with the id ${tabId}.`);
    return sheet;
  }

  tabs(): { readonly id: string; readonly name: string }[] {
    return this.book.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() }));
  }

  /** The id of the tab with exactly that name; undefined where there is none. */
  tabId(name: string): string | undefined {
    return this.tabs().find((tab) => tab.name === name)?.id;
  }

  /** The id of the first tab that is not hidden: what a window shows that has chosen none. */
  firstTabId(): string {
    const { 0: first = this.book.getActiveSheet() } = this.book
      .getSheets()
      .filter((sheet) => !sheet.isSheetHidden());
    return first.getSheetId();
  }

  insertTab(name: string, index: number, sheet: Partial<IWorksheetData>, id = this.newTabId()): string {
    this.book.insertSheet(name, { index, sheet: { ...sheet, id, name } });
    return id;
  }

  /**
   * Gives a tab another content. The tab itself stays: a formula elsewhere that names it would keep its old results
   * if the tab went and another of that name came.
   */
  replaceTab(tabId: string, { rowCount = 0, columnCount = 0, cellData = {} }: Partial<IWorksheetData>): void {
    const grid = this.grid(tabId);
    if (rowCount > grid.rows) this.facade(tabId).setRowCount(rowCount);
    if (columnCount > grid.columns) this.facade(tabId).setColumnCount(columnCount);
    const used = this.used(tabId);
    let bottom = used.rows - 1;
    let right = used.columns - 1;
    const lines = cellData as Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
    for (const [row, line] of Object.entries(lines)) {
      bottom = Math.max(bottom, Number(row));
      right = Math.max(right, ...Object.keys(line).map(Number));
    }
    if (bottom < 0 || right < 0) return;
    this.write(tabId, { top: 0, left: 0, bottom, right }, (row, column) => ({
      ...{ v: null, f: null, si: null, p: null, s: null, custom: null },
      ...lines[row]?.[column],
    }));
  }

  removeTab(tabId: string): void {
    this.book.deleteSheet(tabId);
  }

  grid(tabId: string): GridSize {
    const sheet = this.sheet(tabId);
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  /** The smallest size that holds every cell with content, spilled ones too; zero rows where there is none. */
  used(tabId: string): GridSize {
    return this.extents.of(tabId, this.sheet(tabId).getCellMatrix(), this.spilled(tabId) ?? {});
  }

  /** The contents of a rectangle, row by row. Does not wait for calculation: whoever needs that has waited. */
  read(tabId: string, { top, left, bottom, right }: Rectangle): CellContent[][] {
    const rows: CellContent[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: CellContent[] = [];
      for (let column = left; column <= right; column++) {
        const cell = this.cell(tabId, row, column);
        line.push(fromCellData(cell, this.styleOf(cell)?.n?.pattern));
      }
      rows.push(line);
    }
    return rows;
  }

  /** One cell as Univer keeps it; where a result spilled into it, what the spill shows there. */
  cell(tabId: string, row: number, column: number): Nullable<ICellData> {
    const own = this.ownCell(tabId, row, column);
    if (own?.v !== undefined && own.v !== null) return own;
    const spilled = this.spilled(tabId)?.[row]?.[column];
    return spilled ? { ...own, ...spilled } : own;
  }

  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell?.s ? this.book.getWorkbook().getStyles().getStyleByCell(cell) : undefined;
  }

  format(tabId: string, row: number, column: number): string | undefined {
    return this.styleOf(this.cell(tabId, row, column))?.n?.pattern;
  }

  /** The number format that somebody has chosen; not one that the cell has from its formula. */
  chosenFormat(tabId: string, row: number, column: number): string | undefined {
    return this.chosenFormatOf(this.ownCell(tabId, row, column));
  }

  formula(tabId: string, row: number, column: number): string {
    const cell = this.ownCell(tabId, row, column);
    return (
      cell?.f ?? (cell?.si ? (this.formulas.getFormulaStringByCell(row, column, tabId, this.id) ?? "") : "")
    );
  }

  /** Why the formula in this cell came to nothing, as Sheets says on hover; undefined where it is well or unexplained. */
  problem(tabId: string, row: number, column: number): string | undefined {
    const formula = this.formula(tabId, row, column);
    if (formula === "") return undefined;
    const functions = this.engine.injector.get(IFunctionService);
    return explain(this.ownCell(tabId, row, column), formula, {
      grid: this.grid(tabId),
      wanted: this.spillOf(tabId, row, column),
      hasTab: (name) => this.tabs().some((tab) => tab.name.toLowerCase() === name.toLowerCase()),
      hasFunction: (name) => functions.hasExecutor(name),
      isBlank: (r, c) => (this.cell(tabId, r, c)?.v ?? "") === "",
    });
  }

  /** Changes the cells of a rectangle; `change` says what each becomes. */
  write(tabId: string, where: Rectangle, change: (row: number, column: number) => CellChange): void {
    this.set(tabId, where, (row, column) => {
      const old = this.ownCell(tabId, where.top + row, where.left + column);
      const fresh = change(row, column);
      if (remarksOf(old).auto === undefined) return fresh;
      const s = { n: null, ...(fresh.s as IStyleData | undefined) };
      return { custom: withRemark(old, { auto: undefined }), ...fresh, s };
    });
  }

  /** Changes looks and notes. Without Univer's sign for that, a change that names no formula takes the formula away. */
  dress(
    tabId: string,
    where: Rectangle,
    change: (row: number, column: number) => Pick<CellChange, "s" | "custom">,
  ): void {
    this.set(tabId, where, change, { trigger: SetStyleCommand.id });
  }

  save(): IWorkbookData {
    return this.book.save();
  }

  /** Everything that spilled out of its formula, as Univer tells it to a page that does not calculate. */
  spills(): { readonly arrayFormulaRange: unknown; readonly arrayFormulaCellData: unknown } {
    return {
      arrayFormulaRange: this.formulas.getArrayFormulaRange(),
      arrayFormulaCellData: this.formulas.getArrayFormulaCellData(),
    };
  }

  /** A number, as getSheetId() promises; never one that a tab here has had. */
  newTabId(): string {
    const numbers = this.tabs().map(({ id }) => Number(id));
    this.lastTabId = Math.max(this.lastTabId, ...numbers.filter(Number.isFinite)) + 1; // a page names its own tabs
    return String(this.lastTabId);
  }

  /** The rectangle that the formula in this cell fills; undefined where it fills its own cell only. */
  spillOf(tabId: string, row: number, column: number): Rectangle | undefined {
    const spill = this.formulas.getArrayFormulaRange()[this.id]?.[tabId]?.[row]?.[column];
    return (
      spill && { top: spill.startRow, left: spill.startColumn, bottom: spill.endRow, right: spill.endColumn }
    );
  }

  private chosenFormatOf(cell: Nullable<ICellData>): string | undefined {
    const format = this.styleOf(cell)?.n?.pattern;
    return format === remarksOf(cell).auto ? undefined : format;
  }

  /** As Univer keeps it, without what spilled into it. */
  private ownCell(tabId: string, row: number, column: number): Nullable<ICellData> {
    const tab = this.book.getWorkbook().getSheetBySheetId(tabId); // may have gone while its cells were worked out
    return tab?.getCellMatrix().getValue(row, column);
  }

  private set(
    tabId: string,
    where: Rectangle,
    change: (row: number, column: number) => CellChange,
    more: { readonly trigger?: string } = {},
  ): void {
    const cells: Record<number, Record<number, CellChange>> = {};
    for (let row = 0; row < rowsOf(where); row++) {
      const line: Record<number, CellChange> = {};
      for (let column = 0; column < columnsOf(where); column++)
        line[where.left + column] = change(row, column);
      cells[where.top + row] = line;
    }
    this.engine.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.id,
      subUnitId: tabId,
      cellValue: cells,
      ...more,
    });
  }

  private spilled(tabId: string): IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined {
    const data = this.formulas.getArrayFormulaCellData()[this.id]?.[tabId];
    return data ?? undefined;
  }

  private sheet(tabId: string): Worksheet {
    const sheet = this.book.getWorkbook().getSheetBySheetId(tabId);
    if (!sheet) throw new Error(`There is no tab with the id ${tabId}.`);
    return sheet;
  }
}
