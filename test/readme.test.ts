import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FUNCTIONS } from "../src/domain/metrics/functions";
import { SETTINGS } from "../src/domain/settings/named-settings";
import { REPEATED_SETTINGS } from "../src/domain/settings/repeated-settings";

/** What README repeats of the code is the code's own words. */
const ROOT = path.join(__dirname, "..");
const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");

function tableAfter(comment: string): string[] {
  const [, after = ""] = readme.split(`<!-- ${comment}`);
  const lines = after.split("\n").slice(2);
  return lines.slice(2, lines.indexOf("")).map((line) => line.replace(/ +/g, " ")); // the columns are aligned in the file
}

test("the table of functions is the catalog's", () => {
  const rows = FUNCTIONS.map(
    ({ name, help }) => `| \`${name}\` | ${help.filter((line) => !line.startsWith("Example")).join(" ")} |`,
  );
  expect(tableAfter("functions:")).toEqual(rows);
});

test("the table of settings is what the code declares", () => {
  const rows = Object.values(SETTINGS).map((setting) => {
    const shown = (setting.show as (value: unknown) => unknown)(setting.default);
    return `| ${setting.name} | ${String(shown)} | ${setting.meaning} |`.replace(/ +/g, " ");
  });
  const repeated = Object.values(REPEATED_SETTINGS).map(
    ({ word, of, meaning }) => `| ${word} _${of}_ | | ${meaning} |`,
  );
  expect(tableAfter("settings:")).toEqual([...rows, ...repeated]);
});

test("every file and picture it names is there", () => {
  const named = [
    ...readme.matchAll(/\]\(([^)#:]+)\)|`((?:src|test|workspace|tools|sidebar)\/[\w/.-]+)`/g),
  ].map(([, link, file]) => link ?? file ?? "");
  expect(named.length).toBeGreaterThan(4);
  for (const file of named)
    expect({ file, there: existsSync(path.join(ROOT, file)) }).toEqual({ file, there: true });
});

test("what is still to be confirmed is marked in the files it names, and nowhere else", () => {
  const [, list = ""] = readme.split("## To be confirmed on a live account");
  const listed = [...list.matchAll(/^\| `([^`]+)`/gm)].map(([, file]) => file);
  const marked = ["src", "sidebar"]
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => {
      const words = readFileSync(path.join(ROOT, file), "utf8").replace(/[\s*/]+/g, " ");
      return /not confirmed on a live account/i.test(words);
    });
  expect(marked.length).toBeGreaterThan(0);
  expect(listed.sort()).toEqual(marked.sort());
});

test("its commands are the package's and what CI runs", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const [, script = ""] of readme.matchAll(/npm run ([\w:]+)/g))
    expect(Object.keys(scripts)).toContain(script);
  const [, command = "none"] = /## Test it\n\n```sh\n(.+)\n```/.exec(readme) ?? [];
  expect(readFileSync(path.join(ROOT, ".ci/run"), "utf8").split("\n")).toContain(command);
});
