function namedRangeFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet";
  const help = "https://support.google.com/docs/answer/63175";
  const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();
  const NAME = "Contract_range";
  /** Where the range of the name is while something is tried; the name goes again. */
  const named = (range, holds) => {
    spreadsheet().setNamedRange(NAME, range);
    try {
      holds(() => spreadsheet().getRangeByName(NAME));
    } finally {
      spreadsheet().removeNamedRange(NAME);
    }
  };
  const placeOf = (range) => `${range.getSheet().getName()}!${range.getA1Notation()}`;

  fact("getRangeByName gives null where there is no such name", `${page}#getrangebynamename`, () => {
    same(spreadsheet().getRangeByName("No_such_name"), null);
  });

  fact("a range is found by the name it was given", `${page}#setnamedrangename,-range`, () => {
    named(scratchTab([[1, 2]]).getRange("A1:B1"), (found) => {
      same([placeOf(found()), found().getValues()], [`${SCRATCH}!A1:B1`, [[1, 2]]]);
    });
  });

  fact("a name that is taken away names nothing", `${page}#removenamedrangename`, () => {
    named(scratchTab().getRange("A1"), () => undefined);
    same(spreadsheet().getRangeByName(NAME), null);
  });

  fact("a formula may name a range, whatever its case", help, () => {
    const tab = scratchTab([[1], [2]]);
    named(tab.getRange("A1:A2"), () => {
      tab.getRange("C1:E1").setFormulas([[`=SUM(${NAME})`, `=SUM(${NAME.toUpperCase()})`, `="${NAME}"`]]);
      same(settled(tab.getRange("C1:E1")), [[3, 3, NAME]]);
    });
  });

  fact(
    "a formula that was there before its name is worked out once there is one",
    "unconfirmed: seen in use",
    () => {
      const tab = scratchTab([[1], [2]]);
      const range = tab.getRange("C1").setFormula(`=SUM(${NAME})`);
      same(settled(range), [["#NAME?"]]);
      named(tab.getRange("A1:A2"), () => same(settled(range), [[3]]));
    },
  );

  fact("what a named range holds is worked out anew where a cell of it changes", help, () => {
    const tab = scratchTab([[1], [2]]);
    named(tab.getRange("A1:A2"), () => {
      const range = tab.getRange("C1").setFormula(`=SUM(${NAME})`);
      same(settled(range), [[3]]);
      tab.getRange("A2").setValue(20);
      same(settled(range), [[21]]);
    });
  });

  fact("a name that is given again moves", "unconfirmed: seen in use", () => {
    const tab = scratchTab([[1, 2]]);
    named(tab.getRange("A1"), (found) => {
      spreadsheet().setNamedRange(NAME, tab.getRange("B1"));
      same([placeOf(found()), found().getValue()], [`${SCRATCH}!B1`, 2]);
    });
  });

  fact(
    "a named range grows with rows put into it, and moves with rows above it",
    "unconfirmed: seen in use",
    () => {
      const tab = scratchTab([[1], [2], [3]]);
      named(tab.getRange("A2:A3"), (found) => {
        tab.insertRowsAfter(2, 1);
        same(placeOf(found()), `${SCRATCH}!A2:A4`);
        tab.insertRowsAfter(1, 2);
        same(placeOf(found()), `${SCRATCH}!A4:A6`);
      });
    },
  );

  fact(
    "a named range of whole columns has the rows that come later too",
    "unconfirmed: nobody has shown it",
    () => {
      const tab = scratchTab([[1]]);
      named(tab.getRange("A:B"), (found) => {
        const rows = tab.getMaxRows();
        tab.insertRowsAfter(rows, 5);
        same(found().getNumRows(), rows + 5);
      });
    },
  );

  fact("a named range stays with its tab when the tab is renamed", "unconfirmed: seen in use", () => {
    const tab = scratchTab([[1]]);
    named(tab.getRange("A1"), (found) => {
      tab.setName("Contract renamed");
      const place = placeOf(found());
      tab.setName(SCRATCH);
      same(place, "Contract renamed!A1");
    });
  });

  fact("a name is letters, digits and underscores, and no cell or truth", help, () => {
    const range = scratchTab().getRange("A1");
    for (const name of ["two words", "1st", "A1", "R1C1", "TRUE", "x".repeat(251)])
      refused(() => spreadsheet().setNamedRange(name, range), /./);
  });

  fact("a name that is not there cannot be taken away", "unconfirmed: nobody has shown it", () => {
    refused(() => spreadsheet().removeNamedRange("No_such_name"), /./);
  });
}
