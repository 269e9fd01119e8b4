/** Builds what is out of date, then runs one of the project's commands: node tools/run.mjs start|formula|build|… */
import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import build from "./build.mjs";

const [command = "", ...words] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "..");
const start = performance.now();
const built = await build();
if (command === "build") {
  await copyFile(path.join(root, ".build/simulated.md"), path.join(root, "docs/simulated.md"));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(built.length ? `Built ${built.join(", ")} in ${seconds} s.` : "Everything is up to date.");
} else {
  const { run } = createRequire(import.meta.url)("../.build/tools.cjs");
  await run(command, words);
}
