import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openTestWorkspace } from "./open";

const MANIFEST = {
  timeZone: "Etc/UTC",
  dependencies: { enabledAdvancedServices: [{ userSymbol: "Drive", serviceId: "drive", version: "v3" }] },
};

const CODE = `
var refused = function (act) { try { act(); return "allowed"; } catch (error) { return error.message; } };
function onOpen(event) {
  var ui = SpreadsheetApp.getUi();
  var words = [
    String(event.authMode),
    refused(function () { PropertiesService.getDocumentProperties(); }),
    refused(function () { SpreadsheetApp.getActiveSpreadsheet(); }),
    refused(function () { Session.getActiveUserLocale(); }),
    refused(function () { ui.alert("Hello"); }),
  ];
  var menu = ui.createAddonMenu();
  words.forEach(function (word) { menu.addItem(word, "look"); });
  menu.addToUi();
}
function look() {
  return [
    typeof Drive,
    refused(function () { Drive.Files.list(); }),
    refused(function () { DriveApp.getRootFolder(); }),
    refused(function () { MimeType.PDF.toString(); }),
    refused(function () { PropertiesService.getDocumentProperties(); }),
  ];
}`;

test("an add-on that was not used in the file before makes its menu and hardly more; a click may do it all", async () => {
  const addOn = await mkdtemp(path.join(tmpdir(), "add-on-"));
  await writeFile(path.join(addOn, "appsscript.json"), JSON.stringify(MANIFEST));
  await writeFile(path.join(addOn, "Code.js"), CODE);
  const workspace = await openTestWorkspace({ addOn, install: "add-on", enabled: false });
  expect(workspace.menu().map(({ label }) => label)).toEqual([
    "NONE",
    "You do not have permission to call PropertiesService.getDocumentProperties",
    expect.stringContaining("You do not have permission to call SpreadsheetApp.getActiveSpreadsheet."),
    "allowed",
    "You do not have permission to call Ui.alert",
  ]);
  // The manifest names no scopes, so none is missing: what is refused is not simulated.
  expect(await workspace.call("look")).toEqual([
    "object",
    "Drive.Files is of an advanced service, and those are not simulated in this workspace.",
    "DriveApp.getRootFolder exists on Google but is not simulated in this workspace.",
    "MimeType.PDF exists on Google but is not simulated in this workspace.",
    "allowed",
  ]);
  // It has been used in this file now, and so is enabled in it for everybody who opens it.
  workspace.share("second@example.com", "editor");
  const second = await workspace.as("second@example.com");
  expect(
    second
      .menu()
      .map(({ label }) => label)
      .slice(0, 2),
  ).toEqual(["LIMITED", "allowed"]);
  await rm(addOn, { recursive: true });
});
