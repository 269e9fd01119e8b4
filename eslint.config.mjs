import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** The domain's order: each folder imports only from those before it. The root files (day, problem …) stand before all. */
const ORDER = ["table", "deals", "history", "metrics", "coaching", "meetings", "documents"];

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
