import { isoDay, parseIsoDay, weekdayAndDay, type Day } from "../../../src/domain/day";
import { meetingFor, meetingKey } from "../../../src/domain/meetings/plan";

/** 1 Monday … 5 Friday; today → the meeting, both as "2026-11-25". */
function check(meetingDay: number, cases: Record<string, string>): void {
  for (const [today, meeting] of Object.entries(cases)) {
    expect(`${today}: ${isoDay(meetingFor(day(today), meetingDay))}`).toBe(`${today}: ${meeting}`);
  }
}

function day(text: string): Day {
  return parseIsoDay(text) ?? fail(text);
}

function fail(text: string): never {
  throw new Error(`${text} is no day`);
}

test("any day of an ISO week prepares that week's Wednesday", () => {
  expect(weekdayAndDay(day("2026-11-25"))).toBe("Wed 25 Nov 2026");
  check(3, {
    "2026-11-22": "2026-11-18", // Sunday
    "2026-11-23": "2026-11-25", // Monday
    "2026-11-25": "2026-11-25",
    "2026-11-29": "2026-11-25", // Sunday
    "2026-11-30": "2026-12-02",
  });
});

test("a Monday meeting is prepared from the Thursday before", () => {
  check(1, { "2026-11-25": "2026-11-23", "2026-11-26": "2026-11-30", "2026-11-29": "2026-11-30" });
});

test("a Tuesday meeting is prepared from the Friday before", () => {
  check(2, { "2026-11-26": "2026-11-24", "2026-11-27": "2026-12-01" });
});

test("a Friday meeting is prepared from the Wednesday before, and over the turn of a year", () => {
  check(5, { "2026-11-24": "2026-11-20", "2026-11-25": "2026-11-27", "2026-12-31": "2027-01-01" });
});

test("the key names the rep and the ISO week", () => {
  expect(meetingKey("Dana Reyes", day("2026-11-25"))).toBe("Dana Reyes|2026-W48");
  expect(meetingKey("Dana Reyes", day("2027-01-01"))).toBe("Dana Reyes|2026-W53");
});
