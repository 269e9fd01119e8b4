import { addDays, longDay } from "../day";
import type { Deal } from "../deals/deal";
import { eachStretch, isSeenIn, ownerOn, scheduledIn } from "../history/questions/states";
import { holds, type Period } from "../period";
import { creditDay } from "./measuring/credit";
import { findPushes, type Push } from "./rules/find-pushes";
import { DATES_MOVED, onlyLastPlans } from "./rules/last-plans";
import type { Metric } from "./measuring/metric";
import { outcomeIn } from "./rules/outcome-in-period";

export const pushes: Metric = {
  id: "M6",
  label: "Pushes",
  description: "How many times a deal left the period its close date lay in.",
  formula: ({ overdueIsPush }) =>
    `moves of an open deal's close date out of the period while it ran${overdueIsPush ? " + deals still open at its end that were due by then" : ""}`,
  format: "count",
  audience: "pair",
  group: "close dates",
  weekly: true,
  functions: { PUSHES: "sum" },
  needs: [{ called: "a close date", anyOf: ["close"] }],
  changes: DATES_MOVED,
  caution: onlyLastPlans,
  period: "over",
  judge(deal, period, tally, known) {
    if (!scheduledIn(deal, period)) {
      // Of a deal that closed before the period it is not said.
      if (isSeenIn(deal, period.start, period.end) && movedOutBefore(deal, period))
        tally.out("moved out before the period began");
      return;
    }
    const found = findPushes(deal, period, known);
    for (const push of found) {
      tally.add(1, push.isLateWin ? "late win" : push.how, {
        day: addDays(push.day, -1),
        note: () => particulars(push),
      });
    }
    // Whoever holds it in the end had a deal that could have been pushed: none of its pushes theirs is 0, not nothing.
    const holder = ownerOn(deal, creditDay(deal, period, known.asOf));
    if (found.some(({ day }) => ownerOn(deal, addDays(day, -1)) === holder)) return;
    const outcome = outcomeIn(deal, period, known);
    if (outcome === "waiting") tally.waiting("still open");
    else if (outcome === "gone") tally.out("left the export while open");
    else tally.add(0, found.length > 0 ? "pushed before it changed hands" : outcome);
  },
};

function particulars({ from, to, day }: Push): string {
  return to === undefined
    ? `dated ${longDay(from)}`
    : `from ${longDay(from)} to ${longDay(to)}, seen on ${longDay(day)}`;
}

/** An early re-plan: out of a period that had not begun, which is planning and no push. */
function movedOutBefore(deal: Deal, period: Period): boolean {
  let dated = false;
  let moved = false;
  eachStretch(deal, deal.seen[0]?.day ?? period.start, period.start, ({ close }) => {
    if (close === undefined) return;
    moved ||= dated && close > period.end;
    dated = holds(period, close);
  });
  return moved;
}
