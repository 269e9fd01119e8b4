function lockFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/lock/lock";

  fact("nobody holds a lock before it is asked for", `${page}#haslock`, () => {
    same(LockService.getScriptLock().hasLock(), false);
  });

  fact("tryLock answers true and holds a lock that is free", `${page}#trylocktimeoutinmillis`, () => {
    const lock = LockService.getScriptLock();
    same([lock.tryLock(1000), lock.hasLock()], [true, true]);
    lock.releaseLock();
  });

  fact("waitLock holds the lock", `${page}#waitlocktimeoutinmillis`, () => {
    const lock = LockService.getUserLock();
    lock.waitLock(1000);
    same(lock.hasLock(), true);
    lock.releaseLock();
  });

  fact("a lock that is released is held no more", `${page}#releaselock`, () => {
    const lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    lock.releaseLock();
    same(lock.hasLock(), false);
  });

  fact("to release a lock that is not held does no harm", `${page}#releaselock`, () => {
    LockService.getScriptLock().releaseLock();
  });

  fact(
    "a script bound to its sheet has a document lock",
    "https://developers.google.com/apps-script/reference/lock/lock-service#getdocumentlock",
    () => same(LockService.getDocumentLock() !== null, true),
  );

  fact(
    "the locks of the document, the script and the user are three",
    "https://developers.google.com/apps-script/reference/lock/lock-service",
    () => {
      const lock = LockService.getScriptLock();
      lock.waitLock(1000);
      same([LockService.getDocumentLock().hasLock(), LockService.getUserLock().hasLock()], [false, false]);
      lock.releaseLock();
    },
  );
}
