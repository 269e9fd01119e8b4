import type { Day } from "../../../../src/domain/day";
import type { History } from "../../../../src/domain/history/history";
import { type Scoreboard, scoreboard } from "../../../../src/domain/metrics/showing/scoreboard";
import { scorecard } from "../../../../src/domain/metrics/showing/scorecard";
import { tiles } from "../../../../src/domain/metrics/showing/tiles";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day, historyOf } from "../history";

/** A log from 1 May, so that of the four quarters that are over (Q4 2025 – Q3 2026) it covers the last alone. */
const LOG = historyOf(
  "2026-10-05",
  `B1 Zoe 2026-05-01 open commit 2027-06-30
   D1 Ann 2026-07-01 open commit 2026-09-10
   D1 Ann 2026-08-08 won closed 2026-08-08
   D2 Ann 2026-07-01 open commit 2026-09-10
   D2 Ann 2026-09-08 open pipeline 2026-10-20
   D3 Bea 2026-06-20 lost omitted 2026-06-20
   D4 Bea 2026-08-20 won closed 2026-08-20`,
);

const ONE_LOOK = {
  ...LOG,
  since: undefined as never,
  logs: [],
  deals: LOG.deals.map((deal) => ({ ...deal, seen: deal.seen.slice(-1) })),
};

/** Of every number on the board the three that these tests are about. */
const THREE = ["WINRATE", "WINRATE_COMMITS", "PUSHES"];

function boardOf(history: History): Scoreboard {
  const board = scoreboard(history, DEFAULT_SETTINGS);
  return { ...board, columns: board.columns.filter(({ fn }) => THREE.includes(fn.name)) };
}

const REPS = LOG.reps.map((rep) => ({ rep }));

test("the scorecard has a rep a row, the team last, the window in its header and what reaches less far below", () => {
  expect(scorecard(boardOf(LOG), REPS)).toEqual([
    ["Rep (Q4 2025 – Q3 2026)", "Win rate", "n", "Win rate of commits", "n", "Pushes", "n"],
    ["Ann", 1, 1, 1 / 2, 2, 1, 2],
    ["Bea", 1 / 2, 2, "", 0, 0, 1],
    ["Zoe", "", 0, "", 0, "", 0],
    ["Team", 2 / 3, 3, 1 / 2, 2, 1, 3],
    [""],
    ["Win rate of commits, Pushes: Over Q3 2026 only: history for Q2 2026 starts 1 May"],
  ]);
});

test("where a change log is all there is, deals closed before its first row are unknown to the win rate too", () => {
  const pasted = { kind: "change log", header: "A1", columns: new Map(), readAs: [], rows: 1 } as const;
  const rows = scorecard(boardOf({ ...LOG, tables: [pasted] }), REPS);
  expect(rows[rows.length - 1]).toEqual([
    "Win rate, Win rate of commits, Pushes: Over Q3 2026 only: history for Q2 2026 starts 1 May",
  ]);
});

test("what one look cannot answer is no column but a line that says why", () => {
  expect(scorecard(boardOf(ONE_LOOK), REPS)).toEqual([
    ["Rep (Q4 2025 – Q3 2026)", "Win rate", "n"],
    ["Ann", 1, 1],
    ["Bea", 1 / 2, 2],
    ["Zoe", "", 0],
    ["Team", 2 / 3, 3],
    [""],
    [
      "Win rate of commits: This table shows each deal once, as it is now, so it cannot show which deals were committed before they closed. Save the pipeline each week from the sidebar, or paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history).",
    ],
    [
      "Pushes: This table shows each deal once, as it is now, so it cannot show that a close date moved. Save the pipeline each week from the sidebar, or paste a history of changes (Salesforce's Opportunity History report, HubSpot's property history).",
    ],
  ]);
});

test("a rep's tiles are the same numbers, said for people", () => {
  const shown = tiles(boardOf(LOG), DEFAULT_SETTINGS, { rep: "Bea", audience: "pair" });
  const note = "Over Q3 2026 only: history for Q2 2026 starts 1 May.";
  expect(shown).toMatchObject([
    { fn: "WINRATE", label: "Win rate", text: "50 %", n: 2, few: true, range: "9–91 %", note: null },
    {
      fn: "WINRATE_COMMITS",
      label: "Win rate of commits",
      text: "–",
      n: 0,
      few: false,
      note: `Nothing to measure yet: 1 won uncommitted. ${note}`,
    },
    { fn: "PUSHES", label: "Pushes", text: "0", n: 1, few: true, note },
  ]);
});

test("in a first quarter, with nothing over yet, the tiles give its counts", () => {
  const first = historyOf(
    "2026-08-25",
    `B1 Ann 2026-06-28 open commit 2026-09-10
     D1 Ann 2026-07-03 open commit 2026-09-10
     D1 Ann 2026-08-08 won closed 2026-08-08`,
  );
  const [, commits] = tiles(boardOf(first), DEFAULT_SETTINGS, {
    rep: "Ann",
    audience: "pair",
  });
  expect(commits).toMatchObject({
    text: "–",
    note: 'Q3 2026 is still running: 1 won, 1 still open; add "Q3 2026 so far" for a first number.',
  });
});

test("where every stage has one category only, the number says what it is then", () => {
  const follows = historyOf(
    "2026-10-05",
    ["D1", "D2", "D3"]
      .flatMap((key) => [
        `${key} Ann 2026-06-01 open pipeline 2026-09-10`,
        `${key} Ann 2026-08-01 open commit 2026-09-10`,
      ])
      .join("\n"),
  );
  const deals = follows.deals.map((deal) => ({
    ...deal,
    seen: deal.seen.map((state) => ({ ...state, stage: state.category === "commit" ? "Contract" : "Demo" })),
  }));
  const [, commits] = boardOf({ ...follows, deals }).columns;
  expect(commits?.notes).toContain(
    "Your forecast category follows the stage, so this is the win rate of that stage, not of promises.",
  );
});

test("a quarter whose export was filtered is left out of the window and said, the others count", () => {
  const week = (on: string, ids: readonly number[], close: string) =>
    ids.map((id) => `${close.slice(0, 7)}-${id} Ann ${on} open commit ${close}`);
  // Five deals of Q2, of which three are gone after its first weeks; three of Q3, there to the end.
  const history = historyOf(
    "2026-10-05",
    [
      ...week("2026-03-30", [1, 2, 3, 4, 5], "2026-06-20"),
      ...[1, 2, 3].map((id) => `2026-06-${id} Ann 2026-04-20 gone`),
      ...week("2026-06-29", [1, 2, 3], "2026-09-20"),
    ].join("\n"),
  );
  const looks = Array.from({ length: 28 }, (_, at) => (day("2026-03-30") + at * 7) as Day);
  const weekly = { ...history, looks, logs: [] };
  const [, commits] = boardOf(weekly).columns;
  // Q3 has its own three, and the two of Q2 that stayed are dated before it.
  expect(commits?.measured.answer()).toMatchObject({ value: 0, n: 3 });
  expect(commits?.notes).toEqual([
    "Over Q3 2026 only: in Q2 2026: 3 of 5 deals left the export while open. The report is probably filtered to this quarter, so a deal that moves out disappears instead of counting as a push. Remove the close-date filter.",
  ]);
  const { columns } = scoreboard(weekly, DEFAULT_SETTINGS, undefined, "pair");
  expect(columns.find(({ fn }) => fn.name === "WINRATE_COMMITS")?.notes).toEqual([
    "Over Q3 2026 only: in Q2 2026: too many deals left the export while open. The report is probably filtered to this quarter, so a deal that moves out disappears instead of counting as a push. Remove the close-date filter.",
  ]);
});

test("what is shown to a rep speaks of no other rep's deals: neither how many they are nor what stands in them", () => {
  const deals = `D1 Ann 2026-09-01 open - 2026-12-10 amount=100 currency=USD probability=0.4
     D2 Bea 2026-09-01 open - 2026-12-10 amount=77 currency=EUR probability=0.4`;
  const history = historyOf("2026-10-05", deals);
  const { columns } = scoreboard(history, DEFAULT_SETTINGS, undefined, "pair");
  const weighted = (of: typeof columns) =>
    of.find(({ fn }) => fn.name === "PIPELINE_WEIGHTED")?.measured.answer("Ann").why;
  expect(weighted(columns)).toMatch(
    /^The team's amounts are in several currencies, so they are not added up;/,
  );
  const doubt = {
    kind: "amounts",
    column: "amount" as const,
    where: "Pipeline!D3",
    text: '"77,000" could be either.',
  };
  const doubtful = { ...history, problems: [doubt] };
  expect(weighted(scoreboard(doubtful, DEFAULT_SETTINGS).columns)).toBe(
    'Pipeline!D3: "77,000" could be either.',
  );
  expect(weighted(scoreboard(doubtful, DEFAULT_SETTINGS, undefined, "pair").columns)).toBe(
    "The amount is in doubt. The paste check in the team's sheet says why.",
  );
});
