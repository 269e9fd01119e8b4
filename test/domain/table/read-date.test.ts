import type { Cell } from "../../../src/domain/cell";
import { type Day, isoDay } from "../../../src/domain/day";
import { readDate } from "../../../src/domain/table/read-date";
import { day } from "../sheet";

/** "2026-11-25 570" (minute of the day), "2026-06-05 or 2026-05-06", "blank" or "none". */
function check(cell: Cell, expected: string): void {
  const reading = readDate(cell);
  const shown = (on: Day | undefined) => (on === undefined ? "no day" : isoDay(on));
  const text =
    reading.is === "moment"
      ? `${isoDay(reading.moment.day)} ${reading.moment.minute}`
      : reading.is === "either"
        ? `${shown(reading.dayFirst)} or ${shown(reading.monthFirst)}`
        : reading.is;
  expect(text).toBe(expected);
}

test("a real date is itself", () => check({ day: day("2026-11-25"), minute: 90 }, "2026-11-25 90"));

test.each([
  ["2026-11-25", "2026-11-25 0"],
  ["2026-11-25T09:30:00.000+0000", "2026-11-25 570"],
  ["2026-11-25T23:30:00Z", "2026-11-25 1410"],
  ["2026-11-25 09:30:30", "2026-11-25 570.5"],
  ["2026/11/25", "2026-11-25 0"],
  ["25.11.2026", "2026-11-25 0"],
  ["25 Nov 2026", "2026-11-25 0"],
  ["Nov 25, 2026", "2026-11-25 0"],
  ["25-Nov-26", "2026-11-25 0"],
  ["Wednesday, November 25th, 2026", "2026-11-25 0"],
  ["20261125", "2026-11-25 0"],
  ["2026-W48", "2026-11-23 0"], // the Monday of that week
  ["25. November 2026", "2026-11-25 0"],
  ["25. Mrz. 2026", "2026-03-25 0"],
  ["Mittwoch, 25. November 2026", "2026-11-25 0"],
  ["1er déc. 2026", "2026-12-01 0"],
  ["25 août 2026", "2026-08-25 0"],
  ["mercredi 25 novembre 2026", "2026-11-25 0"],
  ["25 de noviembre de 2026", "2026-11-25 0"],
  ["25/nov/2026", "2026-11-25 0"],
  ["25 de março de 2026", "2026-03-25 0"],
  ["25 out. 2026", "2026-10-25 0"],
  ["25 mei 2026", "2026-05-25 0"],
  ["25 giugno 2026", "2026-06-25 0"],
  ["Nov 25, 2026, 9:07 p.m.", "2026-11-25 1267"], // 21:07
  ["12/25/2026 12:05\u202fAM", "no day or 2026-12-25"],
  ["46351", "2026-11-25 0"], // a serial that became text: 46351 − 25569 = 20782 days
  ["46351,5", "2026-11-25 720"],
  ["2026-11-25 09:30 AM CEST", "2026-11-25 570"],
  ["Nov 25, 2026 9:07 PM EST", "2026-11-25 1267"],
])("%s decides its own order", (text, expected) => check(text, expected));

test.each([
  ["5/6/2026", "2026-06-05 or 2026-05-06"],
  ["25/11/26", "2026-11-25 or no day"],
  ["05-06-1999", "1999-06-05 or 1999-05-06"],
  ["02/23/26 08:55 PM", "no day or 2026-02-23"],
  ["5/22/2026, 9:07 AM", "no day or 2026-05-22"],
])("%s waits for its column to decide", (text, expected) => check(text, expected));

test.each([
  "31/02/2026",
  "2026-02-30",
  "13/13/2026",
  "29.02.2027",
  "Novice 5, 2026",
  "soon",
  "2026-11-25 25:00",
  "5/6/2026 13:00 PM",
  "########",
  "12345",
  "25 jui 2026", // juin or juillet
  "25 november",
])("%s is no date", (text) => check(text, "none"));

test.each(["", "  ", "\u00a0", "-", "–", "n/a", "#N/A"])("%j is a blank", (text) => check(text, "blank"));

test.each([
  "1/0/1900",
  "12/30/1899",
  "1/1/1900",
  "1970-01-01",
  "00/00/0000",
  "0000-00-00 00:00:00",
  "0001-01-01T00:00:00",
  "9999-12-31",
])("%s is written where there is no date", (text) => check(text, "blank"));

test("nor is day 0 of a spreadsheet a date, as a Date or as a number", () => {
  check({ day: day("1899-12-30"), minute: 0 }, "blank");
  check(0, "blank");
  check("1971-01-01", "1971-01-01 0");
});

test.each([
  ["2026-11-25T23:30:00Z", 0],
  ["2026-11-25T09:30:00.000+0000", 0],
  ["2026-11-25T09:30:00-05:00", -300],
  ["2026-11-25 09:30 UTC+0530", 330],
  ["2026-11-25 09:30", undefined],
  ["2026-11-25 09:30 EST", undefined],
  ["1427997766000", 0],
])("%s is %s minutes ahead of UTC", (text, offset) => {
  const reading = readDate(text);
  expect(reading.is === "moment" && reading.offset).toBe(offset);
});

test("a serial number of a spreadsheet is a date, another number is none", () => {
  check(46351, "2026-11-25 0"); // 46351 − 25569 (1 Jan 1970) = 20782 days
  check(46351.5, "2026-11-25 720");
  check(12, "none");
});

test("HubSpot's milliseconds are an instant", () => {
  check(1427997766000, "2015-04-02 1082"); // its own example: 02 Apr 2015 18:02:46 UTC
  check("1430438400000", "2015-05-01 0");
  check(1427997766, "none");
});
