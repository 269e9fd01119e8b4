import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readCsv, type Tab } from "../workspace";
import { Usage } from "./usage";

/** A file from the command line as a tab named after it. */
export interface FileTab {
  readonly path: string;
  readonly hash: string;
  readonly tab: Tab;
}

/** Reads each file as a tab; a missing, empty or unreadable one is one clear line. Paths count from where npm was called. */
export async function readFiles(names: readonly string[]): Promise<FileTab[]> {
  const files: FileTab[] = [];
  for (const name of names) {
    const file = fromCaller(name);
    const bytes = await readBytes(file, name);
    const base = path.basename(file, path.extname(file));
    const taken = new Set(files.map(({ tab }) => tab.name));
    files.push({
      path: file,
      hash: hashOf(bytes),
      tab: { name: freeName(base, taken), rows: rowsOf(bytes, name) },
    });
  }
  return files;
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
    if (code === "EISDIR") throw new Usage(`${name} is a folder; name the CSV file in it.`);
    throw new Usage(`${name} cannot be read (${code ?? "unknown error"}).`);
  }
}

function rowsOf(bytes: Uint8Array, name: string): Tab["rows"] {
  if (bytes.length === 0) throw new Usage(`${name} is empty.`);
  if (/\.(xlsx?|ods|pdf|zip)$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    throw new Usage(`${name} is not a CSV file; save it as CSV and open that.`);
  }
  // UTF-16 text is full of zero bytes, so only text without its mark can be told from a program or a picture.
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && bytes.subarray(0, 4096).includes(0))
    throw new Usage(`${name} is not text; save it as CSV and open that.`);
  const rows = readCsv(bytes);
  if (!rows.some((row) => row.some((cell) => cell !== ""))) throw new Usage(`${name} has no values in it.`);
  return rows;
}

/** Sheets allows a tab's name only once, whatever its case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const isTaken = (name: string) => [...taken].some((other) => other.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted} ${count}`;
  return name;
}
