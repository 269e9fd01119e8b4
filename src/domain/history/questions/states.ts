import { addDays, type Day } from "../../day";
import { NO_OWNER } from "../../deals/reps";
import type { Deal, Observation } from "../../deals/deal";
import { holds, type Period } from "../../period";

/** The state at the end of a day; undefined before the deal was first seen and from the day it had left the export. */
export function stateOn(deal: Deal, day: Day): Observation | undefined {
  return deal.gone !== undefined && day >= deal.gone ? undefined : newestBy(deal.seen, day);
}

/**
 * What was seen of a deal, as it was known on a day: a close date that the CRM had given it counts until it is moved, so
 * that a period that ended before keeps its pushes and commits.
 */
export function seenBy({ seen, datedByDefault }: Deal, day: Day): readonly Observation[] {
  return datedByDefault && day < datedByDefault.until ? datedByDefault.seen : seen;
}

/** The state at the end of a day, as it was known by then or by a later day; undefined as for `stateOn`. */
export function stateKnownOn(deal: Deal, day: Day, by = day): Observation | undefined {
  return deal.gone !== undefined && day >= deal.gone ? undefined : newestBy(seenBy(deal, by), day);
}

/** Who held the deal at the end of a day; before it was first seen, the first owner known. */
export function ownerOn(deal: Deal, day: Day): string {
  const { heldBefore } = deal;
  const before = heldBefore && newestBy(heldBefore, day);
  return (newestBy(deal.seen, day) ?? before ?? firstHeld(deal))?.owner ?? NO_OWNER;
}

/** The first that is known of who held it. */
export function firstHeld({ heldBefore, seen }: Deal): Pick<Observation, "day" | "owner"> | undefined {
  return heldBefore?.[0] ?? seen[0];
}

/** Everybody who ever held the deal, with repetitions. */
export function ownersOf({ heldBefore = [], seen }: Deal): readonly string[] {
  return [...heldBefore, ...seen].map(({ owner }) => owner);
}

function newestBy<Known extends Pick<Observation, "day">>(
  known: readonly Known[],
  day: Day,
): Known | undefined {
  for (let at = known.length - 1; at >= 0; at--) {
    const state = known[at];
    if (state && state.day <= day) return state;
  }
  return undefined;
}

/**
 * Hands over the open states of a deal one after the other, each with the days, both inside, at whose end it held, clipped
 * to those from start to end: what pushes and commits walk over, of every deal, so no list is made of them.
 */
export function eachStretch(
  deal: Deal,
  start: Day,
  end: Day,
  take: (state: Observation, from: Day, to: Day) => void,
): void {
  if (!isSeenIn(deal, start, end)) return;
  const { gone } = deal;
  const seen = seenBy(deal, end);
  for (let at = 0; at < seen.length; at++) {
    const state = seen[at];
    if (state?.status !== "open") continue;
    const next = seen[at + 1]?.day ?? gone;
    const from = state.day < start ? start : state.day;
    const to = next === undefined || next > end ? end : addDays(next, -1);
    if (from <= to) take(state, from, to);
  }
}

/** Whether anything is known of a deal that was open between two days. */
export function isSeenIn({ seen, outcome, gone }: Deal, start: Day, end: Day): boolean {
  const first = seen[0]?.day;
  const last = outcome?.day ?? gone;
  return first !== undefined && first <= end && (last === undefined || last > start);
}

/** Scheduled in P: open and dated in P at the end of some day of P, or with its outcome day in P (requirements.md 1B). */
export function scheduledIn(deal: Deal, period: Period): boolean {
  const { start, end } = period;
  if (deal.outcome && holds(period, deal.outcome.day)) return true;
  if (!isSeenIn(deal, start, end)) return false;
  const seen = seenBy(deal, end);
  return seen.some(({ status, close, day }, at) => {
    if (status !== "open" || close === undefined || !holds(period, close)) return false;
    const next = seen[at + 1]?.day ?? deal.gone;
    return day <= end && (next === undefined || next > start);
  });
}

/** True where the deal was open and is absent from every later look up to the end of that day. */
export function isGone(deal: Deal, day: Day): boolean {
  return deal.gone !== undefined && deal.gone <= day;
}
