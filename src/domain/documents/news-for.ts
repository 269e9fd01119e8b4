import type { News } from "../contract";
import { addDays, type Day, longDay, shortDay } from "../day";
import { CAME_OR_WENT, REDATED, sumsOf, tell } from "./news-in-words";
import { andMore, shorten } from "./parts";
import { knownSince } from "../history/questions/coverage";
import { dealsOf } from "../history/questions/deals-of";
import type { History } from "../history/history";
import { changedSince, sinceKnown } from "../history/questions/since";
import type { Meeting } from "../meetings/meeting";

const WEEK = 7; // days

/** The day from which a rep's 1:1 tells news: the last one's or, before the first, a week before it. */
export function newsSince(history: History, day: Day, previous: Meeting | undefined): Day {
  return sinceKnown(history, previous?.day ?? addDays(day, -WEEK));
}

/** Why nothing can be told since a day; undefined where it can. */
export function whyNoNews(history: History, since: Day): string | undefined {
  if (knownSince(history, { of: ["close"] }) === undefined) {
    return "One export shows no moves; once the pipeline has been seen twice, they stand here.";
  }
  if (history.asOf > since) return undefined;
  return `The pipeline was last seen on ${longDay(history.asOf)}; what has moved since is not known yet.`;
}

/** What the sidebar tells of a rep's pipeline since a day; null where nothing can be told. */
export function newsFor(history: History, listRows: number): (rep: string, since: Day) => News | null {
  const of = dealsOf(history);
  return (rep, since) => {
    if (whyNoNews(history, since) !== undefined) return null;
    const changed = changedSince({ ...history, deals: of(rep) }, { rep, from: since, to: history.asOf });
    const told = tell(changed, { ...CAME_OR_WENT, ...REDATED });
    const { shown } = shorten(told, listRows);
    return {
      since: shortDay(since),
      counts: countsOf(told.map(({ label }) => label.toLowerCase())),
      changes: shown,
      more: andMore(told.length - shown.length)[0] ?? null,
      pipeline: sumsOf(changed, since, history.asOf),
    };
  };
}

/** "2 lost, 1 moved later" */
function countsOf(labels: readonly string[]): string {
  return [...new Set(labels)]
    .map((label) => `${labels.filter((other) => other === label).length} ${label}`)
    .join(", ");
}
