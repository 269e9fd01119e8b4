import { longDay, type Day } from "../day";
import type { History } from "../history/history";

/** What was read, in one line: "412 deals of 9 reps, 16 Aug 2024 – 21 Nov 2026; 3 things need a look". */
export function headline(history: History): string {
  const { deals, reps, problems } = history;
  if (deals.length === 0) {
    return problems.length === 0 ? "No deals found" : `No deals found; ${needALook(problems.length)}`;
  }
  const read = `${counted(deals.length, "deal")} of ${counted(reps.length, "rep")}`;
  const { first, last } = daysKnown(history);
  const days = first === undefined || last === undefined ? "" : `, ${longDay(first)} – ${longDay(last)}`;
  const rest = problems.length === 0 ? "everything was understood" : needALook(problems.length);
  return `${read}${days}; ${rest}`;
}

/**
 * The first and the last day on which something happened or the pipeline was seen, plans left out. The day of a single
 * look is not among them: where a table does not say it, it is an estimate.
 */
export function daysKnown({ deals, looks, since, asOf }: History): {
  readonly first?: Day;
  readonly last?: Day;
} {
  let first: Day | undefined;
  let last: Day | undefined;
  const meet = (day: Day | undefined) => {
    if (day === undefined || day > asOf) return;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  };
  for (const { created, outcome, seen } of deals) {
    meet(created);
    // A closed deal whose day is not known counts on the as-of day, which says nothing about the data.
    if (outcome && (since !== undefined || outcome.day < asOf)) meet(outcome.day);
    if (since !== undefined) for (const { day } of seen) meet(day);
  }
  if (since !== undefined) looks.forEach(meet);
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function needALook(count: number): string {
  return count === 1 ? "1 thing needs a look" : `${count} things need a look`;
}
