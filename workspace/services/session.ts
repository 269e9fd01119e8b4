import type { Room } from "../sandbox/room";

/**
 * Who is at the keyboard. A formula and a simple trigger run for nobody in particular and learn no address:
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle#authorization_modes
 */
export function sessionService(room: Room) {
  const user = () => openUser(room, room.authority.authMode === "FULL" ? room.ask("run.user") : "");
  const service: Pick<
    GoogleAppsScript.Base.Session,
    "getActiveUser" | "getEffectiveUser" | "getActiveUserLocale" | "getScriptTimeZone"
  > = {
    getActiveUser: user,
    getEffectiveUser: user,
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
