import { types } from "node:util";
import type { CellContent } from "../cell";
import { isDateFormat, isError, isSerial } from "../cell";
import { dateFormatOf, readTyped } from "../typing";
import type { Zone } from "../zone";
import { serialOfWall, wallOfSerial } from "../zone";
import type { PlainValue } from "./argument";
import { toCellData } from "./cell-data";
import type { CellChange } from "./workbook";

/** A cell's content as getValues() hands it to a script: a Date is the instant in the spreadsheet's zone. */
export function toScript(content: CellContent, zone: Zone): PlainValue {
  if (isSerial(content)) return new Date(zone.instantOfWall(wallOfSerial(content.serial)));
  return isError(content) ? content.error : content;
}

export interface Writing {
  readonly zone: Zone;
  readonly locale: string;
  /** The number format the cell has; undefined: none was chosen. */
  readonly format: string | undefined;
}

/**
 * What a cell becomes when a script sets this value, or a person types this text: a text is read as typing would be
 * (https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues says "automatic" parsing;
 * that the format "@" stops it is known from use), a Date is put on the wall clock of the spreadsheet's zone.
 */
export function toChange(value: unknown, { zone, locale, format }: Writing): CellChange {
  if (value === null || value === undefined || value === "") return toCellData("");
  if (typeof value === "number" || typeof value === "boolean") return toCellData(value);
  if (types.isDate(value)) {
    const serial = serialOfWall(zone.wallOfInstant(value.getTime()));
    if (isDateFormat(format)) return toCellData({ serial });
    const day = dateFormatOf(locale);
    return withFormat(toCellData({ serial }), Number.isInteger(serial) ? day : `${day} h:mm:ss`);
  }
  // oxlint-disable-next-line typescript/no-base-to-string -- as Google writes any object
  const text = String(value);
  if (format === "@") return toCellData(text);
  const typed = readTyped(text, locale);
  if ("formula" in typed) return { f: typed.formula, si: null, p: null, v: null };
  const change = toCellData(typed.content);
  const keeps = format !== undefined && !/^general$/i.test(format);
  const isDate = isSerial(typed.content);
  if (typed.format === undefined || (keeps && isDate === isDateFormat(format))) return change;
  return keeps && !isDate ? change : withFormat(change, typed.format);
}

const withFormat = (change: CellChange, pattern: string): CellChange => ({
  ...change,
  s: { n: { pattern } },
});
