/**
 * What a custom function receives, what it may do, and what becomes of its answer. The functions that begin with
 * CONTRACT_ are those that the facts put into cells.
 */

/**
 * What arrived, as a text.
 * @param {any} value Anything.
 * @return {string} Its kind and what it holds.
 * @customfunction
 */
function CONTRACT_SEEN(value) {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === "Date") return `Date ${onTheWall(value)}`;
  return kind === "Undefined" ? kind : `${kind} ${JSON.stringify(value)}`;
}

/**
 * How many rows and columns arrived.
 * @customfunction
 */
function CONTRACT_SIZE(rows) {
  return `${rows.length} x ${rows[0].length}`;
}

/**
 * One of several answers.
 * @param {string} what Which of them.
 * @customfunction
 */
function CONTRACT_ANSWER(what) {
  const answers = {
    table: [
      [1, 2],
      [3, 4],
    ],
    list: [1, 2, 3],
    date: new Date(Date.UTC(2026, 9, 5, 12)),
    null: null,
    true: true,
    text: "007",
  };
  return answers[what];
}

/**
 * What the act is refused with.
 * @customfunction
 */
function CONTRACT_REFUSAL(act) {
  const range = () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(SCRATCH).getRange("A1");
  const acts = {
    setValues: () => range().setValues([["written"]]),
    getUi: () => SpreadsheetApp.getUi(),
    insertSheet: () => SpreadsheetApp.getActiveSpreadsheet().insertSheet("Contract by a cell"),
    openDoc: () => DocumentApp.openById("1".repeat(44)),
    email: () => Session.getActiveUser().getEmail(),
  };
  return refusalOf(acts[act]) || "not refused";
}

/**
 * One thing that a custom function may ask of a service.
 * @customfunction
 */
function CONTRACT_ASKS(what) {
  const asks = {
    email: () => `"${Session.getActiveUser().getEmail()}"`,
    otherCell: () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(SCRATCH).getRange("A1").getValue(),
    property: () => PropertiesService.getScriptProperties().getProperty("for a cell"),
    cache: () => {
      CacheService.getScriptCache().put("from a cell", "kept");
      return CacheService.getScriptCache().get("from a cell");
    },
    utilities: () => Utilities.formatDate(new Date(0), "GMT", "yyyy"),
    lock: () => String(LockService.getScriptLock().tryLock(1000)),
  };
  return asks[what]();
}

/**
 * Fails.
 * @customfunction
 */
function CONTRACT_FAILS() {
  throw new Error("on purpose");
}

let callsInThisExecution = 0;

/**
 * How often it was called in this execution.
 * @customfunction
 */
function CONTRACT_CALLS() {
  callsInThisExecution += 1;
  return callsInThisExecution;
}

/**
 * No formula can call it, by its name.
 * @customfunction
 */
function CONTRACT_PRIVATE_() {
  return "called";
}

function cellFacts(fact) {
  const page = "https://developers.google.com/apps-script/guides/sheets/functions";
  const unconfirmed = "unconfirmed: platform.md 1.4, 1.16 (consistent with getValues and setValues)";

  fact("a single cell arrives as its value", page, () => {
    same(shown("=CONTRACT_SEEN(A1)", [[5]]), "Number 5");
  });

  fact("a range arrives as rows of columns", page, () => {
    const rows = [
      [1, "a"],
      [2, "b"],
    ];
    same(shown("=CONTRACT_SEEN(A1:B2)", rows), 'Array [[1,"a"],[2,"b"]]');
    same(shown("=CONTRACT_SEEN(A1:A2)", rows), "Array [[1],[2]]");
    same(shown("=CONTRACT_SEEN(A1:B1)", rows), 'Array [[1,"a"]]');
  });

  fact("a date arrives as a Date, midnight in the spreadsheet's zone", page, () => {
    same(shown("=CONTRACT_SEEN(A1)", [["2026-10-05"]]), "Date 2026-10-05 00:00");
  });

  fact("a percentage arrives as a fraction", page, () => {
    same(shown("=CONTRACT_SEEN(A1)", [["12%"]]), "Number 0.12");
  });

  fact("TRUE arrives as a boolean", unconfirmed, () => {
    same(shown("=CONTRACT_SEEN(A1)", [[true]]), "Boolean true");
  });

  fact("a blank cell arrives as an empty text", unconfirmed, () => {
    same(shown("=CONTRACT_SEEN(A1)"), 'String ""');
    same(shown("=CONTRACT_SEEN(A1:B1)", [["", 1]]), 'Array [["",1]]');
  });

  fact("figures in a cell of plain text arrive as a text", unconfirmed, () => {
    const tab = scratchTab();
    tab.getRange("A1").setNumberFormat("@").setValue("007");
    tab.getRange("G1").setFormula("=CONTRACT_SEEN(A1)");
    same(settled(tab.getRange("G1")), [['String "007"']]);
  });

  fact("an error in a range arrives as its sign", unconfirmed, () => {
    same(shown("=CONTRACT_SEEN(A1:B1)", [["=1/0", 1]]), 'Array [["#DIV/0!",1]]');
  });

  fact("an argument left out arrives as undefined", unconfirmed, () => {
    same(shown("=CONTRACT_SEEN()"), "Undefined");
  });

  fact("a text and a list written into the formula arrive as they are", page, () => {
    same(shown('=CONTRACT_SEEN("x")'), 'String "x"');
    same(shown("=CONTRACT_SEEN({1,2;3,4})"), "Array [[1,2],[3,4]]");
  });

  fact(
    "a range without an end arrives with every row of the grid, blank ones too",
    "unconfirmed: platform.md 1.5 (an article of September 2026)",
    () => {
      same(shown("=CONTRACT_SIZE(A2:B)", [[1]]), "999 x 2");
      same(shown("=CONTRACT_SIZE(A:C)", [[1]]), "1000 x 3");
    },
  );

  fact("rows of columns fill the cells beside and below", page, () => {
    const tab = scratchTab();
    tab.getRange("A1").setFormula('=CONTRACT_ANSWER("table")');
    same(settled(tab.getRange("A1:B2")), [
      [1, 2],
      [3, 4],
    ]);
  });

  fact("a cell that was filled by another's answer has no formula of its own", page, () => {
    const tab = scratchTab();
    tab.getRange("A1").setFormula('=CONTRACT_ANSWER("table")');
    settled(tab.getRange("A1:B2"));
    same(tab.getRange("B2").getFormula(), "");
  });

  fact("an answer that would overwrite a cell is an error, and the cell is left alone", page, () => {
    const tab = scratchTab([
      ["", ""],
      ["", "in the way"],
    ]);
    tab.getRange("A1").setFormula('=CONTRACT_ANSWER("table")');
    same(settled(tab.getRange("A1:B2")), [
      ["#REF!", ""],
      ["", "in the way"],
    ]);
  });

  fact("a single list goes down the column", "unconfirmed: seen in use", () => {
    const tab = scratchTab();
    tab.getRange("A1").setFormula('=CONTRACT_ANSWER("list")');
    same(settled(tab.getRange("A1:B3")), [
      [1, ""],
      [2, ""],
      [3, ""],
    ]);
  });

  fact("a Date that a function gives is a date in its cell", unconfirmed, () => {
    same(shown('=CONTRACT_ANSWER("date")'), new Date(Date.UTC(2026, 9, 5, 12)));
  });

  fact("null leaves the cell blank", unconfirmed, () => {
    same(shown('=CONTRACT_ANSWER("null")'), "");
  });

  fact("a text that a function gives stays a text, figures too", "unconfirmed: seen in use", () => {
    same([shown('=CONTRACT_ANSWER("text")'), shown('=CONTRACT_ANSWER("true")')], ["007", true]);
  });

  fact("an answer can be used in a formula", page, () => {
    same(shown('=SUM(CONTRACT_ANSWER("table"))'), 10);
  });

  fact("what a function throws shows as #ERROR!", "https://github.com/Blacksmoke16/GESI/issues/102", () =>
    same(shown("=CONTRACT_FAILS()"), "#ERROR!"),
  );

  fact("IFERROR catches what a function throws", "unconfirmed: platform.md 1.13", () => {
    same(shown('=IFERROR(CONTRACT_FAILS(),"caught")'), "caught");
  });

  fact("a function's name is read in any case", page, () => {
    same(shown("=contract_Seen(A1)", [[5]]), "Number 5");
  });

  fact("a function whose name ends in _ cannot be called", page, () => {
    same(shown("=CONTRACT_PRIVATE_()"), "#NAME?");
  });

  fact("a cell is worked out anew when a cell it names changes", page, () => {
    const tab = scratchTab([[1]]);
    tab.getRange("G1").setFormula("=CONTRACT_SEEN(A1)");
    const before = settled(tab.getRange("G1"));
    tab.getRange("A1").setValue(2);
    same([before, settled(tab.getRange("G1"))], [[["Number 1"]], [["Number 2"]]]);
  });

  fact("a cell is not worked out anew when a cell changes that only its function reads", page, () => {
    const tab = scratchTab([["before"]]);
    tab.getRange("G1").setFormula('=CONTRACT_ASKS("otherCell")');
    const before = settled(tab.getRange("G1"));
    tab.getRange("A1").setValue("after");
    same([before, settled(tab.getRange("G1"))], [[["before"]], [["before"]]]);
  });

  fact("each cell runs with variables of its own", "unconfirmed: platform.md 1.9", () => {
    const tab = scratchTab();
    tab.getRange("A1:A3").setFormula("=CONTRACT_CALLS()");
    same(settled(tab.getRange("A1:A3")), [[1], [1], [1]]);
  });

  fact("a custom function may read any cell of its spreadsheet", page, () => {
    same(shown('=CONTRACT_ASKS("otherCell")', [["elsewhere"]]), "elsewhere");
  });

  fact("a custom function may not write to cells", page, () => {
    same(shown('=CONTRACT_REFUSAL("setValues")'), "You do not have permission to call setValues");
  });

  fact("a custom function may not insert a tab", page, () => {
    same(/You do not have permission to call/.test(shown('=CONTRACT_REFUSAL("insertSheet")')), true);
  });

  fact(
    "a custom function has no user interface",
    "https://github.com/diegomanuel/binance-to-google-sheets/issues/107",
    () => {
      same(shown('=CONTRACT_REFUSAL("getUi")'), "Cannot call SpreadsheetApp.getUi() from this context.");
    },
  );

  fact("a custom function may not open a Doc", page, () => {
    same(
      /You do not have permission to call DocumentApp.openById/.test(shown('=CONTRACT_REFUSAL("openDoc")')),
      true,
    );
  });

  fact("a custom function does not learn who calls it", page, () => {
    same(shown('=CONTRACT_ASKS("email")'), '""');
  });

  fact("a custom function may read properties", page, () => {
    PropertiesService.getScriptProperties().setProperty("for a cell", "here");
    same(shown('=CONTRACT_ASKS("property")'), "here");
  });

  fact("a custom function may use the cache", page, () => {
    same(shown('=CONTRACT_ASKS("cache")'), "kept");
  });

  fact("a custom function may use Utilities", page, () => {
    same(String(shown('=CONTRACT_ASKS("utilities")')), "1970");
  });

  fact("a custom function may ask for a lock", page, () => {
    same(shown('=CONTRACT_ASKS("lock")'), "true");
  });
}
