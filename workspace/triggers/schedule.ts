import { zoneNamed } from "../zone";

/** When a time trigger runs. Days are those of a zone; `minute` counts from midnight. */
export type Schedule =
  | { readonly kind: "once"; readonly at: number }
  /** Every so many milliseconds after an instant: each n minutes or hours. */
  | { readonly kind: "interval"; readonly from: number; readonly length: number }
  | (Daily & { readonly kind: "days"; readonly from: number; readonly count: number })
  /** Every n weeks on a day of the week; Sunday is 0. */
  | (Daily & {
      readonly kind: "weeks";
      readonly from: number;
      readonly count: number;
      readonly weekday: number;
    })
  /** On a day of each month that has it. */
  | (Daily & { readonly kind: "month"; readonly day: number });

interface Daily {
  readonly zone: string;
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The first time after an instant at which a schedule is due; Infinity where it never is again. */
export function nextTime(schedule: Schedule, after: number): number {
  if (schedule.kind === "once") return schedule.at > after ? schedule.at : Infinity;
  if (schedule.kind === "interval") {
    const { from, length } = schedule;
    return from + Math.max(1, Math.floor((after - from) / length) + 1) * length;
  }
  const zone = zoneNamed(schedule.zone);
  const dayOf = (instant: number): number => Math.floor(zone.wallOfInstant(instant) / DAY);
  for (let day = dayOf(after); ; day++) {
    const instant = zone.instantOfWall(day * DAY + schedule.minute * MINUTE);
    if (instant > after && isDue(schedule, day, dayOf)) return instant;
  }
}

/** Whether a day, counted from 1 January 1970, is one of the schedule's. */
function isDue(
  schedule: Exclude<Schedule, { kind: "once" | "interval" }>,
  day: number,
  dayOf: (instant: number) => number,
): boolean {
  switch (schedule.kind) {
    case "days":
      return (day - dayOf(schedule.from)) % schedule.count === 0;
    case "weeks": {
      if (weekdayOf(day) !== schedule.weekday) return false;
      const first = dayOf(schedule.from) + ((schedule.weekday - weekdayOf(dayOf(schedule.from)) + 7) % 7);
      return ((day - first) / 7) % schedule.count === 0;
    }
    case "month":
      return new Date(day * DAY).getUTCDate() === schedule.day;
  }
}

/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (day + 4) % 7;
