import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The domain's order: each folder imports only from those before it. The root files (day, problem …) stand before all. */
const ORDER = ["table", "deals", "history", "metrics", "coaching", "meetings", "documents"];

/** What the contract's scripts may use: Google's services, and what its files declare for one another. */
function contractGlobals() {
  const services =
    "SpreadsheetApp DocumentApp HtmlService PropertiesService CacheService LockService Session ScriptApp Utilities Logger console " +
    "CalendarApp DriveApp MailApp UrlFetchApp";
  const folder = path.join(import.meta.dirname, "workspace/contract");
  const declared = readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) => {
      const code = readFileSync(path.join(folder, name), "utf8");
      return [...code.matchAll(/^(function|const|let) (\w+)/gm)];
    })
    .map(([, kind, name]) => [name, kind === "let" ? "writable" : "readonly"]);
  return Object.fromEntries([...services.split(" ").map((name) => [name, "readonly"]), ...declared]);
}

export default defineConfig(
  globalIgnores(["dist", ".build", ".workspace", "test/walls"]),
  {
    files: ["**/*.mjs", "**/*.cjs"],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "performance", "Buffer", "require", "module", "__dirname", "globalThis"].map(
          (name) => [name, "readonly"],
        ),
      ),
    },
  },
  {
    // An Apps Script project: scripts that share one world, and call what Google adds to it.
    files: ["workspace/contract/*.js"],
    extends: [js.configs.recommended],
    languageOptions: { ecmaVersion: 2020, sourceType: "script", globals: contractGlobals() },
    rules: {
      "no-unused-vars": ["error", { vars: "local" }],
      "no-redeclare": ["error", { builtinGlobals: false }],
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-undef": "off", // tsc does this
      "preserve-caught-error": "off", // ES2020 has no Error cause, and only the message reaches the sidebar
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  // The linter looks at types in what is pushed; the compiler's own check is enough for what runs here, and much faster.
  {
    files: ["test/**/*.ts", "workspace/**/*.ts", "tools/**/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  ...ORDER.map((folder, at) => ({
    files: [`src/domain/${folder}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: ORDER.slice(at + 1).map((later) => ({
            group: [`../${later}/*`, `../${later}`],
            message: `${folder} stands before ${later}: ${ORDER.join(" → ")}.`,
          })),
        },
      ],
    },
  })),
);
