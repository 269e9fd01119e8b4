import type { Day } from "../../day";
import type { Deal } from "../../deals/deal";
import { knownSince } from "../../history/questions/coverage";
import type { History } from "../../history/history";
import { type Period, periodsBetween } from "../../period";
import type { Settings } from "../../settings";
import { findPushes, type Push } from "./find-pushes";
import { knownIn, type KnownIn } from "../measuring/known-in";

/** A sales period that a deal may have been pushed out of. */
export interface Past {
  readonly period: Period;
  readonly known: KnownIn;
}

/** The sales periods in which a push could have been seen. */
export function pastOf(history: History, settings: Settings): readonly Past[] {
  const { since, asOf } = history;
  return periodsBetween(since ?? asOf, asOf, settings).map((period) => ({
    period,
    known: knownIn(history, period, settings),
  }));
}

/** The day from which pushes are known, and whether a deal may have been pushed before it. */
export interface PushesKnown {
  readonly since: Day | undefined;
  readonly isOlder: (deal: Deal) => boolean;
}

export function pushesKnown(history: History): PushesKnown {
  const since = knownSince(history, { of: ["close"] });
  return {
    since,
    isOlder: ({ created }) => since !== undefined && created !== undefined && created < since,
  };
}

/** The pushes of a deal out of sales periods, in order of days, but for late wins. */
export function pushesInLife(deal: Deal, past: readonly Past[]): readonly Push[] {
  const from = deal.seen[0]?.day;
  const to = deal.outcome?.day;
  const pushes: Push[] = [];
  for (const { period, known } of past) {
    if (from === undefined || from > period.end || (to !== undefined && period.start >= to)) continue;
    for (const push of findPushes(deal, period, known)) if (!push.isLateWin) pushes.push(push);
  }
  return pushes;
}
