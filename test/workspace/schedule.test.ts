import { nextTime, type Schedule } from "../../workspace/triggers/schedule";

const utc = (text: string): number => Date.parse(`${text}Z`);
const next = (schedule: Schedule, after: string): string => {
  const time = nextTime(schedule, utc(after));
  return time === Infinity ? "never" : new Date(time).toISOString().slice(0, 16);
};

test("once is once", () => {
  const schedule: Schedule = { kind: "once", at: utc("2026-01-05T09:00") };
  expect(next(schedule, "2026-01-05T08:59")).toBe("2026-01-05T09:00");
  expect(next(schedule, "2026-01-05T09:00")).toBe("never");
});

test("every so many minutes or hours counts from where it began", () => {
  const schedule: Schedule = { kind: "interval", from: utc("2026-01-05T09:07"), length: 6 * 3_600_000 };
  expect(next(schedule, "2026-01-05T09:07")).toBe("2026-01-05T15:07");
  expect(next(schedule, "2026-01-05T15:06")).toBe("2026-01-05T15:07");
  expect(next(schedule, "2026-01-05T15:07")).toBe("2026-01-05T21:07");
});

test("every day keeps to the clocks on the wall where the hour changes", () => {
  // Berlin's clocks went back at 01:00 UTC on 25 October 2026.
  const from = utc("2026-10-20T00:00");
  const schedule: Schedule = { kind: "days", zone: "Europe/Berlin", minute: 9 * 60 + 7, from, count: 1 };
  expect(next(schedule, "2026-10-24T00:00")).toBe("2026-10-24T07:07");
  expect(next(schedule, "2026-10-24T07:07")).toBe("2026-10-25T08:07");
});

test("every third day counts from the day it was made", () => {
  const from = utc("2026-01-05T12:00");
  const schedule: Schedule = { kind: "days", zone: "Etc/UTC", minute: 600, from, count: 3 };
  expect(next(schedule, "2026-01-05T12:00")).toBe("2026-01-08T10:00");
  expect(next(schedule, "2026-01-08T10:00")).toBe("2026-01-11T10:00");
});

test("every second Monday is every second Monday, in the schedule's zone", () => {
  // 5 January 2026 was a Monday. At 23:30 on a Sunday in New York it is Monday in Greenwich.
  const from = utc("2026-01-05T12:00");
  const schedule: Schedule = {
    kind: "weeks",
    zone: "America/New_York",
    minute: 9 * 60,
    from,
    count: 2,
    weekday: 1,
  };
  expect(next(schedule, "2026-01-05T12:00")).toBe("2026-01-05T14:00");
  expect(next(schedule, "2026-01-05T14:00")).toBe("2026-01-19T14:00");
  expect(next(schedule, "2026-01-12T04:30")).toBe("2026-01-19T14:00");
});

test("a weekday that is over this week comes next week", () => {
  // Made on a Wednesday for Mondays.
  const from = utc("2026-01-07T12:00");
  const schedule: Schedule = { kind: "weeks", zone: "Etc/UTC", minute: 60, from, count: 1, weekday: 1 };
  expect(next(schedule, "2026-01-07T12:00")).toBe("2026-01-12T01:00");
});

test("the 31st is only in months that have it", () => {
  const schedule: Schedule = { kind: "month", zone: "Etc/UTC", minute: 0, day: 31 };
  expect(next(schedule, "2026-01-31T00:00")).toBe("2026-03-31T00:00");
});
