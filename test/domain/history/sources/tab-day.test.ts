import { isoDay } from "../../../../src/domain/day";
import { dayInTabName } from "../../../../src/domain/history/sources/tab-day";
import { day } from "../../sheet";

test.each([
  ["Pipeline 2026-11-16", "2026-11-16"],
  ["single_export_2025-10-01", "2025-10-01"],
  ["Pipeline 20261116", "2026-11-16"],
  ["16.11.2026", "2026-11-16"],
  ["16 Nov", "2026-11-16"],
  ["Nov 16th", "2026-11-16"],
  ["16 November 2025", "2025-11-16"],
  ["30 Dec", "2025-12-30"], // today is 21 Nov 2026, so it was last year's
  ["Pipeline", undefined],
  ["Q4 2026", undefined],
  ["11-16-2026", undefined],
  ["31 Feb", undefined],
  ["5 Novices", undefined],
])("the tab %j is of %s", (name, expected) => {
  const read = dayInTabName(name, day("2026-11-21"));
  expect(read === undefined ? undefined : isoDay(read)).toBe(expected);
});
