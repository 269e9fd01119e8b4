import { authorityOf, type Install } from "../../workspace/authority";
import type { Room } from "../../workspace/sandbox/room";
import { cacheService } from "../../workspace/services/cache";
import { lockService } from "../../workspace/services/lock";
import { propertiesService } from "../../workspace/services/properties";
import { spreadsheetApp } from "../../workspace/services/spreadsheet-app";

/** As much of a room as these services look at before they are asked for anything. */
const roomOf = (install: Install): Room =>
  ({
    authority: authorityOf("menu", { install, container: "sheet", enabled: true, scopes: undefined }),
    guard: (_className: string, service: object) => service,
  }) as unknown as Room;

const ofTheDocument = (install: Install) => {
  const room = roomOf(install);
  return [
    lockService(room).getDocumentLock(),
    cacheService(room).getDocumentCache(),
    propertiesService(room).getDocumentProperties(),
    spreadsheetApp(room).getActiveSpreadsheet(),
  ];
};

test("a script that is a file of its own has no document's lock, cache, properties or spreadsheet", () => {
  expect(ofTheDocument("standalone")).toEqual([null, null, null, null]);
});

test("an add-on has those of the file it runs beside, as a bound script does", () => {
  for (const install of ["add-on", "bound"] as const) expect(ofTheDocument(install)).not.toContain(null);
});
