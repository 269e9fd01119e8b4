import { cacheService } from "../services/cache";
import { documentApp } from "../services/document/document-app";
import { htmlService } from "../services/html";
import { lockService } from "../services/lock";
import { logServices } from "../services/log";
import { propertiesService } from "../services/properties";
import { sessionService } from "../services/session";
import { spreadsheetApp } from "../services/spreadsheet-app";
import { utilities } from "../services/utilities";
import type { Room } from "./room";

/** Every name that Apps Script adds to the language, as far as it is simulated. */
export function googleGlobals(room: Room): Record<string, object> {
  return {
    SpreadsheetApp: spreadsheetApp(room),
    DocumentApp: documentApp(room),
    HtmlService: htmlService(room),
    PropertiesService: propertiesService(room),
    CacheService: cacheService(room),
    LockService: lockService(room),
    Session: sessionService(room),
    Utilities: utilities(room),
    ...logServices(room),
  };
}
