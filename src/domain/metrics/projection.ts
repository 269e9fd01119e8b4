import { ownerOn } from "../history/questions/states";
import { addWonLater, FEWEST, type PeriodsBack, periodsBack, TOO_FEW } from "./rules/won-later";
import type { Metric } from "./measuring/metric";
import { addMoney, addNone, MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { CREATED } from "./not-in-pipeline-yet";
import { learnOdds, type Odds } from "./odds";
import { OPEN_NEEDS, openIn } from "./rules/open-in-period";
import { openOn } from "./rules/open-now";
import { lostIn, wonIn } from "./rules/won-in-period";

interface Learnt {
  readonly back: PeriodsBack;
  readonly odds: Odds;
}

export const projection: Metric<Learnt> = {
  id: "M14b",
  label: "Projection",
  description: "Where this sales period will end, going by the rep's own periods before.",
  formula:
    "won so far + each open deal dated in the period × the odds of being won in it from its stage with so many days left + what is not in the pipeline yet",
  format: "money",
  audience: "pair",
  group: "pipeline",
  functions: { PROJECTION: "sum" },
  needs: [...OPEN_NEEDS, ...MONEY_NEEDS, CREATED],
  changes: {
    of: ["close", "stage"],
    unseen: "it cannot show how often deals were won from their stage in time",
  },
  period: "current",
  onlyCurrent: true,
  refuse: refuseUnlikeMoney,
  learn: (history, settings) => ({
    back: periodsBack(history, settings),
    odds: learnOdds(history, settings),
  }),
  judge(deal, period, tally, known) {
    const { back, odds } = known.learnt;
    const { asOf } = known;
    const won = wonIn(deal, period);
    if (back.known.length < FEWEST) {
      if (won ?? openOn(deal, asOf)) tally.out(`${won ? "won" : "open"}, ${TOO_FEW}`);
      return;
    }
    const open = won ? undefined : openIn(deal, period, tally, known);
    if (won) addMoney(tally, known, [deal, won], "won so far");
    else if (open) {
      const { share, from } = odds(ownerOn(deal, asOf), open.state.stage ?? "") ?? {};
      if (share === undefined)
        tally.out("open, with no odds for its stage yet", { day: asOf, adds: "unknown" });
      else {
        const note = () => `${Math.round(share * 100)} %, ${String(from)}`;
        addMoney(tally, known, [deal, open.state], open.what, { day: asOf, note }, share);
      }
    } else if (lostIn(deal, period)) addNone(tally, deal, "lost");
    else addWonLater(deal, back, tally, known);
  },
};
