import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  IFunctionService,
} from "@univerjs/engine-formula";
import { NumberValueObject } from "@univerjs/engine-formula";
import { isDateFormat } from "../cell";
import { DATE_FORMAT } from "./cell-data";

/**
 * Keeps dates dates: in Sheets a date and a number of days make a date, two dates a number, and the end of a month or
 * the next working day is a date. Univer gives numbers. That Sheets formats so is known from use, and unconfirmed.
 */
export function keepDates(functions: IFunctionService): void {
  format(functions, "PLUS", (one, other) => (one && other ? undefined : (one ?? other)));
  format(functions, "MINUS", (one, other) => (other ? undefined : one));
  for (const name of ["EOMONTH", "WORKDAY"]) format(functions, name, (start) => start ?? DATE_FORMAT);
}

/** `choose` is handed the formats of the arguments that are dates. */
function format(
  functions: IFunctionService,
  name: string,
  choose: (...formats: (string | undefined)[]) => string | undefined,
): void {
  const executor = functions.getExecutor(name);
  if (!executor) return;
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...values) => {
    const result = calculate(...values) as BaseValueObject;
    const chosen = choose(...values.map(dateFormatOf));
    if (chosen === undefined) return result;
    const dated = (value: BaseValueObject): BaseValueObject =>
      value.isNumber() ? NumberValueObject.create(Number(value.getValue()), chosen) : value;
    return result.isArray() ? (result as ArrayValueObject).mapValue(dated) : dated(result);
  };
}

/** Of a column of dates, the first speaks for all. */
function dateFormatOf(value: FunctionVariantType): string | undefined {
  const plain = value.isReferenceObject()
    ? (value as BaseReferenceObject).getFirstCell()
    : (value as BaseValueObject);
  const pattern = (plain.isArray() ? (plain as ArrayValueObject).getFirstCell() : plain).getPattern();
  return isDateFormat(pattern) ? pattern : undefined;
}
