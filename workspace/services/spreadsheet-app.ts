import type { Room } from "../sandbox/room";
import { openSpreadsheet } from "./spreadsheet";
import { openUi } from "./ui";

/** SpreadsheetApp, bound to the one spreadsheet of the workspace. */
export function spreadsheetApp(room: Room) {
  const spreadsheet = () => openSpreadsheet(room);
  const service: Pick<
    GoogleAppsScript.Spreadsheet.SpreadsheetApp,
    "getActiveSpreadsheet" | "getActive" | "getActiveSheet" | "setActiveSheet" | "flush" | "getUi"
  > = {
    getActiveSpreadsheet: spreadsheet,
    getActive: spreadsheet,
    getActiveSheet: () => spreadsheet().getActiveSheet(),
    setActiveSheet: (sheet) => spreadsheet().setActiveSheet(sheet),
    flush: () => {
      room.ask("sheet.flush");
    },
    getUi: () => openUi(room),
  };
  return room.guard("Spreadsheet.SpreadsheetApp", service);
}
