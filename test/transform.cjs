const { createHash } = require("node:crypto");
const esbuild = require("esbuild");

/** Turns a TypeScript file into what Node runs, types unread: `tsc -b` reads those, once and before the tests. */
const OPTIONS = { loader: "ts", format: "cjs", target: "node20", sourcemap: "inline" };
const own = JSON.stringify(OPTIONS) + esbuild.version;

module.exports = {
  process: (source, file) => ({ code: esbuild.transformSync(source, { ...OPTIONS, sourcefile: file }).code }),
  getCacheKey: (source, file) => createHash("sha256").update(own).update(file).update(source).digest("hex"),
};
