/** In a change log an absent deal is unchanged (requirements.md 1B, State): what an export beside it shows, it was before. */
import { asked, settings, table } from "../../definitions/asked";

const EXPORT = "Deal ID | Owner | Stage | Forecast category | Close date | Created Date";
const LOG = "Changed on | Deal ID | Stage | Forecast category | Close date";
const after = settings("as-of | 2026-10-20");

/** An export of 20 October above a log that runs from June to October. */
const beside = (exported: string, ...changes: readonly string[]) => [
  ...table(EXPORT, exported),
  [],
  ...table(LOG, [
    "2026-06-15 | D0 | Demo | Pipeline | 2027-01-30",
    ...changes,
    "2026-10-15 | D0 | Proposal | Pipeline | 2027-01-30",
  ]),
];
const answers = (data: ReturnType<typeof beside>, ...names: readonly string[]) =>
  names.map((name) => asked(name, data, "", "2026-Q3", after));

const D0 = "D0 | Ann | Demo | Pipeline | 2027-01-30 | 2026-05-02";

test("an open deal that the log does not name was overdue at the quarter's end, and committed, as it is today", () => {
  const data = beside(`${D0}
    A | Ann | Demo | Commit | 2026-09-10 | 2026-05-04
    B | Ann | Demo | Commit | 2026-12-10 | 2026-05-04`);
  expect(answers(data, "PUSHES", "WINRATE_COMMITS")).toEqual([1, 0]);
});

test("it was there no earlier than it was created, and a deal that the log names is as the log has it", () => {
  const data = beside(
    `${D0}
    A | Ann | Demo | Commit | 2026-09-10 | 2026-10-05
    B | Ann | Demo | Commit | 2026-09-10 | 2026-05-04`,
    "2026-10-06 | B | Demo | Commit | 2026-09-10",
  );
  expect(answers(data, "PUSHES", "WINRATE_COMMITS")).toEqual(["", ""]);
});

test("a log that ended weeks before the export does not tell how the deal was", () => {
  const old = beside(`${D0}
    A | Ann | Demo | Commit | 2026-07-10 | 2026-05-04`);
  const july = (day: string) =>
    asked("PUSHES", old, "", "Jul 2026", settings("sales period | month", `as-of | ${day}`));
  expect([july("2026-10-22"), july("2026-10-23")]).toEqual([1, ""]);
});

test("a closed deal is of its close date, whatever the log leaves out", () => {
  const data = beside(`${D0}
    A | Ann | Closed Won | Closed | 2026-08-10 | 2026-05-04`);
  expect(answers(data, "WINRATE", "PUSHES")).toEqual([1, 0]);
});
