/**
 * How Google behaves: one fact, one small test, one source. The folder is an Apps Script project, so that what holds in
 * the workspace can be held against Google itself: push it into the script of an empty spreadsheet whose locale is
 * United States or United Kingdom, reload the sheet, and choose "Write the report" and "Try the page's facts" from its
 * menu; the latter are in Bridge.html, as google.script.run can be tried from a page alone.
 *
 * A source is a page of Google's documentation or a public project that says so. One that begins with "unconfirmed:"
 * is what we believe and nobody has shown; the workspace does it too, so a Google that does otherwise is news.
 */

/** The facts by what they are about; each teller is handed the function to tell them to. */
function tellers() {
  return {
    cache: cacheFacts,
    cells: cellFacts,
    dates: dateFacts,
    documents: documentFacts,
    "documents-edits": documentEditFacts,
    "documents-life": documentLifeFacts,
    formulas: formulaFacts,
    gates: gateFacts,
    "html-and-ui": htmlAndUiFacts,
    language: languageFacts,
    lock: lockFacts,
    "named-ranges": namedRangeFacts,
    properties: propertyFacts,
    ranges: rangeFacts,
    tabs: tabFacts,
    text: textFacts,
    triggers: triggerFacts,
    typing: typingFacts,
    utilities: utilityFacts,
  };
}

/** Every fact, `{ about, name, source, holds }`, told but not tried: no service is called. */
function allFacts() {
  const facts = [];
  for (const [about, tell] of Object.entries(tellers()))
    tell((name, source, holds) => facts.push({ about, name, source, holds }));
  return facts;
}

/** Tries every fact; what goes wrong with one is its message and keeps no other from being tried. */
function runContract() {
  const results = allFacts().map(({ about, name, source, holds }) => {
    try {
      holds();
      return { about, name, source, ok: true, message: "" };
    } catch (error) {
      return { about, name, source, ok: false, message: String(error.message) };
    }
  });
  removeScratchTab();
  return results;
}

/** Tries every fact that needs no page, and writes what came of it into the tab "Contract". */
function writeContractReport() {
  writeReport_("Contract", runContract());
}

/** Writes results into a tab of that name, those that do not hold first. */
function writeReport_(name, results) {
  const sorted = [...results].sort((one, other) => Number(one.ok) - Number(other.ok));
  const rows = sorted.map(({ about, name, source, ok, message }) => [
    about,
    name,
    ok ? "holds" : "does not hold",
    message,
    source,
  ]);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = spreadsheet.getSheetByName(name) || spreadsheet.insertSheet(name, 0);
  tab.clearContents();
  const table = [["about", "fact", "result", "message", "source"], ...rows];
  // Plain text, or a message that begins with "=" would become a formula.
  tab.getRange(1, 1, table.length, 5).setNumberFormat("@").setValues(table);
  tab.setFrozenRows(1);
}
