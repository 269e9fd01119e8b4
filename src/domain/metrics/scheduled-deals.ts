import type { History } from "../history/history";
import { knownSince } from "../history/coverage";
import { daysInStage } from "../history/stage-path";
import type { StageOrder } from "../history/stage-order";
import type { Listing, Metric } from "./metric";
import { OPEN_NEEDS, openIn } from "./open-in-period";
import { type Past, pastOf, pushesInLife } from "./pushes-in-life";
import { learnStages } from "./stage-needs";

interface Learnt {
  readonly history: History;
  readonly order: StageOrder;
  readonly past: readonly Past[];
  /** Whether changes of close dates are known. */
  readonly isDated: boolean;
}

export const scheduledToWin: Metric<Learnt> = {
  id: "M15",
  label: "Scheduled to win",
  description: "The open deals that are meant to close in the period, the largest first.",
  formula:
    "open deals with a close date in the period, each with how often it was pushed and for how many days it has been in its stage",
  format: "count",
  audience: "pair",
  group: "pipeline",
  functions: {},
  needs: OPEN_NEEDS,
  period: "current",
  ahead: true,
  learn: (history, _, settings) => ({
    history,
    order: learnStages(history, settings),
    past: pastOf(history, settings),
    isDated: knownSince(history, { of: ["close"] }) !== undefined,
  }),
  judge(deal, period, tally, known) {
    const open = openIn(deal, period, tally, known);
    if (!open) return;
    const { history, order, past, isDated } = known.learnt;
    tally.for(open.what, {
      day: known.asOf,
      cells: () => ({
        Pushes: isDated ? pushesInLife(deal, past).length : "",
        "Days in stage": daysInStage(deal, order, history) ?? "",
      }),
    });
  },
};

export const scheduledDeals: Listing = {
  ...scheduledToWin,
  function: "SCHEDULED_DEALS",
  of: scheduledToWin,
  columns: ["Pushes", "Days in stage"],
  order: ["Amount", "down"],
};
