import { authorityOf, type Caller, type Standing } from "../../workspace/authority";
import { refusal } from "../../workspace/refusal";

const AUTH = "https://www.googleapis.com/auth";
const SHEET = [`${AUTH}/spreadsheets.currentonly`, `${AUTH}/spreadsheets`];

const ask = (caller: Caller, name: string, needs: readonly string[], standing: Partial<Standing> = {}) => {
  const [className = "", member = ""] = name.split(".");
  const stands: Standing = {
    install: "bound",
    container: "sheet",
    enabled: true,
    scopes: undefined,
    ...standing,
  };
  return refusal(authorityOf(caller, stands), { className, member, needs });
};

test("a manifest that names no scopes is taken for one that names those it needs", () => {
  expect(ask("menu", "DriveApp.getRootFolder", [`${AUTH}/drive.readonly`, `${AUTH}/drive`])).toBeUndefined();
  expect(ask("menu", "DocumentApp.create", [`${AUTH}/documents`])).toBeUndefined();
});

test("any one of the scopes a call needs will do, and none of them will not", () => {
  const scopes = [`${AUTH}/spreadsheets.currentonly`];
  expect(ask("menu", "SpreadsheetApp.getActive", SHEET, { scopes })).toBeUndefined();
  expect(ask("sidebar", "SpreadsheetApp.openById", [`${AUTH}/spreadsheets`], { scopes })).toBe(
    `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${AUTH}/spreadsheets`,
  );
  expect(ask("time trigger", "SpreadsheetApp.getActive", SHEET, { scopes: [] })).toBe(
    `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${AUTH}/spreadsheets.currentonly || ${AUTH}/spreadsheets)`,
  );
});

test("a simple trigger may call what needs no scope, its own file, and ask who is there", () => {
  expect(ask("trigger", "PropertiesService.getScriptProperties", [])).toBeUndefined();
  expect(ask("trigger", "Range.setValue", SHEET)).toBeUndefined();
  expect(ask("trigger", "Session.getActiveUser", [`${AUTH}/userinfo.email`])).toBeUndefined();
  expect(ask("trigger", "DocumentApp.openById", [`${AUTH}/documents`])).toContain(`${AUTH}/documents`);
  expect(ask("trigger", "Range.setValue", SHEET, { scopes: [`${AUTH}/documents`] })).toContain(
    "Specified permissions",
  );
});

test("an add-on that was not used in the file before may make its menu and little else", () => {
  const standing = { install: "add-on", enabled: false } as const;
  for (const name of ["SpreadsheetApp.getUi", "Ui.createAddonMenu", "Menu.addItem", "Logger.log"])
    expect(ask("trigger", name, [], standing)).toBeUndefined();
  expect(ask("trigger", "Session.getActiveUserLocale", [], standing)).toBeUndefined();
  expect(ask("trigger", "PropertiesService.getDocumentProperties", [], standing)).toContain("permission");
  expect(ask("trigger", "SpreadsheetApp.getActiveSpreadsheet", SHEET, standing)).toContain("permission");
  expect(ask("trigger", "Ui.alert", [], standing)).toContain("permission");
  expect(ask("menu", "PropertiesService.getDocumentProperties", [], standing)).toBeUndefined();
});

test("a user interface is there only where the script's own file is open", () => {
  const refused = "Cannot call SpreadsheetApp.getUi() from this context.";
  expect(ask("menu", "SpreadsheetApp.getUi", [])).toBeUndefined();
  expect(ask("time trigger", "SpreadsheetApp.getUi", [])).toBe(refused);
  expect(ask("cell", "SpreadsheetApp.getUi", [])).toBe(refused);
  expect(ask("menu", "SpreadsheetApp.getUi", [], { install: "standalone" })).toBe(refused);
  expect(ask("menu", "SpreadsheetApp.getUi", [], { container: "doc" })).toBe(refused);
  expect(ask("menu", "DocumentApp.getUi", [])).toBe("Cannot call DocumentApp.getUi() from this context.");
});

test("a formula may read its spreadsheet whatever the manifest says, and change nothing", () => {
  const scopes: string[] = [];
  expect(ask("cell", "Range.getValues", SHEET, { scopes })).toBeUndefined();
  expect(ask("cell", "Range.setValues", SHEET, { scopes })).toBe(
    "You do not have permission to call setValues",
  );
  expect(ask("cell", "DriveApp.getFoldersByName", [`${AUTH}/drive.readonly`, `${AUTH}/drive`])).toBe(
    `You do not have permission to call DriveApp.getFoldersByName. Required permissions: (${AUTH}/drive.readonly || ${AUTH}/drive)`,
  );
});
