import type { Room } from "../sandbox/room";
import { openSpreadsheet } from "./spreadsheet";
import { openUi } from "./ui";

/** Whether the script runs beside a spreadsheet: not beside a Doc, nor as a file of its own. */
export const hasSpreadsheet = ({ authority: { install, container } }: Room): boolean =>
  install !== "standalone" && container === "sheet";

/** SpreadsheetApp, bound to the one spreadsheet of the workspace. */
export function spreadsheetApp(room: Room) {
  const spreadsheet = () => openSpreadsheet(room);
  /** Null for a script with no spreadsheet open beside it, which Google's types do not say. */
  const active = () => (hasSpreadsheet(room) ? spreadsheet() : null) as ReturnType<typeof spreadsheet>;
  const service: Pick<
    GoogleAppsScript.Spreadsheet.SpreadsheetApp,
    "getActiveSpreadsheet" | "getActive" | "getActiveSheet" | "setActiveSheet" | "flush" | "getUi"
  > = {
    getActiveSpreadsheet: active,
    getActive: active,
    getActiveSheet: () => spreadsheet().getActiveSheet(),
    setActiveSheet: (sheet) => spreadsheet().setActiveSheet(sheet),
    flush: () => {
      room.ask("sheet.flush");
    },
    getUi: () => openUi(room),
  };
  return room.guard("Spreadsheet.SpreadsheetApp", service);
}
