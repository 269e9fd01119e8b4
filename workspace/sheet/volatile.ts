import type { Rectangle } from "../a1";
import type { FormulaCell, FormulaGraph } from "./formula-graph";

/**
 * What a custom function may not depend on. TODAY() is the exception that Google makes, since it changes once a day;
 * said for its import functions, which refuse in the same words: https://support.google.com/docs/answer/3093340
 */
const VOLATILE = /(?<![\w.])(?:NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;

/** What Sheets says where a range holds such a cell: https://support.google.com/docs/answer/3093340 */
export const VOLATILE_RANGE =
  "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().";

/** What Sheets shows for ever, and why: https://developers.google.com/apps-script/guides/sheets/functions#arguments */
export const LOADING = "Loading...";
export const volatileArgument = (functionName: string): string =>
  `Sheets shows "${LOADING}" for ever: NOW(), RAND(), RANDARRAY() and RANDBETWEEN() are not allowed as arguments of ${functionName}.`;

/** Whether the formula calls one of them among the arguments of that function. */
export function passesVolatile(formula: string, functionName: string): boolean {
  if (!VOLATILE.test(formula)) return false;
  const bare = withoutTexts(formula);
  const calls = bare.matchAll(new RegExp(`(?<![\\w.])${functionName}\\s*\\(`, "gi"));
  return Array.from(calls).some(({ index, 0: head }) =>
    VOLATILE.test(argumentsAt(bare, index + head.length)),
  );
}

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");

/** The text from there to the bracket that closes the one before it. */
function argumentsAt(formula: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < formula.length && depth > 0; end++)
    depth += formula[end] === "(" ? 1 : formula[end] === ")" ? -1 : 0;
  return formula.slice(start, end);
}

/** Knows in one calculation which cells hold a volatile function or depend on one. Formulas are few, cells are many. */
export class VolatileCells {
  private found: readonly FormulaCell[] | undefined;
  private pass: unknown;

  constructor(private readonly graph: FormulaGraph) {}

  /** To be called as each calculation begins. */
  forget(): void {
    this.found = undefined;
  }

  within(tabId: string, { top, left, bottom, right }: Rectangle): boolean {
    const pass = this.graph.pass();
    if (pass !== this.pass) this.found = undefined; // by now more cells may be filled
    this.pass = pass;
    this.found ??= this.find();
    return this.found.some(
      ({ sheetId, range }) =>
        sheetId === tabId &&
        range.startRow <= bottom &&
        range.endRow >= top &&
        range.startColumn <= right &&
        range.endColumn >= left,
    );
  }

  private find(): readonly FormulaCell[] {
    const all = this.graph.cells();
    const direct = all.filter(
      ({ formula }) => VOLATILE.test(formula) && VOLATILE.test(withoutTexts(formula)),
    );
    return Array.from(this.graph.withDependents(direct, all));
  }
}
