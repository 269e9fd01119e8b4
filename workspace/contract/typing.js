/** What becomes of a text that a script sets: it is read as if a person had typed it, in the spreadsheet's locale. */
function typingFacts(fact) {
  const typed = "https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption";
  const notes = "https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md"; // setValues is USER_ENTERED
  const read = (text) =>
    scratchTab([[text]])
      .getRange("A1")
      .getValue();
  const isAmerican = () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale() === "en_US";

  fact(
    "a text that begins with = becomes a formula",
    "https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue",
    () => {
      const range = scratchTab([["=1+1"]]).getRange("A1");
      same([range.getFormula(), range.getValue()], ["=1+1", 2]);
    },
  );

  fact(
    "a text that begins with + becomes a formula, unless it is a number",
    "https://github.com/nithinmurali/pygsheets/pull/373",
    () => {
      const range = scratchTab([["+1+1", "+5"]]).getRange("A1:B1");
      same([range.getFormulas(), range.getValues()], [[["=+1+1", ""]], [[2, 5]]]);
    },
  );

  fact(
    "a telephone number that begins with + comes to an error",
    "unconfirmed: follows from the above",
    () => {
      same(/^#/.test(settled(scratchTab([["+49 30 1234"]]).getRange("A1"))[0][0]), true);
    },
  );

  fact("a text of figures becomes a number, its leading zeros lost", typed, () => same(read("007"), 7));

  fact("a text of a number with thousands becomes a number", typed, () => same(read("1,234.5"), 1234.5));

  fact("a text with % becomes a fraction that is shown as a percentage", notes, () => {
    const range = scratchTab([["12%"]]).getRange("A1");
    same([range.getValue(), range.getDisplayValue()], [0.12, "12%"]);
  });

  fact("TRUE and FALSE become booleans", notes, () => same([read("TRUE"), read("false")], [true, false]));

  fact("an ISO date becomes a date in every locale", typed, () => {
    const value = read("2026-10-05");
    same([value instanceof Date, onTheWall(value)], [true, "2026-10-05 00:00"]);
  });

  fact("05/06/2026 is a date in the order of the spreadsheet's locale", typed, () => {
    same(onTheWall(read("05/06/2026")), isAmerican() ? "2026-05-06 00:00" : "2026-06-05 00:00");
  });

  fact(
    "13/05/2026 stays text where the month stands first",
    "unconfirmed: follows from the rule above",
    () => {
      const value = read("13/05/2026");
      if (isAmerican()) same(value, "13/05/2026");
      else same(onTheWall(value), "2026-05-13 00:00");
    },
  );

  fact("any other text stays as it is, its spaces too", typed, () => {
    same(read("  two  words "), "  two  words ");
  });

  fact(
    "a leading apostrophe keeps the rest a text and is not part of it",
    "unconfirmed: as typing does",
    () => {
      same([read("'007"), read("'=1+1")], ["007", "=1+1"]);
    },
  );

  fact(
    "in a cell formatted as plain text, figures and dates stay text",
    "unconfirmed: told in answers on the web, by no page of Google's",
    () => {
      const range = scratchTab().getRange("A1:B1");
      range.setNumberFormat("@").setValues([["007", "2026-10-05"]]);
      same(range.getValues(), [["007", "2026-10-05"]]);
    },
  );

  fact(
    "in a cell formatted as plain text, a text that begins with = stays text",
    "unconfirmed: our add-on relies on it, see README",
    () => {
      const range = scratchTab().getRange("A1");
      range.setNumberFormat("@").setValues([["=1+1"]]);
      same([range.getValue(), range.getFormula()], ["=1+1", ""]);
    },
  );

  fact("a number that a script sets stays a number", typed, () => {
    same([read(7), read(-0.5), read(0)], [7, -0.5, 0]);
  });
}
