import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import {
  AsyncObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { types } from "node:util";
import type { Zone } from "../zone";
import { serialOfWall } from "../zone";
import type { ArgumentReader, PlainArgument } from "./argument";
import { dateFormatFor } from "./cell-data";
import type { ErrorNotes } from "./error-notes";
import type { FormulaGraph } from "./formula-graph";
import { rectangleOf } from "./reference";
import { toFormulaValue, type ResultValue } from "./result";
import { LOADING, VOLATILE_RANGE, passesVolatile, volatileArgument, type VolatileCells } from "./volatile";

/** Runs a function of the add-on for a cell and gives what it returned; rejects with what it threw. */
export type RunForCell = (functionName: string, values: readonly PlainArgument[]) => Promise<unknown>;

/** What every custom function of one workspace shares. */
export interface CustomFunctionSetting {
  readonly run: RunForCell;
  readonly reader: ArgumentReader;
  readonly notes: ErrorNotes;
  readonly graph: FormulaGraph;
  readonly volatile: VolatileCells;
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

  override calculate(...values: FunctionVariantType[]): AsyncObject | BaseValueObject {
    const { run, reader, notes, graph, volatile, zone } = this.setting;
    const { unitId = "", subUnitId = "", row, column } = this;
    const note = (message: string) => {
      notes.write(subUnitId ?? "", row, column, message);
    };
    const refuse = (error: unknown) => {
      note(error instanceof Error || types.isNativeError(error) ? error.message : String(error));
      return ErrorValueObject.create(ErrorType.ERROR);
    };
    if (passesVolatile(graph.formulaAt(unitId ?? "", subUnitId ?? "", row, column), this.functionName)) {
      note(volatileArgument(this.functionName));
      return StringValueObject.create(LOADING);
    }
    const ranges = values.filter((value) => value.isReferenceObject()) as BaseReferenceObject[];
    if (ranges.some((range) => volatile.within(range.getSheetId(), rectangleOf(range))))
      return refuse(VOLATILE_RANGE);
    try {
      return new AsyncObject(
        run(
          this.functionName,
          values.map((value) => reader.read(value)),
        )
          .then((result) => toFormulaValue(cleaned(result, this.functionName, zone)), refuse)
          .catch(refuse),
      );
    } catch (error) {
      return refuse(error);
    }
  }
}

/** The fewest cells known to be refused, 61,744 rows of 8: https://github.com/Blacksmoke16/GESI/issues/102. The limit itself is unpublished. */
const TOO_MANY_CELLS = 61_744 * 8;
/** https://github.com/serpapi/public-roadmap/issues/1423 */
const LONGEST_TEXT = 50_000;

/**
 * What Sheets puts into cells for what a function returned: a list is one column, a Date becomes a date on the sheet's
 * wall clock, nothing becomes a blank. Whether Google refuses other objects or prints them is unconfirmed: refused here.
 */
function cleaned(result: unknown, functionName: string, zone: Zone): ResultValue | ResultValue[][] {
  const one = (value: unknown): ResultValue => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return Number.isFinite(value) ? value : { error: ErrorType.NUM };
    if (typeof value === "string" && value.length > LONGEST_TEXT)
      throw new Error(
        `Text result of ${functionName} is longer than the limit of ${LONGEST_TEXT} characters.`,
      );
    if (typeof value === "string" || typeof value === "boolean") return value;
    if (types.isDate(value)) {
      const serial = serialOfWall(zone.wallOfInstant(value.getTime()));
      if (Number.isNaN(serial)) return { error: ErrorType.NUM };
      return { number: serial, format: dateFormatFor(serial) };
    }
    throw new Error("A custom function can return numbers, texts, booleans and Dates, alone or in rows.");
  };
  if (!Array.isArray(result)) return one(result);
  const rows = (result as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length * width >= TOO_MANY_CELLS) throw new Error("Result too large.");
  return width === 0 ? "" : rows.map((row) => row.map(one));
}
