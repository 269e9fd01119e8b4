import type { Room } from "../sandbox/room";

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** LockService: locks by which runs of the script keep each other out. */
export function lockService(room: Room) {
  const service: Pick<
    GoogleAppsScript.Lock.LockService,
    "getDocumentLock" | "getScriptLock" | "getUserLock"
  > = {
    getDocumentLock: () => openLock(room, "document"),
    getScriptLock: () => openLock(room, "script"),
    getUserLock: () => openLock(room, `user ${room.ask("run.user")}`),
  };
  return room.guard("Lock.LockService", service);
}

function openLock(room: Room, name: string): GoogleLock {
  const lock: Pick<GoogleLock, "tryLock" | "waitLock" | "hasLock" | "releaseLock"> = {
    tryLock: (milliseconds) => room.ask("lock.take", name, milliseconds),
    waitLock: (milliseconds) => {
      if (room.ask("lock.take", name, milliseconds)) return;
      // https://github.com/tanaikech/taking-advantage-of-google-apps-script/issues
      throw room.realm.exception("Lock timeout: another process was holding the lock for too long.");
    },
    hasLock: () => room.ask("lock.isHeld", name),
    releaseLock: () => room.ask("lock.release", name),
  };
  return room.guard("Lock.Lock", lock);
}
