/** What Bridge.html asks the server for: google.script.run can be tried from a page alone. */

/** Opens the page, which tries its facts and writes what came of them into the tab "Contract, page". */
function openBridge() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Bridge").setTitle("Contract"));
}

function echo(...values) {
  return values;
}

function typesOf(...values) {
  return values.map((value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value));
}

function giveDate() {
  return { when: new Date() };
}

function giveNothing() {}

function giveHoles() {
  return [1, undefined, 3];
}

function fail() {
  const error = new TypeError("It cannot be done.");
  error.details = "a property of one's own";
  throw error;
}

/** Ends in "_": cannot be called from outside. */
function hidden_() {
  return "seen";
}

let counted = 0;
function count() {
  counted += 1;
  return counted;
}

/** When it began and ended, in milliseconds. */
function sleepAndTell(milliseconds) {
  const from = Date.now();
  Utilities.sleep(milliseconds);
  return [from, Date.now()];
}

function raiseFlag(name) {
  CacheService.getScriptCache().put(name, "up", 60);
}

/** Whether the flag has gone up within ten seconds. */
function awaitFlag(name) {
  for (let turn = 0; turn < 50; turn++) {
    if (CacheService.getScriptCache().get(name) !== null) return true;
    Utilities.sleep(200);
  }
  return false;
}

/** Holds the script's lock from raising one flag until another goes up; or until it ends, without giving it back. */
function holdLock(held, release) {
  const lock = LockService.getScriptLock();
  lock.waitLock(10000);
  raiseFlag(held);
  return release === undefined || awaitFlag(release);
}

/** Whether the lock could be had at once while another run holds it, and whether it can be had later. */
function tryLockBesides(held, release) {
  if (!awaitFlag(held)) return "nobody held it";
  const lock = LockService.getScriptLock();
  const atOnce = lock.tryLock(1);
  raiseFlag(release);
  return [atOnce, lock.tryLock(20000)];
}

/** What waitLock says when it waits in vain. */
function waitLockBesides(held, release) {
  if (!awaitFlag(held)) return "nobody held it";
  const message = refusalOf(() => LockService.getScriptLock().waitLock(1));
  raiseFlag(release);
  return message;
}

/** Writes into a Doc and saves it only when told to. */
function writeUnsaved(written, save) {
  const doc = scratchDoc();
  doc.saveAndClose();
  const open = DocumentApp.openById(doc.getId());
  open.getBody().appendParagraph("unsaved");
  raiseFlag(written);
  awaitFlag(save);
  open.saveAndClose();
}

/** What another run reads meanwhile. */
function readBesides(written, save) {
  if (!awaitFlag(written)) return "nobody wrote";
  const text = readScratch();
  raiseFlag(save);
  return text;
}

function readScratch() {
  const id = PropertiesService.getScriptProperties().getProperty(SCRATCH);
  return DocumentApp.openById(id).getBody().getText().trim();
}

/** Writes what came of the page's facts, those that do not hold first. */
function writePageReport(results) {
  writeReport_("Contract, page", results);
}
