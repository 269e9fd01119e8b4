import { addDays, type Day } from "../../../../src/domain/day";
import type { Column } from "../../../../src/domain/deals/columns";
import type { Deal } from "../../../../src/domain/deals/deal";
import { covers, leftTheExport } from "../../../../src/domain/history/questions/coverage";
import type { History, PastedTable } from "../../../../src/domain/history/history";
import { moneyOf } from "../../../../src/domain/history/money";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";
import { day } from "../../sheet";

const Q4 = { start: day("2026-10-01"), end: day("2026-12-31"), label: "Q4 2026" };
const money = moneyOf([], DEFAULT_SETTINGS);
const EMPTY = { deals: [], money, has: new Set<never>(), reps: [], tables: [], problems: [] };

function weekly(from: string, to: string): Day[] {
  const days: Day[] = [];
  for (let on = day(from); on <= day(to); on = addDays(on, 7)) days.push(on);
  return days;
}

function check(
  looks: readonly Day[],
  asOf: string,
  expected: string | undefined,
  {
    log,
    follows = ["stage", "close"],
    ...settings
  }: Partial<Settings> & {
    readonly log?: readonly [string, string];
    readonly follows?: readonly Column[];
  } = {},
): void {
  const first = log ? day(log[0]) : undefined;
  const since = looks.length > 1 ? looks[0] : first;
  const history: History = {
    ...EMPTY,
    asOf: day(asOf),
    ...(since !== undefined && { since }),
    looks,
    logs: log ? [{ first: day(log[0]), last: day(log[1]), follows: new Set(follows) }] : [],
  };
  expect(covers(history, Q4, { of: ["close"] }, { ...DEFAULT_SETTINGS, ...settings })).toBe(expected);
}

test("weekly looks from the week before the start to the week after the end cover a period", () =>
  check(weekly("2026-09-28", "2027-01-04"), "2027-01-04", undefined));
test("a first look in the first week will do", () =>
  check(weekly("2026-10-08", "2027-01-07"), "2027-01-07", undefined));
test("a later first look does not", () =>
  check(weekly("2026-11-16", "2027-01-04"), "2027-01-04", "history for Q4 2026 starts 16 Nov"));
test("nor does an end without a look in the week after", () =>
  check(weekly("2026-09-28", "2026-12-14"), "2027-01-20", "history for Q4 2026 ends 14 Dec"));
test("a look more than a week after the end, though less than two after the last one, does not show the end", () => {
  const until = weekly("2026-09-29", "2026-12-22").concat(day("2026-12-29"));
  check([...until, day("2027-01-07")], "2027-01-10", undefined);
  check([...until, day("2027-01-08")], "2027-01-10", "history for Q4 2026 ends 29 Dec");
});
test("a running period is covered up to the as-of day", () =>
  check(weekly("2026-09-28", "2026-11-16"), "2026-11-18", undefined));
test("two weeks between looks are no gap, more are", () => {
  check(
    [...weekly("2026-09-28", "2026-11-16"), ...weekly("2026-11-30", "2027-01-04")],
    "2027-01-04",
    undefined,
  );
  check(
    [...weekly("2026-09-28", "2026-11-16"), ...weekly("2026-12-07", "2027-01-04")],
    "2027-01-04",
    "history for Q4 2026 has a gap: nothing was seen between 16 Nov and 7 Dec",
  );
});
test("a log covers the periods that begin after its first row", () => {
  check([], "2027-01-10", undefined, { log: ["2026-03-01", "2027-01-03"] });
  check([], "2027-01-10", "history for Q4 2026 starts 3 Oct", { log: ["2026-10-03", "2027-01-03"] });
});
test("looks go on where a log ends", () =>
  check(weekly("2026-11-16", "2027-01-04"), "2027-01-04", undefined, {
    log: ["2026-03-01", "2026-11-10"],
  }));
test("a log covers nothing for what it does not follow", () => {
  const log = { log: ["2026-03-01", "2027-01-03"], follows: ["stage"] } as const;
  check([], "2027-01-10", "the log of changes does not follow the close date", log);
  check(weekly("2026-09-28", "2027-01-04"), "2027-01-04", undefined, log);
  check(weekly("2026-11-16", "2027-01-04"), "2027-01-04", "history for Q4 2026 starts 16 Nov", log);
});
test("a look at a table without a column covers nothing for it, unless another table of that day has it", () => {
  const looks = weekly("2026-09-28", "2027-01-04");
  const table = (seenOn: Day, ...columns: readonly Column[]): PastedTable => ({
    kind: "single export",
    header: "A1",
    columns: new Map(columns.map((column) => [column, column])),
    readAs: [],
    rows: 1,
    seenOn,
  });
  const say = (column: Column, tables: readonly PastedTable[]) => {
    const history = { ...EMPTY, asOf: day("2027-01-04"), since: day("2026-09-28"), looks, logs: [], tables };
    return covers(history, Q4, { of: [column] }, DEFAULT_SETTINGS);
  };
  const dated = looks.map((on) => table(on, "id", "status", "close"));
  const undatedFrom = (from: string) =>
    looks.map((on) => table(on, "id", "status", ...(on < day(from) ? (["close"] as const) : [])));
  expect(say("close", dated)).toBeUndefined();
  expect(say("close", undatedFrom("2026-12-21"))).toBe("history of the close date for Q4 2026 ends 14 Dec");
  expect(say("close", [...undatedFrom("2026-12-21"), ...dated.slice(-2)])).toBeUndefined(); // 28 Dec and 4 Jan
  expect(say("close", undatedFrom("2026-10-05"))).toBe(
    "fewer than two looks at the pipeline have a close date column",
  );
  expect(say("stage", undatedFrom("2026-10-05"))).toBeUndefined(); // a status stands for it
});
test("a team sets how near to its start and end a period must be seen, and how wide a gap may be", () => {
  const late = weekly("2026-10-11", "2027-01-10"); // ten days after the start
  check(late, "2027-01-10", "history for Q4 2026 starts 11 Oct");
  check(late, "2027-01-10", undefined, { seenWithin: 10 });
  check(late, "2027-01-10", "history for Q4 2026 starts 11 Oct", { seenWithin: 9 });
  const early = [...weekly("2026-09-28", "2026-12-28"), day("2027-01-20")]; // twenty days after the end
  check(early, "2027-01-20", "history for Q4 2026 ends 28 Dec");
  check(early, "2027-01-20", undefined, { seenWithin: 20, longestGap: 23 });
  const gap = [...weekly("2026-09-28", "2026-11-16"), ...weekly("2026-12-07", "2027-01-04")];
  check(gap, "2027-01-04", undefined, { longestGap: 21 });
  const twoWeeks = [...weekly("2026-09-28", "2026-11-16"), ...weekly("2026-11-30", "2027-01-04")];
  check(twoWeeks, "2027-01-04", "history for Q4 2026 has a gap: nothing was seen between 16 Nov and 30 Nov", {
    longestGap: 13,
  });
});
test("one look covers nothing", () =>
  check(
    [day("2027-01-04")],
    "2027-01-04",
    "there is only one look at the pipeline, and changes during Q4 2026 need several",
  ));

function deals(count: number, gone: number): Deal[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `D${at}`,
    name: "",
    seen: [{ day: day("2026-10-05"), owner: "Dana", status: "open", close: day("2026-12-15") }],
    ...(at < gone && { gone: day("2026-11-02") }),
    facts: new Map(),
  }));
}
const filtered = (count: number, gone: number, settings: Partial<Settings> = {}) =>
  leftTheExport(
    {
      ...EMPTY,
      deals: deals(count, gone),
      asOf: day("2027-01-04"),
      looks: weekly("2026-10-05", "2027-01-04"),
      logs: [],
    },
    Q4,
    { ...DEFAULT_SETTINGS, ...settings },
  );

test("deals that leave while open are too many above a tenth and from three on", () => {
  expect(filtered(40, 4)).toBeUndefined(); // exactly a tenth
  expect(filtered(10, 2)).toBeUndefined(); // a fifth, but two
  expect(filtered(10, 3)).toMatch(/^3 of 10 deals left/);
  expect(filtered(10, 3, { goneShare: 0.3 })).toBeUndefined();
  expect(filtered(10, 3, { toldFrom: 4 })).toBeUndefined();
  expect(filtered(40, 4, { goneShare: 0.09 })).toMatch(/^4 of 40 deals left/);
  expect(filtered(10, 2, { toldFrom: 2 })).toMatch(/^2 of 10 deals left/);
  expect(filtered(40, 18)).toBe(
    "18 of 40 deals left the export while open. The report is probably filtered to this quarter, so a deal that moves out disappears instead of counting as a push. Remove the close-date filter.",
  );
});

test("where nothing is won or lost in any look, and later periods are in them, it is open deals that are reported", () => {
  const seen = [{ day: day("2026-10-05"), owner: "Dana", status: "open", close: day("2027-02-10") }] as const;
  const next: Deal = { key: "next", name: "", seen, facts: new Map() };
  const won: Deal = { ...next, key: "won", outcome: { is: "won", day: day("2026-12-10") } };
  const left = (...more: readonly Deal[]) =>
    leftTheExport(
      {
        ...EMPTY,
        deals: [...deals(12, 4), ...more],
        asOf: day("2027-01-04"),
        looks: weekly("2026-10-05", "2027-01-04"),
        logs: [],
      },
      Q4,
      DEFAULT_SETTINGS,
    );
  expect(left(next)).toBe(
    "4 of 12 deals left the export while open, and it shows no deal won or lost. The report is probably filtered to open deals. Report deals of any status.",
  );
  expect(left(next, won)).toMatch(/Remove the close-date filter\.$/);
  expect(left()).toMatch(/Remove the close-date filter\.$/);
});
