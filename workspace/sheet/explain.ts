import type { ICellData, Nullable } from "@univerjs/core";
import { splitTab, writeA1, type GridSize, type Rectangle } from "../a1";
import { remarksOf } from "./remarks";

/** What an explanation is made of. */
export interface Surroundings {
  readonly grid: GridSize;
  /** The cells that the formula's result would fill. */
  readonly wanted: Rectangle | undefined;
  readonly hasTab: (name: string) => boolean;
  readonly hasFunction: (name: string) => boolean;
  readonly isBlank: (row: number, column: number) => boolean;
}

/**
 * Why the formula in this cell came to nothing, in the words that Sheets shows on hover; undefined where it is well.
 * What a custom function throws is given bare: Google writes "Error: " before it and " (line 12)." after it
 * (https://github.com/ljay79/jira-tools/issues/261).
 */
export function explain(
  cell: Nullable<ICellData>,
  formula: string,
  around: Surroundings,
): string | undefined {
  const { error } = remarksOf(cell);
  if (error !== undefined) return error;
  switch (cell?.v) {
    case "#REF!":
      return noRoom(around) ?? missingTab(formula, around);
    case "#NAME?":
      return unknownName(formula, around);
    case "#ERROR!":
      return "Formula parse error.";
  }
  return undefined;
}

/** https://github.com/tomayac/wikipedia-tools-for-google-spreadsheets/issues/53; that the first by rows is named is unconfirmed. */
function noRoom({ wanted, grid, isBlank }: Surroundings): string | undefined {
  if (!wanted) return undefined;
  const { top, left, bottom, right } = wanted;
  // The words for columns are in public answers of the Sheets API; those for rows are likewise, without the number.
  if (bottom >= grid.rows) return tooFew("rows", bottom + 1 - grid.rows);
  if (right >= grid.columns) return tooFew("columns", right + 1 - grid.columns);
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if ((row !== top || column !== left) && !isBlank(row, column)) {
        const where = writeA1({ top: row, left: column, bottom: row, right: column });
        return `Array result was not expanded because it would overwrite data in ${where}.`;
      }
  return undefined;
}

const tooFew = (what: string, count: number): string =>
  `Result was not automatically expanded, please insert more ${what} (${count}).`;

/** A text, or a reference with its tab. */
const WITH_TAB = /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[^\s'"!(){},;:&<>=+*/^-]+)![$A-Za-z0-9:]+)/g;

function missingTab(formula: string, { hasTab }: Surroundings): string | undefined {
  for (const [, reference] of formula.matchAll(WITH_TAB)) {
    const { tab } = splitTab(reference ?? "");
    if (tab !== undefined && !hasTab(tab)) return `Unresolved sheet name '${tab}'.`;
  }
  return undefined;
}

/** A text, a quoted tab, or a word that is no part of a range or tab; a bracket after it makes it a call. */
const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w$.:!])([A-Za-z_][\w.]*)(?![\w.]|\s*[:!])\s*(\()?/g;

function unknownName(formula: string, { hasFunction }: Surroundings): string | undefined {
  for (const [, word, isCall] of formula.matchAll(WORD)) {
    if (word === undefined) continue;
    if (isCall && !hasFunction(word.toUpperCase())) return `Unknown function: '${word}'.`;
    if (!isCall && !/^(?:true|false|[a-z]{1,3}\d+)$/i.test(word)) return `Unknown range name: '${word}'.`;
  }
  return undefined;
}
