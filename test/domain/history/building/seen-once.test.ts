import fc from "fast-check";
import type { Cell } from "../../../../src/domain/cell";
import type { Deal } from "../../../../src/domain/deals/deal";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import type { Source } from "../../../../src/domain/history/sources/sighting";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day } from "../../sheet";

/** What a column of an export may hold; a blank is one of it. */
const date = fc.constantFrom<Cell[]>(
  "",
  ...["2026-07-31", "2026-09-12", "2026-09-30", "2026-10-04", "2026-12-31"].map((text) => ({
    day: day(text),
    minute: 0,
  })),
);
const CELLS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  "Opportunity Owner": fc.constantFrom("Ann Lee", "Bo Ray", ""),
  Stage: fc.constantFrom("Proposal", "Closed Won", "Closed Lost", ""),
  Status: fc.constantFrom("open", "won", "lost", ""),
  "Forecast Category": fc.constantFrom("Commit", "Pipeline", "Omitted", ""),
  "Close Date": date,
  "Created Date": date,
  "Last Modified Date": date,
  "Last Stage Change Date": date,
  "Won Time": date,
  Amount: fc.constantFrom<Cell[]>(0, 100, 2500.5, ""),
  Currency: fc.constantFrom("EUR", "USD", ""),
  "Account Name": fc.constantFrom("Acme", ""),
};

const pasted = fc
  .subarray(Object.keys(CELLS), { minLength: 4 })
  .filter((headers) => headers.includes("Stage") || headers.includes("Status")) // else it is no table of deals
  .chain((headers) =>
    fc
      .array(fc.tuple(...headers.map((header) => CELLS[header] ?? fc.constant(""))), {
        minLength: 4,
        maxLength: 12,
      })
      .map((rows): Cell[][] => [
        ["Opportunity ID", "Opportunity Name", "Next Step", ...headers],
        ...rows.map((cells, at): Cell[] => [`D${at}`, `Deal ${at}`, "Call", ...cells]), // two cells could be a note
      ]),
  );

const deals = (...sources: Source[]): unknown =>
  readHistory(sources, { today: day("2026-10-20"), settings: DEFAULT_SETTINGS, reps: repBook([]) }).deals.map(
    ({ facts, ...deal }: Deal) => ({ ...deal, currency: facts.get("currency") }),
  );

/** By then all others have left the export. */
const LATER: Source = {
  tab: "2026-10-15",
  grid: [
    ["Opportunity ID", "Opportunity Name", "Stage"],
    ["L1", "Another", "Proposal"],
  ],
};

// A deal of one look is read apart from those whose looks have to be compared.
test("a deal seen once is as it is where a second look shows it alike", () => {
  fc.assert(
    fc.property(pasted, (grid) => {
      const once = deals({ tab: "2026-10-01", grid }, LATER);
      expect(once).toEqual(deals({ tab: "2026-10-01", grid }, { tab: "2026-10-08", grid }, LATER));
      expect(once).toHaveLength(grid.length);
    }),
    { seed: 20261122, numRuns: Number(process.env["CASES"] ?? 25) },
  );
});

test("the day of a log's only row of a deal is not the one on which the deal was created", () => {
  const grid: Cell[][] = [
    ["Id", "OpportunityId", "CreatedDate", "StageName", "CloseDate", "Amount"],
    [
      "H1",
      "D1",
      { day: day("2026-09-01"), minute: 540 },
      "Proposal",
      { day: day("2026-12-31"), minute: 0 },
      100,
    ],
  ];
  const [deal] = readHistory([{ grid }], {
    today: day("2026-10-20"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  }).deals;
  expect([deal?.seen[0]?.day, deal?.created]).toEqual([day("2026-09-01"), undefined]);
});
