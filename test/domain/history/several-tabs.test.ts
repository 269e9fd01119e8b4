import type { Grid } from "../../../src/domain/cell";
import { repBook } from "../../../src/domain/deals/reps";
import { readHistory } from "../../../src/domain/history/read-history";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { day, sheet } from "../sheet";

/** What tabs say of one another: "key owner amount" of each deal, and the problems' kinds. */
function read(tabs: Readonly<Record<string, Grid>>): { deals: string[]; problems: string[] } {
  const sources = Object.entries(tabs).map(([tab, grid]) => ({ tab, grid }));
  const reader = { today: day("2026-11-25"), settings: DEFAULT_SETTINGS, reps: repBook([]) };
  const { deals, problems } = readHistory(sources, reader);
  return {
    deals: deals.map(
      ({ key, seen }) => `${key} ${seen[seen.length - 1]?.owner} ${seen[seen.length - 1]?.amount}`,
    ),
    problems: problems.map(({ kind }) => kind),
  };
}

test.each([
  [
    "Salesforce's users, with ids of 18 characters beside 15",
    sheet`
      Id                 | Username       | LastName | FirstName | Name
      005A0000000aBcDEAU | ann@acme.test  | Lee      | Ann       | Ann Lee
      005A0000000aBcEEAU | bo@acme.test   | Park     | Bo        | Bo Park`,
    sheet`
      Id     | Name  | StageName   | OwnerId         | Amount
      006A01 | Acme  | Negotiation | 005A0000000aBcD | 100
      006A02 | Bravo | Closed Won  | 005A0000000aBcE | 200`,
  ],
  [
    "HubSpot's owners, with first and last name",
    sheet`
      Owner ID | First Name | Last Name | Email
      4411111  | Ann        | Lee       | ann@acme.test
      4422222  | Bo         | Park      | bo@acme.test`,
    sheet`
      hs_object_id | dealname | dealstage   | hubspot_owner_id | amount
      '006A01      | Acme     | Negotiation | 4411111          | 100
      '006A02      | Bravo    | closedwon   | 4422222          | 200`,
  ],
])("owners given by id have the names that another tab gives them: %s", (_, users, deals) => {
  expect(read({ Users: users, Deals: deals })).toEqual({
    deals: ["006A01 Ann Lee 100", "006A02 Bo Park 200"],
    problems: [],
  });
});

const withIds = sheet`
  Opportunity ID | Opportunity Name | Account Name | Stage      | Amount
  006A01         | Website          | Acme         | Demo       | 100
  006A02         | Website          | Bravo        | Demo       | 200
  006A03         | Audit            | Bravo        | Demo       | 300`;

test("a deal with an id in one tab and none in another is known by its name and account", () => {
  const tabs = {
    "Pipeline 2026-11-09": withIds,
    "Pipeline 2026-11-16": sheet`
      Opportunity Name | Account Name | Stage | Amount
      website          | ACME         | Demo  | 110
      Website          | Bravo        | Demo  | 210
      Audit            | Charlie      | Demo  | 400`,
  };
  expect(read(tabs).deals).toEqual(
    [
      "006A01 undefined 110",
      "006A02 undefined 210",
      "006A03 undefined 300",
      "Audit · Charlie undefined 400",
    ].map((line) => line.replace("undefined", "(no owner)")),
  );
});

test("by its name alone, where that names one deal only", () => {
  const tabs = {
    "Pipeline 2026-11-09": withIds,
    "Pipeline 2026-11-16": sheet`
      Opportunity Name | Stage | Amount
      Website          | Demo  | 7
      Audit            | Demo  | 310`,
  };
  expect(read(tabs).deals).toEqual([
    "006A01 (no owner) 100",
    "006A02 (no owner) 200",
    "006A03 (no owner) 310",
    "Website (no owner) 7",
  ]);
});
