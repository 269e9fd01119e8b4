/* A tiny add-on that knows nothing of ours: what the workspace's own tests run. */
var calls = 0;
function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Open panel", "openPanel")
    .addItem("Mark", "mark")
    .addToUi();
}
function openPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Panel").setTitle("Panel"));
}
function activeTab() {
  return SpreadsheetApp.getActiveSheet().getName();
}
function mark() {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Data").getRange("Z1").setValue("marked");
}
/**
 * Says what it was given.
 * @param {any} value Anything.
 * @customfunction
 */
function SEEN(value) {
  var kind = function (x) {
    return x instanceof Date
      ? "Date " + x.toISOString()
      : x === ""
        ? "blank"
        : x === undefined
          ? "undefined"
          : typeof x + " " + x;
  };
  if (!Array.isArray(value)) return kind(value);
  return value.length + "x" + value[0].length + ": " + kind(value[0][0]);
}
/** @customfunction */
function TOTAL(rows) {
  return rows.reduce(function (sum, row) {
    return (
      sum +
      row.reduce(function (part, cell) {
        return part + (typeof cell === "number" ? cell : 0);
      }, 0)
    );
  }, 0);
}
/** @customfunction */
function GRID(rows, columns) {
  return Array.from({ length: rows }, function (_, r) {
    return Array.from({ length: columns }, function (_, c) {
      return r * columns + c;
    });
  });
}
/** @customfunction */
function ONES(rows, columns) {
  return Array(rows).fill(Array(columns).fill(1));
}
/** @customfunction */
function FAILS(why) {
  throw new Error(why);
}
/** @customfunction */
function HANGS() {
  for (;;) {}
}
/** @customfunction */
function WRITES() {
  SpreadsheetApp.getActiveSheet()
    .getRange("A1")
    .setValues([[1]]);
}
/** @customfunction */
function NOTHING() {
  return null;
}
/** @customfunction */
function TODAYISH() {
  return new Date();
}
/** What a test asks the services to do, and what they answered. */
function ask(recipe, values) {
  return RECIPES[recipe].apply(null, values || []);
}
var RECIPES = {
  count: function () {
    return ++calls;
  },
  read: function (tab, a1) {
    return SpreadsheetApp.getActive()
      .getSheetByName(tab)
      .getRange(a1)
      .getValues()
      .map(function (row) {
        return row.map(function (cell) {
          return cell instanceof Date ? { instant: cell.getTime() } : cell;
        });
      });
  },
  write: function (tab, a1, values) {
    SpreadsheetApp.getActive().getSheetByName(tab).getRange(a1).setValues(values);
  },
  writeThenRead: function (tab) {
    var sheet = SpreadsheetApp.getActive().getSheetByName(tab);
    sheet.getRange("B1").setFormula("=A1*2");
    return sheet.getRange("B1").getValue();
  },
  note: function (tab, a1, text) {
    SpreadsheetApp.getActive().getSheetByName(tab).getRange(a1).setNote(text);
  },
  noteAt: function (tab, a1) {
    return SpreadsheetApp.getActive().getSheetByName(tab).getRange(a1).getNote();
  },
  insertRows: function (tab, after, count) {
    SpreadsheetApp.getActive().getSheetByName(tab).insertRowsAfter(after, count);
  },
  misspell: function () {
    SpreadsheetApp.getActive().getSheetsByName("Data");
  },
  chart: function () {
    SpreadsheetApp.getActiveSheet().newChart();
  },
  date: function () {
    return { when: new Date() };
  },
  format: function (instant, zone, pattern) {
    return Utilities.formatDate(new Date(instant), zone, pattern);
  },
  makeDoc: function (name) {
    var doc = DocumentApp.create(name);
    var body = doc.getBody();
    body.appendParagraph("Objectives").setHeading(DocumentApp.ParagraphHeading.HEADING1);
    body.appendTable([
      ["Ref", "What"],
      ["R-001", "Call Acme"],
    ]);
    body.appendListItem("one");
    doc.saveAndClose();
    return doc.getId();
  },
  removeLast: function (id) {
    var body = DocumentApp.openById(id).getBody();
    body.removeChild(body.getChild(body.getNumChildren() - 1));
  },
  renameThenAppend: function (id, text) {
    var doc = DocumentApp.openById(id);
    doc.setName(text);
    doc.getBody().appendParagraph(text);
    doc.saveAndClose();
  },
  useClosed: function (id) {
    var doc = DocumentApp.openById(id);
    var body = doc.getBody();
    doc.saveAndClose();
    body.appendParagraph("too late");
  },
  marks: function (id) {
    var text = DocumentApp.openById(id).getBody().appendParagraph("hello world").editAsText();
    text.setBold(0, 4, true).setLinkUrl(6, 10, "https://example.com");
    return [
      text.getTextAttributeIndices(),
      text.isBold(0),
      text.isBold(6),
      text.isBold(),
      text.getLinkUrl(7),
    ];
  },
  open: function (id) {
    return DocumentApp.openById(id).getBody().getText();
  },
  remember: function (value) {
    PropertiesService.getDocumentProperties().setProperty("key", value);
  },
  name: function (name, tab, cells) {
    var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    spreadsheet.setNamedRange(name, spreadsheet.getSheetByName(tab).getRange(cells));
  },
  recall: function () {
    return PropertiesService.getDocumentProperties().getProperty("key");
  },
};
function hidden_() {}
