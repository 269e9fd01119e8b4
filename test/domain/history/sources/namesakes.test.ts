import { asked, rows, table } from "../../definitions/asked";

const LOG = "Last Modified | Opportunity Name | Opportunity Owner | To Stage | Close Date | Created Date";

test("in a log without ids deals of one name are told apart by the day they were created", () => {
  const log = table(
    LOG,
    `2026-06-01 | Acme renewal | Ann | Demo        | 2026-08-30 | 2026-06-01
     2026-06-20 | Acme renewal | Bob | Demo        | 2026-09-10 | 2026-06-20
     2026-07-15 | Acme renewal | Ann | Closed Won  | 2026-07-15 | 2026-06-01
     2026-08-01 | Other        | Ann | Demo        | 2026-12-10 | 2026-08-01
     2026-08-05 | Acme renewal | Bob | Demo        | 2026-11-10 | 2026-06-20`,
  );
  expect(rows(asked("METRIC_DEALS", "WINRATE", log, "", "2026-Q3"), 1, 2, 5)).toEqual([
    ["Acme renewal", "Ann", "won"],
  ]);
  expect(asked("PUSHES", log, [["Ann"], ["Bob"]], "2026-Q3")).toEqual([[0], [1]]);
});
