import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/**
 * What Google publishes of Apps Script, from its reference pages as the package gas-types-detailed keeps them:
 * - `members`: for each class or enumeration ("Spreadsheet.Range") its members, each with the place in `scopes` of what
 *   its page says: "Scripts that use this method require authorization with one or more of the following scopes".
 *   Where overloads differ (setActiveSheet, getDataTable), any scope that one of them names counts for all.
 * - `services`: the names that every script finds in its world ("SpreadsheetApp"), each with its class.
 */
export function googleApi(root) {
  const folder = path.join(root, "node_modules/gas-types-detailed");
  const members = {};
  const services = {};
  const scopes = [];
  const placeOf = (list) => {
    const known = scopes.findIndex((other) => other.join() === list.join());
    return known >= 0 ? known : scopes.push(list) - 1;
  };

  const visit = (node, names) => {
    const inside = ts.isModuleDeclaration(node) ? [...names, node.name.text] : names;
    const nameOf = () => [...inside.slice(1), node.name.text].join(".");
    if (ts.isEnumDeclaration(node)) {
      members[nameOf()] = Object.fromEntries(node.members.map((member) => [member.name.text, placeOf([])]));
    } else if (ts.isInterfaceDeclaration(node)) {
      const named = new Map();
      for (const member of node.members.filter((one) => one.name)) {
        const name = member.name.getText();
        named.set(name, new Set([...(named.get(name) ?? []), ...scopesNamed(member.getFullText())]));
      }
      members[nameOf()] = Object.fromEntries([...named].map(([name, needs]) => [name, placeOf([...needs])]));
    } else if (ts.isVariableDeclaration(node) && node.type) {
      services[node.name.text] = node.type.getText().replace(/^GoogleAppsScript\./, "");
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  for (const file of readdirSync(folder).filter((name) => /^google-apps-script\..+\.d\.ts$/.test(name))) {
    const text = readFileSync(path.join(folder, file), "utf8");
    visit(ts.createSourceFile(file, text, quickly, true), []);
  }
  // The types declare Utilities' enumerations as if they stood alone, and leave out the one that does:
  // https://developers.google.com/apps-script/reference/base/mime-type
  for (const name of ["Charset", "DigestAlgorithm", "MacAlgorithm", "RsaAlgorithm"]) delete services[name];
  services.MimeType = "Base.MimeType";
  return { members, scopes, services };
}

/** The comments are read here as text: parsing them as JSDoc would take longer than all the rest. */
const quickly = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** The scopes that a member's documentation lists, one on a line of its own. */
const scopesNamed = (text) =>
  [...text.matchAll(/^\s*\* - (https:\/\/\S+)$/gm)]
    .map(([, scope]) => scope)
    .filter((scope) => /\/auth\/|\/feeds|^https:\/\/mail\.google\.com\/$/.test(scope));
