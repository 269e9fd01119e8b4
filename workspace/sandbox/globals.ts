import { cacheService } from "../services/cache";
import { documentApp } from "../services/document/document-app";
import { htmlService } from "../services/html";
import { lockService } from "../services/lock";
import { logServices } from "../services/log";
import { propertiesService } from "../services/properties";
import { scriptApp } from "../services/script-app";
import { sessionService } from "../services/session";
import { spreadsheetApp } from "../services/spreadsheet-app";
import { utilities } from "../services/utilities";
import { servicesNotSimulated, type Published } from "../services/not-simulated";
import type { Room } from "./room";

/** Every name that Apps Script adds to the language; those that are not simulated say so when they are used. */
export function googleGlobals(room: Room, published: Published): Record<string, object> {
  return {
    ...servicesNotSimulated(room, published),
    SpreadsheetApp: spreadsheetApp(room),
    DocumentApp: documentApp(room),
    HtmlService: htmlService(room),
    PropertiesService: propertiesService(room),
    CacheService: cacheService(room),
    LockService: lockService(room),
    Session: sessionService(room),
    ScriptApp: scriptApp(room),
    Utilities: utilities(room),
    ...logServices(room),
  };
}
