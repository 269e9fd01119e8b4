import type { BaseValueObject } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";

/** One value of a result, before the calculator's own objects are made of it. */
export type ResultValue =
  | string
  | number
  | boolean
  | { readonly number: number; readonly format: string }
  | { readonly error: ErrorType };

/** The calculator's object for a value or for rows of them; short rows are filled up with blanks. */
export function toFormulaValue(result: ResultValue | ResultValue[][]): BaseValueObject {
  if (!Array.isArray(result)) return toObject(result);
  const width = result.reduce((widest, row) => Math.max(widest, row.length), 0);
  return arrayOf(
    result.map((row) => Array.from({ length: width }, (_, column) => toObject(row[column] ?? ""))),
  );
}

/** The calculator's array of these rows, which are equally long. */
export const arrayOf = (rows: BaseValueObject[][]): BaseValueObject =>
  ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });

function toObject(value: ResultValue): BaseValueObject {
  if (value === "") return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if ("error" in value) return ErrorValueObject.create(value.error);
  return NumberValueObject.create(value.number, value.format);
}
