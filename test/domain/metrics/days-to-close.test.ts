import { scoreboard } from "../../../src/domain/metrics/showing/scoreboard";
import { tiles } from "../../../src/domain/metrics/showing/tiles";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings";
import { answer } from "./answer";
import { historyOf } from "./history";

/** What a function says of the team on 25 Nov 2026. */
function check(name: string, lines: string, expected: object, asking: Parameters<typeof answer>[2] = {}) {
  expect(answer(name, historyOf("2026-11-25", lines), asking)).toMatchObject(expected);
}

/** Won after 10, 20 and 60 days, one on its first day; one that was created later, one without a day. */
const WON = `D1 Ann 2026-03-11 won - - created=2026-03-01
  D2 Ann 2026-03-21 won - - created=2026-03-01
  D3 Ann 2026-04-30 won - - created=2026-03-01
  D4 Bea 2026-03-01 won - - created=2026-03-01
  D5 Ann 2026-03-01 won - - created=2026-04-01
  D6 Ann 2026-03-01 won -
  D7 Ann 2026-03-31 lost - - created=2026-03-01`;

test("days to won are counted from the day of creation, the same day being none, a later one no days at all", () => {
  const out = { "created after it was won": 1, "no created date": 1 };
  check("AVG_DAYS_TO_WON", WON, { value: 90 / 4, n: 4, parts: { won: 3, "won on its first day": 1 }, out });
  check("MEDIAN_DAYS_TO_WON", WON, { value: 15, n: 4 }); // between 10 and 20
  check("MEDIAN_DAYS_TO_WON", WON, { value: 20 }, { rep: "Ann" }); // 10, 20, 60
});

test("of a period the deals won in it count, wherever they were created", () => {
  check("AVG_DAYS_TO_WON", WON, { value: 60, n: 1 }, { period: "Q2 2026" });
});

test("without a created column days cannot be told", () => {
  const history = historyOf("2026-11-25", "D1 Ann 2026-03-11 won -");
  const table = { kind: "single export", header: "A1", columns: new Map(), readAs: [], rows: 1 } as const;
  expect(answer("AVG_DAYS_TO_WON", { ...history, tables: [table] })).toMatchObject({
    why: expect.stringMatching(/^There is no created date in this table\./) as string,
  });
});

test("a deal that came from another rep within 60 days is left out of days to lost, one that came earlier is not", () => {
  const lost = `D1 Bea 2026-03-01 open - - created=2026-03-01
     D1 Ann 2026-05-01 open -
     D1 Ann 2026-06-30 lost -
     D2 Bea 2026-03-01 open - - created=2026-03-01
     D2 Ann 2026-05-01 open -
     D2 Ann 2026-07-01 lost -
     D3 Ann 2026-03-31 lost - - created=2026-03-01`;
  // D1 came 60 days before, D2 61. 121, 122 and 30 days.
  check("AVG_DAYS_TO_LOST", lost, { value: (122 + 30) / 2, n: 2, out: { inherited: 1 } });
  const set = (inheritedDays: number, expected: object) =>
    check("AVG_DAYS_TO_LOST", lost, expected, { settings: { inheritedDays } });
  set(59, { value: (121 + 122 + 30) / 3, n: 3 });
  set(61, { value: 30, n: 1, out: { inherited: 2 } });
});

test("beside it stands how many were won on the day they were created, where any were", () => {
  const noteOf = (lines: string) => {
    const board = scoreboard(historyOf("2026-11-25", lines), DEFAULT_SETTINGS);
    return tiles(board, DEFAULT_SETTINGS, { audience: "pair" }).find(({ fn }) => fn === "AVG_DAYS_TO_WON")
      ?.note;
  };
  const slow = "D1 Ann 2026-08-11 won - - created=2026-08-01";
  expect(noteOf(slow)).toBeNull();
  expect(noteOf(`${slow}\nD2 Ann 2026-08-11 won - - created=2026-08-11`)).toBe(
    "Won on their first day: 1 of 2.",
  );
});

test("where a tenth of the losses, and three at least, fell on one day, the tile says to read the median", () => {
  const lost = (count: number, on: string, from = 0) =>
    Array.from({ length: count }, (_, at) => `D${from + at} Ann ${on} lost - - created=2026-03-01`);
  const notes = (lines: readonly string[], settings: Partial<Settings> = {}) =>
    scoreboard(historyOf("2026-11-25", lines.join("\n")), { ...DEFAULT_SETTINGS, ...settings }).columns.find(
      ({ fn }) => fn.name === "AVG_DAYS_TO_LOST",
    )?.notes;
  const others = Array.from({ length: 26 }, (_, at) =>
    lost(1, `2026-05-${String(at + 1).padStart(2, "0")}`, 10 + at),
  );
  expect(notes([...lost(3, "2026-08-03"), ...others.flat()])).toEqual([
    "3 of 29 lost deals were closed on 3 Aug 2026, as in a clean-up: read the median.",
  ]);
  expect(notes([...lost(3, "2026-08-03"), ...others.flat()], { cleanUpShare: 0.11 })).toEqual([]); // 3 of 29 are 10.3 %
  const two = [...lost(2, "2026-08-03"), ...lost(1, "2026-05-01", 10)];
  expect(notes(two)).toEqual([]);
  expect(notes(two, { toldFrom: 2 })).toEqual([
    "2 of 3 lost deals were closed on 3 Aug 2026, as in a clean-up: read the median.",
  ]);
});

test("a setting counts from the first day a deal was seen in a stage", () => {
  const settings = { daysCountedFrom: "Qualified" };
  const lines = `D1 Ann 2026-03-01 open - - created=2026-03-01 stage=New
    D1 Ann 2026-03-11 open - - stage=qualified
    D1 Ann 2026-03-20 open - - stage=Demo
    D1 Ann 2026-03-31 won -
    D2 Ann 2026-03-05 open - - created=2026-03-01 stage=Qualified
    D2 Ann 2026-03-15 won -
    D3 Ann 2026-03-09 open - - created=2026-03-01 stage=Qualified
    D3 Ann 2026-03-19 won -
    D4 Ann 2026-03-01 open - - created=2026-03-01 stage=New
    D4 Ann 2026-03-02 won -`;
  const out = { "in Qualified already when first seen": 1, "never seen in Qualified": 1 };
  check("AVG_DAYS_TO_WON", lines, { value: (20 + 10) / 2, n: 2, out }, { settings });
  // D5 was seen to come to the stage, so when it was created does not matter; of D6 nothing tells when it came.
  const undated = `D5 Ann 2026-03-01 open - - stage=New
    D5 Ann 2026-03-04 open - - stage=Qualified
    D5 Ann 2026-03-10 won -
    D6 Ann 2026-03-01 open - - stage=Qualified
    D6 Ann 2026-03-10 won -`;
  check(
    "AVG_DAYS_TO_WON",
    `${lines}\n${undated}`,
    { value: (20 + 10 + 6) / 3, n: 3, out: { ...out, "in Qualified already when first seen": 2 } },
    { settings },
  );
  // D3 was first seen eight days after it was created, and won ten days later.
  check(
    "AVG_DAYS_TO_WON",
    lines,
    { value: (20 + 10 + 10) / 3, n: 3 },
    { settings: { ...settings, newWithin: 8 } },
  );
  const oneLook = { ...historyOf("2026-11-25", lines), since: undefined as never, logs: [] };
  expect(answer("AVG_DAYS_TO_WON", oneLook, { settings })).toMatchObject({
    why: expect.stringMatching(
      /^One look at the pipeline does not show when a deal entered Qualified\./,
    ) as string,
  });
});

test("a late entry is a win in a third of the team's median days or less, renewals left out of the median", () => {
  // The team's wins took 3, 10, 30, 33 and 90 days: median 30, a third of it 10.
  const wins = `D1 Ann 2026-03-04 won - - created=2026-03-01
    D2 Ann 2026-03-11 won - - created=2026-03-01
    D3 Ann 2026-03-31 won - - created=2026-03-01
    D4 Bea 2026-04-03 won - - created=2026-03-01
    D5 Bea 2026-05-30 won - - created=2026-03-01
    D6 Bea 2026-03-01 won - - created=2026-03-01 type=Renewal
    D7 Bea 2026-03-31 won -`;
  const late = (rep: string, expected: object, lateEntryShare = 1 / 3) =>
    check("LATE_ENTRY_RATE", wins, expected, { rep, settings: { lateEntryShare } });
  late("Ann", { value: 2 / 3, n: 3, parts: { "entered late": 2, "entered earlier": 1 } });
  late("Bea", { value: 0, n: 2, out: { renewal: 1, "no created date": 1 } });
  late("Ann", { value: 1 / 3 }, 0.3);
  // Of a quarter too, measured by all that the team has won: 3 and 10 days of 3, 10 and 30.
  check("LATE_ENTRY_RATE", wins, { value: 2 / 3 }, { period: "Q1 2026" });
});
