import path from "node:path";
import ts from "typescript";

/** What may use what is kept by the compiler: each line here must fail to compile in its project, and does for its reason. */
const ROOT = path.resolve(__dirname, "..");

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

/** Google's types and the standard library are the same in every program; reading them once saves most of the time. */
const parsedOnce = new Map<string, ts.SourceFile | undefined>();

/** The errors of a project with extra files in it that exist only here, by file. */
function errorsWith(
  project: string,
  extra: ReadonlyMap<string, string>,
  { imports }: { readonly imports: boolean },
): Map<string, string[]> {
  if (extra.size === 0) return new Map();
  const config = path.join(ROOT, project, "tsconfig.json");
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (!parsed) throw new Error(`no project in ${config}`);
  const host = ts.createCompilerHost(parsed.options);
  const real = { ...host };
  host.fileExists = (file) => extra.has(file) || real.fileExists(file);
  host.readFile = (file) => extra.get(file) ?? real.readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const code = extra.get(file);
    if (code !== undefined) return ts.createSourceFile(file, code, version);
    // Whether an import leaves the project is told by the names of its files alone.
    if (imports) return ts.createSourceFile(file, "export {};", version);
    if (!file.includes("/node_modules/")) return real.getSourceFile(file, version, ...rest);
    const known = parsedOnce.get(file) ?? real.getSourceFile(file, version, ...rest);
    parsedOnce.set(file, known);
    return known;
  };
  const program = ts.createProgram({
    // What a project knows of globals comes from its options alone; only imports need its other files.
    rootNames: [...(imports ? parsed.fileNames : []), ...extra.keys()],
    options: parsed.options,
    ...(parsed.projectReferences ? { projectReferences: parsed.projectReferences } : {}),
    host,
  });
  // A file from outside the project is an error of the whole program; every place that imports it is named with it.
  const general = program
    .getOptionsDiagnostics()
    .map((diagnostic) => [diagnostic, ...(diagnostic.relatedInformation ?? [])])
    .map((parts) =>
      parts
        .map(
          ({ file, messageText }) =>
            `${file?.fileName ?? ""} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
        )
        .join("\n"),
    );
  return new Map(
    [...extra.keys()].map((file) => {
      const own = program.getSemanticDiagnostics(program.getSourceFile(file));
      const texts = own.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
      return [file, [...texts, ...general.filter((text) => text.includes(file))]];
    }),
  );
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
}

describe.each([...new Set(FORBIDDEN.map(([project]) => project))])("the project %s", (project) => {
  const uses = FORBIDDEN.filter(([name]) => name === project).map(([, code]) => code);
  const fileOf = (code: string) => path.join(ROOT, project, `forbidden-${uses.indexOf(code)}.ts`);
  const isImport = (code: string) => code.startsWith("import");
  const fileWith = (code: string) => [fileOf(code), `${code}\nexport {};\n`] as const;
  const plain = path.join(ROOT, project, "allowed.ts");
  // Apart, since a file that is imported in spite of the wall brings its globals with it.
  const errors = new Map([
    ...errorsWith(project, new Map(uses.filter(isImport).map(fileWith)), { imports: true }),
    ...errorsWith(
      project,
      new Map([
        ...uses.filter((code) => !isImport(code)).map(fileWith),
        [plain, "export const sum = [1, 2].reduce((total, each) => total + each, 0);\n"],
      ]),
      { imports: false },
    ),
  ]);

  test.each(uses)("refuses %s", (code) => {
    const name = isImport(code)
      ? /not listed within the file list|is not under 'rootDir'/
      : /Cannot find name/;
    expect(errors.get(fileOf(code))?.join("\n")).toMatch(name);
  });

  test("allows plain code", () => {
    expect(errors.get(plain)).toEqual([]);
  });
});
