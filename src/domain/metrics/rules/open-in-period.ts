import type { Deal, Observation } from "../../deals/deal";
import { holds, type Period } from "../../period";
import type { Known, Need, Tally } from "../measuring/metric";
import { addNone } from "./money-needs";
import { openOn } from "./open-now";
import { OUTCOME_NEEDS } from "./outcome-needs";

/** What a number of the open pipeline needs. */
export const OPEN_NEEDS: readonly Need[] = [{ called: "a close date", anyOf: ["close"] }, ...OUTCOME_NEEDS];

/**
 * The state of a deal that is open on the as-of day and dated in the period, and the word for it. One that was dated
 * before the running period and is still open belongs to no period's pipeline: it is said beside it.
 */
export function openIn(
  deal: Deal,
  period: Period,
  tally: Tally,
  { asOf }: Pick<Known<unknown>, "asOf">,
): { readonly state: Observation; readonly what: string } | undefined {
  const state = openOn(deal, asOf);
  if (!state) return undefined;
  const { close } = state;
  if (close === undefined) addNone(tally, deal, "open, without a close date", { day: asOf });
  else if (holds(period, close)) return { state, what: close < asOf ? PAST_ITS_DATE : "open" };
  else if (close < period.start && holds(period, asOf))
    tally.out("open, dated in an earlier period", { day: asOf, adds: "nothing" });
  else addNone(tally, deal, "open, dated in another period", { day: asOf });
  return undefined;
}

const PAST_ITS_DATE = "open past its close date";
