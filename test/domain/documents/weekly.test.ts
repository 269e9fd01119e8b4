import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asText } from "../../../src/domain/documents/as-text";
import { textOf, type Block } from "../../../src/domain/documents/block";
import { TABLE_WIDTH } from "../../../src/domain/documents/sections";
import { changedSince } from "../../../src/domain/history/questions/since";
import type { Weekly } from "../../../src/domain/documents/weekly";
import { weeklyTitle, writeWeekly } from "../../../src/domain/documents/write-weekly";
import { historyOf } from "../metrics/history";
import { carried, FIRST, NOV_25, USUAL } from "./sample";

/** The Doc as the reviewed file has it. */
function check(weekly: Weekly, file: string): void {
  expect(asText(writeWeekly(weekly))).toBe(readFileSync(join("test", "documents", file), "utf8"));
}

function links(blocks: readonly Block[]): string[] {
  const runs = blocks.flatMap((block) => {
    if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells.flat());
    return "runs" in block ? block.runs : [];
  });
  return runs.flatMap(({ text, link }) => (link === undefined ? [] : [`${text} → ${link}`]));
}

test("a usual week reads as reviewed", () => {
  check(USUAL, "weekly.txt");
});

test("a first 1:1 with nothing known reads as reviewed", () => {
  check(FIRST, "weekly-first.txt");
});

test("a long list ends with how many more there are, and every commitment stands somewhere", () => {
  const open = Array.from({ length: 9 }, (_, at) => carried(`R-00${at + 1}`, `Commitment ${at + 1}`));
  const move = { deal: "Deal", was: NOV_25, now: NOV_25, nth: 1 };
  const text = asText(writeWeekly({ ...USUAL, open, moves: Array.from({ length: 45 }, () => move) }));
  expect(text).toContain("and 3 more, on page 2");
  expect(text).toContain("and 37 more"); // 45 − 8
  for (const each of open) expect(text).toContain(`| ${each.ref} | Dana | ${each.what} |`);
});

test("of many quiet deals eight are listed, and how many more there are is said; of none, that there is none", () => {
  const text = (count: number, listRows = 8) =>
    asText(
      writeWeekly({
        ...USUAL,
        listRows,
        quiet: Array.from({ length: count }, () => ({ deal: "Deal", nextStep: "Call" })),
      }),
    );
  const rows = (doc: string) => doc.split("| Deal | none yet | Call |  |").length - 1;
  expect(rows(text(45))).toBe(8);
  expect(text(45)).toContain("and 37 more");
  expect(rows(text(45, 20))).toBe(20);
  expect(text(45, 20)).toContain("and 25 more");
  expect(text(0)).toContain("### Quiet for more than 14 days\nNothing quiet.");
});

test("a pinned deal without an amount or a close date is told without them", () => {
  const first = [{ deal: "Hooli pilot", currency: "EUR", because: "pinned" }];
  const text = asText(writeWeekly({ ...USUAL, keyDeals: { period: "Q4 2026", count: 1, first } }));
  expect(text).toContain("### Key deals in Q4 2026\nHooli pilot · pinned\n");
});

test("of nine that are done eight are named, and that there is one more is said", () => {
  const done = (count: number, listRows = 8) =>
    asText(
      writeWeekly({
        ...USUAL,
        listRows,
        done: Array.from({ length: count }, (_, at) => carried(`R-00${at + 1}`, "Call")),
      }),
    );
  expect(done(8)).not.toContain("· and 1 more");
  expect(done(9)).toContain("R-008 Call (Dana) · and 1 more");
  expect(done(9, 9)).toMatch(/R-009 Call \(Dana\)$/m);
});

test("a credit that came or was handed on keeps its sign, as in the sum below", () => {
  const history = historyOf(
    "2026-11-23",
    `D1 Dana 2026-11-20 open - 2026-12-01 amount=-200
     D2 Dana 2026-10-01 open - 2026-12-01 amount=-50.5
     D2 Sam 2026-11-20 open - 2026-12-01 amount=-50.5
     D3 Dana 2026-10-01 open - 2026-12-01 amount=1000`,
  );
  const news = changedSince(history, { rep: "Dana", from: USUAL.movesSince, to: NOV_25 });
  const text = asText(writeWeekly({ ...USUAL, news }));
  expect(text).toContain("New: Deal D1 · −200 · dated 1 Dec 2026\nHanded on: Deal D2 · −50.50\n");
  // 1,000 − 50.50, then − 200 for the new credit and + 50.50 for the one that is another's now
  expect(text).toContain(
    "Open pipeline: 949.50 on 18 Nov − 200.00 new + 50.50 handed on = 800.00 on 23 Nov.",
  );
});

test("a week in which nothing came or went says so, and a rep's Doc names nobody else", () => {
  const news = changedSince(historyOf("2026-11-23", "D1 Dana 2026-10-01 open - 2026-12-01"), {
    rep: "Dana",
    from: USUAL.movesSince,
    to: NOV_25,
  });
  const text = asText(writeWeekly({ ...USUAL, news }));
  expect(text).toContain(
    "New, won and lost since 18 Nov\nNothing new.\nOpen pipeline: 0 on 18 Nov = 0 on 23 Nov.",
  );
  expect(asText(writeWeekly(USUAL))).not.toContain("Sam");
});

test("a ref leads to the Doc in which it was agreed, never to the sheet", () => {
  expect(links(writeWeekly(USUAL))).toEqual(
    ["‹ 18 Nov", "M-031", "R-044", "M-045", "R-046"].map(
      (text) => `${text} → https://docs.google.com/open?id=doc-18`,
    ),
  );
});

test("words that judge never stand in a Doc", () => {
  const text = asText([...writeWeekly(USUAL), ...writeWeekly(FIRST)]);
  expect(text).not.toMatch(/overdue|missed|behind|below|failed/i);
});

test("the page to talk from comes before the page to prepare", () => {
  const kinds = writeWeekly(USUAL).map((block) =>
    block.kind === "heading" ? textOf(block.runs).replace(/ {3}.*/, "") : block.kind,
  );
  expect(kinds.filter((kind) => !["line", "table"].includes(kind)).slice(1)).toEqual([
    "1  Dana’s topics",
    "2  Objectives from last week",
    "3  Morgan’s topics",
    "4  What we will each do",
    "page break",
    "Preparation",
    "Dana’s numbers",
    "Every date that moved later since 18 Nov",
    "Quiet for more than 14 days",
    "Key deals in Q4 2026",
    "New, won and lost since 18 Nov",
  ]);
});

test("a team that looks back first has the two sections swapped, and each keeps what is its own", () => {
  const text = asText(writeWeekly({ ...USUAL, order: ["objectives", "topics", "manager", "commitments"] }));
  const [, looksBack = "", topics = "", rest = ""] = text.split(/^## (?=[1-4])/m);
  expect(looksBack).toMatch(/^1 {2}Objectives from last week {3}2 min\nDone since 18 Nov: /);
  expect(looksBack).toContain("| R-046 | Dana | Send Acme the plan · one page | 20 Nov | part |  |");
  expect(topics).toMatch(/^2 {2}Dana’s topics {3}9 min\nYours\. A deal, .*\nIn my way:/);
  expect(rest).toMatch(/^3 {2}Morgan’s topics/);
  expect(asText(writeWeekly(USUAL))).toContain("\nYours, and first. A deal, ");
});

test("the Doc's title names the rep and the day", () => {
  expect(weeklyTitle("Dana Reyes", NOV_25)).toBe("1:1 · Dana Reyes · 2026-11-25");
});

test("every table is as wide as the text", () => {
  const tables = writeWeekly(USUAL).flatMap((block) => (block.kind === "table" ? [block] : []));
  const widths = tables.map(({ columns }) => columns.reduce((sum, { points }) => sum + points, 0));
  expect(widths).toEqual(tables.map(() => TABLE_WIDTH));
});
