import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Cell, Grid } from "../../../src/domain/cell";
import { addDays, isoDay } from "../../../src/domain/day";
import type { Column } from "../../../src/domain/deals/columns";
import { repBook } from "../../../src/domain/deals/reps";
import { covers } from "../../../src/domain/history/questions/coverage";
import type { History } from "../../../src/domain/history/history";
import { readHistory } from "../../../src/domain/history/read-history";
import type { Source } from "../../../src/domain/history/sources/sighting";
import { ownerOn } from "../../../src/domain/history/questions/states";
import { inheritedFrom } from "../../../src/domain/metrics/measuring/credit";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { shown } from "../../../src/domain/table/plain-text";
import { day, oracle, sheet, sheetOf } from "../sheet";

const read = (sources: readonly Source[], today = "2026-11-21", settings: Partial<Settings> = {}): History =>
  readHistory(sources, {
    today: day(today),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    reps: repBook([]),
  });

/** "A1: 2026-10-01 open 2026-12-01; 2026-10-20 won" for each deal, in the order of their keys. */
function told({ deals }: History): string[] {
  return deals
    .map(({ key, seen, outcome, gone, reopened }) => {
      const states = seen.map(({ day: on, status, close }) =>
        [isoDay(on), status, status === "open" && close !== undefined ? isoDay(close) : ""].join(" ").trim(),
      );
      const ends = [
        outcome ? `${outcome.is} ${isoDay(outcome.day)}` : "",
        gone === undefined ? "" : `gone ${isoDay(gone)}`,
      ];
      return [`${key}: ${states.join("; ")}`, ...ends, reopened ? "reopened" : ""]
        .filter(Boolean)
        .join(" → ");
    })
    .sort();
}

function check(sources: readonly Source[] | Grid, expected: readonly string[], today?: string): void {
  const list = Array.isArray(sources[0]) ? [{ grid: sources as Grid }] : (sources as readonly Source[]);
  expect(told(read(list, today))).toEqual(expected);
}

// The closed rows of history_report.csv, written down by hand.
const OUTCOMES = [
  "H2 Hap lost 2025-09-22",
  "H3 Hap won 2025-08-20",
  "O1 Sol won 2025-08-12",
  "O2 Sol won 2025-09-04",
  "O3 Sol lost 2025-08-05",
  "S1 Sandy won 2025-09-28",
  "S2 Sandy won 2025-08-01",
  "S3 Sandy won 2025-07-24",
  "S4 Sandy won 2025-09-25",
];

test.each([
  ["single_export_2025-10-01.csv", "single export", "2025-10-05", undefined],
  ["weekly_snapshots.csv", "snapshots", "2025-10-01", "2025-02-10"],
  ["history_report.csv", "change log", "2025-10-05", "2025-02-10"],
])("the oracle's outcomes are the same from %s, which is a %s", (file, kind, asOf, since) => {
  const history = read([{ grid: oracle(file) }]);
  const outcomes = history.deals.flatMap(({ key, outcome, seen }) =>
    outcome ? [`${key} ${String(seen[seen.length - 1]?.owner)} ${outcome.is} ${isoDay(outcome.day)}`] : [],
  );
  expect(outcomes.sort()).toEqual(OUTCOMES);
  expect(history.deals).toHaveLength(14);
  expect(history.reps).toEqual(["Hap", "Sandy", "Sol"]);
  expect(history.problems).toEqual([]);
  expect(history.tables.map((table) => table.kind)).toEqual([kind]);
  // Neither the export nor the report says when it was taken: a week after 28 Sep, the newest thing in them.
  expect(isoDay(history.asOf)).toBe(asOf);
  expect(history.since === undefined ? undefined : isoDay(history.since)).toBe(since);
});

test("the oracle's snapshots and report together tell what the report tells, for a fact counts once", () => {
  const report = read([{ grid: oracle("history_report.csv") }]);
  const both = read([{ grid: oracle("weekly_snapshots.csv") }, { grid: oracle("history_report.csv") }]);
  expect(told(both)).toEqual(told(report));
});

const MAVEN = "../shared/data/maven-crm/sales_pipeline.csv";
if (!existsSync(MAVEN)) console.info(`${MAVEN} is not here, so its 8,800 deals are not read in this run.`);
(existsSync(MAVEN) ? test : () => undefined)("Maven's deals are counted as its reference has them", () => {
  const { deals, problems } = read([{ grid: sheetOf(readFileSync(MAVEN, "utf8")) }]);
  const count = (is: string | undefined) => deals.filter(({ outcome }) => outcome?.is === is).length;
  expect([count("won"), count("lost"), count(undefined)]).toEqual([4238, 2473, 2089]); // reference.json, overall
  expect(problems).toEqual([]);
});

test("a deal won on the 30th and seen so on the 2nd is won on the 30th; a loss dated ahead is lost when seen", () =>
  check(
    sheet`
      As of | Deal ID | Stage | Close Date
      2026-09-28 | A1 | Demo | 2026-09-30
      2026-10-02 | A1 | Closed Won | 2026-09-30
      2026-09-28 | A2 | Demo | 2026-12-31
      2026-10-02 | A2 | Closed Lost | 2026-12-31`,
    [
      "A1: 2026-09-28 open 2026-09-30; 2026-09-30 won → won 2026-09-30",
      "A2: 2026-09-28 open 2026-12-31; 2026-10-02 lost → lost 2026-10-02",
    ],
  ));

test("in a single export a close date ahead is cut to the last stage change, else the last modification, else the as-of day", () => {
  const grid = sheet`
    As of | 2026-10-02
    Deal ID | Stage | Close Date | Last Stage Change Date | Last Modified Date
    A1 | Closed Lost | 2026-12-31 | 2026-08-01 | 2026-09-15
    A2 | Closed Lost | 2026-12-31 | | 2026-09-15
    A3 | Closed Lost | 2026-12-31 | |`;
  check(grid, [
    "A1: 2026-08-01 lost → lost 2026-08-01",
    "A2: 2026-09-15 lost → lost 2026-09-15",
    "A3: 2026-10-02 lost → lost 2026-10-02",
  ]);
});

test("won and lost times come before the close date", () =>
  check(
    sheet`
      Deal - ID | Deal - Status | Deal - Stage | Deal - Expected close date | Deal - Won time | Deal - Lost time
      1 | Won | Demo | 2026-12-31 | 2026-08-03 10:00:00 |
      2 | Lost | Demo | 2026-12-31 | | 2026-08-04 10:00:00`,
    ["1: 2026-08-03 won → won 2026-08-03", "2: 2026-08-04 lost → lost 2026-08-04"],
  ));

test("a reopened deal counts as open throughout", () =>
  check(
    sheet`
      As of | Deal ID | Stage | Close Date
      2026-09-01 | A1 | Demo | 2026-09-30
      2026-09-08 | A1 | Closed Lost | 2026-09-05
      2026-09-15 | A1 | Demo | 2026-12-31`,
    ["A1: 2026-09-01 open 2026-09-30; 2026-09-15 open 2026-12-31 → reopened"],
  ));

/** "Ann 2026-09-28": who held the one deal whenever it was seen. */
const held = (grid: Grid): string[] =>
  read([{ grid }]).deals.flatMap(({ seen }) => seen.map((state) => `${state.owner} ${isoDay(state.day)}`));

test("a win logged late is its owner's of the day it was signed", () =>
  expect(
    held(sheet`
      Deal ID | Owner | To Stage | Close Date | Last Modified
      A1 | Ann | Demo | 2026-09-30 | 2026-09-01
      A1 | Bo | Demo | 2026-09-30 | 2026-10-01
      A1 | Bo | Closed Won | 2026-09-28 | 2026-10-03`),
  ).toEqual(["Ann 2026-09-01", "Ann 2026-09-28"]));

test("a deal that was closed when first seen and reopened later remembers who held it before", () => {
  const { deals, reps } = read([
    {
      grid: sheet`
        Opportunity ID | Opportunity Owner | To Stage | Close Date | Last Modified
        A1 | Ann | Closed Lost | 2026-08-30 | 2026-09-01
        A1 | Bo | Closed Lost | 2026-08-30 | 2026-09-10
        A1 | Cy | Demo | 2026-12-31 | 2026-10-01`,
    },
  ]);
  const [deal] = deals;
  expect(deal?.seen.map(({ day: on }) => isoDay(on))).toEqual(["2026-10-01"]);
  const held = ["2026-08-01", "2026-09-09", "2026-09-30", "2026-10-01"];
  expect(held.map((on) => deal && ownerOn(deal, day(on)))).toEqual(["Ann", "Ann", "Bo", "Cy"]);
  expect(deal && inheritedFrom(deal, day("2026-10-20"), DEFAULT_SETTINGS)).toBe("Ann");
  expect(reps).toEqual(["Ann", "Bo", "Cy"]);
});

test("a reopened deal remembers who held it while it was closed", () =>
  expect(
    held(sheet`
      Deal ID | Owner | To Stage | Close Date | Last Modified
      A1 | Ann | Demo | 2026-09-30 | 2026-09-01
      A1 | Bo | Closed Lost | 2026-09-08 | 2026-09-08
      A1 | Cy | Demo | 2026-12-31 | 2026-09-15`),
  ).toEqual(["Ann 2026-09-01", "Bo 2026-09-08", "Cy 2026-09-15"]));

test("an open deal missing from every later look is gone, one that comes back or was closed is not", () =>
  check(
    sheet`
      As of | Deal ID | Stage | Close Date
      2026-09-01 | A1 | Demo | 2026-09-30
      2026-09-01 | A2 | Demo | 2026-09-30
      2026-09-01 | A3 | Closed Won | 2026-08-30
      2026-09-08 | A4 | Demo | 2026-09-30
      2026-09-15 | A2 | Demo | 2026-09-30
      2026-09-15 | A4 | Demo | 2026-09-30`,
    [
      "A1: 2026-09-01 open 2026-09-30 → gone 2026-09-08",
      "A2: 2026-09-01 open 2026-09-30",
      "A3: 2026-08-30 won → won 2026-08-30",
      "A4: 2026-09-08 open 2026-09-30",
    ],
  ));

const oneDeal = (stage: string, close: string) => sheet`
  Deal ID | Stage | Close Date
  A1 | ${stage} | ${close}`;

test("dated tabs are looks, and an undated export beside them is the newest", () => {
  const sources = [
    { tab: "Pipeline", grid: oneDeal("Proposal", "2026-12-31") },
    { tab: "Pipeline 2026-11-09", grid: oneDeal("Demo", "2026-11-30") },
    { tab: "16 Nov", grid: oneDeal("Demo", "2026-12-15") },
  ];
  check(sources, ["A1: 2026-11-09 open 2026-11-30; 2026-11-16 open 2026-12-15; 2026-11-21 open 2026-12-31"]);
});

test("on one day the log's last row comes after the look, and of a log running newest first the upper row is the later", () => {
  const log = sheet`
    Opportunity ID | To Stage | Close Date | Last Modified
    A1 | Proposal | 2026-12-31 | 2026-11-16
    A1 | Proposal | 2026-12-20 | 2026-11-16
    A1 | Demo | 2026-11-30 | 2026-11-02`;
  check(
    [{ grid: log }, { tab: "Pipeline 2026-11-16", grid: oneDeal("Demo", "2026-11-30") }],
    ["A1: 2026-11-02 open 2026-11-30; 2026-11-16 open 2026-12-31"],
  );
});

test("of two snapshots of one day the later by its time holds, and a deal's lines in one of them are added up", () => {
  const stacked = sheet`
    Snapshot Date    | Deal ID | Owner | Stage | Close Date | Amount
    2026-11-16 17:00 | A1      | Ann   | Demo  | 2026-12-20 | 70
    2026-11-16 17:00 | A1      | Ann   | Demo  | 2026-12-20 | 30
    2026-11-16 09:00 | A1      | Ann   | Demo  | 2026-12-10 | 500
    2026-11-23 09:00 | A1      | Ann   | Demo  | 2026-12-20 | 90`;
  check(stacked, ["A1: 2026-11-16 open 2026-12-20; 2026-11-23 open 2026-12-20"]);
  expect(read([{ grid: stacked }]).deals[0]?.seen.map(({ amount }) => amount)).toEqual([100, 90]);
});

test("history objects are a log in which CreatedDate is the day of the change", () => {
  const history = read([
    {
      grid: sheet`
        Id | OpportunityId | CreatedDate | StageName | CloseDate
        8A | A1 | 2026-09-01T10:00:00.000+0000 | Demo | 2026-09-30
        8B | A1 | 2026-09-20T10:00:00.000+0000 | Closed Won | 2026-09-20`,
    },
  ]);
  expect(told(history)).toEqual(["A1: 2026-09-01 open 2026-09-30; 2026-09-20 won → won 2026-09-20"]);
  expect(history.has.has("created")).toBe(false);
  expect(history.logs.map(({ first, last }) => [isoDay(first), isoDay(last)])).toEqual([
    ["2026-09-01", "2026-09-20"],
  ]);
});

test("what a source has no column for is as another source knows it", () => {
  const { deals } = read([
    {
      tab: "Pipeline 2026-09-08",
      grid: sheet`
        Deal ID | Owner | Stage | Amount
        A1 | Dana | Demo | 100`,
    },
    {
      grid: sheet`
        Opportunity ID | To Stage | Close Date | Last Modified
        A1 | Discovery | 2026-09-30 | 2026-09-01
        A1 | Proposal  | 2026-09-30 | 2026-09-20`,
    },
  ]);
  expect(deals[0]?.seen.map(({ owner, stage, amount }) => [owner, stage, amount])).toEqual([
    ["Dana", "Discovery", undefined],
    ["Dana", "Demo", 100],
    ["Dana", "Proposal", 100],
  ]);
});

test("one id with several amounts of one owner is summed, one amount twice counts once, a split goes to the largest share", () => {
  const { deals } = read([
    {
      grid: sheet`
        Opportunity ID | Owner | Stage | Amount
        A1 | Dana | Demo | 100
        A1 | Dana | Demo | 250
        A2 | Dana | Demo | 100
        A2 | Dana | Demo | 100
        A3 | Dana | Demo | 100
        A3 | Sam  | Demo | 300`,
    },
  ]);
  expect(deals.map(({ key, seen }) => [key, seen[0]?.owner, seen[0]?.amount])).toEqual([
    ["A1", "Dana", 350],
    ["A2", "Dana", 100],
    ["A3", "Sam", 400],
  ]);
});

test("a deal known by its customer alone is the same deal in the next look, and two of a customer stay two", () =>
  check(
    sheet`
      Date seen | Rep | Customer | Stage | Expected close | Value
      2026-09-01 | Ann | Acme   | Demo | 2026-09-30 | 100
      2026-09-01 | Ann | Globex | Demo | 2026-09-30 | 100
      2026-09-01 | Ann | Globex | Demo | 2026-09-30 | 900
      2026-09-08 | Ann | Globex | Demo | 2026-09-30 | 900
      2026-09-08 | Ann | Globex | Demo | 2026-09-30 | 100
      2026-09-08 | Ann | Acme   | Won  | 2026-09-07 | 100`,
    [
      "Acme: 2026-09-01 open 2026-09-30; 2026-09-07 won → won 2026-09-07",
      "Globex (2): 2026-09-01 open 2026-09-30",
      "Globex: 2026-09-01 open 2026-09-30",
    ],
  ));

test("rows that nothing tells apart cannot be followed from look to look", () =>
  expect(
    read([
      {
        grid: sheet`
          Date seen | Rep | Stage | Close Date
          2026-09-01 | Ann | Won | 2026-08-30
          2026-09-08 | Ann | Won | 2026-08-30`,
      },
    ]).problems.map(({ kind }) => kind),
  ).toEqual(["no table found"]));

test("ids that differ by case alone are two deals", () =>
  check(
    sheet`
      Deal ID | Stage
      006aB | Demo
      006Ab | Demo`,
    ["006Ab: 2026-11-21 open", "006aB: 2026-11-21 open"],
  ));

test("a deal without an owner belongs to no rep, and that is said", () => {
  const { reps, problems } = read([
    {
      grid: sheet`
    Deal ID | Owner | Stage
    A1 | | Demo
    A2 | Dana | Demo`,
    },
  ]);
  expect(reps).toEqual(["Dana"]);
  expect(problems.map(({ kind, where }) => [kind, where])).toEqual([["no owner", "2:2"]]);
});

test("a closed deal without a close date is said", () => {
  const { problems } = read([
    {
      grid: sheet`
    Deal ID | Stage | Close Date
    A1 | Closed Won |`,
    },
  ]);
  expect(problems.map(({ kind }) => kind)).toEqual(["closed without a close date"]);
});

test("the as-of day is the setting, else the newest look, else a week after the newest event and never after today", () => {
  const grid = sheet`
    Deal ID | Stage | Close Date | Created Date
    A1 | Demo | 2027-06-30 | 2026-09-01`;
  const asOf = (sources: readonly Source[], settings: Partial<Settings> = {}) =>
    isoDay(read(sources, "2026-11-21", settings).asOf);
  expect(asOf([{ grid }], { asOf: day("2026-10-31") })).toBe("2026-10-31");
  expect(asOf([{ grid, tab: "Pipeline 2026-10-05" }])).toBe("2026-10-05");
  expect(asOf([{ grid }])).toBe("2026-09-08");
  expect(asOf([{ grid }], { asOfAfter: 30 })).toBe("2026-10-01");
  expect(
    asOf([
      {
        grid: sheet`
    Deal ID | Stage | Last Activity
    A1 | Demo | 2026-11-20`,
      },
    ]),
  ).toBe("2026-11-21");
  expect(asOf([])).toBe("2026-11-21");
});

test("an as-of day before what the tables tell of is said, as it may have been forgotten in Settings", () => {
  const said = (grid: Grid, asOf: string) =>
    read([{ grid }], "2026-11-25", { asOf: day(asOf) }).problems.map(({ text }) => text);
  const one = sheet`
    Deal ID | Stage      | Close Date | Created Date
    A1      | Closed Won | 2026-11-10 | 2026-09-01
    A2      | Demo       | 2026-12-20 | 2026-09-01`;
  expect(said(one, "2026-11-10")).toEqual([]); // a plan is none
  expect(said(one, "2026-09-30")).toEqual([
    "The pasted tables tell of days up to 10 Nov 2026, and Settings counts from 30 Sep 2026: what an export without a date shows as closed later counts as closed on that day.",
  ]);
  const looks = sheet`
    Snapshot Date | Deal ID | Stage | Close Date
    2026-09-28    | A1      | Demo  | 2026-12-20
    2026-10-05    | A1      | Demo  | 2026-12-20`;
  expect(said(looks, "2026-10-05")).toEqual([]);
  expect(said(looks, "2026-09-30")).toEqual([
    "The pasted tables tell of days up to 5 Oct 2026, and Settings counts from 30 Sep 2026: what is dated later is left out.",
  ]);
});

test("a sheet with no table of deals says so, an empty one does not", () => {
  expect(read([{ grid: sheet`Shopping | list` }]).problems.map(({ kind }) => kind)).toEqual([
    "no table found",
  ]);
  expect(read([{ grid: [["", ""], [""]] }]).problems).toEqual([]);
});

const runs = { seed: 7, numRuns: Number(process.env.CASES ?? 20) };
const HEADERS = [
  "Opportunity ID",
  "Opportunity Name",
  "Owner",
  "Stage",
  "Close Date",
  "Amount",
  "Last Modified",
  "Is Won",
  "As of",
];
const oddCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    "",
    " ",
    "A1",
    "A2",
    "Total",
    "Closed Won",
    "Demo",
    "25/11/2026",
    "05/06/2026",
    "2026-11-25",
    "€ 1.234",
    "TRUE",
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.string(),
  fc.record({
    day: fc.integer({ min: -1e6, max: 3e6 }).map((n) => n as History["asOf"]),
    minute: fc.nat(1439),
  }),
);
const oddGrid = fc.tuple(
  fc.shuffledSubarray(HEADERS, { minLength: 2 }),
  fc.array(fc.array(oddCell, { maxLength: 10 }), { maxLength: 12 }),
);

test("whatever cells hold, reading neither fails nor invents a deal", () => {
  fc.assert(
    fc.property(oddGrid, ([headers, rows]) => {
      const { deals } = read([{ grid: [headers, ...rows] }]);
      expect(deals.length).toBeLessThanOrEqual(rows.length);
      const texts = new Set(rows.flat().map(shown));
      for (const { key, seen, outcome, gone } of deals) {
        expect(seen.length).toBeGreaterThan(0);
        // A deal is named by cells of the table, alone or as name and account, or stands for a row without either.
        const parts = key.replace(/ \(\d+\)$/, "").split(" · ");
        expect([
          key,
          texts.has(key) || parts.some((part) => texts.has(part)) || /^\d+:\d+$/.test(key),
        ]).toEqual([key, true]);
        const days = seen.map((state) => state.day);
        expect([...days].sort((a, b) => a - b)).toEqual(days);
        if (outcome) expect(days[days.length - 1]).toBe(outcome.day);
        expect(outcome && gone).toBeUndefined();
      }
    }),
    runs,
  );
});

test("the order of rows and columns does not matter", () => {
  const file = oracle("weekly_snapshots.csv");
  const [header = [], ...rows] = file;
  const expected = told(read([{ grid: file }]));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.shuffledSubarray([...header.keys()], { minLength: header.length }),
      (mixed, columns) => {
        const grid = [header, ...mixed].map((row) => columns.map((at) => row[at] ?? ""));
        expect(told(read([{ grid }]))).toEqual(expected);
      },
    ),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 10) },
  );
});

test("Fivetran's versions: since when each stood so, and nothing of a deal that was deleted since", () => {
  const history = read([
    {
      grid: sheet`
        _fivetran_active | _fivetran_start | _fivetran_end | id | stage_name | close_date | is_deleted
        false | 2026-09-01 10:00 | 2026-09-20 09:59 | A1 | Demo | 2026-09-30 | false
        true | 2026-09-20 10:00 | 9999-12-31 | A1 | Closed Won | 2026-09-20 | false
        false | 2026-09-01 10:00 | 2026-09-10 10:00 | A2 | Demo | 2026-09-30 | false
        false | 2026-09-02 10:00 | 2026-09-11 10:00 | A3 | Demo | 2026-09-30 | false
        true | 2026-09-11 10:00 | 9999-12-31 | A3 | Demo | 2026-09-30 | true`,
    },
  ]);
  expect(told(history)).toEqual(["A1: 2026-09-01 open 2026-09-30; 2026-09-20 won → won 2026-09-20"]);
  expect(history.tables.map(({ kind }) => kind)).toEqual(["change log"]);
  expect(history.problems.map(({ kind, found }) => [kind, found])).toEqual([["deals deleted since", "2"]]);
});

test("rows of Fivetran's that are only the current ones are one look", () => {
  const { tables, since } = read([
    {
      grid: sheet`
        _fivetran_active | _fivetran_start | id | stage_name | close_date
        true | 2026-09-01 10:00 | A1 | Demo | 2026-09-30
        true | 2026-09-20 10:00 | A2 | Closed Won | 2026-09-20`,
    },
  ]);
  expect([tables[0]?.kind, since]).toEqual(["single export", undefined]);
});

test("deals of one name that are not the saves of one deal stay deals", () => {
  const kinds = [
    // A customer's deals: what was closed before another was touched is another deal.
    sheet`
      Deal Name | Owner | Stage | Close Date | Last Modified
      Acme | Ann | Closed Won | 2026-06-30 | 2026-06-30
      Acme | Ann | Demo | 2026-12-20 | 2026-11-02
      Beta | Ann | Demo | 2026-12-20 | 2026-10-01
      Beta | Ann | Closed Lost | 2026-11-02 | 2026-11-02`,
    // Products of one deal: all touched at one moment.
    sheet`
      Deal Name | Owner | Stage | Close Date | Amount | Last Modified
      Acme | Ann | Closed Won | 2026-06-30 | 10 | 2026-06-30
      Acme | Ann | Closed Won | 2026-06-30 | 20 | 2026-06-30`,
    // Open deals alone tell nothing of what became of them.
    sheet`
      Deal Name | Owner | Stage | Close Date | Last Modified
      Acme | Ann | Demo | 2026-12-20 | 2026-10-01
      Acme | Ann | Offer | 2026-12-31 | 2026-11-02`,
  ].map((grid) => read([{ grid }]).tables.map(({ kind }) => kind));
  expect(kinds).toEqual([["single export"], ["single export"], ["single export"]]);
});

test("dated tabs from which the close date is missing are looks at everything but the close date", () => {
  const looks = Array.from({ length: 15 }, (_, at) => addDays(day("2026-06-29"), 7 * at)); // up to 5 October
  const whole = sheet`
    Deal ID | Owner | Stage    | Close Date
    1       | Ann   | Proposal | 2026-09-10`;
  const without = whole.map((row) => row.slice(0, 3));
  const tabs = (missingFrom: string) =>
    read(
      looks.map((on) => ({ tab: `Pipeline ${isoDay(on)}`, grid: on < day(missingFrom) ? whole : without })),
    );
  const q3 = { start: day("2026-07-01"), end: day("2026-09-30"), label: "Q3 2026" };
  const why = (history: History, column: Column) => covers(history, q3, { of: [column] }, DEFAULT_SETTINGS);
  expect(why(tabs("2027-01-01"), "close")).toBeUndefined();
  expect(why(tabs("2026-08-17"), "close")).toBe("history of the close date for Q3 2026 ends 10 Aug");
  expect(why(tabs("2026-08-17"), "stage")).toBeUndefined();
});
