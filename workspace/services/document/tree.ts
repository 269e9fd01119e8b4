import type { DocNode } from "../../interface";

/** A node of a Doc while a script works on it: what docs/schema.ts describes, changed in place. */
export interface TreeNode {
  readonly type: string;
  attrs: Record<string, unknown>;
  content: TreeNode[];
  text: string;
  marks: Mark[];
}

export interface Mark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A copy of a stored node that may be changed. */
export function thaw({ type, attrs = {}, content = [], text = "", marks = [] }: DocNode): TreeNode {
  return { type, attrs: { ...attrs }, content: content.map(thaw), text, marks: [...marks] };
}

/** The node as it is stored: neighbouring runs that look alike are one run, and empty ones are gone. */
export function freeze({ type, attrs, content, text, marks }: TreeNode): DocNode {
  if (type === "text") return { type, text, ...(marks.length > 0 ? { marks } : {}) };
  // A table without rows is nothing that can be shown; Docs keeps a stub of it while the script runs.
  const children = type === "paragraph" ? joined(content) : content.filter((child) => !isStub(child));
  return { type, attrs, ...(children.length > 0 ? { content: children.map(freeze) } : {}) };
}

const isStub = ({ type, content }: TreeNode): boolean => type === "table" && content.length === 0;

function joined(runs: readonly TreeNode[]): TreeNode[] {
  const result: TreeNode[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.type === "text" && run.text === "") continue;
    if (last?.type === "text" && run.type === "text" && sameMarks(last.marks, run.marks))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

export const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  markKey(one) === markKey(other);

const markKey = (marks: readonly Mark[]): string =>
  marks
    .map(({ type, attrs }) => JSON.stringify([type, attrs ?? {}]))
    .sort()
    .join();

const node = (type: string, content: TreeNode[] = [], attrs: Record<string, unknown> = {}): TreeNode => {
  return { type, attrs, content, text: "", marks: [] };
};

export const textNode = (text: string, marks: readonly Mark[] = []): TreeNode => {
  return { type: "text", attrs: {}, content: [], text, marks: [...marks] };
};

/** Without words it may still have looks: those that its first words will take on. */
export const paragraphNode = (
  text: string,
  attrs: Record<string, unknown> = {},
  marks: readonly Mark[] = [],
): TreeNode => node("paragraph", text === "" && marks.length === 0 ? [] : [textNode(text, marks)], attrs);

export const ruleNode = (): TreeNode => node("horizontal_rule");
export const pageBreakNode = (): TreeNode => node("page_break");

/** A cell holds at least one paragraph; each line of its text is one. */
export const cellNode = (text: string): TreeNode =>
  node(
    "table_cell",
    text.split("\n").map((line) => paragraphNode(line)),
  );

export const rowNode = (texts: readonly string[]): TreeNode => node("table_row", texts.map(cellNode));

export const tableNode = (rows: readonly (readonly string[])[]): TreeNode => node("table", rows.map(rowNode));

export const copyOf = ({ type, attrs, content, text, marks }: TreeNode): TreeNode => {
  return { type, attrs: { ...attrs }, content: content.map(copyOf), text, marks: [...marks] };
};

/** The words of a node: a line a paragraph, a line a table cell, as getText() gives them. */
export function textOf({ type, content, text }: TreeNode): string {
  if (type === "text") return text;
  return content.map(textOf).join(type === "paragraph" ? "" : "\n");
}
