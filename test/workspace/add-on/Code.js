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
/** Runs a text as a function of this file's services: lets a test say what it wants in its own words. */
function run(name, values) {
  calls++;
  return RECIPES[name].apply(null, values || []);
}
var RECIPES = {};
