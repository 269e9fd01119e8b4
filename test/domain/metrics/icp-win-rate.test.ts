import type { Cell } from "../../../src/domain/cell";
import type { Argument } from "../../../src/domain/metrics/showing/arguments";
import { callFunction } from "../../../src/domain/metrics/call";
import { repBook } from "../../../src/domain/deals/reps";
import { readHistory } from "../../../src/domain/history/read-history";
import { scoreboard } from "../../../src/domain/metrics/showing/scoreboard";
import { tiles } from "../../../src/domain/metrics/showing/tiles";
import { readSettings } from "../../../src/domain/settings/read-settings";
import { day, sheet } from "../sheet";

const TABLE = sheet`
  Deal ID | Owner | Stage       | Close Date | Industry          | # Employees
  1       | Ann   | Closed Won  | 2026-03-01 | Software          | 500
  2       | Ann   | Closed Lost | 2026-03-01 | software ; Retail | 1,200
  3       | Ann   | Closed Won  | 2026-03-01 | Health            | 199
  4       | Ann   | Closed Lost | 2026-03-01 | Retail            | 500
  5       | Ann   | Closed Won  | 2026-03-01 |                   | 500
  6       | Ann   | Closed Won  | 2026-03-01 | Software          | some
  7       | Ann   | Proposal    | 2026-12-01 | Health            | 200
  8       | Ann   | Proposal    | 2026-12-01 | Retail            | 200
  9       | Ann   | Proposal    | 2026-12-01 | Retail            | 100`;

const rows = (...said: readonly (readonly [string, Cell])[]) => [["Name", "Value"], ...said];
const BOTH = rows(["ICP Industry", "Software, Health"], ["ICP # employees", ">= 200"]);

function check(settings: Argument, expected: unknown) {
  let shown: unknown;
  try {
    shown = callFunction("WINRATE_ICP", [TABLE, "Ann", "", settings], day("2026-11-25"));
  } catch (error) {
    shown = (error as Error).message;
  }
  expect(shown).toEqual(expected);
}

test("the win rate of the deals for which every rule holds; one of which a column is empty is left out", () => {
  check(BOTH, 1 / 2); // 1 won, 2 lost
  check(rows(["ICP Industry", "Software, Health"]), 3 / 4); // 1, 3 and 6 won, 2 lost
  check(rows(["ICP # Employees", "< 500"]), 1); // 3 alone
});

test("a size that is a span meets a rule where all of it does, and is not known where but some of it does", () => {
  const pasted = sheet`
    Deal ID | Owner | Stage       | Employees
    1       | Ann   | Closed Won  | 201-500
    2       | Ann   | Closed Lost | 1,000+
    3       | Ann   | Closed Won  | 501 – 1,000 employees
    4       | Ann   | Closed Won  | 11-50
    5       | Ann   | Closed Won  | 51-200
    6       | Ann   | Closed Won  | self-employed`;
  const settings = rows(["ICP Employees", "> 199"]);
  const list = callFunction("METRIC_DEALS", ["WINRATE_ICP", pasted, "", "", settings], day("2026-11-25"));
  const told = new Map((list as readonly (readonly Cell[])[]).slice(1).map((row) => [row[0], row[5]]));
  expect(["1", "2", "3", "4", "5", "6"].map((id) => told.get(id))).toEqual([
    ...["won", "lost", "won"],
    ...["outside the profile", "profile unknown", "profile unknown"],
  ]);
});

test("the deals behind it say who is inside, outside and not known", () => {
  const listed = callFunction("METRIC_DEALS", ["WINRATE_ICP", TABLE, "", "", BOTH], day("2026-11-25"));
  const sides = (listed as readonly (readonly Cell[])[]).slice(1).map((row) => [row[0], row[4], row[5]]);
  expect(sides).toEqual([
    ["1", "for", "won"],
    ["2", "against", "lost"],
    ["3", "left out", "outside the profile"],
    ["4", "left out", "outside the profile"],
    ["5", "left out", "profile unknown"],
    ["6", "left out", "profile unknown"],
  ]);
});

test("beside it stand the rate outside the profile and the share of the open deals inside", () => {
  const { settings } = readSettings(BOTH);
  const history = readHistory([{ grid: TABLE }], { today: day("2026-11-25"), settings, reps: repBook([]) });
  const shown = tiles(scoreboard(history, settings, { kind: "all" }), settings, { audience: "manager" });
  expect(shown.find(({ fn }) => fn === "WINRATE_ICP")).toMatchObject({
    text: "50 %",
    n: 2,
    // Outside: 3 won, 4 lost. Open: 7 of 7, 8 and 9.
    note: "Not counted: 2 outside the profile, 2 profile unknown. Outside the profile: 50 % of 2. Open deals inside it: 33 % of 3.",
  });
});

test("without a rule, or with one of a column that is not there, it says what to do", () => {
  check("", expect.stringMatching(/^No row of Settings says what your ideal customers have in common\./));
  check(
    rows(["ICP Segment", "SMB"]),
    expect.stringMatching(/^Settings speaks of "segment" .* The headers are: "Deal ID", .*"Industry"/),
  );
});

test("a rule that cannot be read is refused", () => {
  check(rows(["ICP Industry", ">= many"]), expect.stringContaining('"ICP Industry" cannot be ">= many"'));
});
