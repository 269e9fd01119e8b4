import { repBook } from "../../../src/domain/deals/reps";
import { readHistory } from "../../../src/domain/history/read-history";
import { saveLook } from "../../../src/domain/history/saving/saved-looks";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { yearOfLooks } from "../../../tools/sample/year-of-looks";
import { day } from "../sheet";

test("a year of weekly looks in which three deals in ten change has a row for each change and no more", () => {
  const deals = 20; // a hundredth of 2,000, for which there may be 60,000 rows
  const { tabs, changes } = yearOfLooks(deals);
  const context = { today: day("2026-11-22"), settings: DEFAULT_SETTINGS, reps: repBook([]) };
  const { rows } = saveLook({ ...context, saved: [], sources: tabs });
  expect(rows).toHaveLength(1 + tabs.length + deals + changes); // headings, looks, first and changed states
  expect(rows.length).toBeLessThan(60_000 / 100);
  const history = readHistory([{ tab: "History", grid: rows }], context);
  expect(history.looks).toHaveLength(52);
  expect(history.deals.reduce((sum, { seen }) => sum + seen.length, 0)).toBe(deals + changes);
});
