import { dayCell } from "../cell";
import { addDays, type Day } from "../day";
import type { Deal, Observation } from "../deals/deal";
import type { Listing, Metric } from "./metric";
import { several } from "./number-text";
import { lastActivity, openOn } from "./open-now";

export const momentum: Metric = {
  id: "M38",
  label: "Effort and momentum",
  description: "What was done for each open deal, and what came of it.",
  formula: (settings) =>
    `activity beside changes of stage and close date, in the last ${several(settings.momentumDays, "day")} (a setting)`,
  format: "count",
  audience: "pair",
  group: "pipeline",
  functions: {},
  needs: [{ called: "a last activity or a stage", anyOf: ["last activity", "stage", "last stage change"] }],
  period: "now",
  judge(deal, _period, tally, { asOf, settings }) {
    if (!openOn(deal, asOf)) return;
    const since = addDays(asOf, -settings.momentumDays);
    const active = lastActivity(deal);
    const changes = changesAfter(deal, since);
    const effort = active !== undefined && active > since;
    const moved = changes.stage + changes.close > 0;
    const says =
      effort && moved
        ? "effort and movement"
        : effort
          ? "effort, no movement"
          : moved
            ? "movement, no effort"
            : "neither";
    tally.for(says, {
      cells: () => ({
        "Last activity": dayCell(active),
        "Stage changes": changes.stage,
        "Close date changes": changes.close,
        "Effort and momentum": says,
      }),
    });
  },
};

export const dealMomentum: Listing = {
  id: "M38",
  label: "Effort and momentum",
  description: "Each open deal with what was done for it lately, and what came of it.",
  formula: (settings) =>
    `the last activity, and how often the stage and the close date changed in the last ${several(settings.momentumDays, "day")} (a setting)`,
  audience: "pair",
  group: "pipeline",
  function: "DEAL_MOMENTUM",
  of: momentum,
  columns: ["Last activity", "Stage changes", "Close date changes", "Effort and momentum"],
  order: ["Amount", "down"],
};

/** Changes seen after a day; one look shows no more than that the stage changed. */
function changesAfter({ seen, facts }: Deal, since: Day): { stage: number; close: number } {
  const changed = { stage: 0, close: 0 };
  let before: Observation | undefined;
  for (const state of seen) {
    if (before && state.day > since) {
      if (before.stage !== undefined && state.stage !== before.stage) changed.stage++;
      if (state.close !== before.close) changed.close++;
    }
    before = state;
  }
  const told = facts.get("last stage change");
  if (typeof told === "number" && told > since) changed.stage = Math.max(changed.stage, 1);
  return changed;
}
