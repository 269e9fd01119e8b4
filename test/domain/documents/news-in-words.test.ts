import { CAME_OR_WENT, REDATED, sumsOf, tell } from "../../../src/domain/documents/news-in-words";
import { changedSince } from "../../../src/domain/history/questions/since";
import { day, historyOf } from "../metrics/history";

const [from, to] = [day("2026-11-18"), day("2026-11-25")];
const news = changedSince(
  historyOf(
    "2026-11-25",
    `D1 Ann 2026-10-01 open pipeline 2026-12-10 amount=100
     D1 Ann 2026-11-20 open pipeline 2027-01-15 amount=150
     D2 Ann 2026-10-01 open pipeline 2026-12-20 amount=70
     D2 Ann 2026-11-23 open pipeline 2026-12-05 amount=70
     D3 Ann 2026-10-01 open pipeline 2026-12-01 amount=300
     D3 Ann 2026-11-24 lost omitted 2026-11-24 amount=300
     D4 Ann 2026-11-19 open pipeline 2026-12-20 amount=400
     D5 Ann 2026-10-01 open pipeline 2026-12-20 amount=25
     D5 Bo 2026-11-22 open pipeline 2026-12-20 amount=25`,
  ),
  { rep: "Ann", from, to },
);
const told = (labels: Parameters<typeof tell>[1]) =>
  tell(news, labels).map(({ label, text }) => `${label}: ${text}`);

test("what came and went is told with its amount, and nobody else's name", () => {
  expect(told(CAME_OR_WENT)).toEqual([
    "New: Deal D4 · 400 · dated 20 Dec 2026",
    "Lost: Deal D3 · 300",
    "Handed on: Deal D5 · 25",
  ]);
});

test("a close date that moved is told with the day it was", () => {
  expect(told(REDATED)).toEqual([
    "Moved later: Deal D1 · dated 15 Jan 2027 · was 10 Dec 2026",
    "Pulled in: Deal D2 · dated 5 Dec 2026 · was 20 Dec 2026",
  ]);
});

test("the open pipeline is told step by step", () => {
  expect(sumsOf(news, from, to)).toEqual([
    "Open pipeline: 495 on 18 Nov + 400 new − 300 lost − 25 handed on + 50 grown = 620 on 25 Nov.",
  ]);
});
