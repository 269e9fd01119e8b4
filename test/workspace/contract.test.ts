import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { openWorkspace, serve } from "../../workspace";
import { openPage } from "./page";

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

/** The facts that a page tries, as the page tells them. */
function tellPageFacts(): readonly Fact[] {
  const html = readFileSync(path.join(folder, "Bridge.html"), "utf8");
  const world = vm.createContext({});
  vm.runInContext(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "", world);
  return JSON.parse(vm.runInContext("JSON.stringify(pageFacts())", world) as string) as Fact[];
}

const facts = [...tellFacts(), ...tellPageFacts()];

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
      const now = Date.UTC(2026, 9, 5, 12); // a clock that stands: nobody waits for what sleeps
      const workspace = await openWorkspace({ addOn: folder, title: "Contract", tabs, now, ...place });
      const tried = (await workspace.call("runContract")) as Result[];
      await workspace.click("Try the page's facts");
      const server = await serve(workspace, { pages: folder });
      const page = openPage(await (await fetch(`${server.url}sidebar`)).text(), workspace);
      const fromPage = (await vm.runInContext("tryPageFacts()", page)) as Result[];
      await server.close();
      await workspace.close();
      return [...tried, ...fromPage];
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
  expect(scripts.filter((name) => !abouts.has(name))).toEqual(["bridge.js", "run.js", "try.js"]);
  expect(new Set(facts.map(({ about, name }) => `${about}: ${name}`)).size).toBe(facts.length);
});

test("every fact has a source, or says that nobody has confirmed it", () => {
  expect(facts.filter(({ source }) => !/^(https:\/\/|unconfirmed: )./.test(source))).toEqual([]);
  expect(facts.length).toBeGreaterThanOrEqual(80);
});
