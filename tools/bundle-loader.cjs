const { build } = require("esbuild");

/**
 * webpack loader: esbuild bundles the entry and all it imports into one flat, tree-shaken ES module.
 * esbuild drops JSDoc unless it is tagged @preserve, so the tag is added here and removed in build-add-on.mjs.
 */
module.exports = async function bundleLoader(source) {
  const { customFunctions, inputs } = this.getOptions();
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
  return result.outputFiles[0].text;
};
