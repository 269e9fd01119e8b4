import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { freeTabName, isTabName, readTabs, type Tab, Unreadable } from "../workspace";
import { Usage } from "./usage";

/** A file from the command line, and the tabs it becomes. */
export interface TabFile {
  readonly path: string;
  readonly hash: string;
  readonly tabs: readonly Tab[];
}

/** Reads each file as tabs; a missing, empty or unreadable one is one clear line. Paths count from where npm was called. */
export async function readFiles(names: readonly string[]): Promise<TabFile[]> {
  const files: TabFile[] = [];
  const taken: string[] = [];
  for (const name of names) {
    const file = fromCaller(name);
    const bytes = await readBytes(file, name);
    const tabs = (await tabsOf(name, bytes)).map((tab) => {
      const free = nameBeside(taken, tab.name, path.parse(file).name);
      taken.push(free);
      return { ...tab, name: free };
    });
    files.push({ path: file, hash: hashOf(bytes), tabs });
  }
  return files;
}

/** A sheet whose name another file's sheet has already is told apart by its file. */
function nameBeside(taken: readonly string[], name: string, file: string): string {
  return freeTabName(isTabName(name, taken) && name !== file ? `${name} (${file})` : name, taken);
}

export function fromCaller(name: string): string {
  return path.resolve(process.env["INIT_CWD"] ?? process.cwd(), name);
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

async function readBytes(file: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new Usage(`There is no file ${name}.`);
    if (code === "EISDIR") throw new Usage(`${name} is a folder; name the file in it.`);
    throw new Usage(`${name} cannot be read (${code ?? "unknown error"}).`);
  }
}

async function tabsOf(name: string, bytes: Uint8Array): Promise<Tab[]> {
  try {
    return await readTabs(name, bytes);
  } catch (error) {
    throw error instanceof Unreadable ? new Usage(error.message) : error;
  }
}
