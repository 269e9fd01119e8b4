import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";

/** What clasp would push, read from its folder. */
export interface AddOn {
  readonly scripts: readonly { readonly name: string; readonly code: string }[];
  /** Pages by name without ".html". */
  readonly pages: Readonly<Record<string, string>>;
  /** The zone of the manifest, in which the script's own clock runs. */
  readonly scriptZone: string;
  /** The manifest's oauthScopes; undefined where it names none. */
  readonly scopes: readonly string[] | undefined;
  /** The names that the manifest gives to the advanced services it enables. */
  readonly advancedServices: readonly string[];
  /** The names of the functions that menus and pages may call: those declared at the top, unless they end in "_". */
  readonly functionNames: readonly string[];
  /** The names of the functions that formulas may call. */
  readonly customFunctions: readonly string[];
}

/** What is read of appsscript.json: https://developers.google.com/apps-script/manifest */
interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

const LONGEST_LOAD = 5000; // milliseconds

export function readAddOn(folder: string): AddOn {
  const names = readdirSync(folder).sort();
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const scripts = names.filter((name) => /\.(js|gs)$/.test(name)).map((name) => ({ name, code: read(name) }));
  const pages = names
    .filter((name) => name.endsWith(".html"))
    .map((name) => [name.slice(0, -5), read(name)] as const);
  const manifest = names.includes("appsscript.json") ? (JSON.parse(read("appsscript.json")) as Manifest) : {};
  return {
    scripts,
    pages: Object.fromEntries(pages),
    scriptZone: manifest.timeZone ?? "Etc/UTC",
    scopes: manifest.oauthScopes,
    advancedServices: (manifest.dependencies?.enabledAdvancedServices ?? []).map((one) => one.userSymbol),
    functionNames: findFunctions(scripts),
    customFunctions: scripts.flatMap(({ code }) => findCustomFunctions(code)),
  };
}

/** What the scripts declare at their top, as the language itself sees it; a service they call there is not there yet. */
function findFunctions(scripts: AddOn["scripts"]): string[] {
  const world = vm.createContext({});
  for (const { code } of scripts) {
    try {
      vm.runInContext(code, world, { timeout: LONGEST_LOAD });
    } catch {
      // What it is will be said to whoever runs it; what it declares is there all the same.
    }
  }
  return Object.keys(world).filter((name) => typeof world[name] === "function" && !name.endsWith("_"));
}

/**
 * The functions whose JSDoc, directly above the declaration, holds @customfunction:
 * https://developers.google.com/apps-script/guides/jsdoc. A name that ends in "_" is private.
 */
function findCustomFunctions(code: string): string[] {
  const declared = code.matchAll(
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:async\s+)?function\s+([A-Za-z_$][\w$]*)/g,
  );
  return [...declared]
    .filter(([, comment = "", name = ""]) => /@customfunction\b/i.test(comment) && !name.endsWith("_"))
    .map(([, , name = ""]) => name);
}
