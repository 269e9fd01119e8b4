import { randomInt } from "node:crypto";
import type { Room } from "../sandbox/room";
import type { Schedule } from "../triggers/schedule";
import { zoneNamed } from "../zone";

type GoogleBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How the builder was told to run the trigger; each of them is a schedule of its own. */
type Rhythm =
  | { readonly name: "after" | "at"; readonly at: number }
  | { readonly name: "atDate"; readonly wall: number }
  | { readonly name: "everyMinutes" | "everyHours" | "everyDays"; readonly count: number }
  | { readonly name: "onMonthDay"; readonly day: number };

/**
 * A builder of time triggers. Google runs one at a minute of its own choice within the hour, and keeps to it from day
 * to day (https://developers.google.com/apps-script/guides/triggers/installable#time-driven_triggers); here the
 * trigger's id chooses, so that a trigger is due at the same minute whoever asks.
 */
export function openClockTriggerBuilder(
  room: Room,
  create: (id: string, schedule: Schedule) => GoogleTrigger,
): GoogleBuilder {
  const rhythms: Rhythm[] = [];
  let weeks: number | undefined;
  let weekday: number | undefined;
  let hour: number | undefined;
  let minute: number | undefined;
  let zone = room.scriptZone;
  const refuse = (message: string): never => {
    throw room.realm.exception(message);
  };
  const checkOneOf = (name: string, count: number, allowed: readonly number[]): void => {
    if (!allowed.includes(count))
      refuse(
        `The value you passed to ${name} was invalid. It must be one of ${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1) ?? ""}.`,
      );
  };

  const scheduleOf = (id: string): Schedule => {
    const chosen = Number(BigInt(id) % 1440n);
    const minuteOfDay = (hour ?? Math.floor(chosen / 60)) * 60 + (minute ?? chosen % 60);
    const [rhythm, other] = rhythms;
    const from = room.now();
    const isWeekly = weeks !== undefined || weekday !== undefined;
    // What Google makes of two rhythms, and of none, is unconfirmed but for "Frequency is required if you are using
    // atHour() or nearMinute()": https://developers.google.com/apps-script/reference/script/clock-trigger-builder#athourhour
    if (other ?? (isWeekly && rhythm)) return refuse("A time trigger can run at one frequency only.");
    if (isWeekly) {
      const today = new Date(zoneNamed(zone).wallOfInstant(from)).getUTCDay();
      return { kind: "weeks", zone, minute: minuteOfDay, from, count: weeks ?? 1, weekday: weekday ?? today };
    }
    switch (rhythm?.name) {
      case undefined:
        return refuse("A time trigger needs a time or a frequency.");
      case "after":
      case "at":
        return { kind: "once", at: rhythm.at };
      case "atDate": {
        const wall = rhythm.wall + ((hour ?? 0) * 60 + (minute ?? 0)) * MINUTE;
        return { kind: "once", at: zoneNamed(zone).instantOfWall(wall) };
      }
      case "everyMinutes":
        return { kind: "interval", from, length: rhythm.count * MINUTE };
      case "everyHours":
        return { kind: "interval", from: lastMinute(from, minute), length: rhythm.count * HOUR };
      case "everyDays":
        return { kind: "days", zone, minute: minuteOfDay, from, count: rhythm.count };
      case "onMonthDay":
        return { kind: "month", zone, minute: minuteOfDay, day: rhythm.day };
    }
  };

  const builder: GoogleBuilder = {
    after: (milliseconds) => add({ name: "after", at: room.now() + milliseconds }),
    at: (date) => add({ name: "at", at: (date as unknown as Date).getTime() }),
    atDate: (year, month, day) => add({ name: "atDate", wall: Date.UTC(year, month - 1, day) }),
    everyMinutes: (count) => {
      // https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyminutesn
      checkOneOf("everyMinutes", count, [1, 5, 10, 15, 30]);
      return add({ name: "everyMinutes", count });
    },
    everyHours: (count) => add({ name: "everyHours", count }),
    everyDays: (count) => add({ name: "everyDays", count }),
    everyWeeks: (count) => {
      weeks = count;
      return builder;
    },
    onWeekDay: (day) => {
      weekday = (day as unknown as { ordinal(): number }).ordinal();
      return builder;
    },
    onMonthDay: (day) => add({ name: "onMonthDay", day }),
    atHour: (value) => {
      hour = value;
      return builder;
    },
    nearMinute: (value) => {
      minute = value;
      return builder;
    },
    inTimezone: (name) => {
      try {
        zone = zoneNamed(name).name;
      } catch {
        // That it is an error is the page's, https://developers.google.com/apps-script/reference/script/clock-trigger-builder#intimezonetimezone; its words are unconfirmed.
        refuse(`Invalid argument: timezone ${name}`);
      }
      return builder;
    },
    create: () => {
      const id = newId();
      return create(id, scheduleOf(id));
    },
  };
  const add = (rhythm: Rhythm): GoogleBuilder => {
    rhythms.push(rhythm);
    return builder;
  };
  return room.guard("Script.ClockTriggerBuilder", builder);
}

/** The last time before an instant that the clocks stood at this minute; the instant itself where there is none. */
function lastMinute(instant: number, minute: number | undefined): number {
  if (minute === undefined) return instant;
  const inThisHour = instant - (instant % HOUR) + minute * MINUTE;
  return inThisHour > instant ? inThisHour - HOUR : inThisHour;
}

/** A long number, as Google's: https://developers.google.com/apps-script/guides/triggers/events shows 4034124084959907503. */
const newId = (): string =>
  `${String(randomInt(1_000_000_000, 10_000_000_000))}${String(randomInt(100_000_000, 1_000_000_000))}`;
