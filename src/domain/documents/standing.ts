import type { Pair } from "../meetings/who";
import { asText } from "./as-text";
import { readAsWritten } from "./as-written";
import { textOf, type Block, type Section } from "./block";
import { findSections } from "./find-sections";

/**
 * Whether a Doc holds nothing but the beginning of what was to be written, or nothing at all: then a run broke off, and
 * nobody has typed in it. What was to be written is as Meetings keeps it (`writeAsWritten`).
 */
export function isBeginningOf(standing: readonly Block[], asWritten: string): boolean {
  const planned = readAsWritten(asWritten);
  const wanted = planned && "blocks" in planned ? wordsOf(planned.blocks) : [];
  return wordsOf(standing).every((words, at) => words === wanted[at]);
}

/** The lists it ends with. People take out one that does not concern them, hardly all of them. */
const LAST: readonly Section[] = ["moves", "quiet", "key deals", "news"];

/** Whether a Doc has been written down to its last sections. */
export function isComplete(standing: readonly Block[], pair: Pair): boolean {
  return findSections(standing, pair).some(
    (block) => block.kind === "heading" && LAST.includes(block.section),
  );
}

/** Each block's words, whatever they were made to look like; empty paragraphs come and go around tables. */
function wordsOf(blocks: readonly Block[]): readonly string[] {
  const words = (block: Block) => ("runs" in block ? textOf(block.runs) : asText([block])).trim();
  return blocks.map(words).filter((each) => each !== "");
}
