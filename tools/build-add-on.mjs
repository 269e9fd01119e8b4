/** Builds what Google gets: dist/Code.js, dist/Calculations.js, dist/Sidebar.html and dist/appsscript.json. */
import { build as esbuild } from "esbuild";
import GasPlugin from "gas-webpack-plugin";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import webpack from "webpack";

/** Writes dist/ anew and returns the files it was made of. */
export async function buildAddOn(root) {
  const dist = path.join(root, "dist");
  await rm(dist, { recursive: true, force: true }); // clasp pushes whatever lies in dist/
  await mkdir(dist);
  const [server, sidebar] = await Promise.all([buildServer(root, dist), buildSidebar(root, dist)]);
  await copyFile(path.join(root, "appsscript.json"), path.join(dist, "appsscript.json"));
  return [...server, ...sidebar, "appsscript.json", "tools/bundle-loader.cjs"];
}

/** The server: esbuild bundles (bundle-loader), gas-webpack-plugin adds the documented top-level functions. */
async function buildServer(root, dist) {
  const inputs = new Set();
  const beside = new Map(); // files that the loader emits besides Code.js
  const compiler = webpack({
    mode: "production",
    target: "es2020",
    context: root,
    entry: "./src/main.ts",
    devtool: false,
    cache: false, // with a cache hit gas-webpack-plugin 2.6 emits no functions at all
    output: { path: dist, filename: "Code.js", chunkFormat: false, chunkLoading: false },
    module: {
      rules: [
        {
          test: /\.ts$/,
          type: "javascript/esm",
          loader: path.join(root, "tools/bundle-loader.cjs"),
          options: {
            customFunctions: await customFunctions(root),
            inputs,
            emit: (name, text) => beside.set(name, text),
          },
        },
      ],
    },
    optimization: { minimize: false }, // a user who opens the script editor should be able to read it
    plugins: [new GasPlugin({ include: ["src/main.ts"] })],
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));

  const file = path.join(dist, "Code.js");
  await writeFile(file, tidy(await readFile(file, "utf8")));
  for (const [name, text] of beside) await writeFile(path.join(dist, name), text);
  return [...inputs];
}

/** The source of the custom functions, from the catalog's own declarations: each with the help that Sheets shows. */
async function customFunctions(root) {
  const { outputFiles } = await esbuild({
    entryPoints: [path.join(root, "src/domain/metrics/functions.ts")],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
  const { FUNCTIONS } = await import(module);
  return ['import { answer } from "./measure";', ...FUNCTIONS.map(asSource)].join("\n");
}

function asSource({ name, help, parameters, returns }) {
  const doc = [
    ...help,
    "",
    ...parameters.map(
      ({ name, type, help, optional }) => `@param {${type}} ${optional ? `[${name}]` : name} ${help}`,
    ),
    `@return {${returns}}`,
    "@customfunction",
  ];
  const names = parameters.map(({ name, rest }) => (rest ? `...${name}` : name)).join(", ");
  return `
/**
${doc.map((line) => ` * ${line}`.trimEnd()).join("\n")}
 */
global.${name} = (${parameters.map(({ name, rest }) => (rest ? `...${name}: unknown[]` : `${name}: unknown`)).join(", ")}) => answer("${name}", [${names}]);
`;
}

/** Leaves one copy of each JSDoc, above its function, and drops webpack's rulers. */
function tidy(code) {
  const start = code.indexOf("/******/ (() => {");
  if (start <= 0) throw new Error("webpack's output has changed shape: check tidy()");
  const stubs = code.slice(0, start).replaceAll(" @preserve", "");
  const body = code
    .slice(start)
    .replace(/\/\*\*(?:(?!\*\/)[^])*@preserve(?:(?!\*\/)[^])*\*\/\n/g, "")
    .replace(/^\/\*{6,}\/[ \t]*\n?/gm, "");
  return `${stubs}\n\n${body.trimEnd()}\n`;
}

/** The sidebar: one HTML file. HtmlService strips `//…` inside inline template literals, hence no template literals. */
async function buildSidebar(root, dist) {
  const { outputFiles, metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: [path.join(root, "sidebar/main.tsx")],
    outdir: dist,
    bundle: true,
    charset: "utf8",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "error",
    metafile: true,
    minify: true,
    supported: { "template-literal": false },
    target: ["es2020", "safari15"],
    write: false,
  });
  const text = (extension) => outputFiles.find((file) => file.path.endsWith(extension)).text.trim();
  const html = (await readFile(path.join(root, "sidebar/index.html"), "utf8"))
    .replace("/*{{css}}*/", () => text(".css"))
    .replace("/*{{js}}*/", () => text(".js").replaceAll("</script", "<\\/script"));
  await writeFile(path.join(dist, "Sidebar.html"), html);
  return [...Object.keys(metafile.inputs), "sidebar/index.html"];
}
