import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/**
 * Every member that Google publishes, by class ("Spreadsheet.Range": ["getValues", …]), from its type definitions:
 * with it the workspace tells "Google has no such method" from "not simulated here".
 */
export function googleMembers(root) {
  const folder = path.join(root, "node_modules/@types/google-apps-script");
  const members = new Map();
  const visit = (node, names) => {
    const inside = ts.isModuleDeclaration(node) ? [...names, node.name.text] : names;
    if (ts.isInterfaceDeclaration(node)) {
      const name = [...inside.slice(1), node.name.text].join(".");
      const known = members.get(name) ?? new Set();
      for (const member of node.members) if (member.name) known.add(member.name.getText());
      members.set(name, known);
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  for (const file of readdirSync(folder).filter((name) => /^google-apps-script\..+\.d\.ts$/.test(name))) {
    const text = readFileSync(path.join(folder, file), "utf8");
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), []);
  }
  return Object.fromEntries([...members].map(([name, known]) => [name, [...known]]));
}
