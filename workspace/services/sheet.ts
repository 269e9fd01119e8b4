import { readA1, type Rectangle, splitTab } from "../a1";
import type { Room } from "../sandbox/room";
import { openRange } from "./range";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

type Simulated = Pick<
  GoogleSheet,
  | "getName"
  | "setName"
  | "getSheetId"
  | "getIndex"
  | "getParent"
  | "getDataRange"
  | "getRange"
  | "getLastRow"
  | "getLastColumn"
  | "getMaxRows"
  | "getMaxColumns"
  | "insertRowsAfter"
  | "insertRowAfter"
  | "appendRow"
  | "deleteRows"
  | "deleteRow"
  | "setFrozenRows"
  | "setColumnWidth"
  | "setColumnWidths"
  | "setTabColor"
  | "isSheetHidden"
  | "hideSheet"
  | "showSheet"
  | "activate"
  | "clearContents"
>;

/** One tab; `spreadsheet` opens the one it is in. */
export function openSheet(room: Room, tab: string, spreadsheet: () => GoogleSpreadsheet): GoogleSheet {
  return room.guard("Spreadsheet.Sheet", new Sheet(room, tab, spreadsheet)) as unknown as GoogleSheet;
}

class Sheet implements Simulated {
  constructor(
    private readonly room: Room,
    private readonly tab: string,
    private readonly spreadsheet: () => GoogleSpreadsheet,
  ) {}

  getName(): string {
    return this.tabs.find(({ id }) => id === this.tab)?.name ?? "";
  }

  setName(name: string): GoogleSheet {
    this.room.ask("sheet.rename", this.tab, name);
    return this.google;
  }

  getSheetId(): number {
    return Number(this.tab);
  }

  getIndex(): number {
    return this.tabs.findIndex(({ id }) => id === this.tab) + 1;
  }

  getParent(): GoogleSpreadsheet {
    return this.spreadsheet();
  }

  /** From A1 to the last cell with content; A1 alone in an empty tab. */
  getDataRange(): GoogleRange {
    const { rows, columns } = this.used;
    const bottom = Math.max(rows - 1, 0);
    return this.rangeOf(this.tab, { top: 0, left: 0, bottom, right: Math.max(columns - 1, 0) });
  }

  getRange(a1: string): GoogleRange;
  getRange(row: number, column: number, rows?: number, columns?: number): GoogleRange;
  getRange(start: string | number, column = 1, rows = 1, columns = 1): GoogleRange {
    if (typeof start === "string") return this.namedRange(start);
    if (start < 1) throw this.room.realm.exception("The starting row of the range is too small.");
    if (column < 1) throw this.room.realm.exception("The starting column of the range is too small.");
    if (rows < 1) throw this.room.realm.exception("The number of rows in the range must be at least 1.");
    if (columns < 1)
      throw this.room.realm.exception("The number of columns in the range must be at least 1.");
    const where = { top: start - 1, left: column - 1, bottom: start + rows - 2, right: column + columns - 2 };
    const grid = this.room.ask("sheet.grid", this.tab);
    if (where.bottom >= grid.rows || where.right >= grid.columns)
      throw this.room.realm.exception(
        "The coordinates of the range are outside the dimensions of the sheet.",
      );
    return this.rangeOf(this.tab, where);
  }

  getLastRow(): number {
    return this.used.rows;
  }

  getLastColumn(): number {
    return this.used.columns;
  }

  getMaxRows(): number {
    return this.room.ask("sheet.grid", this.tab).rows;
  }

  getMaxColumns(): number {
    return this.room.ask("sheet.grid", this.tab).columns;
  }

  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet {
    this.room.ask("sheet.insertRows", this.tab, afterPosition - 1, howMany);
    return this.google;
  }

  insertRowAfter(afterPosition: number): GoogleSheet {
    return this.insertRowsAfter(afterPosition, 1);
  }

  /** Below the last row with content; the grid grows if it must. */
  appendRow(values: unknown[]): GoogleSheet {
    const top = this.used.rows;
    const grid = this.room.ask("sheet.grid", this.tab);
    if (top >= grid.rows) this.room.ask("sheet.insertRows", this.tab, grid.rows - 1, 1);
    const where = { top, left: 0, bottom: top, right: values.length - 1 };
    this.room.ask("sheet.write", this.tab, where, [this.room.realm.outward(values) as unknown[]]);
    return this.google;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.room.ask("sheet.deleteRows", this.tab, rowPosition - 1, howMany);
  }

  deleteRow(rowPosition: number): GoogleSheet {
    this.deleteRows(rowPosition, 1);
    return this.google;
  }

  setFrozenRows(rows: number): void {
    this.room.ask("sheet.freezeRows", this.tab, rows);
  }

  setColumnWidth(columnPosition: number, width: number): GoogleSheet {
    this.room.ask("sheet.columnWidth", this.tab, columnPosition - 1, width);
    return this.google;
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): GoogleSheet {
    for (let column = startColumn; column < startColumn + numColumns; column++)
      this.setColumnWidth(column, width);
    return this.google;
  }

  setTabColor(colour: string | null): GoogleSheet {
    this.room.ask("sheet.colour", this.tab, colour);
    return this.google;
  }

  isSheetHidden(): boolean {
    return this.room.ask("sheet.isHidden", this.tab);
  }

  hideSheet(): GoogleSheet {
    this.room.ask("sheet.hide", this.tab);
    return this.google;
  }

  showSheet(): GoogleSheet {
    this.room.ask("sheet.show", this.tab);
    return this.google;
  }

  activate(): GoogleSheet {
    this.room.ask("sheet.activate", this.tab);
    return this.google;
  }

  clearContents(): GoogleSheet {
    const { rows, columns } = this.room.ask("sheet.grid", this.tab);
    this.room.ask("sheet.clear", this.tab, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
    return this.google;
  }

  private namedRange(reference: string): GoogleRange {
    const { tab = this.getName(), a1 } = splitTab(reference);
    const id = this.tabs.find(({ name }) => name === tab)?.id;
    const where = id === undefined ? undefined : readA1(a1, this.room.ask("sheet.grid", id));
    if (id === undefined || !where) throw this.room.realm.exception("Range not found");
    return this.rangeOf(id, where);
  }

  private rangeOf(tab: string, where: Rectangle): GoogleRange {
    return openRange(this.room, tab, where, () => openSheet(this.room, tab, this.spreadsheet));
  }

  private get used() {
    return this.room.ask("sheet.used", this.tab);
  }

  private get tabs() {
    return this.room.ask("sheet.tabs");
  }

  private get google(): GoogleSheet {
    return this as unknown as GoogleSheet;
  }
}
