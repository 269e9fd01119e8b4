import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { readA1 } from "../a1";
import type { CellContent } from "../cell";
import { isSerial } from "../cell";
import type { CellValue, Tab } from "../interface";
import { serialOfText, textOfSerial } from "../zone";
import { dateFormatFor, toCellData } from "./cell-data";
import { AS_SHEETS, SMALLEST_GRID } from "./empty-tab";

/** A tab of the public interface as the data of one of Univer's sheets, without its formulas. */
export function tabData(tab: Tab): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let columns = 0;
  tab.rows.forEach((row, rowNumber) => {
    const line: Record<number, ICellData> = {};
    columns = Math.max(columns, row.length);
    row.forEach((value, column) => {
      if (value !== "") line[column] = valueToCell(value);
    });
    cellData[rowNumber] = line;
  });
  const grid = {
    rows: Math.max(SMALLEST_GRID.rows, tab.rows.length),
    columns: Math.max(SMALLEST_GRID.columns, tab.columns ?? 0, columns),
  };
  const style = (a1: string, change: IStyleData): void => {
    const where = readA1(a1, grid);
    if (!where) throw new Error(`"${a1}" is no range.`);
    for (let row = where.top; row <= where.bottom; row++)
      for (let column = where.left; column <= where.right; column++) {
        const line = (cellData[row] ??= {});
        line[column] = { ...line[column], s: { ...(line[column]?.s as IStyleData | undefined), ...change } };
      }
  };
  for (const [a1, format] of Object.entries(tab.formats ?? {})) style(a1, { n: { pattern: format } });
  for (const a1 of tab.bold ?? []) style(a1, { bl: BooleanNumber.TRUE });
  const columnData = Object.fromEntries(
    Object.entries(tab.widths ?? {}).map(([letters, w]) => [readA1(`${letters}1`, grid)?.left ?? 0, { w }]),
  );
  return {
    name: tab.name,
    ...AS_SHEETS,
    rowCount: grid.rows,
    columnCount: grid.columns,
    cellData,
    columnData,
  };
}

/** A spreadsheet as new: its title and its tabs, without their formulas. Google's first tab has the id 0. */
export function newWorkbook(title: string, tabs: readonly Tab[]): Partial<IWorkbookData> {
  const all = tabs.length > 0 ? tabs : [{ name: "Sheet1", rows: [] }];
  const sheets = Object.fromEntries(all.map((tab, id) => [String(id), { ...tabData(tab), id: String(id) }]));
  return { name: title, sheetOrder: Object.keys(sheets), sheets };
}

/** A value of the public interface as a cell; a date carries the format that makes it one. */
function valueToCell(value: CellValue): ICellData {
  const content = toContent(value);
  const cell = Object.fromEntries(
    Object.entries(toCellData(content)).filter(([, part]) => part !== null),
  ) as ICellData;
  return isSerial(content) ? { ...cell, s: { n: { pattern: dateFormatFor(content.serial) } } } : cell;
}

function toContent(value: CellValue): CellContent {
  if (typeof value !== "object") return value;
  const serial = serialOfText(value.date);
  if (Number.isNaN(serial))
    throw new Error(`"${value.date}" is no date such as 2026-10-05 or 2026-10-05T14:30.`);
  return { serial };
}

/** What a person sees as the value: an error is its sign. */
export function toValue(content: CellContent): CellValue {
  if (typeof content !== "object") return content;
  return isSerial(content) ? { date: textOfSerial(content.serial) } : content.error;
}
