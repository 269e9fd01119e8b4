import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * What may use what is kept by the compiler: each line here must fail to compile in its project, and does for its reason.
 * All that decides it are the projects' own tsconfig.json, so these are compiled once, in a tree of nothing else.
 */
const ROOT = path.resolve(__dirname, "..");
const TREE = path.join(ROOT, ".build/walls");
const PLAIN = "export const sum = [1, 2].reduce((total, each) => total + each, 0);\n";

const FORBIDDEN: readonly (readonly [project: string, code: string])[] = [
  ["src/domain", "SpreadsheetApp.flush();"],
  ["src/domain", "document.title = '';"],
  ["src/domain", "console.log('here');"],
  ["src/domain", "process.exit();"],
  ["src/domain", "setTimeout(() => 0, 1);"],
  ["src/domain", "import '../google/cells';"],
  ["src/domain", "import '../../workspace';"],
  ["src", "SpreadsheetApp.flush();"],
  ["src", "document.title = '';"],
  ["src", "process.exit();"],
  ["src", "import '../sidebar/api';"],
  ["src/google", "document.title = '';"],
  ["src/google", "process.exit();"],
  ["src/google", "import '../measure';"],
  ["sidebar", "SpreadsheetApp.flush();"],
  ["sidebar", "process.exit();"],
  ["sidebar", "import '../src/measure';"],
  ["sidebar", "import '../src/google/ui';"],
  ["workspace", "import '../src/domain/day';"],
  ["workspace", "document.title = '';"],
  ["tools", "import '../src/measure';"],
  ["test", "import '../src/measure';"],
  ["test", "import '../sidebar/api';"],
];

const projects = [...new Set(FORBIDDEN.map(([project]) => project))];
const isImport = (code: string): boolean => code.startsWith("import");
const fileOf = (project: string, code: string): string =>
  `${project}/forbidden-${FORBIDDEN.findIndex(([name, other]) => name === project && other === code)}.ts`;

let errors: readonly string[] = [];

beforeAll(() => {
  rmSync(TREE, { recursive: true, force: true });
  const { references } = JSON.parse(readFileSync(path.join(ROOT, "tsconfig.json"), "utf8")) as {
    references: { path: string }[];
  };
  for (const folder of [".", ...references.map((project) => project.path)]) {
    mkdirSync(path.join(TREE, folder), { recursive: true });
    const config = path.join(folder, "tsconfig.json");
    copyFileSync(path.join(ROOT, config), path.join(TREE, config));
    if (folder !== ".") writeFileSync(path.join(TREE, folder, "allowed.ts"), PLAIN);
  }
  for (const [project, code] of FORBIDDEN) {
    writeFileSync(path.join(TREE, fileOf(project, code)), `${code}\nexport {};\n`);
    const [, imported] = /^import '(.+)'/.exec(code) ?? [];
    if (imported === undefined) continue;
    const target = path.join(TREE, project, imported);
    const file = references.some(({ path: folder }) => path.join(TREE, folder) === target)
      ? path.join(target, "index.ts")
      : `${target}.ts`;
    writeFileSync(file, "export {};\n");
  }
  const tsc = path.join(ROOT, "node_modules/.bin/tsc");
  const { stdout } = spawnSync(tsc, ["-b", "--pretty", "false"], {
    cwd: TREE,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  errors = stdout.split(/\n(?=\S)/);
});

const errorsIn = (file: string): string[] => errors.filter((error) => error.includes(file));

test.each(FORBIDDEN)("the project %s refuses %s", (project, code) => {
  const reason = isImport(code)
    ? /not listed within the file list|is not under 'rootDir'/
    : /Cannot find name/;
  expect(errorsIn(fileOf(project, code)).join("\n")).toMatch(reason);
});

test.each(projects)("the project %s allows plain code", (project) => {
  expect(errorsIn(`${project}/allowed.ts`)).toEqual([]);
});
