import { stateKnownOn } from "../history/questions/states";
import { holds } from "../period";
import { isOpenCommit, lockDayOf } from "./commit-win-rate";
import { COMMIT_NEED } from "./rules/commit-needs";
import type { Metric } from "./measuring/metric";
import { addMoney, addNone, MONEY_NEEDS, refuseUnlikeMoney } from "./rules/money-needs";
import { OPEN_NEEDS } from "./rules/open-in-period";

/** The other forecast of M12: what the rep's commits came to when the quarter's forecast was given. */
export const committed: Metric = {
  id: "M12b",
  label: "Committed",
  description: "What was committed for a period on its lock day; read it beside the bookings.",
  formula: (settings) =>
    `amounts of the deals that at the end of the lock day (day ${settings.lockDay} of the period, a setting) were open, in Commit and dated in the period`,
  format: "money",
  audience: "pair",
  group: "winning",
  functions: { COMMITTED: "sum" },
  needs: [...OPEN_NEEDS, COMMIT_NEED, ...MONEY_NEEDS],
  changes: { of: ["close", "category"], unseen: "it cannot show which deals were committed on a day" },
  period: "over",
  withRenewals: true, // as in the bookings it is read beside
  refuse: refuseUnlikeMoney,
  judge(deal, period, tally, known) {
    const day = lockDayOf(period, known.settings);
    const state = day <= known.asOf ? stateKnownOn(deal, day, period.end) : undefined;
    if (state?.status !== "open") return;
    const { close } = state;
    if (isOpenCommit(state) && close !== undefined && holds(period, close))
      addMoney(tally, known, [deal, state], "committed", { day });
    else addNone(tally, deal, "open, not committed for the period", { day });
  },
};
