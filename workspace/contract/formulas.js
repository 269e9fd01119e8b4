/** What formulas come to: what Sheets refuses of them, and what braces may hold. */

/**
 * As many rows of eight ones.
 * @customfunction
 */
function CONTRACT_ROWS(count) {
  return Array(count).fill(Array(8).fill(1));
}

/**
 * As many letters.
 * @customfunction
 */
function CONTRACT_LETTERS(count) {
  return "x".repeat(count);
}

function formulaFacts(fact) {
  const page = "https://developers.google.com/apps-script/guides/sheets/functions";
  const volatile =
    "unconfirmed: https://support.google.com/docs/answer/3093340 says it of import functions, and excepts TODAY()";
  const arrays = "https://support.google.com/docs/answer/6208276";

  fact("a range that holds NOW() is refused to a custom function", volatile, () => {
    same(shown("=CONTRACT_SIZE(A1:B2)", [["=NOW()", 1]]), "#ERROR!");
  });

  fact("a cell that depends on RAND() is refused to a custom function", volatile, () => {
    same(shown("=CONTRACT_SEEN(C1)", [["=RAND()", "=A1+1", "=B1*2"]]), "#ERROR!");
  });

  fact("a range that RANDARRAY() fills is refused to a custom function", volatile, () => {
    same(shown("=CONTRACT_SEEN(A3)", [["=RANDARRAY(3)"]]), "#ERROR!");
  });

  fact("a range that holds TODAY() is handed to a custom function", volatile, () => {
    same(shown("=CONTRACT_SIZE(A1:B2)", [["=TODAY()", 1]]), "2 x 2");
  });

  fact("NOW() as an argument of a custom function loads for ever", `${page}#arguments`, () => {
    const tab = scratchTab();
    tab.getRange("G1").setFormula("=CONTRACT_SEEN(NOW())");
    SpreadsheetApp.flush();
    same(tab.getRange("G1").getValue(), "Loading...");
  });

  fact("a result of half a million cells is refused", "https://github.com/Blacksmoke16/GESI/issues/102", () =>
    same(shown("=ROWS(CONTRACT_ROWS(61744))"), "#ERROR!"),
  );

  fact(
    "a text of more than 50,000 characters is refused",
    "https://github.com/serpapi/public-roadmap/issues/1423",
    () => {
      same(shown("=LEN(CONTRACT_LETTERS(50000))"), 50000);
      same(shown("=LEN(CONTRACT_LETTERS(50001))"), "#ERROR!");
    },
  );

  fact("a formula that cannot be read is #ERROR!", "https://github.com/natergj/excel4node/issues/294", () =>
    same(shown("=1+"), "#ERROR!"),
  );

  fact("a function that is not there is #NAME?", "https://github.com/bradjasper/ImportJSON/issues/146", () =>
    same(shown("=CONTRACT_NOWHERE(1)"), "#NAME?"),
  );

  fact("a name that is not there is #NAME?", "unconfirmed: seen in use", () => {
    same(shown("=Nowhere+1"), "#NAME?");
  });

  fact(
    "a tab that is not there is #REF!",
    "unconfirmed: quoted by many projects with the words Unresolved sheet name",
    () => same([shown("=Nowhere!A1"), shown("=SUM('No where'!A1:B2)")], ["#REF!", "#REF!"]),
  );

  fact("a circle is #REF!, and so is what depends on it", "unconfirmed: seen in use", () => {
    const tab = scratchTab([["=B1+1", "=A1+1", "=B1+1", 1]]);
    same(settled(tab.getRange("A1:D1")), [["#REF!", "#REF!", "#REF!", 1]]);
    tab.getRange("A1").setValue(1);
    same(settled(tab.getRange("A1:D1")), [[1, 2, 3, 1]]);
  });

  fact("braces put ranges and results side by side and below each other", arrays, () => {
    const tab = scratchTab([[1, 2]]);
    tab.getRange("A3").setFormula('={A1:B1,9;CONTRACT_ANSWER("table"),A1:A2}');
    same(settled(tab.getRange("A3:C5")), [
      [1, 2, 9],
      [1, 2, 1],
      [3, 4, ""],
    ]);
  });

  fact("braces whose parts do not fit each other are #REF!", "unconfirmed: seen in use", () => {
    same(shown("={A1:A2,1}", [[1], [2]]), "#REF!");
    same(shown("={A1:B1;1}", [[1, 2]]), "#REF!");
  });

  fact("a date and a number of days make a date, two dates a number", "unconfirmed: seen in use", () => {
    const tab = scratchTab([["2026-10-05", "2026-10-01"]]);
    tab.getRange("A2:D2").setFormulas([["=A1+7", "=7+A1", "=A1-4", "=A1-B1"]]);
    same(
      settled(tab.getRange("A2:D2"))[0].map((value) => (value instanceof Date ? onTheWall(value) : value)),
      ["2026-10-12 00:00", "2026-10-12 00:00", "2026-10-01 00:00", 4],
    );
  });

  fact("the end of a month and the next working day are dates", "unconfirmed: seen in use", () => {
    const tab = scratchTab([["2026-10-05"]]);
    tab.getRange("A2:C2").setFormulas([["=EOMONTH(A1,0)", "=EDATE(A1,1)", "=WORKDAY(A1,5)"]]);
    same(settled(tab.getRange("A2:C2"))[0].map(onTheWall), [
      "2026-10-31 00:00",
      "2026-11-05 00:00",
      "2026-10-12 00:00",
    ]);
  });

  fact("tomorrow is a date", "unconfirmed: seen in use", () => {
    same(shown("=TODAY()+1") instanceof Date, true);
  });

  fact("a format that a formula gave its cell goes with the formula", "unconfirmed: seen in use", () => {
    const tab = scratchTab([["2026-10-05", 5]]);
    const range = tab.getRange("A2").setFormula("=A1");
    const before = settled(range)[0][0] instanceof Date;
    const other = settled(range.setFormula("=B1"))[0][0];
    settled(range.setFormula("=A1"));
    same([before, other, range.setValue(7).getValue()], [true, 5, 7]);
  });

  fact("a format that somebody chose stays", "unconfirmed: seen in use", () => {
    const tab = scratchTab([["2026-10-05"]]);
    const range = tab.getRange("A2").setNumberFormat("0.0").setFormula("=A1");
    same([settled(range)[0][0], range.getNumberFormat()], [46300, "0.0"]);
  });

  fact(
    "a formula stays when its cell gets a note or a format",
    "https://developers.google.com/apps-script/reference/spreadsheet/range#setnotenote",
    () => {
      const tab = scratchTab([[2]]);
      const range = tab.getRange("B1").setFormula("=A1*2");
      range.setNote("why").setNumberFormat("0.00").setFontWeight("bold");
      tab.getRange("A1").setValue(3);
      same([range.getFormula(), settled(range)], ["=A1*2", [[6]]]);
    },
  );
}
