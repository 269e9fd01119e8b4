import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";
import { ErrorType, ErrorValueObject, NullValueObject } from "@univerjs/engine-formula";
import type { ErrorNotes } from "./error-notes";
import { arrayOf } from "./result";
import { SimpleFunction } from "./simple-function";

/**
 * In Sheets anything may stand in braces: `{A1:B2;F()}`. Univer reads them as constants, and a reference as a text. What
 * holds more than constants becomes calls of the two functions that Sheets itself names when the sizes do not fit.
 */
export function callArrayFunctions(formula: string): string {
  if (!formula.includes("{")) return formula;
  let written = "";
  for (let at = 0; at < formula.length;) {
    const end = formula[at] === "{" ? skip(formula, at) : passOver(formula, at);
    const part = formula.slice(at, end);
    written += part.startsWith("{") && part.endsWith("}") ? callFor(part) : part;
    at = end;
  }
  return written;
}

function callFor(literal: string): string {
  const rows = split(literal.slice(1, -1), ";").map((row) => split(row, ","));
  if (rows.every((row) => row.every((cell) => CONSTANT.test(cell)))) return literal;
  const calls = rows.map((row) => `ARRAY_ROW(${row.map(callArrayFunctions).join(",")})`);
  return calls.length === 1 ? (calls[0] ?? "") : `ARRAY_LITERAL(${calls.join(",")})`;
}

const CONSTANT = /^\s*(?:"(?:[^"]|"")*"|[-+]?[\d.]+(?:e[-+]?\d+)?%?|true|false)\s*$/i;

/** The parts between the separators that stand in no brackets and no text. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at = skip(text, at))
    if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  return [...parts, text.slice(start)];
}

/** Behind the text, the bracket with all that is in it, or the character that begins there. */
function skip(formula: string, at: number): number {
  if (!"({".includes(formula.charAt(at))) return passOver(formula, at);
  let end = at + 1;
  while (end < formula.length && !")}".includes(formula.charAt(end))) end = skip(formula, end);
  return end + 1;
}

function passOver(formula: string, at: number): number {
  const quote = formula.charAt(at);
  if (quote !== '"' && quote !== "'") return at + 1;
  const end = formula.indexOf(quote, at + 1);
  return end < 0 ? formula.length : end + 1;
}

/** What braces are worked out by. Sizes that do not fit are #REF!, in Google's words as told on the web. */
export function arrayFunctions(notes: ErrorNotes): SimpleFunction[] {
  const refuse = ({ subUnitId, row, column }: Readonly<SimpleFunction>, message: string) => {
    notes.write(subUnitId ?? "", row, column, message);
    return ErrorValueObject.create(ErrorType.REF);
  };
  return [
    new SimpleFunction("ARRAY_ROW", (cell, values) => {
      const parts = values.map(rowsOf);
      const height = parts[0]?.length ?? 0;
      const odd = parts.findIndex((rows) => rows.length !== height);
      if (odd < 0)
        return arrayOf(Array.from({ length: height }, (_, row) => parts.flatMap((rows) => rows[row] ?? [])));
      const sizes = `Expected: ${height}. Actual: ${parts[odd]?.length ?? 0}.`;
      const message = `Function ARRAY_ROW parameter ${odd + 1} has mismatched row size. ${sizes}`;
      return refuse(cell, message);
    }),
    new SimpleFunction("ARRAY_LITERAL", (cell, values) => {
      const wrong = values.find((value) => value.isError());
      if (wrong) return wrong as BaseValueObject; // a row that did not fit has said so
      const rows = values.flatMap(rowsOf);
      if (rows.every((row) => row.length === rows[0]?.length)) return arrayOf(rows);
      const message = "In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.";
      return refuse(cell, message);
    }),
  ];
}

function rowsOf(value: FunctionVariantType): BaseValueObject[][] {
  const plain = value.isReferenceObject()
    ? (value as BaseReferenceObject).toArrayValueObject()
    : (value as BaseValueObject);
  if (!plain.isArray()) return [[plain]];
  const rows = (plain as ArrayValueObject).getArrayValue();
  return rows.map((row) => Array.from(row, (one) => one ?? NullValueObject.create()));
}
