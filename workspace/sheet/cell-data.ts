import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellContent } from "../cell";
import { isDateFormat, isError } from "../cell";

/** The formats that Sheets gives a date, or a date with a time, when nobody has chosen one. */
export const DATE_FORMAT = "yyyy-mm-dd";
export const DATE_TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

export const dateFormatFor = (serial: number): string =>
  Number.isInteger(serial) ? DATE_FORMAT : DATE_TIME_FORMAT;

/** Errors as Univer's cells hold them: there they are texts. */
const ERRORS = new Set([
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#N/A",
  "#REF!",
  "#ERROR!",
  "#NULL!",
  "#CYCLE!",
  "#CALC!",
]);

/** Univer's cell for this content, without its formula and its looks. Blank takes away what was there. */
export function toCellData(content: CellContent): ICellData {
  const fresh = { f: null, si: null, p: null };
  if (content === "") return { ...fresh, v: null };
  if (typeof content === "number") return { ...fresh, v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { ...fresh, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof content === "string") return { ...fresh, v: content, t: CellValueType.STRING };
  if (isError(content)) return { ...fresh, v: content.error, t: CellValueType.STRING };
  return { ...fresh, v: content.serial, t: CellValueType.NUMBER };
}

/** What Google would call the content of this cell; the format tells a date from a number. */
export function fromCellData(cell: Nullable<ICellData>, format: string | undefined): CellContent {
  const value = cell?.v;
  if (value === undefined || value === null) return "";
  if (cell?.t === CellValueType.BOOLEAN || typeof value === "boolean")
    return value === 1 || value === true || value === "1";
  if (typeof value === "number") {
    if (cell?.t === CellValueType.STRING || format === "@") return String(value);
    return isDateFormat(format) ? { serial: value } : value;
  }
  if (value === "#SPILL!") return { error: "#REF!" }; // Google's word for a result that finds no room
  if (value === "#CYCLE!") return { error: "#REF!" }; // and for a circle
  if (ERRORS.has(value)) return { error: value };
  if (cell?.t === CellValueType.NUMBER && value !== "" && Number.isFinite(Number(value)))
    return isDateFormat(format) ? { serial: Number(value) } : Number(value);
  return value;
}
