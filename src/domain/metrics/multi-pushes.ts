import { type Day, longDay } from "../day";
import type { Deal } from "../deals/deal";
import { covers, type Followed } from "../history/questions/coverage";
import { scheduledIn } from "../history/questions/states";
import { endsBetween } from "../period";
import type { Settings } from "../settings";
import { findPushes, type Push } from "./rules/find-pushes";
import type { Metric } from "./measuring/metric";
import { openOn } from "./rules/open-now";
import { outcomeIn } from "./rules/outcome-in-period";
import { type Past, pastOf, pushesInLife, pushesKnown } from "./rules/pushes-in-life";
import { NO_CHANGES_REMEDY } from "./measuring/why-not";

const MULTI = 2;
const CLOSE_DATES: Followed = { of: ["close"] };

export const multiPushes: Metric<readonly Past[]> = {
  id: "M7",
  label: "Multi-pushes",
  description: "How many open deals were pushed twice or more in their life.",
  formula: ({ multiPushBy }) =>
    multiPushBy === "events"
      ? "open deals with at least two pushes; of a period the deals, whatever became of them, with a push out of it that was at least their second"
      : "open deals pushed over at least two period ends; of a period the deals, whatever became of them, with a push out of it that took them over their second",
  format: "count",
  audience: "pair",
  group: "close dates",
  functions: { MULTI_PUSHES: "count" },
  needs: [{ called: "a close date", anyOf: ["close"] }],
  changes: { ...CLOSE_DATES, unseen: "it cannot show that a close date moved" },
  period: "now",
  alsoOfPeriods: true,
  // Where no sales period was seen whole, 0 would say that nothing was pushed when nothing could be seen.
  refuse(history, settings) {
    let why: string | undefined;
    for (const { period } of pastOf(history, settings)) {
      why = covers(history, period, CLOSE_DATES, settings);
      if (why === undefined) return undefined;
    }
    return why && `Too little is known: ${why}. ${NO_CHANGES_REMEDY}`;
  },
  caution(history) {
    const { deals, asOf } = history;
    const { since, isOlder } = pushesKnown(history);
    return since !== undefined && deals.some((deal) => isOlder(deal) && openOn(deal, asOf))
      ? `Pushes before ${longDay(since)} are not known.`
      : undefined;
  },
  learn: (history, settings) => pastOf(history, settings),
  judge(deal, period, tally, known) {
    const { settings, learnt } = known;
    if (known.now) {
      if (!openOn(deal, known.asOf)) return;
      const life = hasMoved(deal) ? pushesInLife(deal, learnt) : [];
      if (weightOf(life, settings) < MULTI) tally.against(ONCE);
      else tally.for(REPEATEDLY, { note: () => asNote(life) });
      return;
    }
    if (!scheduledIn(deal, period)) return;
    const found = findPushes(deal, period, known);
    const own = found.filter(({ isLateWin }) => !isLateWin);
    const [first] = own;
    if (first) {
      const earlier = pushesInLife(deal, learnt).filter(({ day }) => day < first.day);
      const life = [...earlier, ...own];
      if (weightOf(life, settings) < MULTI) tally.against(ONCE);
      else tally.for(REPEATEDLY, { note: () => asNote(life) });
      return;
    }
    const outcome = outcomeIn(deal, period, known);
    if (outcome === "waiting") tally.waiting("still open");
    else if (outcome === "gone") tally.out("left the export while open");
    else tally.against(found.length > 0 ? "late win" : outcome);
  },
};

const REPEATEDLY = "pushed repeatedly";
const ONCE = "pushed once at most";

/** Whether it ever had a second close date; each push but the last leaves one behind, so most deals are told by this. */
function hasMoved({ seen, datedByDefault }: Deal): boolean {
  if (datedByDefault) return true;
  let first: Day | undefined;
  for (const { close } of seen) {
    if (close === undefined || close === first) continue;
    if (first !== undefined) return true;
    first = close;
  }
  return false;
}

function weightOf(pushes: readonly Push[], settings: Settings): number {
  if (settings.multiPushBy === "events") return pushes.length;
  return pushes.reduce(
    (ends, { from, to }) => ends + (to === undefined ? 1 : endsBetween(from, to, settings)),
    0,
  );
}

function asNote(pushes: readonly Push[]): string {
  return pushes
    .map(({ from, to }) => `${longDay(from)} → ${to === undefined ? "not closed" : longDay(to)}`)
    .join(", ");
}
