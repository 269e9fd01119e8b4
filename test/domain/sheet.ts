import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Cell, Grid } from "../../src/domain/cell";
import { type Day, parseIsoDay } from "../../src/domain/day";

/** The day of "2026-11-25", for tests to write days as people read them. */
export function day(iso: string): Day {
  const read = parseIsoDay(iso);
  if (read === undefined) throw new Error(`${iso} is no day`);
  return read;
}

/**
 * A cell as Sheets (en_US) makes it of typed text, in small: ISO dates, numbers and TRUE/FALSE; the rest stays text. As in
 * Sheets an apostrophe before it keeps it text; text in double quotes is a JSON string, for blanks and signs nobody sees.
 */
function typed(text: string): Cell {
  if (text.startsWith("'")) return text.slice(1);
  if (/^".*"$/.test(text)) return JSON.parse(text) as string;
  const iso = /^(\d{4}-\d\d-\d\d)(?: (\d\d):(\d\d)(?::\d\d)?)?$/.exec(text);
  const date = iso ? parseIsoDay(String(iso[1])) : undefined;
  if (iso && date !== undefined) return { day: date, minute: Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) };
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return Number(text);
  return text === "TRUE" ? true : text === "FALSE" ? false : text;
}

/** CSV text as the cells of a sheet. */
export function sheetOf(csv: string): Grid {
  return Papa.parse<string[]>(csv.replace(/^\ufeff/, "")).data.map((row) => row.map(typed));
}

/** A literal table: a row a line, cells between bars. */
export function sheet(strings: TemplateStringsArray, ...values: readonly (string | number)[]): Grid {
  const text = String.raw({ raw: strings.raw }, ...values);
  return text.trim().split("\n").map(rowOf);
}

/** A line of a literal table: cells between bars. */
export function rowOf(line: string): Cell[] {
  return line.split("|").map((cell) => typed(cell.trim()));
}

/** A file of test/domain/oracle as a sheet. */
export function oracle(file: string): Grid {
  return sheetOf(readFileSync(`${__dirname}/oracle/${file}`, "utf8"));
}
