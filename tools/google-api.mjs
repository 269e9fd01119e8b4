import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { children, treeOf } from "./syntax-tree.mjs";

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

  const visit = (node, names, code) => {
    const text = ({ start, end }) => code.slice(start, end);
    const nameOf = () => [...names.slice(1), node.id.name].join(".");
    if (node.type === "TSEnumDeclaration") {
      members[nameOf()] = Object.fromEntries(node.members.map(({ id }) => [text(id), placeOf([])]));
    } else if (node.type === "TSInterfaceDeclaration") {
      const named = new Map();
      for (const member of node.body.body.filter(({ key }) => key)) {
        const name = text(member.key);
        named.set(name, new Set([...(named.get(name) ?? []), ...scopesNamed(member)]));
      }
      members[nameOf()] = Object.fromEntries([...named].map(([name, needs]) => [name, placeOf([...needs])]));
    } else if (node.type === "VariableDeclarator" && node.id.typeAnnotation) {
      services[node.id.name] = text(node.id.typeAnnotation.typeAnnotation).replace(/^GoogleAppsScript\./, "");
    }
    const inside = node.type === "TSModuleDeclaration" ? [...names, node.id.name] : names;
    for (const child of children(node)) visit(child, inside, code);
  };
  for (const file of readdirSync(folder).filter((name) => /^google-apps-script\..+\.d\.ts$/.test(name))) {
    const code = readFileSync(path.join(folder, file), "utf8");
    visit(treeOf(code, { declarations: true }), [], code);
  }
  // The types declare Utilities' enumerations as if they stood alone, and leave out the one that does:
  // https://developers.google.com/apps-script/reference/base/mime-type
  for (const name of ["Charset", "DigestAlgorithm", "MacAlgorithm", "RsaAlgorithm"]) delete services[name];
  services.MimeType = "Base.MimeType";
  return { members, scopes, services };
}

/** The scopes that a member's documentation lists, one on a line of its own. */
const scopesNamed = ({ leadingComments = [] }) =>
  leadingComments
    .flatMap(({ value }) => [...value.matchAll(/^\s*\* - (https:\/\/\S+)$/gm)])
    .map(([, scope]) => scope)
    .filter((scope) => /\/auth\/|\/feeds|^https:\/\/mail\.google\.com\/$/.test(scope));
