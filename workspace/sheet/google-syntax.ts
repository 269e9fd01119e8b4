import type { Injector } from "@univerjs/core";
import { ErrorType, IDefinedNamesService, Lexer, LexerTreeBuilder } from "@univerjs/engine-formula";
import { callArrayFunctions, cutWithBraces } from "./array-literals";
import { spellOutNames } from "./named-ranges";
import { closeOpenEnds } from "./open-ends";

/**
 * Teaches the calculator to read formulas as Sheets does. The formula that people see stays as it is; what is parsed is
 * written in terms that Univer knows. What cannot be parsed is #ERROR! in Sheets, and #VALUE! in Univer.
 */
export function readAsSheets(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const build = lexer.treeBuilder.bind(lexer);
  const names = injector.get(IDefinedNamesService);
  lexer.treeBuilder = (formula, ...rest) => {
    const tree = build(closeOpenEnds(spellOutNames(callArrayFunctions(formula), names)), ...rest);
    return tree === ErrorType.VALUE ? UNREADABLE : tree;
  };
  const pieces = injector.get(LexerTreeBuilder);
  const cut = pieces.sequenceNodesBuilder.bind(pieces);
  pieces.sequenceNodesBuilder = (formula) => cutWithBraces(formula, cut);
}

/** Any sign is taken; the type knows only of the one that Univer gives. */
const UNREADABLE = ErrorType.ERROR as ErrorType as ErrorType.VALUE;
