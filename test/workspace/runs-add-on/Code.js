/* What the tests of runs ask for: each function makes the few service calls that its name says. */
function lockFor(name, patience) {
  const lock = LockService.getScriptLock();
  const got = lock.tryLock(patience);
  if (got) note(name);
  return got;
}
function waitForLock(patience) {
  LockService.getScriptLock().waitLock(patience);
}
function lockAndSleep(name, milliseconds) {
  LockService.getScriptLock().waitLock(1);
  note(name + " begins");
  Utilities.sleep(milliseconds);
  note(name + " ends");
}
function lockAndCalculate(name) {
  LockService.getScriptLock().waitLock(1);
  note(name);
  SpreadsheetApp.flush();
}
function lockTwice() {
  const lock = LockService.getScriptLock();
  const got = [lock.tryLock(1), lock.tryLock(1), LockService.getUserLock().tryLock(1)];
  lock.releaseLock();
  return got.concat(lock.hasLock());
}
function sleep(milliseconds) {
  const before = Date.now();
  Utilities.sleep(milliseconds);
  return Date.now() - before;
}
function loop() {
  for (;;);
}
function note(text) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Notes").appendRow([text]);
}
function tryNote(text) {
  try {
    note(text);
    return "noted";
  } catch (error) {
    return error.name + ": " + error.message;
  }
}
/** @customfunction */
function SLEEPY(milliseconds) {
  Utilities.sleep(milliseconds);
  return "slept";
}
function plan(rhythm) {
  const trigger = ScriptApp.newTrigger("noteDay").timeBased();
  if (rhythm === "daily") trigger.everyDays(1).atHour(7).create();
  else trigger.everyHours(1).create();
}
function forget() {
  ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}
function noteDay() {
  note(Utilities.formatDate(new Date(), "UTC", "d MMM"));
}
