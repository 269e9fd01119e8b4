/** By what a team knows a commit: read where the export is read, so that every number and saved look goes by it. */
import type { Cell, Grid } from "../../../src/domain/cell";
import { repBook } from "../../../src/domain/deals/reps";
import { readHistory } from "../../../src/domain/history/read-history";
import { callFunction } from "../../../src/domain/metrics/call";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { day, sheet } from "../sheet";
import { answer } from "./answer";

/** Two looks at the third quarter; of the three deals 1 is won, 2 lost and 3 still open at its end. */
const LOOKS = sheet`
  Snapshot Date | Deal ID | Owner | Stage       | Close Date | In forecast | Label     | Probability (%)
  2026-06-30    | 1       | Ann   | Proposal    | 2026-09-10 | TRUE        | Hot       | 40
  2026-06-30    | 2       | Ann   | Proposal    | 2026-09-10 | FALSE       | Hot, Sure | 80
  2026-06-30    | 3       | Ann   | Proposal    | 2026-09-10 | TRUE        | sure      | 70
  2026-10-05    | 1       | Ann   | Closed Won  | 2026-09-10 | TRUE        | Hot       | 100
  2026-10-05    | 2       | Ann   | Closed Lost | 2026-09-10 | FALSE       | Hot       | 0
  2026-10-05    | 3       | Ann   | Proposal    | 2026-09-10 | FALSE       |           | 70`;

/** Looks between, a week apart, so that the quarter is covered. */
const BETWEEN = Array.from({ length: 13 }, (_, at) => {
  const on = { day: (day("2026-07-06") + at * 7) as never, minute: 0 };
  return LOOKS.slice(1, 4).map((row): readonly Cell[] => [on, ...row.slice(1)]);
}).flat();
const TABLE = [...LOOKS.slice(0, 4), ...BETWEEN, ...LOOKS.slice(4)];

function check(commitIs: string, expected: unknown) {
  let shown: unknown;
  const settings = [
    ["Name", "Value"],
    ["commit is", commitIs],
  ];
  try {
    shown = callFunction("WINRATE_COMMITS", [TABLE, "", "Q3 2026", settings], day("2026-11-25"));
  } catch (error) {
    shown = (error as Error).message;
  }
  expect(shown).toEqual(expected);
}

test("a column that is ticked, one with a label and a probability tell commits", () => {
  check("In forecast", 1 / 2); // 1 and 3
  check("label = Sure", 0); // 2 and 3
  check("probability >= 80 %", 0); // 2
  check("Probability ≥ 0.7", 0); // 2 and 3
  check("probability >= 40", 1 / 3); // all
});

test("without such a column there are no commits to speak of, whatever else the export has", () => {
  check(
    "Forecast flag",
    expect.stringMatching(/^There is no column "Forecast flag" \(the setting "commit is"\) in this/),
  );
  check("forecast category", expect.stringMatching(/^There is no forecast category in this table\./));
});

test("a log of changes has such a column too; our own History tab keeps what it said as the forecast category", () => {
  const log = LOOKS.map((row, at) => (at === 0 ? ["Changed on", ...row.slice(1)] : row));
  const settings = [
    ["Name", "Value"],
    ["commit is", "In forecast"],
    ["as-of", "2026-10-05"],
  ];
  const commits = (table: Grid) =>
    callFunction("WINRATE_COMMITS", [table, "", "Q3 2026", settings], day("2026-11-25"));
  expect(commits(log)).toBe(1 / 2); // 1 and 3
  const saved = sheet`
    Changed on | Deal ID | Owner | Stage        | Forecast category | Close date
    2026-06-30 |         |       | 2 deals seen |                   |
    2026-06-30 | 1       | Ann   | Proposal     | Commit            | 2026-09-10
    2026-06-30 | 2       | Ann   | Proposal     | Commit            | 2026-09-10
    2026-07-14 |         |       | 2 deals seen |                   |
    2026-07-28 |         |       | 2 deals seen |                   |
    2026-08-11 |         |       | 2 deals seen |                   |
    2026-08-25 |         |       | 2 deals seen |                   |
    2026-09-08 |         |       | 2 deals seen |                   |
    2026-09-08 | 1       | Ann   | Closed Won   |                   | 2026-09-08
    2026-09-22 |         |       | 2 deals seen |                   |
    2026-10-05 |         |       | 2 deals seen |                   |`;
  expect(commits(saved)).toBe(1 / 2);
});

test("where no forecast category ever says commit, the sentence names the columns as the CRM does", () => {
  const log = sheet`
    Snapshot Date | Deal ID | Owner | Stage    | Close Date | Prognosekategorie
    2026-06-30    | 1       | Ann   | Proposal | 2026-09-10 | Pipeline
    2026-07-30    | 1       | Ann   | Won      | 2026-07-30 | Closed`;
  expect(() => callFunction("WINRATE_COMMITS", [log], day("2026-11-25"))).toThrow(
    'No row shows a committed open deal under "Prognosekategorie", and a closed one no longer says there that it was committed. Save',
  );
});

test("where only our own History has a forecast category, the sentence says that the export has none", () => {
  const saved = sheet`
    Changed on | Deal ID | Owner | Stage        | Forecast category | Close date
    2026-11-16 |         |       | 1 deals seen |                   |
    2026-11-16 | 1       | Ann   | Proposal     |                   | 2026-12-10
    2026-11-23 |         |       | 1 deals seen |                   |`;
  const pasted = sheet`
    Deal - ID | Deal - Owner | Deal - Stage | Deal - Status | Deal - Expected close date
    1         | Ann          | Proposal     | Open          | 2026-12-10`;
  const context = { today: day("2026-11-23"), settings: DEFAULT_SETTINGS, reps: repBook([]) };
  const why = (...tables: readonly Grid[]) =>
    answer(
      "WINRATE_COMMITS",
      readHistory(
        tables.map((grid) => ({ grid })),
        context,
      ),
    );
  expect(why(saved, pasted)).toMatchObject({
    why: expect.stringMatching(
      /^There is no forecast category in this table\. .* Where your CRM has none, /,
    ) as string,
  });
  const staged = saved.map((row) =>
    row.map((cell, at) => (at === 4 && String(row[1]) === "1" ? "Pipeline" : cell)),
  );
  expect(why(staged)).toMatchObject({
    why: expect.stringMatching(/^No row shows a committed open deal under "Forecast category", /) as string,
  });
});

test("where no such column ever says commit, the sentence names the setting", () => {
  const log = LOOKS.map((row, at) => (at === 0 ? ["Changed on", ...row.slice(1)] : row));
  const settings = [
    ["Name", "Value"],
    ["commit is", "Label = Certain"],
  ];
  expect(() => callFunction("WINRATE_COMMITS", [log, "", "", settings], day("2026-11-25"))).toThrow(
    'No row shows a committed open deal, going by the setting "commit is": Label = Certain. Save',
  );
});

test("a rule that cannot be read is refused with what it can be", () => {
  check("probability >= sure", expect.stringMatching(/"commit is" cannot be "probability >= sure"/));
});
