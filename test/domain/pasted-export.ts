import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Cell, Grid } from "../../src/domain/cell";
import { rowOf } from "./sheet";

/** A file of test/exports: what was pasted, and what must be read of it. README.md there tells its format. */
export interface PastedExport {
  /** The file's first line: what is peculiar about this export. */
  readonly quirk: string;
  readonly pasted: Grid;
  /** What the tab is called, where that matters. */
  readonly tab: string;
  readonly settings: Grid;
  readonly reps: Grid;
  /** The fields that are checked, and the deals' values in them; a dash for what is not known. */
  readonly read: { readonly fields: readonly string[]; readonly deals: readonly string[] };
  /** "kind | cell" of each problem, or "kind | cell | text found". */
  readonly problems: readonly (readonly string[])[];
  readonly asOf: string | undefined;
}

const FOLDER = path.join(__dirname, "../exports");
const SECTIONS = ["Tab", "Settings", "Reps", "Pasted", "Read", "Problems", "As of"];
const BLANK_ROWS = /^\(([\d,]+) blank rows\)$/;

/** The names of all files there. */
export const EXPORTS: readonly string[] = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));

export function pastedExport(file: string): PastedExport {
  const lines = readFileSync(path.join(FOLDER, file), "utf8").split("\n");
  const section = (name: string): string[] => {
    const start = lines.indexOf(`# ${name}`) + 1;
    if (start === 0) return [];
    const end = lines.findIndex((line, at) => at >= start && line.startsWith("# "));
    return trimmed(lines.slice(start, end < 0 ? undefined : end));
  };
  for (const line of lines) {
    if (line.startsWith("# ") && !SECTIONS.includes(line.slice(2)))
      throw new Error(`${file}: there is no section "${line}"`);
  }
  const grid = (name: string): Grid => section(name).flatMap(rowsOf);
  const [fields = "", ...deals] = section("Read").filter((line) => line !== "");
  return {
    quirk: lines[0] ?? "",
    pasted: grid("Pasted"),
    tab: section("Tab")[0] ?? "Pipeline",
    settings: grid("Settings"),
    reps: grid("Reps"),
    read: { fields: parts(fields), deals: deals.map((line) => parts(line).join(" | ")) },
    problems: section("Problems")
      .filter((line) => line !== "")
      .map(parts),
    asOf: section("As of")[0],
  };
}

function parts(line: string): string[] {
  return line.split("|").map((part) => part.trim());
}

function rowsOf(line: string): Cell[][] {
  const blank = BLANK_ROWS.exec(line.trim());
  if (!blank) return [rowOf(line)];
  return Array.from({ length: Number((blank[1] ?? "").replace(/,/g, "")) }, () => []);
}

function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return [];
  return lines
    .join("\n")
    .replace(/^(?:\s*\n)+|\s+$/g, "")
    .split("\n");
}
