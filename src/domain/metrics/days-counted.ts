import { addDays } from "../day";
import type { Deal } from "../deals/deal";
import { knownSince } from "../history/coverage";
import type { History } from "../history/history";
import type { Settings } from "../settings";
import { squeeze } from "../table/plain-text";

/** How many days a deal took to its outcome, or why that is not known (requirements.md 1B, M4; 1D, A14). */
export function daysTaken(
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
    ? `One look at the pipeline does not show when a deal entered ${daysCountedFrom}. Save the pipeline each week from the sidebar, paste an Opportunity History report, or set "days counted from" to created.`
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

function isCreated(from: string): boolean {
  return squeeze(from) === "created";
}
