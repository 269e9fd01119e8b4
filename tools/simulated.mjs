import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { children, descendants, treeOf } from "./syntax-tree.mjs";

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
    .map((name) => {
      const tree = treeOf(readFileSync(path.join(folder, name), "utf8"));
      return { folder: path.dirname(name), tree, classes: descendants(tree, "ClassDeclaration") };
    });
  const classes = new Map(sources.flatMap((source) => source.classes).map((node) => [node.id.name, node]));
  const found = new Map();
  const note = (className, members) => {
    const published = Object.keys(api.members[className] ?? {});
    if (published.length === 0) throw new Error(`Google has no class ${className}.`);
    found.set(className, published.filter((member) => members.includes(member)).sort());
  };
  for (const source of sources) {
    for (const { call, around } of guards(source.tree, [])) {
      const [name, object] = call.arguments;
      if (name.type === "StringLiteral") note(name.value, membersOf(object, { classes, around }));
      // "Document.${className}": every class of that folder that can be made and that Google has too.
      else if (name.type === "TemplateLiteral")
        for (const node of sources.flatMap((one) => (one.folder === source.folder ? one.classes : []))) {
          const className = name.quasis[0].value.raw + node.id.name;
          if (!node.abstract && api.members[className]) note(className, classMembers(node, classes));
        }
    }
  }
  return found;
}

/** Each call of guard() or room.guard(), and the nodes around it from the nearest out. */
function guards(node, around) {
  const { type, callee } = node;
  const isGuard = type === "CallExpression" && (callee.property ?? callee).name === "guard";
  const inside = children(node).flatMap((child) => guards(child, [node, ...around]));
  return isGuard ? [{ call: node, around }, ...inside] : inside;
}

/** The names that an object literal, an instance, or the variable that holds one has. */
function membersOf(expression, known) {
  if (expression.type === "NewExpression")
    return classMembers(known.classes.get(expression.callee.name), known.classes);
  if (expression.type === "ObjectExpression")
    return expression.properties.flatMap((property) =>
      property.type === "SpreadElement" ? membersOf(property.argument, known) : [property.key.name],
    );
  if (expression.type === "TSAsExpression") return membersOf(expression.expression, known);
  const declared = declarationOf(expression.name, known.around);
  return declared ? membersOf(declared.init, known) : [];
}

/** The variable of that name in the nearest block around. */
function declarationOf(name, around) {
  for (const block of around) {
    const one = descendants(block, "VariableDeclarator").find(({ id, init }) => init && id.name === name);
    if (one) return one;
  }
  return undefined;
}

/** The names that an instance of a class has for those outside; of what is neither public nor named (#word) none. */
function classMembers(node, classes) {
  const own = node.body.body
    .filter(({ key, accessibility }) => key?.name && (accessibility ?? "public") === "public")
    .map(({ key }) => key.name);
  const parent = classes.get(node.superClass?.name);
  return parent ? [...own, ...classMembers(parent, classes)] : own;
}
