import { a1, type Grid, type Rectangle } from "../domain/cell";
import type { Formula } from "../domain/metrics/showing/formulas-lacking";
import { cellWriter, gridReader } from "./cells";
import { sheetZone } from "./zone";

/** One tab of the team sheet as it was read. */
export interface ReadTab {
  readonly tab: string;
  readonly grid: Grid;
}

/**
 * How a column of a tab of ours is kept. Text is kept as text, so that "=1+1" or "0061" stays what was typed; prose is
 * text that goes on below in its cell instead of being cut off by the next one. Not confirmed on a live account: that
 * setValues() leaves such a text alone in a cell formatted "@", and that "General" is the format of a cell that has
 * none, as in the Sheets API.
 */
export type Kept = "text" | "prose" | "day" | "moment" | "number";

/** A tab of ours: its headings with the explanation that stands on each as a note. */
export interface TabDesign {
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    readonly note: string;
    readonly kept: Kept;
    readonly points: number;
  }[];
}

const FORMATS: Readonly<Record<Kept, string>> = {
  text: "@",
  prose: "@",
  day: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
  number: "General",
};

/** Every tab that people can see, each in one read. */
export function readTabs(): ReadTab[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const gridOf = gridReader(sheetZone());
  return spreadsheet
    .getSheets()
    .map((sheet) => ({ tab: sheet.getName(), grid: gridOf(sheet.getDataRange().getValues()) }));
}

/** The formulas of every tab but some, each tab in one read. */
export function readFormulas(but: readonly string[]): Formula[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const tab = sheet.getName();
      if (but.some((name) => isTab(tab, name))) return [];
      return sheet
        .getDataRange()
        .getFormulas()
        .flatMap((cells, row) =>
          cells.flatMap((text, column) =>
            text === "" ? [] : [{ where: `${tab}!${a1(row, column)}`, text }],
          ),
        );
    });
}

/** One tab, or no rows where there is none of that name. */
export function readTab(name: string): Grid {
  const sheet = findSheet(name);
  return sheet ? gridReader(sheetZone())(sheet.getDataRange().getValues()) : [];
}

/**
 * Makes a tab of ours with its headings and first rows; one that holds anything is left alone. Words come last and all at
 * once, so that a tab without any is one whose making broke off, and is finished. Returns whether it was made.
 */
export function makeTab({ name, columns }: TabDesign, rows: Grid = []): boolean {
  const there = findSheet(name);
  if (there && there.getLastRow() > 0) return false;
  const sheet = there ?? insertTab(name);
  const below = sheet.getMaxRows() - 1;
  const formats = columns.map(({ kept }) => FORMATS[kept]);
  sheet.getRange(2, 1, below, columns.length).setNumberFormats(Array.from({ length: below }, () => formats));
  const headings = sheet.getRange(1, 1, 1, columns.length);
  headings.setNotes([columns.map(({ note }) => note)]);
  headings.setFontWeight("bold").setBackground("#f1f3f4");
  sheet.setFrozenRows(1);
  columns.forEach(({ kept, points }, at) => {
    sheet.setColumnWidth(at + 1, points);
    if (kept === "prose") sheet.getRange(2, at + 1, below, 1).setWrap(true);
  });
  writeCells(name, [
    { row: 0, column: 0, cells: [columns.map(({ title }) => title), ...widened(rows, columns.length)] },
  ]);
  return true;
}

/**
 * Names the columns of each tab of ours after it, so that a formula may say Settings for Settings!A:C; a name that is there
 * already stays with what it names. Returns the names given. Not confirmed on a live account: that a named range of whole
 * columns has the rows that come later too, and that it may be called as a tab is.
 */
export function nameTabs(designs: readonly TabDesign[]): readonly string[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets().map((sheet) => ({ sheet, tab: sheet.getName() }));
  return designs.flatMap(({ name, columns }) => {
    const sheet = sheets.find(({ tab }) => isTab(tab, name))?.sheet;
    // Google answers null where there is none; its types do not say so.
    if (!sheet || (spreadsheet.getRangeByName(name) as unknown) !== null) return [];
    const last = a1(0, columns.length - 1).slice(0, -1);
    spreadsheet.setNamedRange(name, sheet.getRange(`A:${last}`));
    return [name];
  });
}

/** A new tab behind the others; insertSheet takes the person to it, who asked for something else. */
function insertTab(name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const active = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  spreadsheet.setActiveSheet(active);
  return sheet;
}

/** One rectangle must have rows of one length. */
function widened(rows: Grid, width: number): Grid {
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

/**
 * Writes rectangles of cells and nothing between them, so that what a person has just typed elsewhere in the tab
 * stays. One call a rectangle: those that touch come as one.
 */
export function writeCells(name: string, rectangles: readonly Rectangle[]): void {
  if (rectangles.length === 0) return;
  const sheet = sheetNamed(name);
  const writeCell = cellWriter(sheetZone());
  const rows = Math.max(...rectangles.map(({ row, cells }) => row + cells.length));
  const missing = rows - sheet.getMaxRows();
  // New rows take on the formats of the last one: not confirmed on a live account.
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  for (const { row, column, cells } of rectangles) {
    const values = cells.map((each) => each.map(writeCell));
    sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0).setValues(values);
  }
}

/**
 * Puts rows in between those of a tab of ours that is kept as text: what stood there moves down, and no cell of it is
 * written. A few rectangles at most, as each takes calls of its own; where several begin in one row, in their order.
 */
export function insertTexts(name: string, rectangles: readonly Rectangle[]): void {
  const sheet = sheetNamed(name);
  const writeCell = cellWriter(sheetZone());
  // From below, so that the rows of the others still stand where they stood.
  for (const { row, column, cells } of [...rectangles].reverse().sort((a, b) => b.row - a.row)) {
    sheet.insertRowsAfter(row, cells.length);
    const values = cells.map((each) => each.map(writeCell));
    const range = sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0);
    range.setNumberFormat(FORMATS.text); // first, or "1/3" becomes a date
    range.setValues(values);
  }
}

/**
 * Takes the person to where something needs a look: a cell or a row, "Pipeline!C17" or "Pipeline!17:17",
 * or else a tab, "Settings". A place that is no longer there is said.
 */
export function showCell(where: string): void {
  const [, tab = where, cells] = /^(.+)!([A-Z]*\d+(?::[A-Z]*\d+)?)$/s.exec(where) ?? [];
  const sheet = sheetNamed(tab);
  sheet.activate();
  if (cells !== undefined) sheet.getRange(cells).activate();
}

/** Sheets takes a tab's name as taken whatever its case, so a person's own "reps" is the Reps tab. */
function findSheet(name: string): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return sheets.find((sheet) => isTab(sheet.getName(), name));
}

/** Whether two names are one tab's. */
export function isTab(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function sheetNamed(name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = findSheet(name);
  if (!sheet) throw new Error(`The tab "${name}" is not in this sheet any more.`);
  return sheet;
}

/**
 * Who can open the sheet besides its owner, by e-mail. Not confirmed on a live account: people let in by a link, by a
 * group or by their whole domain are not among them.
 */
export function peopleOfSheet(): readonly string[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const owner = spreadsheet.getOwner()?.getEmail(); // none in a shared drive
  const people = [...spreadsheet.getEditors(), ...spreadsheet.getViewers()].map((user) => user.getEmail());
  return [...new Set(people)].filter((email) => email !== "" && email !== owner);
}
