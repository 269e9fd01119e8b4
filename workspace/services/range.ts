import type { Rectangle } from "../a1";
import { columnsOf, rowsOf, writeA1 } from "../a1";
import type { Room } from "../sandbox/room";
import type { Look } from "../sheet/look";

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

type Simulated = Pick<
  GoogleRange,
  | "getValues"
  | "getValue"
  | "getDisplayValues"
  | "getDisplayValue"
  | "getFormulas"
  | "getFormula"
  | "setValues"
  | "setValue"
  | "setFormula"
  | "setFormulas"
  | "setNumberFormat"
  | "setNumberFormats"
  | "getNumberFormat"
  | "getNumberFormats"
  | "setFontWeight"
  | "setFontColor"
  | "setBackground"
  | "setWrap"
  | "setHorizontalAlignment"
  | "setNote"
  | "setNotes"
  | "getNote"
  | "getNotes"
  | "clearContent"
  | "getA1Notation"
  | "getRow"
  | "getColumn"
  | "getLastRow"
  | "getLastColumn"
  | "getNumRows"
  | "getNumColumns"
  | "getSheet"
  | "sort"
  | "activate"
  | "isBlank"
>;

/** A rectangle of cells of one tab; `sheet` opens the tab, which its sheet knows how to do. */
export function openRange(room: Room, tab: string, where: Rectangle, sheet: () => GoogleSheet): GoogleRange {
  return room.guard("Spreadsheet.Range", new Range(room, tab, where, sheet)) as unknown as GoogleRange;
}

class Range implements Simulated {
  constructor(
    private readonly room: Room,
    private readonly tab: string,
    private readonly where: Rectangle,
    private readonly sheet: () => GoogleSheet,
  ) {}

  // Google's types say any[][].
  getValues(): ReturnType<GoogleRange["getValues"]> {
    return this.room.realm.inward(this.room.ask("sheet.read", this.tab, this.where)) as unknown[][];
  }

  getValue(): unknown {
    const { top, left } = this.where;
    const [row] = this.room.ask("sheet.read", this.tab, { top, left, bottom: top, right: left });
    return this.room.realm.inward(row?.[0]);
  }

  getDisplayValues(): string[][] {
    return this.texts(this.room.ask("sheet.shown", this.tab, this.where));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? "";
  }

  getFormulas(): string[][] {
    return this.texts(this.room.ask("sheet.formulas", this.tab, this.where));
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? "";
  }

  setValues(values: unknown[][]): GoogleRange {
    this.checkSize(values, "data", "setValues");
    this.room.ask("sheet.write", this.tab, this.where, this.room.realm.outward(values) as unknown[][]);
    return this.google;
  }

  setValue(value: unknown): GoogleRange {
    return this.setValues(this.filledWith(value));
  }

  setFormula(formula: string): GoogleRange {
    return this.setFormulas(this.filledWith(formula));
  }

  setFormulas(formulas: string[][]): GoogleRange {
    this.checkSize(formulas, "data", "setFormulas");
    const written = formulas.map((row) =>
      Array.from(row, (formula) => (/^=|^$/.test(formula) ? formula : `=${formula}`)),
    );
    this.room.ask("sheet.write", this.tab, this.where, written);
    return this.google;
  }

  setNumberFormat(format: string): GoogleRange {
    return this.look({ format });
  }

  setNumberFormats(formats: string[][]): GoogleRange {
    this.checkSize(formats, "number formats", "setNumberFormats");
    const looks = formats.map((row) => Array.from(row, (format) => ({ format })));
    this.room.ask("sheet.look", this.tab, this.where, looks);
    return this.google;
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? "";
  }

  getNumberFormats(): string[][] {
    return this.texts(this.room.ask("sheet.formats", this.tab, this.where));
  }

  setFontWeight(fontWeight: "bold" | "normal" | null): GoogleRange {
    return this.look({ fontWeight });
  }

  setFontColor(fontColor: string | null): GoogleRange {
    return this.look({ fontColor });
  }

  setBackground(background: string | null): GoogleRange {
    return this.look({ background });
  }

  setWrap(wrap: boolean): GoogleRange {
    return this.look({ wrap });
  }

  setHorizontalAlignment(align: "left" | "center" | "normal" | "right" | null): GoogleRange {
    return this.look({ align });
  }

  setNote(note: string | null): GoogleRange {
    this.room.ask("sheet.setNotes", this.tab, this.where, this.filledWith(note));
    return this.google;
  }

  setNotes(notes: (string | null)[][]): GoogleRange {
    this.checkSize(notes, "notes", "setNotes");
    this.room.ask(
      "sheet.setNotes",
      this.tab,
      this.where,
      this.room.realm.outward(notes) as (string | null)[][],
    );
    return this.google;
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? "";
  }

  getNotes(): string[][] {
    return this.texts(this.room.ask("sheet.notes", this.tab, this.where));
  }

  clearContent(): GoogleRange {
    this.room.ask("sheet.clear", this.tab, this.where);
    return this.google;
  }

  getA1Notation(): string {
    return writeA1(this.where);
  }

  getRow(): number {
    return this.where.top + 1;
  }

  getColumn(): number {
    return this.where.left + 1;
  }

  getLastRow(): number {
    return this.where.bottom + 1;
  }

  getLastColumn(): number {
    return this.where.right + 1;
  }

  getNumRows(): number {
    return rowsOf(this.where);
  }

  getNumColumns(): number {
    return columnsOf(this.where);
  }

  getSheet(): GoogleSheet {
    return this.sheet();
  }

  isBlank(): boolean {
    return this.room
      .ask("sheet.read", this.tab, this.where)
      .every((row) => row.every((value) => value === ""));
  }

  activate(): GoogleRange {
    this.room.ask("sheet.activate", this.tab, this.where);
    return this.google;
  }

  /** By columns counted from 1 in the sheet; formulas are not moved, as this simulation sorts values only. */
  sort(specification: unknown): GoogleRange {
    if (this.getFormulas().some((row) => row.some((formula) => formula !== "")))
      throw this.room.realm.exception("Range.sort of formulas is not simulated in this workspace.");
    const keys = (Array.isArray(specification) ? (specification as unknown[]) : [specification]).map((key) =>
      typeof key === "number"
        ? { column: key, ascending: true }
        : (key as { column: number; ascending?: boolean }),
    );
    const rows = this.room.ask("sheet.read", this.tab, this.where);
    rows.sort((one, other) => {
      for (const { column, ascending = true } of keys) {
        const order = compare(one[column - 1 - this.where.left], other[column - 1 - this.where.left]);
        if (order !== 0) return ascending || Math.abs(order) === 2 ? order : -order;
      }
      return 0;
    });
    this.room.ask("sheet.write", this.tab, this.where, rows);
    return this.google;
  }

  private get google(): GoogleRange {
    return this as unknown as GoogleRange;
  }

  private look(look: Look): GoogleRange {
    this.room.ask("sheet.look", this.tab, this.where, this.filledWith(look));
    return this.google;
  }

  private filledWith<Value>(value: Value): Value[][] {
    const kept = this.room.realm.outward(value) as Value;
    return Array.from({ length: rowsOf(this.where) }, () => Array<Value>(columnsOf(this.where)).fill(kept));
  }

  private texts(rows: string[][]): string[][] {
    return this.room.realm.inward(rows) as string[][];
  }

  /** Google's words for data of another size than the range. */
  private checkSize(rows: unknown, what: string, method: string): void {
    const { realm } = this.room;
    const fail = (kind: string, has: number, needs: number): never => {
      const verb = what === "data" ? "has" : "have";
      throw realm.exception(
        `The number of ${kind} in the ${what} does not match the number of ${kind} in the range. The ${what} ${verb} ${has} but the range has ${needs}.`,
      );
    };
    if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row)))
      throw realm.exception(
        `The parameters (${kindOf(rows)}) don't match the method signature for SpreadsheetApp.Range.${method}.`,
      );
    if (rows.length !== rowsOf(this.where)) fail("rows", rows.length, rowsOf(this.where));
    for (const row of rows as unknown[][])
      if (row.length !== columnsOf(this.where)) fail("columns", row.length, columnsOf(this.where));
  }
}

/** A parameter as Google names it where it is refused: https://stackoverflow.com/questions/63720612 */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `${typeof (value as unknown[])[0]}[]`;
  return value === null ? "null" : typeof value;
}

/** Sheets' order: numbers and dates, texts, booleans; blanks last whichever way (told by ±2). */
function compare(one: unknown, other: unknown): number {
  const blank = (value: unknown) => value === "" || value === undefined;
  if (blank(one) || blank(other)) return blank(one) && blank(other) ? 0 : blank(one) ? 2 : -2;
  const rank = (value: unknown) => (typeof value === "boolean" ? 2 : typeof value === "string" ? 1 : 0);
  if (rank(one) !== rank(other)) return Math.sign(rank(one) - rank(other));
  if (typeof one === "string" && typeof other === "string") return Math.sign(one.localeCompare(other));
  return Math.sign(Number(one) - Number(other));
}
