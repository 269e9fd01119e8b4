import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { openWorkspace } from "../../workspace";

interface Fact {
  readonly about: string;
  readonly name: string;
  readonly source: string;
}
interface Result extends Fact {
  readonly ok: boolean;
  readonly message: string;
}

const folder = path.join(__dirname, "../../workspace/contract");
const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));

/** The facts as the project tells them: that needs none of Google's services. */
function tellFacts(): readonly Fact[] {
  const world = vm.createContext({});
  for (const name of scripts) vm.runInContext(readFileSync(path.join(folder, name), "utf8"), world);
  return JSON.parse(vm.runInContext("JSON.stringify(allFacts())", world) as string) as Fact[];
}

const facts = tellFacts();

/**
 * Two places, so that nothing holds by luck: an American sheet in Greenwich, a British one in Berlin. The script itself
 * stands in New York.
 */
const PLACES = [
  { locale: "en_US", zone: "Etc/UTC" },
  { locale: "en_GB", zone: "Europe/Berlin" },
];

let results: readonly (readonly Result[])[] = [];

beforeAll(async () => {
  results = await Promise.all(
    PLACES.map(async (place) => {
      const tabs = [{ name: "Sheet1", rows: [] }];
      const workspace = await openWorkspace({ addOn: folder, title: "Contract", tabs, ...place });
      const tried = (await workspace.call("runContract")) as Result[];
      await workspace.close();
      return tried;
    }),
  );
});

describe.each(facts)("$about: $name", ({ about, name }) => {
  test.each(PLACES)("in a spreadsheet of $locale in $zone", (place) => {
    const tried = results[PLACES.indexOf(place)];
    expect(tried?.find((result) => result.about === about && result.name === name)?.message).toBe("");
  });
});

test("every file of facts is told, and no fact twice", () => {
  const abouts = new Set(facts.map(({ about }) => `${about}.js`));
  expect(scripts.filter((name) => !abouts.has(name))).toEqual(["run.js", "try.js"]);
  expect(new Set(facts.map(({ about, name }) => `${about}: ${name}`)).size).toBe(facts.length);
});

test("every fact has a source, or says that nobody has confirmed it", () => {
  expect(facts.filter(({ source }) => !/^(https:\/\/|unconfirmed: )./.test(source))).toEqual([]);
  expect(facts.length).toBeGreaterThanOrEqual(80);
});
