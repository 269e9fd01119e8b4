function tabFacts(fact) {
  const sheet = "https://developers.google.com/apps-script/reference/spreadsheet/sheet";
  const page = "https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet";
  const fakes = "https://github.com/brucemcpherson/gas-fakes/blob/main/test/testsheetsvalues.js";
  const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();

  fact("getSheetByName gives null where there is no such tab", `${page}#getsheetbynamename`, () => {
    same(spreadsheet().getSheetByName("No such tab"), null);
  });

  fact("a new tab becomes the active one", `${page}#insertsheetsheetname`, () => {
    const tab = scratchTab();
    same([tab.getName(), SpreadsheetApp.getActiveSheet().getName()], [SCRATCH, SCRATCH]);
  });

  fact("a tab is inserted after the active one, and at an index counted from 0", fakes, () => {
    const before = scratchTab().getIndex();
    const after = spreadsheet().insertSheet("Contract after");
    const first = spreadsheet().insertSheet("Contract first", 0);
    const at = [after.getIndex() - before, first.getIndex()];
    spreadsheet().deleteSheet(after);
    spreadsheet().deleteSheet(first);
    same(at, [2, 1]); // 2, as the tab inserted at the front has moved it on by one
  });

  fact("a tab is empty at first, with 1000 rows and 26 columns", "unconfirmed: seen in use", () => {
    const tab = scratchTab();
    same([tab.getMaxRows(), tab.getMaxColumns(), tab.getLastRow(), tab.getLastColumn()], [1000, 26, 0, 0]);
  });

  fact(
    "a second tab of the same name is refused",
    "unconfirmed: Google's words as told in answers on the web",
    () => {
      scratchTab();
      refused(
        () => spreadsheet().insertSheet(SCRATCH),
        /A sheet with the name .Contract scratch. already exists/,
      );
    },
  );

  fact("a name is taken whatever its case", "https://github.com/socialpoint-labs/sheetfu/pull/26", () => {
    scratchTab();
    refused(() => spreadsheet().insertSheet(SCRATCH.toUpperCase()), /already exists/);
  });

  fact("a tab cannot be renamed to a name that is taken", "unconfirmed: follows from the two above", () => {
    const tab = scratchTab();
    const other = spreadsheet()
      .getSheets()
      .find((one) => one.getName() !== SCRATCH);
    refused(() => tab.setName(other.getName()), /already exists/);
  });

  fact("a tab may be renamed to its own name in another case", "unconfirmed: seen in use", () => {
    const tab = scratchTab().setName(SCRATCH.toUpperCase());
    const name = tab.getName();
    spreadsheet().deleteSheet(tab);
    same(name, SCRATCH.toUpperCase());
  });

  fact("getIndex counts tabs from 1, in the order of getSheets", `${sheet}#getindex`, () => {
    scratchTab();
    const indexes = spreadsheet()
      .getSheets()
      .map((tab) => tab.getIndex());
    same(
      indexes,
      indexes.map((_, at) => at + 1),
    );
    same(spreadsheet().getNumSheets(), indexes.length);
  });

  fact("a tab keeps its id when it is renamed", `${sheet}#getsheetid`, () => {
    const tab = scratchTab();
    const id = tab.getSheetId();
    tab.setName("Contract renamed");
    const renamed = spreadsheet().getSheetByName("Contract renamed");
    const after = [renamed.getSheetId(), spreadsheet().getSheetByName(SCRATCH)];
    spreadsheet().deleteSheet(renamed);
    same(typeof id, "number");
    same(after, [id, null]);
  });

  fact(
    "getDataRange reaches from A1 to the last row and the last column with content",
    `${sheet}#getdatarange`,
    () => {
      const tab = scratchTab();
      tab.getRange("C2").setValue("x");
      tab.getRange("B5").setValue("y");
      same([tab.getDataRange().getA1Notation(), tab.getLastRow(), tab.getLastColumn()], ["A1:C5", 5, 3]);
    },
  );

  fact("getDataRange of an empty tab is A1", `${sheet}#getdatarange`, () => {
    const range = scratchTab().getDataRange();
    same([range.getA1Notation(), range.getValues()], ["A1", [[""]]]);
  });

  fact("a formula that shows nothing counts as content", "unconfirmed: seen in use", () => {
    const tab = scratchTab();
    tab.getRange("A3").setFormula('=""');
    same(tab.getLastRow(), 3);
  });

  fact("looks alone are no content", `${sheet}#getlastrow`, () => {
    const tab = scratchTab();
    tab.getRange("A1:C9").setNumberFormat("0.0%").setBackground("#eeeeee");
    same([tab.getLastRow(), tab.getLastColumn()], [0, 0]);
  });

  fact("appendRow writes below the last row with content", `${sheet}#appendrowrowcontents`, () => {
    const tab = scratchTab([["a", 1]]);
    tab.getRange("D4").setValue("far");
    tab.appendRow(["b", 2]);
    same(tab.getRange("A5:D5").getValues(), [["b", 2, "", ""]]);
  });

  fact("appendRow makes a formula of a text that begins with =", `${sheet}#appendrowrowcontents`, () => {
    const tab = scratchTab([[2]]);
    tab.appendRow(["=A1+1"]);
    same(tab.getRange("A2").getValue(), 3);
  });

  fact("appendRow to a tab that is full adds a row", "unconfirmed: seen in use", () => {
    const tab = scratchTab();
    tab.deleteRows(2, tab.getMaxRows() - 1);
    tab.appendRow(["a"]).appendRow(["b"]);
    same([tab.getMaxRows(), tab.getDataRange().getValues()], [2, [["a"], ["b"]]]);
  });

  fact(
    "insertRowsAfter adds rows to the grid and moves down what stood below",
    `${sheet}#insertrowsafterafterposition,-howmany`,
    () => {
      const tab = scratchTab([["a"], ["b"]]);
      const rows = tab.getMaxRows();
      tab.insertRowsAfter(1, 2);
      same(tab.getMaxRows() - rows, 2);
      same(tab.getDataRange().getValues(), [["a"], [""], [""], ["b"]]);
    },
  );

  fact(
    "deleteRows takes rows from the grid and moves up what stood below",
    `${sheet}#deleterowsrowposition,-howmany`,
    () => {
      const tab = scratchTab([["a"], ["b"], ["c"]]);
      const rows = tab.getMaxRows();
      tab.deleteRows(1, 2);
      same([rows - tab.getMaxRows(), tab.getDataRange().getValues()], [2, [["c"]]]);
    },
  );

  fact(
    "not all rows of a tab can be deleted",
    "https://github.com/SteveWinward/GoogleSheetsWrapper/issues/43",
    () => {
      const tab = scratchTab();
      refused(() => tab.deleteRows(1, tab.getMaxRows()), /You can't delete all the rows on the sheet/);
    },
  );

  fact(
    "the rows that are not frozen cannot all be deleted",
    "https://github.com/theoephraim/node-google-spreadsheet/issues/186",
    () => {
      const tab = scratchTab();
      tab.setFrozenRows(1);
      refused(
        () => tab.deleteRows(2, tab.getMaxRows() - 1),
        /it is not possible to delete all non-frozen rows/,
      );
    },
  );

  fact(
    "rows outside of the grid can neither be deleted nor be inserted after",
    "unconfirmed: Google's words as told in answers on the web",
    () => {
      const tab = scratchTab();
      const last = tab.getMaxRows();
      refused(() => tab.deleteRows(last, 2), /Those rows are out of bounds/);
      refused(() => tab.insertRowsAfter(last + 1, 1), /Those rows are out of bounds/);
    },
  );

  fact(
    "a spreadsheet grows to ten million cells and no further",
    "https://github.com/UoaWDCC/uasc-web/pull/833",
    () => {
      const tab = scratchTab();
      refused(
        () => tab.insertRowsAfter(1, 400000),
        /would increase the number of cells in the workbook above the limit of 10000000 cells/,
      );
      same(tab.getMaxRows(), 1000);
    },
  );

  fact(
    "the last visible tab can be neither hidden nor deleted",
    "unconfirmed: Google's words as public projects quote them",
    () => {
      const tab = scratchTab();
      const shown = spreadsheet()
        .getSheets()
        .filter((one) => !one.isSheetHidden() && one.getName() !== SCRATCH);
      shown.forEach((one) => one.hideSheet());
      try {
        refused(() => tab.hideSheet(), /You can't hide all the sheets in a document/);
        refused(
          () => spreadsheet().deleteSheet(tab),
          /You can't remove all the visible sheets in a document/,
        );
      } finally {
        shown.forEach((one) => one.showSheet());
      }
    },
  );

  fact("a name of more than 100 characters is refused", "unconfirmed: as the Sheets API refuses it", () => {
    const tab = scratchTab();
    refused(() => tab.setName("x".repeat(101)), /The sheet name cannot be greater than 100 characters/);
  });

  fact("a tab can be hidden and shown again", `${sheet}#issheethidden`, () => {
    const tab = scratchTab();
    const before = tab.isSheetHidden();
    const hidden = tab.hideSheet().isSheetHidden();
    same([before, hidden, tab.showSheet().isSheetHidden()], [false, true, false]);
  });

  fact(
    "a range outside of the grid is refused",
    "https://github.com/diegomanuel/binance-to-google-sheets/issues/19",
    () => {
      const tab = scratchTab();
      refused(
        () => tab.getRange(tab.getMaxRows() + 1, 1),
        /The coordinates of the range are outside the dimensions of the sheet/,
      );
    },
  );

  fact(
    "a range from row 0 on is refused",
    "unconfirmed: Google's words as told in answers on the web",
    () => {
      refused(() => scratchTab().getRange(0, 1), /The starting row of the range is too small/);
    },
  );

  fact(
    "a range of no rows is refused",
    "https://github.com/Elijas/auto-youtube-subscription-playlist-2/issues/99",
    () => {
      refused(() => scratchTab().getRange(1, 1, 0, 1), /The number of rows in the range must be at least 1/);
    },
  );

  fact(
    "a range that is no A1 notation is refused",
    "unconfirmed: Google's words as told in answers on the web",
    () => {
      refused(() => scratchTab().getRange("no range!"), /Range not found/);
    },
  );

  fact("a whole column reaches to the last row of the grid", `${sheet}#getrangea1notation`, () => {
    const tab = scratchTab();
    const range = tab.getRange("B:C");
    same([range.getNumRows(), range.getNumColumns(), range.getColumn()], [tab.getMaxRows(), 2, 2]);
  });

  fact("a range may name its tab, in quotes if it must", `${page}#getrangea1notation`, () => {
    scratchTab([["here"]]);
    same(spreadsheet().getRange(`'${SCRATCH}'!A1`).getValue(), "here");
  });

  fact("the spreadsheet tells its zone and its locale", `${page}#getspreadsheetlocale`, () => {
    same(/^[A-Z][\w+-]+(\/[\w+-]+)*$/.test(spreadsheet().getSpreadsheetTimeZone()), true);
    same(/^[a-z]{2}(_[A-Z]{2})?$/.test(spreadsheet().getSpreadsheetLocale()), true);
  });

  fact(
    "whoever may edit the spreadsheet is among its viewers too",
    "https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md",
    () => {
      const viewers = spreadsheet()
        .getViewers()
        .map((user) => user.getEmail());
      const editors = spreadsheet()
        .getEditors()
        .map((user) => user.getEmail());
      same(
        editors.filter((email) => !viewers.includes(email)),
        [],
      );
      same(editors.length > 0, true);
    },
  );
}
