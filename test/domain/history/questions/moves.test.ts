import { isoDay } from "../../../../src/domain/day";
import { repBook } from "../../../../src/domain/deals/reps";
import { movesLater } from "../../../../src/domain/history/questions/moves";
import { readHistory } from "../../../../src/domain/history/read-history";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, oracle } from "../../sheet";

const history = readHistory([{ grid: oracle("history_report.csv") }], {
  today: day("2026-11-21"),
  settings: DEFAULT_SETTINGS,
  reps: repBook([]),
});
const moves = (rep: string | undefined, since: string) =>
  movesLater(history, rep, day(since)).map(
    ({ deal, was, now, day: seen, n, days }) =>
      `${deal.key} ${isoDay(was)} ${isoDay(now)} ${isoDay(seen)} ${n} ${days}`,
  );

// From history_report.csv by hand; 10 Sep → 29 Sep is 19 days, inside the quarter, and counts here.
test("every later move since a day is listed, inside a period too, the newest first", () =>
  expect(moves("hap", "2025-06-28")).toEqual([
    "H1 2025-09-15 2025-12-10 2025-09-12 3 86",
    "H4 2025-09-10 2025-09-29 2025-09-08 1 19",
    "H5 2025-06-30 2025-12-15 2025-06-29 1 168",
  ]));

test("what was known by the end of that day is not new", () =>
  expect(moves("Hap", "2025-09-12")).toEqual([]));

test("a change on the closing save is no move", () =>
  // H2 was lost on 22 Sep with its close date set from 20 to 22 Sep.
  expect(moves(undefined, "2025-09-13")).toEqual(["O4 2025-09-20 2025-10-15 2025-09-18 1 25"]));
