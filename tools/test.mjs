/** What `npm test` runs: the tests, and beside them the types, then lint. Exits with 1 if any of them fails. */
import { spawn } from "node:child_process";
import path from "node:path";

const modules = path.join(import.meta.dirname, "../node_modules");

const types = () => run("tsc", "-b", "--pretty");
const lint = () => run("oxlint", "--config", "oxlint.config.mjs", "--type-aware");
const tests = () => run("jest", ...process.argv.slice(2));

const checked = async () => (await types()) && lint();
if (!(await Promise.all([checked(), tests()])).every(Boolean)) process.exitCode = 1;

function run(name, ...words) {
  return new Promise((resolve) => {
    const command = path.join(modules, ".bin", name);
    const child = spawn(command, words, { stdio: "inherit", shell: process.platform === "win32" });
    child.on("close", (code) => resolve(code === 0));
  });
}
