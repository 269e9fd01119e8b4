import { addDays, type Day } from "../day";
import { NO_OWNER } from "../deals/reps";
import type { Deal, Observation } from "../deals/deal";
import type { Period } from "../period";

/** The state at the end of a day; undefined before the deal was first seen and from the day it had left the export. */
export function stateOn(deal: Deal, day: Day): Observation | undefined {
  return deal.gone !== undefined && day >= deal.gone ? undefined : newestBy(deal, day);
}

/** Who held the deal at the end of a day; before it was first seen, the first owner known. */
export function ownerOn(deal: Deal, day: Day): string {
  return (newestBy(deal, day) ?? deal.seen[0])?.owner ?? NO_OWNER;
}

function newestBy(deal: Deal, day: Day): Observation | undefined {
  for (let at = deal.seen.length - 1; at >= 0; at--) {
    const state = deal.seen[at];
    if (state && state.day <= day) return state;
  }
  return undefined;
}

/** An open state and the days, both inside, at whose end it held. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly state: Observation;
}

/** The open states of a deal one after the other, clipped to the days from start to end: what pushes and commits walk over. */
export function stretches(deal: Deal, start: Day, end: Day): Stretch[] {
  const found: Stretch[] = [];
  deal.seen.forEach((state, at) => {
    if (state.status !== "open") return;
    const next = deal.seen[at + 1]?.day ?? deal.gone;
    const from = state.day < start ? start : state.day;
    const to = next === undefined || next > end ? end : addDays(next, -1);
    if (from <= to) found.push({ from, to, state });
  });
  return found;
}

/** Scheduled in P: open and dated in P at the end of some day of P, or with its outcome day in P (requirements.md 1B). */
export function scheduledIn(deal: Deal, period: Period): boolean {
  const within = (day: Day | undefined) => day !== undefined && day >= period.start && day <= period.end;
  if (within(deal.outcome?.day)) return true;
  return stretches(deal, period.start, period.end).some(({ state }) => within(state.close));
}

/** True where the deal was open and is absent from every later look up to the end of that day. */
export function isGone(deal: Deal, day: Day): boolean {
  return deal.gone !== undefined && deal.gone <= day;
}
