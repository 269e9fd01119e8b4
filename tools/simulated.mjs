import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/**
 * The page docs/simulated.md: what the workspace simulates of Google's services, read from its code, beside what Google
 * publishes. A class is simulated where the code guards an object under its name ("guard("Spreadsheet.Range", …)"), and
 * its members are those of that object.
 */
export function simulated(root, api) {
  const classes = simulatedMembers(path.join(root, "workspace/services"), api);
  const namespaces = [...new Set([...classes.keys()].map((name) => name.split(".")[0]))].sort();
  const missing = Object.entries(api.services)
    .filter(([, className]) => !classes.has(className))
    .map(([name]) => `\`${name}\``);
  return [
    "# What the workspace simulates",
    "This page is made from the code by `npm run build`: do not edit it. It says, class by class, which of the members that Google publishes are simulated, and which scope a call needs; where two are named, either will do. Any other member is refused by name when it is called.",
    ...namespaces.flatMap((namespace) => [
      `## ${namespace}`,
      ...[...classes]
        .filter(([name]) => name.startsWith(`${namespace}.`))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([name, members]) => [
          `### ${name.slice(namespace.length + 1)}: ${members.length} of ${Object.keys(api.members[name]).length}`,
          byScopes(name, members, api),
        ]),
    ]),
    "## Not simulated",
    `These services are there, and each of their members says that it is not simulated when it is called: ${missing.sort().join(", ")}. An advanced service is there where the manifest enables it, and says so too.`,
  ]
    .join("\n\n")
    .concat("\n");
}

/** A line for each set of scopes: what needs it. */
function byScopes(className, members, { members: published, scopes }) {
  const places = [...new Set(members.map((member) => published[className][member]))];
  return places
    .map((place) => {
      const names = members.filter((member) => published[className][member] === place);
      const needs = scopes[place].map(
        (scope) => `\`${scope.replace(/^https:\/\/www\.googleapis\.com\/auth\//, "")}\``,
      );
      return `- ${needs.length > 0 ? `${needs.join(" or ")}: ` : "no scope: "}${names.map((name) => `\`${name}\``).join(", ")}`;
    })
    .join("\n");
}

/** The members of each simulated class that Google publishes too, by the class's name. */
function simulatedMembers(folder, api) {
  const sources = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) =>
      ts.createSourceFile(name, readFileSync(path.join(folder, name), "utf8"), ts.ScriptTarget.Latest, true),
    );
  const classes = new Map(
    sources
      .flatMap((source) => descendants(source, ts.isClassDeclaration))
      .map((node) => [node.name.text, node]),
  );
  const found = new Map();
  const note = (className, members) => {
    const published = Object.keys(api.members[className] ?? {});
    if (published.length === 0) throw new Error(`Google has no class ${className}.`);
    found.set(className, published.filter((member) => members.includes(member)).sort());
  };
  for (const source of sources) {
    for (const call of descendants(source, ts.isCallExpression)) {
      if (!/\bguard$/.test(call.expression.getText())) continue;
      const [name, object] = call.arguments;
      if (ts.isStringLiteral(name)) note(name.text, membersOf(object, classes));
      // "Document.${className}": every class of that folder that can be made and that Google has too.
      else if (ts.isTemplateExpression(name))
        for (const node of [...classes.values()].filter((one) => isBeside(one, source) && !isAbstract(one))) {
          const className = name.head.text + node.name.text;
          if (api.members[className]) note(className, classMembers(node, classes));
        }
    }
  }
  return found;
}

const isBeside = (node, source) =>
  path.dirname(node.getSourceFile().fileName) === path.dirname(source.fileName);
const isAbstract = (node) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) === true;

/** The names that an object literal, an instance, or the variable that holds one has. */
function membersOf(expression, classes) {
  if (ts.isNewExpression(expression))
    return classMembers(classes.get(expression.expression.getText()), classes);
  if (ts.isObjectLiteralExpression(expression))
    return expression.properties.flatMap((property) =>
      ts.isSpreadAssignment(property) ? membersOf(property.expression, classes) : [property.name.getText()],
    );
  if (ts.isAsExpression(expression)) return membersOf(expression.expression, classes);
  const declared = declarationOf(expression);
  return declared ? membersOf(declared.initializer, classes) : [];
}

/** The variable of that name in the nearest block around it. */
function declarationOf(identifier) {
  for (let around = identifier.parent; around; around = around.parent) {
    const one = descendants(around, ts.isVariableDeclaration).find(
      ({ name, initializer }) => initializer && name.getText() === identifier.getText(),
    );
    if (one) return one;
  }
  return undefined;
}

function classMembers(node, classes) {
  const own = node.members
    .filter((member) => member.name && !ts.isPrivateIdentifier(member.name))
    .filter(
      (member) =>
        !member.modifiers?.some(
          ({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword,
        ),
    )
    .map((member) => member.name.getText());
  const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const parent = base && classes.get(base.expression.getText());
  return parent ? [...own, ...classMembers(parent, classes)] : own;
}

function descendants(node, is) {
  const all = [];
  const visit = (one) => {
    if (is(one)) all.push(one);
    ts.forEachChild(one, visit);
  };
  ts.forEachChild(node, visit);
  return all;
}
