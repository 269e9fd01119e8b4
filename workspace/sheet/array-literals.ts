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
  return replaceLiterals(formula, (literal) => {
    const calls = cellsOf(literal).map((row) => `ARRAY_ROW(${row.map(callArrayFunctions).join(",")})`);
    return calls.length === 1 ? (calls[0] ?? "") : `ARRAY_LITERAL(${calls.join(",")})`;
  });
}

type Piece<Node> = string | Node;

/**
 * Cuts a formula into texts and references, as `cut` does, in braces too: Univer moves the references it is shown when
 * rows are inserted, and takes braces for one constant.
 */
export function cutWithBraces<Node extends { token: string }>(
  formula: string,
  cut: (formula: string) => Piece<Node>[] | undefined,
): Piece<Node>[] | undefined {
  const literals: string[] = [];
  const bare = replaceLiterals(formula, (literal) => `BRACES_${literals.push(literal)}_`);
  if (literals.length === 0) return cut(formula);
  const joined = <Part>(parts: readonly Part[], mark: string, one: (part: Part) => Piece<Node>[]) =>
    parts.flatMap((part, at) => (at === 0 ? one(part) : [mark, ...one(part)]));
  const inBraces = (literal: string): Piece<Node>[] => [
    "{",
    ...joined(cellsOf(literal), ";", (row) => joined(row, ",", (cell) => cutWithBraces(cell, cut) ?? [cell])),
    "}",
  ];
  return cut(bare)?.flatMap((piece) => {
    const text = typeof piece === "string" ? piece : piece.token;
    const [, before = "", number, after = ""] = /^(.*)BRACES_(\d+)_(.*)$/s.exec(text) ?? [];
    const literal = literals[Number(number) - 1];
    return literal === undefined ? [piece] : [before, ...inBraces(literal), after];
  });
}

/** Puts something else in the place of each literal, outermost first, that holds more than constants. */
function replaceLiterals(formula: string, replace: (literal: string) => string): string {
  if (!formula.includes("{")) return formula;
  let written = "";
  for (let at = 0; at < formula.length;) {
    const end = formula[at] === "{" ? skip(formula, at) : passOver(formula, at);
    const part = formula.slice(at, end);
    written += part.startsWith("{") && part.endsWith("}") && !isConstant(part) ? replace(part) : part;
    at = end;
  }
  return written;
}

const cellsOf = (literal: string): string[][] =>
  split(literal.slice(1, -1), ";").map((row) => split(row, ","));

const isConstant = (literal: string): boolean =>
  cellsOf(literal).every((row) => row.every((cell) => CONSTANT.test(cell)));

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
