import { longForm } from "../../../src/domain/deals/id-forms";
import { repBook } from "../../../src/domain/deals/reps";
import { readHistory } from "../../../src/domain/history/read-history";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { day, sheet } from "../sheet";

// https://codegolf.stackexchange.com/questions/69127/convert-salesforce-15-character-id-to-18-character
test.each([
  ["a0RE000000IJmcN", "a0RE000000IJmcNMAT"],
  ["001M000000qfPyS", "001M000000qfPySIAU"],
  ["aBcDEfgHIJKLMNO", "aBcDEfgHIJKLMNO025"],
])("the id %s in 18 characters is %s", (short, long) => expect(longForm(short)).toBe(long));

test("a report's 15 characters and an object's 18 are one deal; ids that differ by case alone are two", () => {
  const report = sheet`
    Snapshot Date | Opportunity ID  | Stage
    2026-11-02    | 006E000000IJmcN | Demo
    2026-11-02    | 006E000000IJmcn | Demo`;
  const object = sheet`
    Snapshot Date | Id                 | StageName
    2026-11-09    | 006E000000IJmcNIAT | Closed Won
    2026-11-09    | 006E000000IJmcnIAD | Demo`;
  const { deals } = readHistory([{ grid: report }, { grid: object }], {
    today: day("2026-11-25"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  });
  expect(deals.map(({ key, outcome }) => [key, outcome?.is])).toEqual([
    ["006E000000IJmcNIAT", "won"],
    ["006E000000IJmcnIAD", undefined],
  ]);
});
