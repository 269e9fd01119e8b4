import type { Room } from "../sandbox/room";

/** Who is at the keyboard. A formula runs for nobody in particular and learns no address. */
export function sessionService(room: Room) {
  const service: Pick<
    GoogleAppsScript.Base.Session,
    "getActiveUser" | "getEffectiveUser" | "getActiveUserLocale" | "getScriptTimeZone"
  > = {
    getActiveUser: () => openUser(room, room.authority.caller === "cell" ? "" : room.ask("run.user")),
    getEffectiveUser: () => openUser(room, room.authority.caller === "cell" ? "" : room.ask("run.user")),
    getActiveUserLocale: () => room.ask("session.locale").slice(0, 2),
    getScriptTimeZone: () => room.scriptZone,
  };
  return room.guard("Base.Session", service);
}

export function openUser(room: Room, email: string): GoogleAppsScript.Base.User {
  const user: Pick<GoogleAppsScript.Base.User, "getEmail"> & { toString(): string } = {
    getEmail: () => email,
    toString: () => email,
  };
  return room.guard("Base.User", user) as GoogleAppsScript.Base.User;
}
