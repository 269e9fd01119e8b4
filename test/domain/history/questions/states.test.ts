import { isoDay } from "../../../../src/domain/day";
import type { Deal } from "../../../../src/domain/deals/deal";
import { eachStretch, ownerOn, scheduledIn, stateOn } from "../../../../src/domain/history/questions/states";
import { day } from "../../sheet";

// Open from 10 Jan (close in Q1), re-dated to Q2 on 20 Mar and handed to Sam, won on 5 May.
const deal: Deal = {
  key: "A1",
  name: "Acme",
  seen: [
    { day: day("2026-01-10"), owner: "Dana", status: "open", close: day("2026-03-31") },
    { day: day("2026-03-20"), owner: "Sam", status: "open", close: day("2026-06-30") },
    { day: day("2026-05-05"), owner: "Sam", status: "won", close: day("2026-05-05") },
  ],
  outcome: { is: "won", day: day("2026-05-05") },
  facts: new Map(),
};
const left: Deal = {
  key: "A2",
  name: "B",
  seen: deal.seen.slice(0, 1),
  gone: day("2026-02-02"),
  facts: new Map(),
};
const period = (start: string, end: string) => ({ start: day(start), end: day(end), label: "P" });

test.each([
  ["2026-01-09", undefined],
  ["2026-01-10", "open"],
  ["2026-03-20", "open"],
  ["2026-05-04", "open"],
  ["2026-05-05", "won"],
  ["2027-01-01", "won"],
])("at the end of %s the deal is %s", (on, status) => expect(stateOn(deal, day(on))?.status).toBe(status));

test("nothing is known of a deal from the day it had left the export", () => {
  expect(stateOn(left, day("2026-02-01"))?.status).toBe("open");
  expect(stateOn(left, day("2026-02-02"))).toBeUndefined();
});

test("before a deal was first seen its first owner held it", () => {
  expect(["2025-12-01", "2026-03-19", "2026-03-20"].map((on) => ownerOn(deal, day(on)))).toEqual([
    "Dana",
    "Dana",
    "Sam",
  ]);
});

test("stretches are the open states, clipped to the days asked for", () => {
  const shown = (each: Deal, start: string, end: string) => {
    const found: string[] = [];
    eachStretch(each, day(start), day(end), ({ owner }, from, to) =>
      found.push(`${isoDay(from)} ${isoDay(to)} ${owner}`),
    );
    return found;
  };
  expect(shown(deal, "2026-03-01", "2026-06-30")).toEqual([
    "2026-03-01 2026-03-19 Dana",
    "2026-03-20 2026-05-04 Sam",
  ]);
  expect(shown(deal, "2026-05-05", "2026-06-30")).toEqual([]);
  expect(shown(left, "2026-01-01", "2026-03-31")).toEqual(["2026-01-10 2026-02-01 Dana"]);
});

test("a deal is scheduled in the periods it was open and dated in, and in that of its outcome", () => {
  expect(scheduledIn(deal, period("2026-01-01", "2026-03-31"))).toBe(true);
  expect(scheduledIn(deal, period("2026-04-01", "2026-06-30"))).toBe(true);
  expect(scheduledIn(deal, period("2026-07-01", "2026-09-30"))).toBe(false);
  expect(scheduledIn({ ...deal, seen: deal.seen.slice(2) }, period("2026-04-01", "2026-06-30"))).toBe(true);
});
