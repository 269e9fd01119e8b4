import { isoDay } from "../../../../src/domain/day";
import { outcomeDay } from "../../../../src/domain/history/building/outcome-day";
import { day } from "../../sheet";

interface Known {
  readonly ended?: string;
  readonly close?: string;
  readonly firstSeen: string;
  readonly touched?: string;
}

/** The outcome day of a deal first seen closed on a Monday, 5 October 2026 (requirements.md 1B, Outcome day). */
function check({ ended, close, firstSeen, touched }: Known, expected: string): void {
  const read = (text: string | undefined) => (text === undefined ? undefined : day(text));
  const outcome = outcomeDay({
    endedOn: read(ended),
    close: read(close),
    firstSeen: day(firstSeen),
    lastTouched: read(touched),
  });
  expect(isoDay(outcome)).toBe(expected);
}

const firstSeen = "2026-10-05";

test("the won or lost time of the export comes before the close date, also where the row was last touched earlier", () => {
  check({ ended: "2026-09-29", close: "2026-09-20", firstSeen }, "2026-09-29");
  check({ ended: "2026-09-29", close: "2026-09-20", touched: "2026-09-25", firstSeen }, "2026-09-29");
});

test("a deal seen to close ended on its close date, but not after it was first seen closed", () => {
  check({ close: "2026-09-30", firstSeen }, "2026-09-30");
  check({ close: "2026-12-31", firstSeen }, "2026-10-05");
});

test("in a single export it ended on its close date, but not after it was last touched", () => {
  check({ close: "2026-09-30", touched: "2026-10-01", firstSeen }, "2026-09-30");
  check({ close: "2026-09-30", touched: "2026-09-28", firstSeen }, "2026-09-28");
});

test("without any date it ended when it was last touched, else when it was first seen closed", () => {
  check({ touched: "2026-09-28", firstSeen }, "2026-09-28");
  check({ firstSeen }, "2026-10-05");
});
