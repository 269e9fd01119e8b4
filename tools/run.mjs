/** Builds what is out of date, then runs one of the project's commands: node tools/run.mjs start|formula|build|… */
import { createRequire } from "node:module";
import build from "./build.mjs";

const [command = "", ...words] = process.argv.slice(2);
const start = performance.now();
const built = await build();
if (command === "build") {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(built.length ? `Built ${built.join(", ")} in ${seconds} s.` : "Everything is up to date.");
} else {
  const { run } = createRequire(import.meta.url)("../.build/tools.cjs");
  await run(command, words);
}
