import { parse } from "@babel/parser";

/** The syntax tree of a TypeScript file. */
export const treeOf = (code, { declarations = false } = {}) =>
  parse(code, { sourceType: "module", plugins: [["typescript", { dts: declarations }]] }).program;

const isNode = (value) => typeof value?.type === "string" && !value.type.startsWith("Comment");

/** The nodes right below one. */
export const children = (node) => Object.values(node).flat().filter(isNode);

/** The nodes of a type below one, at any depth. */
export const descendants = (node, type) =>
  children(node).flatMap((child) => [...(child.type === type ? [child] : []), ...descendants(child, type)]);
