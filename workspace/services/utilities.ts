import { randomUUID } from "node:crypto";
import type { Room } from "../sandbox/room";
import { zoneNamed } from "../zone";
import { formatDate } from "./format-date";

/** Utilities: dates as text, ids, waiting. */
export function utilities(room: Room) {
  const service: Pick<GoogleAppsScript.Utilities.Utilities, "formatDate" | "getUuid" | "sleep"> = {
    formatDate: (date, zone, pattern) => {
      const instant = (date as unknown as Date).getTime();
      if (Number.isNaN(instant)) throw room.realm.exception("Invalid argument: date");
      return formatDate(instant, zoneOrGreenwich(zone), pattern);
    },
    getUuid: () => randomUUID(),
    sleep: (milliseconds) => {
      if (milliseconds > 300_000) throw room.realm.exception("Invalid argument: milliseconds"); // at most five minutes
      room.ask("run.sleep", milliseconds);
    },
  };
  return room.guard("Utilities.Utilities", service);
}

/** Java, on which Google's service stands, reads an unknown zone as GMT. */
function zoneOrGreenwich(name: string) {
  try {
    return zoneNamed(name);
  } catch {
    return zoneNamed("Etc/UTC");
  }
}
