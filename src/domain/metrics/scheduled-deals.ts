import type { Cell } from "../cell";
import type { Deal } from "../deals/deal";
import type { History } from "../history/history";
import { daysInStage } from "../history/questions/stage-path";
import type { StageOrder } from "../history/questions/stage-order";
import type { Listing, Metric } from "./measuring/metric";
import { OPEN_NEEDS, openIn } from "./rules/open-in-period";
import { type Past, pastOf, pushesInLife, pushesKnown, type PushesKnown } from "./rules/pushes-in-life";
import { learnStages } from "./rules/stage-needs";

interface Learnt {
  readonly history: History;
  readonly order: StageOrder;
  readonly past: readonly Past[];
  readonly pushesKnown: PushesKnown;
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
  learn: (history, settings) => ({
    history,
    order: learnStages(history, settings),
    past: pastOf(history, settings),
    pushesKnown: pushesKnown(history),
  }),
  judge(deal, period, tally, known) {
    const open = openIn(deal, period, tally, known);
    if (!open) return;
    const { history, order } = known.learnt;
    tally.for(open.what, {
      day: known.asOf,
      cells: () => ({
        Pushes: pushesOf(deal, known.learnt),
        "Days in stage": daysInStage(deal, order, history) ?? "",
      }),
    });
  },
};

/** How often it was pushed; of a deal older than what is known, as often at least, and where none was seen nobody knows. */
function pushesOf(deal: Deal, { past, pushesKnown: { since, isOlder } }: Learnt): Cell {
  if (since === undefined) return "";
  const seen = pushesInLife(deal, past).length;
  if (!isOlder(deal)) return seen;
  return seen === 0 ? "" : `at least ${seen}`;
}

export const scheduledDeals: Listing = {
  ...scheduledToWin,
  function: "SCHEDULED_DEALS",
  of: scheduledToWin,
  columns: ["Pushes", "Days in stage"],
  order: ["Amount", "down"],
};
