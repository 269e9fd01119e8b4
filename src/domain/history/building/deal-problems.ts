import { longDay } from "../../day";
import type { Deal } from "../../deals/deal";
import { placesIn } from "../../deals/places";
import { NO_OWNER } from "../../deals/reps";
import type { Problem } from "../../problem";
import type { Lacking } from "../money";
import type { Sighting } from "../sources/sighting";

/** What is doubtful about a deal as it stands now. */
export function problemsOf(deal: Deal, ordered: readonly Sighting[]): Problem[] {
  const newest = ordered[ordered.length - 1];
  const state = deal.seen[deal.seen.length - 1];
  if (!newest || !state) return [];
  const { row, source } = newest;
  const problems: Problem[] = [];
  if (state.owner === NO_OWNER && source.table.columns.has("owner")) {
    problems.push({
      kind: "no owner",
      where: rowOf(newest),
      found: deal.name,
      text: `"${deal.name}" has no owner, so it counts for nobody's numbers but the team's.`,
      remedy: "Give it an owner in the CRM.",
    });
  }
  if (deal.outcome && deal.created !== undefined && deal.created > deal.outcome.day) {
    problems.push({
      kind: "created after it closed",
      where: rowOf(newest),
      found: deal.name,
      text: `"${deal.name}" was ${deal.outcome.is} on ${longDay(deal.outcome.day)} and created later, on ${longDay(deal.created)}, so it counts as ${deal.outcome.is} and the days it took are not known.`,
      remedy: "Correct the close date in the CRM if it is wrong.",
    });
  }
  if (
    deal.outcome &&
    deal.seen.length === 1 &&
    row.told === undefined &&
    row.close === undefined &&
    row.endedOn === undefined &&
    source.table.columns.has("close") &&
    !source.table.problems.some(({ column }) => column === "close")
  ) {
    problems.push({
      kind: "closed without a close date",
      where: rowOf(newest),
      found: deal.name,
      text: `"${deal.name}" is ${deal.outcome.is} and has no close date, so it counts on ${longDay(deal.outcome.day)}, the first day on which it is known to be closed.`,
      remedy: "Give it a close date in the CRM.",
    });
  }
  return problems;
}

/** Amounts that nothing makes comparable, with the place of one of them. */
export function severalCurrencies(
  { deal: { key }, currency, text, remedy }: Lacking,
  sightings: readonly Sighting[],
): Problem {
  const sighting = sightings.find(({ row }) => row.key === key);
  return {
    kind: "several currencies",
    ...(sighting && { where: rowOf(sighting) }),
    found: currency,
    text,
    remedy,
  };
}

function rowOf({ row, source }: Sighting): string {
  return placesIn(source.table.tab).row(row.row);
}
