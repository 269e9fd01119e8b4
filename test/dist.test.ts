/** The built files as Apps Script gets them; jest's global setup has built dist/ before. */
import Ajv from "ajv";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { FUNCTIONS } from "../src/domain/metrics/functions";

const ROOT = path.join(__dirname, "..");
const read = (...parts: readonly string[]): string => readFileSync(path.join(ROOT, ...parts), "utf8");
const code = read("dist/Code.js");
const calculations = read("dist/Calculations.js");
const FILES = ["Calculations.js", "Code.js", "Sidebar.html", "appsscript.json"];

const ENTRY_POINTS = [
  "onOpen",
  "onInstall",
  "openSidebar",
  "setUpFromMenu",
  "readDeals",
  "readOverview",
  "prepareMeeting",
  "showCell",
  "setColumns",
  "setUpSheet",
];

const SERVICES = ["SpreadsheetApp", "DocumentApp", "HtmlService", "LockService", "Utilities"];

/** Loads the server's files, in this order, where only ECMAScript is there and each service throws when touched; eval and new Function throw too. */
function load(...files: readonly string[]): Record<string, unknown> {
  const untouchable = (name: string): unknown =>
    new Proxy({}, { get: () => { throw new Error(`${name} was called while the file was loading`); } }); // prettier-ignore
  const services = Object.fromEntries(SERVICES.map((name) => [name, untouchable(name)]));
  const context = vm.createContext(services, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext("delete globalThis.console; delete globalThis.WebAssembly;", context);
  for (const file of files) vm.runInContext(file, context);
  return context;
}

/** The top-level functions as Apps Script sees them without running anything, with the JSDoc right above each. */
const stubs = code.slice(0, code.indexOf("(() => {"));
const declared = [...stubs.matchAll(/(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?^function (\w+)\(([^)]*)\) \{/gm)].map(
  ([, doc = "", name = "", parameters = ""]) => ({
    name,
    doc,
    parameters: parameters.split(", ").filter((parameter) => parameter !== ""),
  }),
);

test("declares exactly the entry points and the custom functions of the catalog", () => {
  const expected = [...ENTRY_POINTS, ...FUNCTIONS.map(({ name }) => name)];
  expect(declared.map(({ name }) => name).sort()).toEqual(expected.sort());
});

test.each(declared.filter(({ name }) => /^[A-Z]/.test(name)))(
  "$name has its help for autocomplete",
  (stub) => {
    expect(stub.doc).toMatch(/^ \* @customfunction$/m);
    expect(stub.doc).toMatch(/^ \* @return \{/m);
    const documented = [...stub.doc.matchAll(/@param \{.+?\} \[?(\w+)\]? \S/g)].map((found) => found[1]);
    expect(documented).toEqual(stub.parameters.map((parameter) => parameter.replace("...", "")));
  },
);

test.each([
  ["Code.js first", [code, calculations]],
  ["Calculations.js first", [calculations, code]],
])("calls no service while it loads, %s, and defines every function", (_, files) => {
  const loaded = load(...files);
  for (const { name } of declared) expect(typeof loaded[name]).toBe("function");
});

test.each([
  ["Code.js", [...SERVICES, "Calculations"]],
  ["Calculations.js", []],
])("%s names no global but ECMAScript's and the services it uses", (file, allowed) => {
  const config = path.join(ROOT, ".build", `${file}.lint.json`);
  const globals = Object.fromEntries([...allowed, "globalThis"].map((name) => [name, "readonly"]));
  const rules = { "no-undef": "error" };
  writeFileSync(
    config,
    JSON.stringify({ categories: { correctness: "off" }, env: { es2020: true }, globals, rules }),
  );
  const lint = ["--no-ignore", "-f", "unix", "-c", config, path.join(ROOT, "dist", file)];
  const { status, stdout } = spawnSync(path.join(ROOT, "node_modules/.bin/oxlint"), lint, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(read("dist", file)).not.toMatch(/DriveApp|UrlFetchApp/);
});

test("is small and readable", () => {
  expect(Buffer.byteLength(code)).toBeLessThan(100_000);
  for (const file of [code, calculations]) {
    expect(Math.max(...file.split("\n").map((line) => line.length))).toBeLessThan(400);
  }
});

test("the sidebar is one file whose script HtmlService leaves intact, and loads nothing", () => {
  const html = read("dist/Sidebar.html");
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = ""]) => script);
  expect(scripts).toHaveLength(1);
  expect(() => new vm.Script(scripts[0] ?? "")).not.toThrow();
  expect(scripts[0]).not.toContain("`"); // HtmlService cuts //… out of inline template literals
  expect(html).not.toMatch(/<\?|\ssrc=|<link|@import/);
});

test("the manifest holds what its schema allows, and README says what each scope is for", () => {
  const validate = new Ajv().compile(JSON.parse(read("test/manifest.schema.json")) as object);
  const manifest = JSON.parse(read("dist/appsscript.json")) as { oauthScopes: string[] };
  validate(manifest);
  expect(validate.errors).toBeNull();
  const named = [...read("README.md").matchAll(/^\| `([a-z.]+)` +\|/gm)].map(([, scope = ""]) => scope);
  expect(manifest.oauthScopes.map((scope) => scope.replace("https://www.googleapis.com/auth/", ""))).toEqual(
    named,
  );
});

test("clasp pushes these files and nothing else", () => {
  expect(readdirSync(path.join(ROOT, "dist")).sort()).toEqual(FILES);
  const clasp = path.join(ROOT, "node_modules/.bin/clasp");
  const status = execFileSync(clasp, ["show-file-status", "--json"], { cwd: ROOT, encoding: "utf8" });
  const { filesToPush } = JSON.parse(status) as { filesToPush: string[] };
  expect(filesToPush.map((file) => path.basename(file)).sort()).toEqual(FILES);
});
