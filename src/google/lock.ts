import { Refusal } from "../domain/refusal";

/** How long a run waits for another one that is writing the ledgers. */
const LONGEST_WAIT = 20_000; // milliseconds

/**
 * Runs `work` while no other run of the add-on in this sheet can write, and makes its writes visible before the next
 * one begins (https://developers.google.com/apps-script/reference/lock). Throws where the wait is too long.
 */
export function withLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock();
  // Outside a document there is none; nothing else can then run against this sheet either.
  if (!(lock as typeof lock | null)) return work();
  if (!lock.tryLock(LONGEST_WAIT)) {
    throw new Refusal(
      "Somebody else is preparing 1:1s in this sheet right now. Please try again in a minute.",
    );
  }
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
