const { build, transform } = require("esbuild");

/**
 * webpack loader: esbuild bundles the entry and all it imports into one flat, tree-shaken module. What knows no Google
 * is taken out of it into a file of its own, Calculations.js, so that whoever opens the script editor finds the entry
 * points and the Google side in one file and the arithmetic in the other. Both are read at every cell; neither calls
 * the other while it is read, so their order does not matter.
 * esbuild drops JSDoc unless it is tagged @preserve, so the tag is added here and removed in build-add-on.mjs.
 */
module.exports = async function bundleLoader(source) {
  const { customFunctions, inputs, emit } = this.getOptions();
  const result = await build({
    stdin: {
      contents: `${source}\n${customFunctions}`.replaceAll("@customfunction", "@customfunction @preserve"),
      resolveDir: this.context,
      sourcefile: this.resourcePath,
      loader: "ts",
    },
    absWorkingDir: this.rootContext,
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "inline",
    logLevel: "silent",
    mainFields: ["module", "main"],
    metafile: true,
    platform: "neutral",
    target: "es2020",
    write: false,
  });
  for (const file of Object.keys(result.metafile.inputs)) inputs.add(file);
  const { calculations, google } = await splitAtTheWall(result.outputFiles[0].text);
  emit("Calculations.js", calculations);
  return google;
};

/** A module of the flat bundle that knows no Google; each begins with the comment that names its file. */
const KNOWS_NO_GOOGLE = /^\/\/ src\/(domain\/.*|own-tabs\.ts)$/;

async function splitAtTheWall(bundle) {
  const modules = bundle.split(/^(?=\/\/ src\/)/m);
  const isCalculation = (text) => KNOWS_NO_GOOGLE.test(text.slice(0, text.indexOf("\n")));
  const calculations = modules.filter(isCalculation).join("");
  const names = [...calculations.matchAll(/^(?:async )?(?:function|var|let|const|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  // The flat bundle has given every top-level name its own spelling, so a free name in the rest can only be one of these.
  const { code: google } = await transform(modules.filter((text) => !isCalculation(text)).join(""), {
    define: Object.fromEntries(names.map((name) => [name, `Calculations.${name}`])),
    charset: "utf8",
    legalComments: "inline",
    target: "es2020",
  });
  // esbuild writes (0, Calculations.name)(…) lest the callee see Calculations as `this`; no function of ours looks. Behind a name the same are arguments.
  const plain = google.replace(/(?<![\w$\])])\(0, (Calculations\.\w+)\)/g, "$1");
  const used = names.filter((name) => new RegExp(`Calculations\\.${name}\\b`).test(plain));
  return { calculations: asOneObject(calculations, used), google: plain };
}

function asOneObject(code, names) {
  return `/** Reading tables, the numbers, meetings and documents: everything that knows no Google. */
var Calculations = (() => {
"use strict";
${code}
return {
${names.map((name) => `  ${name},`).join("\n")}
};
})();
`;
}
