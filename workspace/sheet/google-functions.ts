import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
  IFunctionService,
} from "@univerjs/engine-formula";
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
} from "@univerjs/engine-formula";
import type { Zone } from "../zone";
import { serialOfWall } from "../zone";
import { arrayFunctions } from "./array-literals";
import { DATE_FORMAT, DATE_TIME_FORMAT } from "./cell-data";
import { keepDates } from "./date-arithmetic";
import type { ErrorNotes } from "./error-notes";
import { SimpleFunction } from "./simple-function";

/**
 * Functions that Sheets has and Univer lacks, or works out otherwise. A wrong answer is worse than none: what cannot be
 * put right in a few lines is refused by name.
 */
const REFUSED = [
  ..."QUERY SPLIT JOIN FLATTEN SORTN COUNTUNIQUE COUNTUNIQUEIFS SPARKLINE IMPORTRANGE IMPORTDATA IMPORTHTML".split(
    " ",
  ),
  ..."IMPORTXML IMPORTFEED GOOGLEFINANCE GOOGLETRANSLATE DETECTLANGUAGE ARRAY_CONSTRAIN TO_DATE TO_TEXT".split(
    " ",
  ),
  ..."TO_PERCENT TO_DOLLARS TO_PURE_NUMBER ISDATE ISEMAIL ISURL ISBETWEEN EPOCHTODATE REGEXEXTRACT REGEXREPLACE".split(
    " ",
  ),
  ..."WORKDAY.INTL REGEXMATCH AVERAGE.WEIGHTED DIVIDE MINUS MULTIPLY ADD POW GT GTE LT LTE EQ NE UMINUS UPLUS UNARY_PERCENT".split(
    " ",
  ),
];

/** Functions that Univer works out as Excel does, where Google's differ: an argument too many, or of another sense. */
const REFUSED_IF: Readonly<
  Record<string, { readonly when: (values: readonly unknown[]) => boolean; readonly what: string }>
> = {
  // In Sheets every further argument is a condition; Univer reads the third as what to show when nothing is left.
  FILTER: { when: (values) => values.length > 2, what: "FILTER with several conditions" },
  // In Sheets SORT takes TRUE or FALSE, and pairs of them; in Excel 1 and -1.
  SORT: { when: (values) => values.length > 1, what: "SORT with a column to sort by" },
};

export interface GoogleFunctionSetting {
  readonly notes: ErrorNotes;
  readonly zone: Zone;
  readonly now: () => number;
}

/** Teaches the calculator Google's functions. To be called before any of the add-on's own are registered. */
export function registerGoogleFunctions(functions: IFunctionService, setting: GoogleFunctionSetting): void {
  keepDates(functions);
  for (const executor of functions.getExecutors().values()) shield(executor);
  const refuse = (cell: Readonly<BaseFunction>, what: string): BaseValueObject => {
    const { subUnitId, row, column } = cell;
    setting.notes.write(subUnitId ?? "", row, column, `${what} is not simulated in this workspace.`);
    return ErrorValueObject.create(ErrorType.ERROR);
  };
  const missing = REFUSED.filter((name) => !functions.hasExecutor(name) || OTHERWISE.has(name));
  functions.registerExecutors(
    ...missing.map((name) => new SimpleFunction(name, (cell) => refuse(cell, name))),
    ...Object.entries(REFUSED_IF).flatMap(([name, { when, what }]) => {
      const usual = functions.getExecutor(name);
      return usual ? [guarded(usual, when, (cell) => refuse(cell, what))] : [];
    }),
    ...arrayFunctions(setting.notes),
    new SimpleFunction("COUNTA", (_, values) =>
      NumberValueObject.create(values.reduce((sum, v) => sum + countFilled(v), 0)),
    ),
    new SimpleFunction("IFERROR", (_, [value, other]) => ifError(value, other)),
    // Outside of Google's sheets every formula is worked out for whole ranges, which is all that ARRAYFORMULA asks for.
    new SimpleFunction("ARRAYFORMULA", (_, [value]) => (value ? toValue(value) : NullValueObject.create())),
    new SimpleFunction("TODAY", () => {
      const wall = setting.zone.wallOfInstant(setting.now());
      return NumberValueObject.create(Math.floor(serialOfWall(wall)), DATE_FORMAT);
    }),
    new SimpleFunction("NOW", () => {
      return NumberValueObject.create(
        serialOfWall(setting.zone.wallOfInstant(setting.now())),
        DATE_TIME_FORMAT,
      );
    }),
  );
}

/** Univer has these, but not as Google has them. */
const OTHERWISE = new Set(["SPARKLINE", "WORKDAY.INTL"]);

/** A throw in a function would end the process, as nobody waits for the calculation: make it the cell's error. */
function shield(executor: BaseFunction): void {
  const calculate = executor.calculate.bind(executor);
  executor.calculate = (...values) => {
    try {
      return calculate(...values);
    } catch {
      return ErrorValueObject.create(ErrorType.ERROR);
    }
  };
}

function guarded(
  usual: BaseFunction,
  when: (values: readonly unknown[]) => boolean,
  refuse: (cell: BaseFunction) => BaseValueObject,
): BaseFunction {
  const calculate = usual.calculate.bind(usual);
  usual.maxParams = 255;
  usual.calculate = (...values) => (when(values) ? refuse(usual) : calculate(...values));
  return usual;
}

/** Every cell that is not blank counts, an error and an empty text of a formula too. */
function countFilled(value: FunctionVariantType): number {
  if (value.isReferenceObject()) {
    let count = 0;
    (value as BaseReferenceObject).iterator((cell) => {
      if (cell && !cell.isNull()) count++;
    });
    return count;
  }
  const plain = value as BaseValueObject;
  if (!plain.isArray()) return 1; // a value that is written out counts, an argument left empty too
  return asArray(plain)
    .getArrayValue()
    .flat()
    .filter((cell) => cell && !cell.isNull()).length;
}

/** Without a second argument an error becomes a blank; of an array each value for itself. */
function ifError(
  value: FunctionVariantType | undefined,
  other: FunctionVariantType | undefined,
): BaseValueObject {
  const instead = other ? toValue(other) : NullValueObject.create();
  const plain = value ? toValue(value) : NullValueObject.create();
  if (!plain.isArray()) return plain.isError() ? instead : plain;
  const single = instead.isArray() ? asArray(instead).getFirstCell() : instead;
  return asArray(plain).mapValue((one) => (one.isError() ? single : one));
}

/** To be used where isArray() has said so. */
const asArray = (value: unknown): ArrayValueObject => value as ArrayValueObject;

/** A reference as what stands there. */
function toValue(value: FunctionVariantType): BaseValueObject {
  if (!value.isReferenceObject()) return value as BaseValueObject;
  const reference = value as BaseReferenceObject;
  return reference.isCell() ? reference.getFirstCell() : reference.toArrayValueObject();
}
