import type { Mark, TreeNode } from "./tree";

/** The looks of a run of words: what was set, and nothing of what the style says. */

export type Flag = "bold" | "italic" | "underline" | "strikethrough";

/**
 * Whether a run is bold and so on; null where nobody has said so. What was set to false is false from then on:
 * https://github.com/brucemcpherson/gas-fakes/blob/main/test/testdocsstyles.js
 */
export function flagOf(run: TreeNode, flag: Flag): boolean | null {
  if (markOf(run, flag)) return true;
  return markOf(run, offMark(flag)) ? false : null;
}

export function withFlag(run: TreeNode, flag: Flag, on: boolean | null): TreeNode {
  const others = run.marks.filter(({ type }) => type !== flag && type !== offMark(flag));
  const said: Mark[] = typeof on !== "boolean" ? [] : [{ type: on ? flag : offMark(flag) }];
  return { ...run, marks: [...others, ...said] };
}

export const valueOf = (run: TreeNode, type: string, attribute: string): unknown =>
  markOf(run, type)?.attrs?.[attribute] ?? null;

/** The run with this value, or with none where it is null or empty. */
export function withValue(run: TreeNode, type: string, attribute: string, value: unknown): TreeNode {
  const others = run.marks.filter((mark) => mark.type !== type);
  const said: Mark[] = value === null || value === "" ? [] : [{ type, attrs: { [attribute]: value } }];
  return { ...run, marks: [...others, ...said] };
}

/** What words that are written behind a run take on from it: all but its link. */
export const carriedOn = (run: TreeNode | undefined): readonly Mark[] =>
  run?.marks.filter(({ type }) => type !== "link") ?? [];

const offMark = (flag: Flag) => `not_${flag}`;

const markOf = (run: TreeNode, type: string) => run.marks.find((mark) => mark.type === type);
