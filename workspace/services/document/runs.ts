import { carriedOn } from "./looks";
import { textNode, type TreeNode } from "./tree";

/**
 * A paragraph's content is a list of runs, each a piece of text with its marks; a script counts characters across them.
 * A picture counts for no character and keeps its place.
 */

const lengthOf = (run: TreeNode): number => run.text.length;

/** Changes the characters from `start` to `end`, which is still included; undefined takes them away. */
export function changeRuns(
  runs: readonly TreeNode[],
  start: number,
  end: number,
  change: (run: TreeNode) => TreeNode | undefined,
): TreeNode[] {
  const result: TreeNode[] = [];
  let at = 0;
  for (const run of runs) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end + 1 - at, lengthOf(run));
    at += lengthOf(run);
    if (run.type !== "text" || from >= to) {
      result.push(run);
      continue;
    }
    if (from > 0) result.push({ ...run, text: run.text.slice(0, from) });
    const changed = change({ ...run, text: run.text.slice(from, to) });
    if (changed) result.push(changed);
    if (to < lengthOf(run)) result.push({ ...run, text: run.text.slice(to) });
  }
  return result;
}

/** Puts text in, looking like the character before it, or the first one at the very start; a link is not carried on. */
export function insertText(runs: readonly TreeNode[], offset: number, text: string): TreeNode[] {
  if (text === "") return [...runs];
  const neighbour = runAt(runs, Math.max(offset - 1, 0)) ?? runs.findLast((run) => run.type === "text");
  const fresh = textNode(text, carriedOn(neighbour));
  const result: TreeNode[] = [];
  let at = 0;
  let put = false;
  for (const run of runs) {
    if (!put && run.type === "text" && offset < at + lengthOf(run)) {
      const before = offset - at;
      if (before > 0) result.push({ ...run, text: run.text.slice(0, before) });
      result.push(fresh, { ...run, text: run.text.slice(before) });
      put = true;
    } else result.push(run);
    at += lengthOf(run);
  }
  if (!put) result.push(fresh);
  return result;
}

/** The run that holds the character; undefined past the end. */
export function runAt(runs: readonly TreeNode[], offset: number): TreeNode | undefined {
  let at = 0;
  for (const run of runs) {
    if (run.type === "text" && offset >= at && offset < at + lengthOf(run)) return run;
    at += lengthOf(run);
  }
  return undefined;
}
