import type { Room } from "../sandbox/room";

type GoogleLock = GoogleAppsScript.Lock.Lock;

/**
 * LockService. Executions run one after the other here, so a lock is always free when it is asked for; what is
 * simulated is whether this execution holds it.
 */
export function lockService(room: Room) {
  const held = new Set<string>();
  const open = (name: string): GoogleLock => {
    const lock: Pick<GoogleLock, "tryLock" | "waitLock" | "hasLock" | "releaseLock"> = {
      tryLock: () => {
        held.add(name);
        return true;
      },
      waitLock: () => {
        held.add(name);
      },
      hasLock: () => held.has(name),
      releaseLock: () => {
        held.delete(name);
      },
    };
    return room.guard("Lock.Lock", lock);
  };
  const service: Pick<
    GoogleAppsScript.Lock.LockService,
    "getDocumentLock" | "getScriptLock" | "getUserLock"
  > = {
    getDocumentLock: () => open("document"),
    getScriptLock: () => open("script"),
    getUserLock: () => open("user"),
  };
  return room.guard("Lock.LockService", service);
}
