import { ADD_COLUMN } from "../../../src/domain/deals/corrections";
import { existsSync, readFileSync } from "node:fs";
import type { Grid } from "../../../src/domain/cell";
import type { Argument } from "../../../src/domain/metrics/showing/arguments";
import { callFunction } from "../../../src/domain/metrics/call";
import { day, oracle, sheet, sheetOf } from "../sheet";

/** What a formula shows in its cells, or the message of its error. */
function check(name: string, values: readonly Argument[], expected: unknown, today = "2026-11-25") {
  let shown: unknown;
  try {
    shown = callFunction(name, values, day(today));
  } catch (error) {
    shown = (error as Error).message;
  }
  expect(shown).toEqual(expected);
}

const REPORT = oracle("history_report.csv");
const SNAPSHOTS = oracle("weekly_snapshots.csv");
const EXPORT = oracle("single_export_2025-10-01.csv");
const REPS = [["Hap"], ["Sandy"], ["Sol"]];

interface Expected {
  readonly win_rate: number;
  readonly commit_win_rate: number;
  readonly pushes_in_Q3: number;
}
const ORACLE = JSON.parse(readFileSync(`${__dirname}/../oracle/expected.json`, "utf8")) as {
  readonly per_rep: Readonly<Record<string, Expected>>;
};

/** The oracle's numbers are rounded to four places. */
function rounded(name: string, values: readonly Argument[]): unknown {
  const grid = callFunction(name, values, day("2026-11-25")) as readonly (readonly number[])[];
  return grid.map((row) => row.map((value) => Math.round(value * 10_000) / 10_000));
}

function perRep(field: keyof Expected): number[][] {
  return REPS.map(([rep]) => [ORACLE.per_rep[String(rep)]?.[field] ?? NaN]);
}

describe("the oracle", () => {
  test("the win rate per rep is the same from all three forms, with and without the quarter", () => {
    for (const table of [REPORT, SNAPSHOTS, EXPORT]) {
      expect(rounded("WINRATE", [table, REPS])).toEqual(perRep("win_rate"));
      expect(rounded("WINRATE", [table, REPS, "2025-Q3"])).toEqual(perRep("win_rate"));
    }
  });

  test("commits and pushes of the quarter are the same from the history report and the snapshots", () => {
    for (const table of [REPORT, SNAPSHOTS]) {
      expect(rounded("WINRATE_COMMITS", [table, REPS, "2025-Q3"])).toEqual(perRep("commit_win_rate"));
      expect(rounded("PUSHES", [table, REPS, "2025-Q3"])).toEqual(perRep("pushes_in_Q3"));
    }
  });

  test("without a period the quarters that are over and covered are added up, Q2 and Q3", () => {
    for (const table of [REPORT, SNAPSHOTS]) {
      // Hap in Q2: H1 and H2 committed, both moved out; in Q3 one of four won: 1 of 6. Nobody else committed in Q2.
      check("WINRATE_COMMITS", [table, REPS], [[1 / 6], [3 / 3], [2 / 3]]);
      check("WINRATE_COMMITS", [table], 6 / 12);
      // Hap in Q2: H1 on 18 June, H2 on 24 June, H5 on 29 June; in Q3 two. Sol: O4.
      check("PUSHES", [table, REPS], [[5], [0], [1]]);
      check("PUSHES", [table], 6);
    }
  });

  test("the deals behind the numbers are the same from both forms, but for the day a change was seen", () => {
    for (const metric of ["WINRATE", "WINRATE_COMMITS", "PUSHES"]) {
      const [fromReport, fromSnapshots] = [REPORT, SNAPSHOTS].map((table) =>
        (
          callFunction("METRIC_DEALS", [metric, table], day("2026-11-25")) as readonly (readonly unknown[])[]
        ).map(([id, , owner, period, side, because]) => [
          id,
          owner,
          period,
          side,
          String(because).replace(/, seen on .*/, ""),
        ]),
      );
      expect(fromSnapshots).toEqual(fromReport);
    }
  });

  test("one export refuses commits and pushes with the reason and the fix", () => {
    const fix =
      "Save the pipeline each week from the sidebar, or paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history).";
    for (const values of [[EXPORT], [EXPORT, REPS], [EXPORT, "Hap", "2025-Q3"]]) {
      check(
        "WINRATE_COMMITS",
        values,
        `This table shows each deal once, as it is now, so it cannot show which deals were committed before they closed. ${fix}`,
      );
      check(
        "PUSHES",
        values,
        `This table shows each deal once, as it is now, so it cannot show that a close date moved. ${fix}`,
      );
    }
  });

  test("a quarter that the history does not reach says where it starts", () => {
    for (const table of [REPORT, SNAPSHOTS]) {
      check(
        "PUSHES",
        [table, "", "Q1 2025"],
        "Too little is known: history for Q1 2025 starts 10 Feb. Paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history) that covers it, or ask for another period.",
      );
    }
  });
});

const MAVEN = `${__dirname}/../../../../shared/data/maven-crm`;

test("the win rate of every Maven agent is the one of its reference, where that data is at hand", () => {
  if (!existsSync(MAVEN)) {
    console.warn("Not run: ../shared/data/maven-crm is not here.");
    return;
  }
  const reference = JSON.parse(readFileSync(`${MAVEN}/reference.json`, "utf8")) as {
    readonly by_rep: Readonly<Record<string, { readonly won: number; readonly lost: number }>>;
  };
  const agents = Object.entries(reference.by_rep);
  expect(agents).toHaveLength(30);
  check(
    "WINRATE",
    [sheetOf(readFileSync(`${MAVEN}/sales_pipeline.csv`, "utf8")), agents.map(([name]) => [name])],
    agents.map(([, { won, lost }]) => [won / (won + lost)]),
  );
});

describe("what cannot be answered", () => {
  const TABLE = sheet`
    Opportunity ID | Opportunity Owner | Stage      | Close Date
    1              | Dana Reyes        | Closed Won | 2026-07-02`;

  test("an empty range", () => {
    check("WINRATE", [[[""], [""]]], "The range is empty. Paste the CRM export into it with its header row.");
  });

  test("a range without a header", () => {
    check(
      "WINRATE",
      [TABLE.slice(1)],
      "No row of headers was found that names a deal (Opportunity Name, Deal ID …) and its stage or status. Paste the export with its header row.",
    );
  });

  test("a table without the column it needs", () => {
    check(
      "WINRATE",
      [TABLE.map(([id, owner, , close]) => [id ?? "", owner ?? "", close ?? ""])],
      '1:1: This row has the headers "Opportunity ID", "Opportunity Owner", "Close Date", and lacks a column with its stage or status. ' +
        ADD_COLUMN,
    );
    check(
      "WINRATE",
      [TABLE.map(([, , stage, close]) => [stage ?? "", close ?? ""])],
      '1:1: This row has the headers "Stage", "Close Date", and lacks a column that names the deal (Opportunity Name, Deal ID …). ' +
        ADD_COLUMN,
    );
    check(
      "WINRATE",
      [TABLE.map((row) => row.slice(0, 3)), "", "Q3 2026"],
      'There is no close date in this table. Its headers are: "Opportunity ID", "Opportunity Owner", "Stage". Add the column to the report, or name its header so.',
    );
    check(
      "WINRATE",
      [TABLE.map(([id, , ...rest]) => [id ?? "", ...rest]), "Dana Reyes"],
      'There is no owner in this table. Its headers are: "Opportunity ID", "Stage", "Close Date". Add the column to the report, or name its header so.',
    );
  });

  test("a table of many headers without a column that is needed: those alone are said that may be it", () => {
    const wide = (names: readonly string[]) => [
      [
        "Opportunity ID",
        "Opportunity Name",
        "Opportunity Owner",
        "Stage",
        "Amount",
        "Type",
        "Created Date",
        ...names,
      ],
      ["006A", "Acme", "Dana Reyes", "Closed Won", 5, "New", "2026-01-05", ...names.map(() => "")],
    ];
    const said = "There is no close date in this table.";
    const remedy = "Add the column to the report, or name its header so.";
    check(
      "WINRATE",
      [wide(["Signing", "Region"]), "", "Q3 2026"],
      `${said} Of its 9 headers these name no column: "Signing", "Region". ${remedy}`,
    );
    check(
      "WINRATE",
      [wide(["Account Name", "Lost Reason"]), "", "Q3 2026"],
      `${said} Its 9 headers name other columns. ${remedy}`,
    );
  });

  test("a header with no deal below it", () => {
    for (const name of ["WINRATE", "PUSHES", "SCORECARD"])
      check(
        name,
        [TABLE.slice(0, 1)],
        "There is a header in A1 and no deal below it. Paste the export's rows, or give the whole range, for example A:H.",
      );
    check(
      "WINRATE",
      [
        sheet`
          Id | Name | StageName  | IsDeleted
          1  | Acme | Closed Won | TRUE`,
      ],
      "There is no deal in this range. D2: 1 row is marked deleted and was left out.",
    );
  });

  test("a table in which only wins are marked", () => {
    const won = sheet`
      Deal  | Rep | Won?
      Acme  | Ann | Yes
      Bravo | Ann | No`;
    check(
      "WINRATE",
      [won],
      'There is no column that tells lost deals (Stage, Status, Closed or Lost) in this table. Its headers are: "Deal", "Rep", "Won?". Add the column to the report, or name its header so.',
    );
  });

  test("dates of which some are day first and some are month first", () => {
    const mixed = sheet`
      Opportunity ID | Opportunity Owner | Stage       | Close Date
      1              | Dana Reyes        | Closed Won  | 25/07/2026
      2              | Dana Reyes        | Closed Lost | 07/26/2026`;
    expect(() => callFunction("WINRATE", [mixed, "", "Q3 2026"], day("2026-11-25"))).toThrow(/date/i);
    // Which deals were won and lost is plain without a date.
    check("WINRATE", [mixed], 1 / 2);
  });

  test("a rep nobody knows, whatever is in the name", () => {
    check("WINRATE", [TABLE, "Danna Reyes"], 'No deals of "Danna Reyes". Did you mean "Dana Reyes"?');
    check(
      "WINRATE",
      [TABLE, "Q3 2026"],
      'No deals of "Q3 2026": that is a period, and periods come after the reps. Leave the reps empty.',
    );
    check("WINRATE", [TABLE, '=HYPERLINK("x")<script>'], 'No deals of "=HYPERLINK("x")<script>".');
  });

  test("a quarter still running", () => {
    const running = sheet`
      Snapshot Date | Opportunity ID | Opportunity Owner | Stage      | Forecast Category | Close Date
      2026-09-28    | 1              | Dana Reyes        | Proposal   | Commit            | 2026-11-02
      2026-10-05    | 1              | Dana Reyes        | Proposal   | Commit            | 2026-11-02
      2026-10-12    | 1              | Dana Reyes        | Closed Won | Closed            | 2026-10-09
      2026-09-28    | 2              | Dana Reyes        | Proposal   | Commit            | 2026-11-02
      2026-10-05    | 2              | Dana Reyes        | Proposal   | Commit            | 2026-11-02
      2026-10-12    | 2              | Dana Reyes        | Proposal   | Commit            | 2026-11-02`;
    const why = 'Q4 2026 is still running: 1 won, 1 still open; add "so far" for a first number.';
    check("WINRATE_COMMITS", [running, "Dana Reyes", "2026-Q4"], why);
    check("WINRATE_COMMITS", [running, "", "2026-Q4 so far"], 1);
    check("WINRATE_COMMITS", [running], why.replace("so far", "Q4 2026 so far"));
    check("PUSHES", [running, "Dana Reyes", "Q4 2026"], 0);
  });

  test("a report filtered to the quarter", () => {
    const seen = (date: string, ids: readonly number[]) =>
      ids.map((id) => `${date} | ${id} | Ann | Proposal | Commit | 2026-09-20`);
    const filtered = [
      "Snapshot Date | Opportunity ID | Opportunity Owner | Stage | Forecast Category | Close Date",
      ...["2026-06-29", "2026-07-06", "2026-07-13", "2026-07-20", "2026-07-27"].flatMap((date) =>
        seen(date, [1, 2, 3, 4, 5]),
      ),
      ...["2026-08-03", "2026-08-10", "2026-08-17", "2026-08-24", "2026-08-31"].flatMap((date) =>
        seen(date, [1, 2]),
      ),
      ...["2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05"].flatMap((date) =>
        seen(date, [1, 2]),
      ),
    ].map((line) => sheet`${line}`[0] ?? []);
    check(
      "PUSHES",
      [filtered, "", "Q3 2026"],
      "Q3 2026: 3 of 5 deals left the export while open. The report is probably filtered to this quarter, so a deal that moves out disappears instead of counting as a push. Remove the close-date filter.",
    );
  });

  test("a metric that is none", () => {
    check(
      "METRIC_DEALS",
      ["WINRTE", TABLE],
      expect.stringMatching(
        /^There is no metric "WINRTE"\. The metrics are WINRATE, .*PUSHES.*, as in =METRIC_DEALS\("WINRATE", A:H\)\.$/,
      ),
    );
    check(
      "METRIC_DEALS",
      ["", TABLE],
      expect.stringMatching(/^Give the metric first\. The metrics are WINRATE, .*PUSHES/),
    );
  });
});

const like = (text: RegExp) => expect.stringMatching(text) as string;

test("PASTE_CHECK says what was read, what can be answered and why the rest cannot", () => {
  const table = sheet`
    Opportunity ID | Opportunity Owner | Stage       | Close Date | Shoe size
    1              | Dana Reyes        | Closed Won  | 2026-07-02 | 44
    2              | Al Ng             | Closed Lost | 2026-07-12 | 41`;
  // The newest thing that happened is of 12 July; a table that does not say when it was taken is dated 7 days later.
  check(
    "PASTE_CHECK",
    [table],
    expect.arrayContaining([
      ["2 deals of 2 reps, 2 Jul 2026 – 12 Jul 2026; everything was understood", "", "", "", ""],
      ["Numbers are as of 19 Jul 2026", "", "", "", ""],
      ["", "What", "Where", "Found", "What to do"],
      ["Can answer", like(/^Win rate/), "", "", "SCORECARD shows them for each rep."],
      ["Lacks", like(/^No forecast category column\. Not answered: Win rate of commits/), "", "", ADD_COLUMN],
      [
        "Lacks",
        like(/^Each deal stands here once, as it is now\. Not answered: .*Win rate of commits.*Pushes/),
        "",
        "",
        "Save the pipeline each week from the sidebar, or paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history).",
      ],
      ["Table", "one look at the pipeline, seen on 19 Jul 2026", "A1", "2 rows", ""],
      ["Column", "deal ID", "", "Opportunity ID", ""],
      ["Column", "owner", "", "Opportunity Owner", ""],
      ["Column", "stage", "", "Stage", ""],
      ["Column", "close date", "", "Close Date", ""],
      ["Not used", "", "", "Shoe size", ""],
    ]),
  );
});

test("PASTE_CHECK of a range that holds no table says what to do instead of failing", () => {
  check(
    "PASTE_CHECK",
    [[["hello"]]],
    [
      ["No deals found; 1 thing needs a look", "", "", "", ""],
      ["", "What", "Where", "Found", "What to do"],
      [
        "Needs a look",
        "No row of headers was found that names a deal (Opportunity Name, Deal ID …) and its stage or status.",
        "",
        "",
        "Paste the export with its header row.",
      ],
    ],
  );
});

test("PASTE_CHECK says which pinned deals in the Settings it is given are no open deals", () => {
  const table = sheet`
    Deal ID | Deal Name  | Owner | Stage      | Close Date
    1       | Acme, Inc. | Ann   | Proposal   | 2026-12-01
    2       | Globex     | Ann   | Closed Won | 2026-07-02`;
  const settings = sheet`
    Name         | Value
    pinned deals | acme, inc; Globex`;
  const spill = callFunction("PASTE_CHECK", [table, settings], day("2026-11-25")) as Grid;
  expect(spill[0]?.[0]).toMatch(/; 1 thing needs a look$/);
  expect(spill.filter(([about]) => about === "Needs a look")).toEqual([
    [
      "Needs a look",
      '"Globex" is pinned in Settings and no longer open, so it is no key deal.',
      "",
      "Globex",
      'Take it out of "pinned deals".',
    ],
  ]);
});

test("PASTE_CHECK shows the first twenty problems of a kind and how many more there are", () => {
  const rows = Array.from({ length: 26 }, (_, at) => [
    `D${at}`,
    "Ann",
    "Proposal",
    at < 25 ? "soon" : "2026-12-01",
  ]);
  const table = [["Opportunity ID", "Opportunity Owner", "Stage", "Close Date"], ...rows];
  const spill = callFunction("PASTE_CHECK", [table], day("2026-11-25")) as readonly (readonly unknown[])[];
  const look = spill.filter(([about]) => about === "Needs a look");
  expect(look[0]).toEqual([
    "Needs a look",
    expect.stringContaining('"soon" is not a date'),
    "D2",
    "soon",
    expect.any(String),
  ]);
  expect(look).toHaveLength(21);
  expect(look[20]?.[1]).toMatch(/^5 more of the kind: /);
});

test("SCORECARD spills a rep a row with rows of one length, and takes a period and names", () => {
  const table = callFunction(
    "SCORECARD",
    [REPORT, [["sol"], ["Hap"], ["Nobody"]], "Q3 2025"],
    day("2026-11-25"),
  ) as Grid;
  const wanted = table[0]?.flatMap((title, at) =>
    ["Win rate", "Win rate of commits", "Pushes"].includes(String(title)) ? [at, at + 1] : [],
  );
  const shown = table.slice(0, 5).map((row) => [0, ...(wanted ?? [])].map((at) => row[at]));
  expect(new Set(table.map((row) => row.length)).size).toBe(1);
  expect(shown).toEqual([
    ["Rep (Q3 2025)", "Win rate", "n", "Win rate of commits", "n", "Pushes", "n"],
    // Scheduled in Q3 2025: Hap's H1–H4; Sol's O1–O4.
    ["Sol", 2 / 3, 3, 2 / 3, 3, 1, 4],
    ["Hap", 1 / 2, 2, 1 / 4, 4, 2, 4],
    ['No deals of "Nobody"', "", "", "", "", "", ""],
    ["Team", 7 / 9, 9, 6 / 10, 10, 3, 12],
  ]);
});

describe("a log answers what it follows", () => {
  const STAGES = sheet`
    Opportunity ID | Opportunity Owner | Stage | Close Date | Created Date | Field / Event | Old Value | New Value | Edit Date
    A1 | Ann | Closed Won | 2026-08-20 | 2026-03-01 | Created. | | | 2026-03-01
    A1 | Ann | Closed Won | 2026-08-20 | 2026-03-01 | Stage | Demo | Proposal | 2026-07-10
    A1 | Ann | Closed Won | 2026-08-20 | 2026-03-01 | Stage | Proposal | Closed Won | 2026-08-20
    A2 | Ann | Closed Lost | 2026-09-11 | 2026-04-01 | Stage | Demo | Closed Lost | 2026-09-11
    A3 | Ann | Proposal | 2026-12-31 | 2026-05-01 | Stage | Demo | Proposal | 2026-10-09`;

  test("stages, and no push where it does not follow the close date", () => {
    check(
      "STAGE_WINRATES",
      [STAGES, "", "2026-Q3"],
      [
        ["Stage", "Won", "Deals"],
        ["Demo", 0.5, 2],
        ["Proposal", 1, 1],
      ],
    );
    const why =
      "The log of changes does not follow the close date, so it cannot show that a close date moved. Have the CRM keep that field's history and add it to the report, paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history), or save the pipeline each week from the sidebar.";
    for (const name of ["PUSHES", "PUSH_RATE", "WINRATE_SCHEDULED", "MULTI_PUSHES", "PUSHED_DEALS"])
      check(name, [STAGES, ""], why);
  });

  test("pushes, where weekly looks beside it follow the close date", () => {
    const looks = [
      "2026-06-29",
      "2026-07-13",
      "2026-07-27",
      "2026-08-10",
      "2026-08-24",
      "2026-09-07",
      "2026-09-21",
      "2026-10-05",
    ];
    const weekly = [
      ["Snapshot Date", "Opportunity ID", "Owner", "Stage", "Close Date"],
      ...looks.map((on) => [on, "A3", "Ann", "Demo", on < "2026-08-01" ? "2026-09-30" : "2026-12-31"]),
    ];
    check("PUSHES", [[...STAGES, [], ...weekly], "", "2026-Q3"], 1);
    check(
      "PUSHES",
      [[...STAGES, [], ...weekly], "", "2026-Q2"],
      "Too little is known: history for Q2 2026 starts 29 Jun. Paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history) that covers it, or ask for another period.",
    );
  });
});

test("of a deal split between owners each books a part, by its amount or its percentage", () => {
  const splits = (last: string, one: string, other: string) => sheet`
    Opportunity ID | Opportunity Owner | Stage      | Close Date | Amount | Split Owner | ${last}
    A1             | Bo                | Closed Won | 2026-09-01 | 1000   | Bo          | ${one}
    A1             | Bo                | Closed Won | 2026-09-01 | 1000   | Ann         | ${other}
    A2             | Bo                | Closed Won | 2026-09-02 | 50     |             |`;
  for (const table of [splits("Split Amount", "400", "600"), splits("Split %", "40%", "60%")]) {
    check("BOOKINGS", [table, [["Ann"], ["Bo"], [""]], "2026-Q3"], [[600], [450], [""]]);
    check("BOOKINGS", [table, "", "2026-Q3"], 1050);
  }
});
