import { day } from "../sheet";
import type { Cell, Grid } from "../../../src/domain/cell";
import { SETTING_NAMES, SETTINGS } from "../../../src/domain/settings/named-settings";
import { readSettings } from "../../../src/domain/settings/read-settings";
import { showShare } from "../../../src/domain/settings/cell-values";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { settingsRows } from "../../../src/domain/settings/settings-tab";

/** What such rows say below the headings of the tab. */
const readRows = (...rows: Grid) => readSettings([["Name", "Value"], ...rows]);

/** What rows of name and value come to, and what is said of those that could not be read. */
function check(rows: readonly (readonly [Cell, Cell])[], expected: Partial<Settings>, said: string[] = []) {
  const { settings, problems } = readRows(...rows);
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  expect(problems.map(({ text }) => text)).toEqual(said);
}

test("the tab as it is made says the defaults", () => {
  check(
    settingsRows().map(([name = "", value = ""]) => [name, value] as const),
    {},
  );
});

test("the tab as it is made says above each of three groups what it is, and no setting twice", () => {
  const rows = settingsRows();
  const groups = rows.flatMap(([name, value, about]) => (name === "" && value === "" ? [about] : []));
  expect(groups).toEqual([
    expect.stringMatching(/^YOUR TEAM: /),
    expect.stringMatching(/^DEFINITIONS: /),
    expect.stringMatching(/^THRESHOLDS: /),
  ]);
  const names = rows.flatMap(([name]) => (name === "" ? [] : [name]));
  expect(names).toEqual(SETTING_NAMES.map((key) => SETTINGS[key].name));
});

test("a setting is known by its name in any case, and empty it is its default", () => {
  check([["Few Deals", 3]], { fewDeals: 3 });
  check([["few deals", ""]], {});
});

test("what cannot be read is said, and the default holds", () => {
  check([["few deals", "many"]], {}, ['The setting "few deals" cannot be "many"; its default, 5, is used.']);
  check([["fewest deals", 3]], {}, ['There is no setting "fewest deals"; it was left alone.']);
});

test("a problem says the cell it stands in, and where a setting stands is known", () => {
  const tab: Grid = [
    ["Ours"],
    ["Value", "", "Name"],
    [5, "", "few deals"],
    [9, "", "weather"],
    ["x", "", "As-Of"],
  ];
  const { problems, whereIs } = readSettings(tab);
  expect(problems.map(({ kind, where }) => [kind, where])).toEqual([
    ["setting not known", "C4"],
    ["setting not understood", "A5"],
  ]);
  expect(["few deals", "as-of", "currency"].map(whereIs)).toEqual(["A3", "A5", undefined]);
});

test("a tab whose headings are gone is said", () => {
  expect(readSettings([["few deals", 3]]).problems).toMatchObject([{ kind: "heading missing" }]);
  expect(
    readSettings([
      ["Name", "What it does"],
      ["few deals", "…"],
    ]).problems,
  ).toMatchObject([{ kind: "heading missing", found: "Value" }]);
  expect(readSettings([]).problems).toEqual([]);
});

test("an unknown name is told the one that is meant, or else all there are", () => {
  const remedy = (name: Cell) => readRows([name, 1]).problems[0]?.remedy;
  expect(remedy("stal day")).toBe('Did you mean "stall days"?');
  expect(remedy("weather")).toMatch(/^The settings are: as-of, fiscal year starts, .*, ICP <header>\.$/);
});

describe("a row COLUMN", () => {
  test("says what a header is, in any case of either", () => {
    check(
      [
        ["COLUMN Expected sign date", "close date"],
        ["column  Owner * ↑", "Deal Name"],
        ["COLUMN Segment", "nothing"],
      ],
      {
        columns: new Map([
          ["expected sign date", "close"],
          ["owner", "name"],
          ["segment", "nothing"],
        ]),
      },
    );
  });

  test("tells headers apart by their signs, and of two for one header the last holds", () => {
    check(
      [
        ["COLUMN Amount (€)", "nothing"],
        ["COLUMN Amount ($)", "amount"],
        ["COLUMN AMOUNT (€)", "converted amount"],
      ],
      {
        columns: new Map([
          ["amount (€)", "converted amount"],
          ["amount ($)", "amount"],
        ]),
      },
    );
  });

  test("without a value says nothing, and without a header is no setting", () => {
    check([["COLUMN Segment", ""]], {});
    check([["COLUMN", "stage"]], {}, ['There is no setting "COLUMN"; it was left alone.']);
  });

  test("that names no column we know is said with those there are", () => {
    const { problems } = readRows(["COLUMN Segment", "industry"]);
    expect(problems).toEqual([
      {
        kind: "setting not understood",
        where: "B2",
        found: "industry",
        text: '"COLUMN Segment" cannot be "industry"; it was left alone.',
        remedy: expect.stringMatching(/: deal ID, deal name, account, owner, .*, nothing\.$/) as string,
      },
    ]);
  });
});

test("pinned deals stand between semicolons or on lines of their own, and may have commas in their names", () => {
  const pins = (value: Cell) => readRows(["pinned deals", value]).settings.pinnedDeals;
  expect(pins("Acme, Inc. ; 006A0001;\nGlobex roll-out;")).toEqual([
    "Acme, Inc.",
    "006A0001",
    "Globex roll-out",
  ]);
  expect(pins(4711)).toEqual(["4711"]);
});

test("a share is a fraction, a percentage, or what Sheets makes a date of", () => {
  const shareOf = (value: Cell) => readRows(["late-entry share", value]);
  for (const third of [
    "1/3",
    "1 / 3",
    { day: day("2026-01-03"), minute: 0 },
    { day: day("2026-03-01"), minute: 0 },
  ])
    expect(shareOf(third).settings.lateEntryShare).toBe(1 / 3);
  expect(shareOf("30 %").settings.lateEntryShare).toBe(0.3);
  expect(shareOf(0.25).settings.lateEntryShare).toBe(0.25);
  for (const none of ["half", "0", "3/1"]) expect(shareOf(none).problems).toHaveLength(1);
});

test("sections are put in an order, the others follow in theirs, and an unknown one is said", () => {
  const order = (value: Cell) => readRows(["section order", value]);
  expect(order("Objectives").settings.sectionOrder).toEqual([
    "objectives",
    "topics",
    "manager",
    "commitments",
  ]);
  expect(order("manager’s topics, commitments, manager's topics").settings.sectionOrder).toEqual([
    "manager",
    "commitments",
    "topics",
    "objectives",
  ]);
  expect(order("objectives, small talk").problems.map(({ text }) => text)).toEqual([
    'The setting "section order" cannot be "objectives, small talk"; its default, rep\'s topics, objectives, manager\'s topics, commitments, is used.',
  ]);
});

test("a share is shown as a percentage where it is a whole one", () => {
  expect([0.1, 1 / 3, 0.9, 1 / 8, 0.5, 1].map(showShare)).toEqual([
    "10 %",
    "1/3",
    "90 %",
    "1/8",
    "50 %",
    "100 %",
  ]);
});
