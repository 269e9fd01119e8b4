import type { Argument } from "../../../../src/domain/metrics/showing/arguments";
import { readArguments } from "../../../../src/domain/metrics/showing/arguments";
import { METRIC_FUNCTIONS } from "../../../../src/domain/metrics/catalog";
import { metricCells } from "../../../../src/domain/metrics/showing/metric-cells";
import { historyOf } from "../history";

const HISTORY = historyOf(
  "2026-11-25",
  `B1 Zoe 2026-05-01 open commit 2027-06-30
   D1 Dana_Reyes 2026-07-01 open commit 2026-09-10
   D1 Dana_Reyes 2026-08-08 won closed 2026-08-08
   D2 Dana_Reyes 2026-07-01 open commit 2026-09-10
   D2 Dana_Reyes 2026-09-08 open commit 2026-10-20
   D2 Dana_Reyes 2026-10-20 won closed 2026-10-20
   D3 Al_Ng 2026-07-01 open commit 2026-09-10
   D3 Al_Ng 2026-08-20 lost omitted 2026-08-20
   D4 Al_Ng 2026-10-05 open commit 2026-12-10`,
);

/** What =FUNCTION(data, reps, periods, …) shows, or the message of its error. */
function check(name: string, values: readonly Argument[], expected: unknown) {
  const fn = METRIC_FUNCTIONS.find((each) => each.name === name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  let shown: unknown;
  try {
    shown = metricCells(HISTORY, fn, readArguments([[["a table"]], ...values]));
  } catch (error) {
    shown = (error as Error).message;
  }
  expect(shown).toEqual(expected);
}

test("no rep and no period is one number for everyone", () => {
  check("WINRATE", [], 2 / 3);
  check("WINRATE", ["", ""], 2 / 3);
  check("WINRATE", [[[""]], undefined], 2 / 3);
  // Q2 has no commit dated in it; Q3: D1 won, D2 moved out, D3 lost.
  check("WINRATE_COMMITS", [], 1 / 3);
  // Q3: D2. Q4 is still running.
  check("PUSHES", [], 1);
});

test("one rep and one period is one number", () => {
  check("WINRATE", ["dana_reyes ", "Q3 2026"], 1);
  check("WINRATE", [[["Dana_Reyes"]], [["Q3 2026"]]], 1);
  check("PUSHES", ["Al_Ng", "Q3 2026"], 0);
});

test("nothing to measure is an empty cell", () => {
  check("WINRATE", ["Zoe"], "");
  check("PUSHES", ["Zoe", "Q3 2026"], "");
});

test("a column of reps is a column of answers; blanks stay blank and an unknown name says so", () => {
  check(
    "WINRATE",
    [[["Dana_Reyes"], [""], ["Danna_Reyes"], ["Al_Ng"], ["Zoe"]]],
    [[1], [""], ['No deals of "Danna_Reyes"'], [0], [""]],
  );
});

test("a row of periods is a row of answers", () => {
  check("WINRATE", ["Dana_Reyes", [["Q2 2026", "", "Q3 2026", "Q4 2026"]]], [["", "", 1, 1]]);
});

test("reps in a column beside periods in a row are a matrix, and the other way round its transpose", () => {
  const reps = ["Dana_Reyes", "Danna_Reyes", "Al_Ng"];
  const periods = ["Q3 2026", "Q4 2026"];
  check(
    "WINRATE",
    [reps.map((rep) => [rep]), [periods]],
    [
      [1, 1],
      ['No deals of "Danna_Reyes"', ""],
      [0, ""],
    ],
  );
  check(
    "WINRATE",
    [[reps], periods.map((period) => [period])],
    [
      [1, 'No deals of "Danna_Reyes"', 0],
      [1, "", ""],
    ],
  );
  check(
    "WINRATE",
    [reps.map((rep) => [rep]), periods.map((period) => [period])],
    "Put the reps in a column and the periods in a row.",
  );
});

test("in a spill the reason stands in the place of the one period that cannot be answered", () => {
  check(
    "WINRATE_COMMITS",
    [[["Dana_Reyes"], ["Al_Ng"]], [["Q3 2026", "Q4 2026"]]],
    [
      [1 / 2, 'Q4 2026 is still running: 1 won; add "so far" for a first number.'],
      [0, 'Q4 2026 is still running: 1 still open; add "so far" for a first number.'],
    ],
  );
});

test("what keeps a whole spill from being answered is an error", () => {
  check(
    "WINRATE_COMMITS",
    [[["Dana_Reyes"], ["Al_Ng"]], "Q4 2026"],
    'Q4 2026 is still running: 1 won, 1 still open; add "so far" for a first number.',
  );
});

test("a single unknown name is an error that offers the closest", () => {
  check("WINRATE", ["Danna_Reyes"], 'No deals of "Danna_Reyes". Did you mean "Dana_Reyes"?');
  check("WINRATE", ["Somebody Else"], 'No deals of "Somebody Else".');
});

test("a period that is none is an error with examples, and a sentence in a row of periods", () => {
  const why =
    '"soon" is not a period. Type for example Nov 2026, Q4 2026, FY2027 Q1, 2026, "this quarter" or "last 4 quarters".';
  check("WINRATE", ["", "soon"], why);
  check("WINRATE", ["", [["soon", "Q3 2026"]]], [[why, 1 / 2]]);
});

test("a period that the history does not reach says where it starts", () => {
  check(
    "PUSHES",
    ["", "Q2 2026"],
    "Too little is known: history for Q2 2026 starts 1 May. Paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history) that covers it, or ask for another period.",
  );
});

test("a running quarter can be counted so far", () => {
  check("PUSHES", ["Al_Ng", "Q4 2026"], 0);
  check("WINRATE_COMMITS", ["", "Q4 2026 so far"], 1);
  check("WINRATE_COMMITS", ["Al_Ng", "Q4 2026 so far"], "");
});
