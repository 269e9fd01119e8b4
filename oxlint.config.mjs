import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The domain's order: each folder, with its rooms, imports only from those before it. The root files (day, problem …) stand before all. */
const ORDER = ["table", "deals", "history", "metrics", "coaching", "meetings", "documents"];

/** And the order of the rooms in a folder. */
const ROOMS = {
  history: ["sources", "questions", "building", "saving"],
  metrics: ["measuring", "rules", "showing"],
};

/** What one of them may not import: all that stand after it. */
const after = (folder, order, from) =>
  order.slice(order.indexOf(folder) + 1).map((later) => ({
    group: [from(later)],
    message: `${folder} stands before ${later}: ${order.join(" → ")}.`,
  }));

const importing = (file, patterns) => ({
  files: [file],
  rules: { "no-restricted-imports": ["error", { patterns }] },
});

const CONTRACT = path.join(import.meta.dirname, "workspace/contract");

/** What the contract's scripts declare for one another, each with whether it can be written. */
const declared = readdirSync(CONTRACT)
  .filter((name) => name.endsWith(".js"))
  .flatMap((name) => [
    ...readFileSync(path.join(CONTRACT, name), "utf8").matchAll(/^(function|const|let) (\w+)/gm),
  ])
  .map(([, kind, name]) => [name, kind === "let" ? "writable" : "readonly"]);

const services =
  "SpreadsheetApp DocumentApp HtmlService PropertiesService CacheService LockService Session ScriptApp Utilities Logger console " +
  "CalendarApp DriveApp MailApp UrlFetchApp";

const errors = (...names) => Object.fromEntries(names.map((name) => [name, "error"]));

/** What ESLint recommends beyond what is outright wrong, which is the category "correctness". */
const recommended = errors(
  "no-case-declarations",
  "no-empty",
  "no-fallthrough",
  "no-prototype-builtins",
  "no-regex-spaces",
  "no-unexpected-multiline",
  "no-useless-assignment",
);

/** And what typescript-eslint calls strict, with types. */
const strict = {
  ...errors(
    "no-array-constructor",
    "no-useless-constructor",
    "no-var",
    "prefer-const",
    "prefer-rest-params",
    "prefer-spread",
    "typescript/ban-ts-comment",
    "typescript/no-deprecated",
    "typescript/no-dynamic-delete",
    "typescript/no-empty-object-type",
    "typescript/no-explicit-any",
    "typescript/no-extraneous-class",
    "typescript/no-generated-empty-object-type",
    "typescript/no-invalid-void-type",
    "typescript/no-misused-promises",
    "typescript/no-mixed-enums",
    "typescript/no-namespace",
    "typescript/no-non-null-asserted-nullish-coalescing",
    "typescript/no-non-null-assertion",
    "typescript/no-require-imports",
    "typescript/no-unnecessary-boolean-literal-compare",
    "typescript/no-unnecessary-condition",
    "typescript/no-unnecessary-template-expression",
    "typescript/no-unnecessary-type-arguments",
    "typescript/no-unnecessary-type-assertion",
    "typescript/no-unnecessary-type-constraint",
    "typescript/no-unnecessary-type-conversion",
    "typescript/no-unnecessary-type-parameters",
    "typescript/no-unsafe-argument",
    "typescript/no-unsafe-assignment",
    "typescript/no-unsafe-call",
    "typescript/no-unsafe-enum-comparison",
    "typescript/no-unsafe-function-type",
    "typescript/no-unsafe-member-access",
    "typescript/no-unsafe-return",
    "typescript/only-throw-error",
    "typescript/prefer-literal-enum-member",
    "typescript/prefer-promise-reject-errors",
    "typescript/prefer-reduce-type-parameter",
    "typescript/prefer-return-this-type",
    "typescript/related-getter-setter-pairs",
    "typescript/require-await",
    "typescript/restrict-plus-operands",
    "typescript/return-await",
    "typescript/unified-signatures",
    "typescript/use-unknown-in-catch-callback-variable",
  ),
  "no-unused-vars": ["error", { ignoreRestSiblings: true }],
  "typescript/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
  "typescript/restrict-template-expressions": ["error", { allowNumber: true }],
};

export default {
  plugins: ["eslint", "typescript", "oxc"],
  categories: { correctness: "error" },
  rules: { "typescript/require-array-sort-compare": "off" }, // sort() alone sorts names
  ignorePatterns: ["dist", ".build", ".workspace", "test/workspace/*/*.js"],
  overrides: [
    { files: ["**/*.ts", "**/*.tsx"], rules: { ...recommended, ...strict } },
    {
      // A test writes what it looks at as text, and takes from an interface what it asks.
      files: ["test/**/*.ts"],
      rules: { "typescript/no-base-to-string": "off", "typescript/unbound-method": "off" },
    },
    {
      files: ["**/*.mjs", "**/*.cjs"],
      env: { node: true },
      rules: { ...recommended, "no-undef": "error" },
    },
    {
      // An Apps Script project: scripts that share one world, and call what Google adds to it.
      files: ["workspace/contract/*.js"],
      globals: Object.fromEntries([...services.split(" ").map((name) => [name, "readonly"]), ...declared]),
      rules: {
        ...recommended,
        "no-undef": "error",
        // As vars: "local", which oxlint heeds in modules only: https://github.com/oxc-project/oxc/issues/11191
        "no-unused-vars": ["error", { varsIgnorePattern: `^(${declared.map(([name]) => name).join("|")})$` }],
      },
    },
    ...ORDER.flatMap((folder) => {
      const outside = after(folder, ORDER, (later) => `**/${later}/**`);
      const rooms = ROOMS[folder] ?? [];
      return [
        importing(`src/domain/${folder}/**/*.ts`, outside),
        ...rooms.map((room) =>
          importing(`src/domain/${folder}/${room}/*.ts`, [
            ...outside,
            ...after(room, rooms, (later) => `../${later}/*`),
          ]),
        ),
      ];
    }),
  ],
};
