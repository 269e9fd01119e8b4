import type { Owner } from "../host/state-answers";
import type { Room } from "../sandbox/room";
import { ofDocument } from "./of-document";

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** LockService: locks by which runs of the script keep each other out. */
export function lockService(room: Room) {
  const service: Pick<
    GoogleAppsScript.Lock.LockService,
    "getDocumentLock" | "getScriptLock" | "getUserLock"
  > = {
    getDocumentLock: () => ofDocument(room, () => openLock(room, "document")),
    getScriptLock: () => openLock(room, "script"),
    getUserLock: () => openLock(room, "user"),
  };
  return room.guard("Lock.LockService", service);
}

function openLock(room: Room, owner: Owner): GoogleLock {
  const lock: Pick<GoogleLock, "tryLock" | "waitLock" | "hasLock" | "releaseLock"> = {
    tryLock: (milliseconds) => room.ask("lock.take", owner, milliseconds),
    waitLock: (milliseconds) => {
      if (room.ask("lock.take", owner, milliseconds)) return;
      // The words as people quote them; unconfirmed.
      throw room.realm.exception("Lock timeout: another process was holding the lock for too long.");
    },
    hasLock: () => room.ask("lock.isHeld", owner),
    releaseLock: () => room.ask("lock.release", owner),
  };
  return room.guard("Lock.Lock", lock);
}
