import type { FunctionVariantType } from "@univerjs/engine-formula";
import { AsyncObject, BaseFunction, ErrorType, ErrorValueObject } from "@univerjs/engine-formula";
import { types } from "node:util";
import type { Zone } from "../zone";
import { serialOfWall } from "../zone";
import type { ArgumentReader, PlainArgument } from "./argument";
import { dateFormatFor } from "./cell-data";
import type { ErrorNotes } from "./error-notes";
import { toFormulaValue, type ResultValue } from "./result";

/** Runs a function of the add-on for a cell and gives what it returned; rejects with what it threw. */
export type RunForCell = (functionName: string, values: readonly PlainArgument[]) => Promise<unknown>;

/** What every custom function of one workspace shares. */
export interface CustomFunctionSetting {
  readonly run: RunForCell;
  readonly reader: ArgumentReader;
  readonly notes: ErrorNotes;
  readonly zone: Zone;
}

/**
 * A function of the add-on as the calculator sees it. Univer's own way of registering a function would hand over 0 for
 * a blank cell and serials for dates, and would end the process on a throw.
 */
export class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly functionName: string,
    private readonly setting: CustomFunctionSetting,
  ) {
    super(functionName.toUpperCase()); // Sheets reads names in any case
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...values: FunctionVariantType[]): AsyncObject | ErrorValueObject {
    const { run, reader, notes, zone } = this.setting;
    const cell = notes.at(this.subUnitId ?? "", this.row, this.column);
    const refuse = (error: unknown) => {
      cell.write(error instanceof Error || types.isNativeError(error) ? error.message : String(error));
      return ErrorValueObject.create(ErrorType.ERROR);
    };
    try {
      return new AsyncObject(
        run(
          this.functionName,
          values.map((value) => reader.read(value)),
        )
          .then((result) => toFormulaValue(cleaned(result, zone)), refuse)
          .catch(refuse),
      );
    } catch (error) {
      return refuse(error);
    }
  }
}

/**
 * What Sheets puts into cells for what a function returned: a list is one column, a Date becomes a date on the sheet's
 * wall clock, nothing becomes a blank. Whether Google refuses other objects or prints them is unconfirmed: refused here.
 */
function cleaned(result: unknown, zone: Zone): ResultValue | ResultValue[][] {
  const one = (value: unknown): ResultValue => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return Number.isFinite(value) ? value : { error: ErrorType.NUM };
    if (typeof value === "string" || typeof value === "boolean") return value;
    if (types.isDate(value)) {
      const serial = serialOfWall(zone.wallOfInstant(value.getTime()));
      if (Number.isNaN(serial)) return { error: ErrorType.NUM };
      return { number: serial, format: dateFormatFor(serial) };
    }
    throw new Error("A custom function can return numbers, texts, booleans and Dates, alone or in rows.");
  };
  if (!Array.isArray(result)) return one(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map(one) : [one(row)]));
  return rows.length === 0 || rows.every((row) => row.length === 0) ? "" : rows;
}
