import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { writeA1 } from "../a1";
import { isDateFormat } from "../cell";
import type { CellValue, Tab } from "../interface";
import { wallClockOf } from "./excel-date";
import { Unreadable } from "./unreadable";

/** Google's limit for one spreadsheet (https://support.google.com/drive/answer/37603). */
const MOST_CELLS = 10_000_000;

/**
 * Reads every sheet of an Excel workbook that is not hidden: its values and how its numbers are formatted. Nothing is
 * calculated: a formula is the value it last showed. Throws Unreadable, with a sentence that goes on from the file's
 * name, where the workbook cannot be read as it is.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Tab[]> {
  const { read } = await import("@e965/xlsx"); // 1 MB: only who opens a workbook waits for it
  let workbook: WorkBook;
  try {
    workbook = read(bytes, {
      ...{ type: "buffer", dense: true, cellNF: true, sheetStubs: true },
      ...{ cellText: false, cellHTML: false },
    });
  } catch {
    throw new Unreadable("is damaged; save or export it again.");
  }
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const isHidden = (at: number): boolean => (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
  return workbook.SheetNames.filter((_, at) => !isHidden(at)).flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined)
      throw new Unreadable(`is damaged in its sheet "${name}"; save or export it again.`);
    const isTable = sheet["!type"] === undefined || sheet["!type"] === "sheet"; // a chart may fill a sheet too
    return isTable ? [tabOf(name, sheet, from1904)] : [];
  });
}

function tabOf(name: string, sheet: WorkSheet, from1904: boolean): Tab {
  const rows: CellValue[][] = [];
  const formats = new FormatRuns();
  let columns = 0;
  (sheet["!data"] ?? []).forEach((cells, row) => {
    // A row may be a hole, whatever its type says.
    // oxlint-disable-next-line typescript/no-unnecessary-condition
    cells?.forEach((cell, column) => {
      checkCalculated(cell, name, row, column);
      const value = valueOf(cell, from1904);
      if (value === "") return;
      columns = Math.max(columns, column + 1);
      checkSize(name, row + 1, columns);
      put(rows, row, column, value);
      formats.add(row, column, formatToKeep(cell, value));
    });
  });
  return { name, rows, formats: formats.ranges() };
}

function checkSize(name: string, rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS)
    throw new Unreadable(
      `has a sheet "${name}" of ${rows} rows and ${columns} columns; Google Sheets holds 10 million cells.`,
    );
}

/** Puts a value in its place, with blanks before it where nothing stands yet. */
function put(rows: CellValue[][], row: number, column: number, value: CellValue): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row] ?? [];
  while (line.length < column) line.push("");
  line.push(value);
}

/** Programs that write workbooks without calculating leave a formula without its value; blank would be a lie. */
function checkCalculated({ t, f }: CellObject, name: string, row: number, column: number): void {
  if (t !== "z" || f === undefined) return;
  const place = writeA1({ top: row, left: column, bottom: row, right: column });
  throw new Unreadable(
    `has a formula that was never calculated (${name}, ${place}); open it in Excel or Sheets, save it, and use that.`,
  );
}

function valueOf({ t, v, z }: CellObject, from1904: boolean): CellValue {
  if (t === "e") return ERRORS[Number(v)] ?? "#ERROR!";
  if (typeof v === "boolean") return v;
  if (typeof v === "string") return v.replace(/\r\n?/g, "\n");
  if (typeof v !== "number" || t === "z") return "";
  const format = String(z ?? "");
  const date = isDateFormat(format) ? wallClockOf(v, format, from1904) : undefined;
  return date === undefined ? v : { date };
}

/** By the numbers that Excel has for them ([MS-XLS] 2.5.10, BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/**
 * How Sheets would show the cell. "General" is no format, and the date of the reader's own system (14 and 22 of the
 * built-in formats, which SheetJS writes as below) is how Sheets shows a date without one. A number that Excel does not
 * show as the text or the date its format asks for is a number all the same.
 */
function formatToKeep({ z }: CellObject, value: CellValue): string | undefined {
  const format = String(z ?? "General");
  if (["General", "m/d/yy", "m/d/yy h:mm"].includes(format)) return undefined;
  return typeof value === "number" && (format === "@" || isDateFormat(format)) ? undefined : format;
}

/** Formats of cells, gathered into as few ranges as go down a column without a break. */
class FormatRuns {
  private readonly all: {
    readonly format: string;
    readonly column: number;
    readonly top: number;
    bottom: number;
  }[] = [];
  private readonly last: (typeof this.all)[number][] = [];

  add(row: number, column: number, format: string | undefined): void {
    const run = this.last[column];
    if (format === undefined) return;
    if (run?.format === format && run.bottom === row - 1) run.bottom = row;
    else this.all.push((this.last[column] = { format, column, top: row, bottom: row }));
  }

  ranges(): Record<string, string> {
    return Object.fromEntries(
      this.all.map(({ format, column, top, bottom }) => [
        writeA1({ top, bottom, left: column, right: column }),
        format,
      ]),
    );
  }
}
