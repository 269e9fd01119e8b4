import type { Room } from "../sandbox/room";
import { openRange } from "./range";
import { openSheet } from "./sheet";
import { openUser } from "./session";

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleUser = GoogleAppsScript.Base.User;

type Simulated = Pick<
  GoogleSpreadsheet,
  | "getSheets"
  | "getNumSheets"
  | "getSheetByName"
  | "insertSheet"
  | "deleteSheet"
  | "getName"
  | "getId"
  | "getUrl"
  | "getSpreadsheetTimeZone"
  | "getSpreadsheetLocale"
  | "getEditors"
  | "getViewers"
  | "getOwner"
  | "toast"
  | "setActiveSheet"
  | "getActiveSheet"
  | "getRange"
  | "getRangeByName"
  | "setNamedRange"
  | "removeNamedRange"
>;

/** The spreadsheet the add-on is open in; there is no other. */
export function openSpreadsheet(room: Room): GoogleSpreadsheet {
  return room.guard("Spreadsheet.Spreadsheet", new Spreadsheet(room)) as unknown as GoogleSpreadsheet;
}

class Spreadsheet implements Simulated {
  constructor(private readonly room: Room) {}

  getSheets(): GoogleSheet[] {
    return this.room.realm.inward(this.tabs.map(({ id }) => this.sheetOf(id))) as GoogleSheet[];
  }

  getNumSheets(): number {
    return this.tabs.length;
  }

  // Google answers null where there is none; its types do not say so.
  getSheetByName(name: string): GoogleSheet {
    const tab = this.tabs.find((one) => one.name === name);
    return (tab ? this.sheetOf(tab.id) : null) as GoogleSheet;
  }

  insertSheet(...values: unknown[]): GoogleSheet {
    const name = values.find((value) => typeof value === "string");
    const index = values.find((value) => typeof value === "number");
    // Without an index Google inserts after the active tab.
    const active = this.tabs.findIndex(({ id }) => id === this.room.ask("sheet.activeTab"));
    const tab = this.room.ask("sheet.insert", name, index ?? active + 1);
    this.room.ask("sheet.activate", tab); // a new tab becomes the active one
    return this.sheetOf(tab);
  }

  deleteSheet(sheet: GoogleSheet): void {
    this.room.ask("sheet.remove", String(sheet.getSheetId()));
  }

  getName(): string {
    return this.about.title;
  }

  getId(): string {
    return this.about.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.about.id}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.about.zone;
  }

  getSpreadsheetLocale(): string {
    return this.about.locale;
  }

  getEditors(): GoogleUser[] {
    return this.people(this.about.sharing.editors);
  }

  /** Whoever may edit may view: https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md */
  getViewers(): GoogleUser[] {
    const { editors, viewers } = this.about.sharing;
    return this.people([...editors, ...viewers]);
  }

  getOwner(): GoogleUser {
    return openUser(this.room, this.about.sharing.owner);
  }

  toast(message: string, title?: string): void {
    this.room.ask("ui.notice", message, title);
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    this.room.ask("sheet.activate", String(sheet.getSheetId()));
    return sheet;
  }

  getActiveSheet(): GoogleSheet {
    return this.sheetOf(this.room.ask("sheet.activeTab"));
  }

  getRange(reference: string): GoogleAppsScript.Spreadsheet.Range {
    return this.getActiveSheet().getRange(reference); // a tab named in the reference wins there
  }

  // Google answers null where there is none; its types do not say so.
  getRangeByName(name: string): GoogleAppsScript.Spreadsheet.Range {
    const named = this.room.ask("sheet.named", name);
    if (!named) return null as unknown as GoogleAppsScript.Spreadsheet.Range;
    return openRange(this.room, named.tab, named.where, () => this.sheetOf(named.tab));
  }

  setNamedRange(name: string, range: GoogleAppsScript.Spreadsheet.Range): void {
    const [top, left] = [range.getRow() - 1, range.getColumn() - 1];
    const where = { top, left, bottom: range.getLastRow() - 1, right: range.getLastColumn() - 1 };
    this.room.ask("sheet.setName", name, String(range.getSheet().getSheetId()), where);
  }

  removeNamedRange(name: string): void {
    this.room.ask("sheet.removeName", name);
  }

  private sheetOf(tab: string): GoogleSheet {
    return openSheet(this.room, tab, () => openSpreadsheet(this.room));
  }

  private people(emails: readonly string[]): GoogleUser[] {
    return this.room.realm.inward(emails.map((email) => openUser(this.room, email))) as GoogleUser[];
  }

  private get about() {
    return this.room.ask("sheet.about");
  }

  private get tabs() {
    return this.room.ask("sheet.tabs");
  }
}
