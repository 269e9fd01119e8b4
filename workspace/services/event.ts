import type { Room } from "../sandbox/room";
import { AuthMode } from "./script-app";
import { openUser } from "./session";
import { openSpreadsheet } from "./spreadsheet";
import { hasSpreadsheet } from "./spreadsheet-app";

/**
 * What a triggered function is handed, with the fields that only the host knows (`triggerUid`):
 * https://developers.google.com/apps-script/guides/triggers/events. Beside a Doc there is no source
 * here; on Google it is the Doc.
 */
export function openEvent(room: Room, fields: object): Readonly<Record<string, unknown>> {
  const { caller, authMode } = room.authority;
  const event = { authMode: AuthMode[authMode], ...fields };
  return caller === "time trigger"
    ? { ...event, ...timeFields(room.now()) }
    : { ...event, ...(hasSpreadsheet(room) && { source: openSpreadsheet(room) }), user: openUser(room, "") };
}

/** The moment as of Greenwich: that it is not the script's zone is unconfirmed. */
function timeFields(now: number): Readonly<Record<string, unknown>> {
  const date = new Date(now);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    "day-of-month": date.getUTCDate(),
    "day-of-week": date.getUTCDay() || 7, // Monday is 1
    "week-of-year": weekOfYear(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: "UTC",
  };
}

const DAY = 86_400_000;

/** The ISO week: the one that holds a Thursday of the year. */
function weekOfYear(date: Date): number {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  return 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY));
}
