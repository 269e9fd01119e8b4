import { dayCell } from "../cell";
import { addDays, longDay } from "../day";
import { laterMoves } from "../history/questions/moves";
import { holds, type Period } from "../period";
import type { Listing, Metric } from "./measuring/metric";

/** Without a period: a week's moves, as a formula does not know the day of the last 1:1. */
const A_WEEK = 7;

export const movedLater: Metric = {
  id: "M21",
  label: "Moved later",
  description: "Every move of an open deal's close date to a later day, inside a period too.",
  formula: "each move seen in the period, or without one in the last seven days",
  format: "count",
  audience: "pair",
  group: "close dates",
  functions: {},
  needs: [{ called: "a close date", anyOf: ["close"] }],
  changes: { of: ["close"], unseen: "it cannot show that a close date moved" },
  period: "now",
  leftOut: "the last seven days",
  alsoOfPeriods: true,
  judge(deal, period, tally, { now, asOf }) {
    const asked: Period = now ? { ...period, start: addDays(asOf, 1 - A_WEEK) } : period;
    for (const { was, now: to, day, n, days } of laterMoves(deal)) {
      if (!holds(asked, day)) continue;
      tally.add(1, "moved later", {
        day: addDays(day, -1),
        note: () => `from ${longDay(was)} to ${longDay(to)}, seen on ${longDay(day)}`,
        cells: () => ({
          Was: dayCell(was),
          Now: dayCell(to),
          Days: days,
          "Move no.": n,
          "Seen on": dayCell(day),
        }),
      });
    }
  },
};

export const pushedDeals: Listing = {
  id: "M21",
  label: "Dates that moved later",
  description:
    "Every deal whose close date moved to a later day: from when to when, and which move of its life it is.",
  formula: "every later move seen in the period, the newest first",
  audience: "pair",
  group: "close dates",
  function: "PUSHED_DEALS",
  of: movedLater,
  columns: ["Was", "Now", "Days", "Move no.", "Seen on"],
  order: ["Seen on", "down"],
};
