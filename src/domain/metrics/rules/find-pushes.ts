import { addDays, type Day } from "../../day";
import type { Deal } from "../../deals/deal";
import { eachStretch, scheduledIn, seenBy, stateKnownOn } from "../../history/questions/states";
import { holds, type Period } from "../../period";
import type { Settings } from "../../settings";
import type { KnownIn } from "../measuring/known-in";
import { outcomeIn } from "./outcome-in-period";

/** A deal that left a period without being closed in it (requirements.md 1B, Push). */
export interface Push {
  /** (a) its date was moved out while the period ran; (b) it was still open, and due, at the period's end. */
  readonly how: "moved out" | "still open at the end";
  /** The day it was first seen pushed; for (b) the day after the period. Whoever held the deal the day before is credited. */
  readonly day: Day;
  readonly from: Day;
  /** The new date of (a). */
  readonly to?: Day;
  /** True for the last push of a deal that was won within days after the period: it counts, and never makes a multi-push. */
  readonly isLateWin?: true;
}

/**
 * The pushes of a deal out of a period, in order of days. A push belongs to the period it left: closing or re-dating
 * the deal later changes nothing. (a) is known while the period runs, (b) only when it is over.
 */
export function findPushes(deal: Deal, period: Period, known: KnownIn): readonly Push[] {
  // Most deals were never dated in a period, or never after it: their open states need not be walked over.
  const seen = seenBy(deal, period.end);
  if (!seen.some(({ close }) => close !== undefined && holds(period, close))) return NONE;
  const isLater = seen.some(({ close }) => close !== undefined && close > period.end);
  const pushes = isLater ? movesOut(deal, period) : [];
  const overdue =
    known.settings.overdueIsPush &&
    scheduledIn(deal, period) &&
    outcomeIn(deal, period, known) === "still open at the end";
  const due = overdue ? stateKnownOn(deal, period.end)?.close : undefined;
  if (due !== undefined)
    pushes.push({ how: "still open at the end", day: addDays(period.end, 1), from: due });
  const last = pushes[pushes.length - 1];
  return last && isWonSoonAfter(deal, period, known.settings)
    ? [...pushes.slice(0, -1), { ...last, isLateWin: true }]
    : pushes;
}

const NONE: readonly Push[] = [];

function movesOut(deal: Deal, period: Period): Push[] {
  const moves: Push[] = [];
  let dated: Day | undefined; // its date in the period, until it leaves
  eachStretch(deal, period.start, period.end, ({ close }, day) => {
    if (close === undefined) return;
    if (holds(period, close)) {
      dated = close;
    } else if (dated !== undefined && close > period.end) {
      moves.push({ how: "moved out", day, from: dated, to: close });
      dated = undefined;
    }
  });
  return moves;
}

function isWonSoonAfter({ outcome }: Deal, { end }: Period, { lateWinDays }: Settings): boolean {
  return outcome?.is === "won" && outcome.day > end && outcome.day <= end + lateWinDays;
}
