import type { Day } from "../../day";
import type { History } from "../../history/history";
import { isOver, type Period } from "../../period";
import type { Settings } from "../../settings";

/** What a history can know of a period. */
export interface KnownIn {
  readonly asOf: Day;
  /** Whether the period is over (requirements.md 1B, Period). */
  readonly over: boolean;
  /** The first day from the period's last on which the whole pipeline was seen. */
  readonly lookAfter?: Day;
  readonly settings: Settings;
}

export function knownIn({ asOf, looks }: History, period: Period, settings: Settings): KnownIn {
  const lookAfter = looks.find((look) => look >= period.end);
  return {
    asOf,
    ...(lookAfter !== undefined && { lookAfter }),
    over: isOver(period, asOf, settings),
    settings,
  };
}
