function rangeFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/spreadsheet/range";
  const fakes = "https://github.com/brucemcpherson/gas-fakes/blob/main";

  fact("getValues gives rows of columns", `${page}#getvalues`, () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    same(scratchTab(rows).getRange("A1:C2").getValues(), rows);
  });

  fact("a blank cell reads as an empty string", `${page}#getvalues`, () => {
    const range = scratchTab().getRange("A1:B1");
    same([range.getValues(), range.getValue(), range.getDisplayValues()], [[["", ""]], "", [["", ""]]]);
  });

  fact("a value is a number, a boolean, a Date or a text", `${page}#getvalues`, () => {
    const row = scratchTab([[1.5, true, new Date(0), "text"]])
      .getRange("A1:D1")
      .getValues()[0];
    same(
      row.map((value) => Object.prototype.toString.call(value)),
      ["[object Number]", "[object Boolean]", "[object Date]", "[object String]"],
    );
  });

  fact("getValue gives the top left cell of its range", `${page}#getvalue`, () => {
    same(
      scratchTab([
        [1, 2],
        [3, 4],
      ])
        .getRange("A1:B2")
        .getValue(),
      1,
    );
  });

  fact("getDisplayValues gives texts, as the cells show them", `${page}#getdisplayvalues`, () => {
    const range = scratchTab([[0.1234, true, "text"]]).getRange("A1:C1");
    range.setNumberFormat("0.0%");
    same(range.getDisplayValues(), [["12.3%", "TRUE", "text"]]);
  });

  fact("an error cell reads as its sign", "unconfirmed: seen in use; no page of Google's says it", () => {
    const tab = scratchTab();
    tab.getRange("A1:B1").setFormulas([["=1/0", "=NA()"]]);
    same(settled(tab.getRange("A1:B1")), [["#DIV/0!", "#N/A"]]);
  });

  fact("setValue fills every cell of its range", "unconfirmed: seen in use", () => {
    const range = scratchTab().getRange("A1:B2");
    range.setValue(7);
    same(range.getValues(), [
      [7, 7],
      [7, 7],
    ]);
  });

  fact(
    "setValues with another number of rows is refused with both numbers",
    "https://github.com/alpatania/sassafras/issues/8",
    () =>
      refused(
        () =>
          scratchTab()
            .getRange("A1:B2")
            .setValues([[1, 2]]),
        /The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2/,
      ),
  );

  fact(
    "setValues with another number of columns is refused with both numbers",
    "https://github.com/alpatania/sassafras/issues/8",
    () =>
      refused(
        () =>
          scratchTab()
            .getRange("A1:B1")
            .setValues([[1, 2, 3]]),
        /The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2/,
      ),
  );

  fact("setValues with a single list is refused", "https://stackoverflow.com/questions/63720612", () => {
    refused(
      () => scratchTab().getRange("A1:B1").setValues([1, 2]),
      /The parameters \(number\[\]\) don't match the method signature for SpreadsheetApp.Range.setValues/,
    );
  });

  fact(
    "a text of more than 50,000 characters is refused, and nothing of its call is written",
    "https://github.com/moevm/github_repo_commitment_calc/issues/67",
    () => {
      const range = scratchTab().getRange("A1:B1");
      refused(
        () => range.setValues([["first", "x".repeat(50001)]]),
        /Your input contains more than the maximum of 50000 characters in a single cell/,
      );
      same(range.isBlank(), true);
    },
  );

  fact(
    "setNumberFormats of another size is refused with both numbers",
    "unconfirmed: as setValues is, with its own word for the data",
    () => {
      refused(
        () =>
          scratchTab()
            .getRange("A1:B1")
            .setNumberFormats([["0", "0", "0"]]),
        /does not match the number of columns in the range\..* 3 but the range has 2/,
      );
    },
  );

  fact(
    "null and undefined make a cell blank",
    "unconfirmed: told in answers on the web, by no page of Google's",
    () => {
      const range = scratchTab([["old", "old"]]).getRange("A1:B1");
      range.setValues([[null, undefined]]);
      same(range.getValues(), [["", ""]]);
    },
  );

  fact("setters give the range, so that calls can be chained", `${page}#setvaluevalue`, () => {
    same(scratchTab().getRange("B2").setValue(1).setNumberFormat("0.00").setNote("n").getA1Notation(), "B2");
  });

  fact(
    "getFormula gives the formula with its =, and an empty string where there is none",
    `${page}#getformula`,
    () => {
      const tab = scratchTab([[1, ""]]);
      tab.getRange("B1").setFormula("=A1+1");
      same([tab.getRange("B1").getFormula(), tab.getRange("A1").getFormula()], ["=A1+1", ""]);
      same(tab.getRange("A1:B1").getFormulas(), [["", "=A1+1"]]);
    },
  );

  fact(
    "a formula that a script has just set is worked out before its cell is read",
    "https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush",
    () => {
      const tab = scratchTab([[20]]);
      tab.getRange("B1").setFormula("=A1*2");
      same(tab.getRange("B1").getValue(), 40);
      tab.getRange("A1").setValue(21);
      same(tab.getRange("B1").getValue(), 42);
    },
  );

  fact("setFormula needs no =", `${page}#setformulaformula`, () => {
    const range = scratchTab([[2, 3]]).getRange("C1");
    range.setFormula("SUM(A1:B1)");
    same([range.getFormula(), range.getValue()], ["=SUM(A1:B1)", 5]);
  });

  fact("rows and columns are counted from 1", `${page}#getrow`, () => {
    const range = scratchTab().getRange("B3:D7");
    same([range.getRow(), range.getLastRow(), range.getNumRows()], [3, 7, 5]);
    same([range.getColumn(), range.getLastColumn(), range.getNumColumns()], [2, 4, 3]);
  });

  fact("getA1Notation names the range without its tab", `${page}#geta1notation`, () => {
    const tab = scratchTab();
    same(
      [tab.getRange(1, 1, 1, 1), tab.getRange(2, 25, 3, 2)].map((range) => range.getA1Notation()),
      ["A1", "Y2:Z4"],
    );
  });

  fact("isBlank is true while every cell is empty", `${page}#isblank`, () => {
    const range = scratchTab().getRange("A1:B2");
    const before = range.isBlank();
    range.getSheet().getRange("B2").setValue(0);
    same([before, range.isBlank()], [true, false]);
  });

  fact("clearContent empties the cells and leaves their looks", `${page}#clearcontent`, () => {
    const range = scratchTab([[0.5]]).getRange("A1");
    range.setNumberFormat("0.0%").clearContent();
    same([range.getValue(), range.getNumberFormat()], ["", "0.0%"]);
  });

  fact("clearContent leaves the notes", `${page}#clearcontent`, () => {
    const range = scratchTab([[1]]).getRange("A1");
    range.setNote("kept").clearContent();
    same(range.getNote(), "kept");
  });

  fact(
    "the number format of a cell that nobody formatted is 0.###############",
    `${fakes}/notes/oddities.md`,
    () =>
      same(
        scratchTab([[1]])
          .getRange("A1")
          .getNumberFormat(),
        "0.###############",
      ),
  );

  fact("a note is read back, and a cell without one has an empty string", `${page}#getnote`, () => {
    const tab = scratchTab();
    tab.getRange("A1").setNote("why");
    same(tab.getRange("A1:B1").getNotes(), [["why", ""]]);
  });

  fact("a note does not make a cell count as filled", `${page}#isblank`, () => {
    const range = scratchTab().getRange("A1");
    range.setNote("why");
    same([range.getValue(), range.isBlank()], ["", true]);
  });

  fact("sort counts its columns in the sheet, not in the range", `${fakes}/test/testsheetsvalues.js`, () => {
    const range = scratchTab([
      ["x", 3, "c"],
      ["y", 1, "b"],
      ["z", 2, "a"],
    ]).getRange("B1:C3");
    range.sort(2);
    same(range.getValues(), [
      [1, "b"],
      [2, "a"],
      [3, "c"],
    ]);
  });

  fact("sort downwards puts booleans before numbers", `${fakes}/test/testsheetsvalues.js`, () => {
    const range = scratchTab([[10], [false], [15]]).getRange("A1:A3");
    range.sort({ column: 1, ascending: false });
    same(range.getValues(), [[false], [15], [10]]);
  });

  fact("sort takes several columns, the first first", `${page}#sortsortspecobj`, () => {
    const range = scratchTab([
      ["b", 1],
      ["a", 1],
      ["a", 2],
    ]).getRange("A1:B3");
    range.sort([
      { column: 1, ascending: true },
      { column: 2, ascending: false },
    ]);
    same(range.getValues(), [
      ["a", 2],
      ["a", 1],
      ["b", 1],
    ]);
  });
}
