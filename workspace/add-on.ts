import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

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
    functionNames: scripts.flatMap(({ code }) => findFunctions(code)),
    customFunctions: scripts.flatMap(({ code }) => findCustomFunctions(code)),
  };
}

function findFunctions(code: string): string[] {
  const declared = code.matchAll(/^[ \t]*(?:async\s+)?function\s+([A-Za-z_$][\w$]*)/gm);
  return [...declared].flatMap(([, name = ""]) => (name.endsWith("_") ? [] : [name]));
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
