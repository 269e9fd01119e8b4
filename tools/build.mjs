/**
 * Builds three things, each only when one of its files has changed since the last time:
 * the add-on (dist/), the workspace and the tools that open it (.build/*.cjs), and the workspace's pages (.build/pages/).
 */
import { build as esbuild } from "esbuild";
import { cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const at = (...parts) => path.join(root, ...parts);

const products = [
  { name: "add-on", output: "dist/Code.js", make: buildAddOn },
  { name: "workspace", output: ".build/workspace.cjs", make: buildWorkspace },
  { name: "pages", output: ".build/pages/sheet.js", make: buildPages },
  { name: "tools", output: ".build/tools.cjs", make: buildTools },
];

/** Builds what is out of date; returns the names of what was built. Jest calls this too, with its own arguments. */
export default async function build() {
  await mkdir(at(".build"), { recursive: true });
  const stale = [];
  for (const product of products) if (!(await isFresh(product))) stale.push(product);
  await Promise.all(
    stale.map(async ({ name, make }) => {
      await rm(stampOf(name), { force: true }); // a build that fails must not leave an old one looking fresh
      await writeStamp(name, await make());
    }),
  );
  return stale.map(({ name }) => name);
}

const stampOf = (name) => at(".build", `${name}.stamp.json`);

/** Every product also depends on how it is built and on the installed packages. */
const always = [
  "package.json",
  "package-lock.json",
  "tools/build.mjs",
  "tools/build-add-on.mjs",
  "tools/bundle-loader.cjs",
  "tools/google-api.mjs",
  "tools/simulated.mjs",
  "tools/syntax-tree.mjs",
];

async function isFresh({ name, output }) {
  try {
    await stat(at(output));
    const stamp = JSON.parse(await readFile(stampOf(name), "utf8"));
    for (const [file, was] of Object.entries(stamp)) if ((await signature(file)) !== was) return false;
    return true;
  } catch {
    return false;
  }
}

async function writeStamp(name, inputs) {
  const files = [...new Set([...always, ...inputs])].filter((file) => !file.startsWith("node_modules/"));
  const stamp = {};
  for (const file of files) stamp[file] = await signature(file);
  await writeFile(stampOf(name), JSON.stringify(stamp));
}

const signature = async (file) => {
  const { mtimeMs, size } = await stat(at(file));
  return `${mtimeMs} ${size}`;
};

const inputsOf = ({ metafile }) => Object.keys(metafile.inputs).filter((file) => !file.includes(":"));

const forNode = {
  absWorkingDir: root,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  charset: "utf8",
  legalComments: "none",
  logLevel: "error",
  metafile: true,
};

// webpack takes most of a second to load: only when there is something to build.
async function buildAddOn() {
  const addOn = await import("./build-add-on.mjs");
  return addOn.buildAddOn(root);
}

async function buildWorkspace() {
  const { googleApi } = await import("./google-api.mjs");
  const { simulated } = await import("./simulated.mjs");
  const api = googleApi(root);
  await writeFile(at(".build/google-api.json"), JSON.stringify(api));
  await writeFile(at(".build/simulated.md"), simulated(root, api));
  const result = await esbuild({
    ...forNode,
    entryPoints: { workspace: at("workspace/index.ts"), sandbox: at("workspace/sandbox/worker.ts") },
    external: ["@e965/xlsx"], // loaded only where there is a workbook to read
    outdir: at(".build"),
    outExtension: { ".js": ".cjs" },
  });
  return inputsOf(result);
}

async function buildTools() {
  const result = await esbuild({
    ...forNode,
    entryPoints: { tools: at("tools/index.ts") },
    outdir: at(".build"),
    outExtension: { ".js": ".cjs" },
    packages: "external",
    plugins: [
      {
        name: "the workspace is bundled once",
        setup: (bundler) =>
          bundler.onResolve({ filter: /^(\.\.\/)+workspace$/ }, () => ({
            path: "./workspace.cjs",
            external: true,
          })),
      },
    ],
  });
  return inputsOf(result);
}

async function buildPages() {
  const pages = at("workspace/pages");
  const result = await esbuild({
    absWorkingDir: root,
    bundle: true,
    entryPoints: { sheet: path.join(pages, "sheet.ts"), doc: path.join(pages, "doc.ts") },
    outdir: at(".build/pages"),
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
    metafile: true,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff": "empty", ".woff2": "empty", ".ttf": "empty" },
  });
  const html = ["sheet.html", "doc.html"];
  for (const file of html) await cp(path.join(pages, file), at(".build/pages", file));
  return [...inputsOf(result), ...html.map((file) => `workspace/pages/${file}`)];
}
