import { isoDay, parseIsoDay, type Day } from "../../../src/domain/day";
import { dueDay } from "../../../src/domain/meetings/due";

/** Said on Wednesday 25 November 2026. */
function check(cases: Record<string, string | undefined>): void {
  for (const [text, expected] of Object.entries(cases)) {
    const due = dueDay(text, parseIsoDay("2026-11-25") as Day);
    expect([text, due === undefined ? undefined : isoDay(due)]).toEqual([text, expected]);
  }
}

test("a weekday is the first one after the day on which it was said", () => {
  check({
    Fri: "2026-11-27",
    friday: "2026-11-27",
    "by Tue": "2026-12-01",
    Wed: "2026-12-02",
    tomorrow: "2026-11-26",
  });
});

test("a written day is read in the spellings that name one day only", () => {
  check({
    "2026-11-27": "2026-11-27",
    "27 Nov": "2026-11-27",
    "27 November 2026": "2026-11-27",
    "Nov 27": "2026-11-27",
    "Nov 27th, 2026": "2026-11-27",
    "Fri 27 Nov": "2026-11-27",
    "27.11.": "2026-11-27",
    "27/11": "2026-11-27",
    "11/27/2026": "2026-11-27",
  });
});

test("without a year it is the nearest ahead, or just gone", () => {
  check({
    "4 Jan": "2027-01-04",
    "20 Nov": "2026-11-20",
    "1 Oct": "2027-10-01",
    "27 Sept": "2027-09-27",
    "29 Feb": undefined,
  });
});

test("what names no day, or two, stays a text", () => {
  check({
    "": undefined,
    "next week": undefined,
    "before the QBR": undefined,
    "3/4": undefined,
    "31 Nov": undefined,
    "3 decks": undefined,
    "2 marketing": undefined,
  });
});
