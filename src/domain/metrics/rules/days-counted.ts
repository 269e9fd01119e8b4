import { addDays } from "../../day";
import type { Deal } from "../../deals/deal";
import { knownSince } from "../../history/questions/coverage";
import type { History } from "../../history/history";
import { holds, type Period } from "../../period";
import type { Settings } from "../../settings";
import { squeeze } from "../../table/plain-text";
import { remembered } from "../../table/remembered";
import type { Tally } from "../measuring/metric";
import { HISTORY_OF_CHANGES } from "../measuring/why-not";

/**
 * How many days a deal took that ended so in the period; of one of which that is not known the tally hears why
 * (requirements.md 1B, M4; 1D, A14).
 */
export function daysOf(
  is: "won" | "lost",
  deal: Deal,
  period: Period,
  tally: Tally,
  settings: Settings,
): number | undefined {
  const { outcome } = deal;
  if (outcome?.is !== is || !holds(period, outcome.day)) return undefined;
  const taken = daysTaken(deal, outcome, settings);
  if ("days" in taken) return taken.days;
  tally.out(taken.why);
  return undefined;
}

function daysTaken(
  deal: Deal,
  outcome: NonNullable<Deal["outcome"]>,
  { daysCountedFrom, newWithin }: Settings,
): { readonly days: number } | { readonly why: string } {
  const { created, seen } = deal;
  if (isCreated(daysCountedFrom)) {
    if (created === undefined) return { why: "no created date" };
    if (created > outcome.day) return { why: `created after it was ${outcome.is}` };
    return { days: outcome.day - created };
  }
  const stage = squeeze(daysCountedFrom);
  const at = seen.findIndex((state) => state.status === "open" && squeeze(state.stage ?? "") === stage);
  const first = seen[at];
  if (!first) return { why: `never seen in ${daysCountedFrom}` };
  // Seen in another stage before, it came to this one when it was seen to, whenever it was created.
  const isKnown = at > 0 || (created !== undefined && first.day <= addDays(created, newWithin));
  return isKnown
    ? { days: outcome.day - first.day }
    : { why: `in ${daysCountedFrom} already when first seen` };
}

/** Why days cannot be counted from the stage that the team has set: one look shows no deal enter it. */
export function cannotCount(history: History, { daysCountedFrom }: Settings): string | undefined {
  const isSeen = history.stagesAreDated === true || knownSince(history, { of: ["stage"] }) !== undefined;
  return !isSeen && !isCreated(daysCountedFrom)
    ? `One look at the pipeline does not show when a deal entered ${daysCountedFrom}. Save the pipeline each week from the sidebar, paste ${HISTORY_OF_CHANGES}, or set "days counted from" to created.`
    : undefined;
}

/** The day the days are counted from, in words. */
export function firstDay({ daysCountedFrom }: Settings): string {
  return isCreated(daysCountedFrom) ? "day created" : `day first seen in ${daysCountedFrom}`;
}

/** What the tally says of a deal that took so many days. */
export function tookDays(is: "won" | "lost", days: number): string {
  return days === 0 ? `${is} on its first day` : is;
}

const isCreated = remembered((from) => squeeze(from) === "created");
