import { ask } from "../ask";
import { byId } from "../element";
import { showFailure } from "../notices";

interface Clock {
  readonly now: number;
  readonly zone: string;
}

/** Shows the day on which the add-on believes itself to be, and moves it on. */
export function offerClock(): { refresh(): void } {
  const refresh = () => void ask<Clock>("GET", "/clock").then(show, showFailure);
  const moveOn = (days: number) => () => void ask<Clock>("POST", "/clock", { days }).then(show, showFailure);
  byId("next-day").onclick = moveOn(1);
  byId("next-week").onclick = moveOn(7);
  refresh();
  return { refresh };
}

function show({ now, zone }: Clock): void {
  const today = byId("today");
  const { weekday, day, month, year } = partsOf(now, zone);
  today.textContent = `${weekday} ${day} ${month} ${year}`;
  today.setAttribute("datetime", new Date(now).toISOString());
  today.title = new Date(now).toLocaleString("en-GB", { timeZone: zone, timeZoneName: "short" });
}

function partsOf(now: number, zone: string): Record<"weekday" | "day" | "month" | "year", string> {
  const style = {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  } as const;
  const parts = new Intl.DateTimeFormat("en-GB", style).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return { weekday: part("weekday"), day: part("day"), month: part("month"), year: part("year") };
}
