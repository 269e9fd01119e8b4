/** Fails with both sides where they differ; Dates are compared by their instants. */
function same(actual, expected) {
  const one = JSON.stringify(actual);
  const other = JSON.stringify(expected);
  if (one !== other) throw new Error(`It is ${one}, not ${other}.`);
}

/** Fails unless the act is refused in these words. */
function refused(act, words) {
  const message = refusalOf(act);
  if (message === undefined) throw new Error("It is not refused.");
  if (!words.test(message)) throw new Error(`It is refused in other words: ${message}`);
}

/** What the act is refused with; undefined where it is not. */
function refusalOf(act) {
  try {
    act();
    return undefined;
  } catch (error) {
    return String(error.message);
  }
}

const SCRATCH = "Contract scratch";

/** A tab that nobody has written to, named as SCRATCH says, with these rows from A1 on. */
function scratchTab(rows = []) {
  removeScratchTab();
  const tab = SpreadsheetApp.getActiveSpreadsheet().insertSheet(SCRATCH);
  if (rows.length > 0) tab.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
  return tab;
}

function removeScratchTab() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = spreadsheet.getSheetByName(SCRATCH);
  if (tab) spreadsheet.deleteSheet(tab);
}

/** An empty Doc. It is the same one each time, so that a run leaves one Doc behind and not thirty. */
function scratchDoc() {
  const store = PropertiesService.getScriptProperties();
  const kept = store.getProperty(SCRATCH);
  const doc = kept ? DocumentApp.openById(kept) : DocumentApp.create(SCRATCH);
  store.setProperty(SCRATCH, doc.getId());
  const body = doc.getBody();
  body.appendParagraph(""); // a body that ends in a list item cannot be cleared
  body.clear();
  return doc;
}

/** What these cells show once Google has worked out their formulas. */
function settled(range) {
  SpreadsheetApp.flush();
  for (let turn = 0; turn < 60; turn++) {
    const values = range.getValues();
    if (!values.some((row) => row.includes("Loading..."))) return values;
    Utilities.sleep(500);
  }
  throw new Error("It is still loading.");
}

/** What a formula in G1 shows, beside these rows from A1 on. */
function shown(formula, rows = []) {
  const tab = scratchTab(rows);
  tab.getRange("G1").setFormula(formula);
  return settled(tab.getRange("G1"))[0][0];
}

/** The day and time of an instant on the spreadsheet's wall clock. */
function onTheWall(date) {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return Utilities.formatDate(date, zone, "yyyy-MM-dd HH:mm");
}
