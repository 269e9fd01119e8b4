import { dayCell } from "../cell";
import { addDays, type Day } from "../day";
import type { Deal, Observation } from "../deals/deal";
import { knownSince } from "../history/questions/coverage";
import type { History } from "../history/history";
import type { Listing, Metric } from "./measuring/metric";
import { several } from "../phrases";
import { lastActivity, openOn } from "./rules/open-now";

/** Which of the things laid beside each other the tables tell; of the others no count is 0. */
interface Told {
  readonly activity: boolean;
  readonly stage: boolean;
  readonly close: boolean;
}

export const momentum: Metric<Told> = {
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
  refuse(history) {
    const { activity, stage, close } = toldBy(history);
    return activity || stage || close
      ? undefined
      : "This table shows each deal once, as it is now, without the day of its last activity or of its last change of stage. Add one of those columns to the report, or save the pipeline each week from the sidebar.";
  },
  learn: toldBy,
  period: "now",
  judge(deal, _period, tally, { asOf, settings, learnt: told }) {
    if (!openOn(deal, asOf)) return;
    const since = addDays(asOf, -settings.momentumDays);
    const active = lastActivity(deal);
    const changes = changesAfter(deal, since);
    const says = inWords(
      told.activity ? active !== undefined && active > since : undefined,
      changes.stage + changes.close > 0 || (told.stage && told.close ? false : undefined),
    );
    tally.for(says, {
      cells: () => ({
        "Last activity": dayCell(active),
        "Stage changes": told.stage ? changes.stage : "",
        "Close date changes": told.close ? changes.close : "",
        "Effort and momentum": says,
      }),
    });
  },
};

function toldBy(history: History): Told {
  const { has } = history;
  return {
    activity: has.has("last activity"),
    stage: has.has("last stage change") || knownSince(history, { of: ["stage"] }) !== undefined,
    close: knownSince(history, { of: ["close"] }) !== undefined,
  };
}

/** What is not known is not said. */
function inWords(effort: boolean | undefined, moved: boolean | undefined): string {
  if (moved === undefined) return effort === undefined ? "not known" : effort ? "effort" : "no effort";
  if (effort === undefined) return moved ? "movement" : "no movement";
  if (effort) return moved ? "effort and movement" : "effort, no movement";
  return moved ? "movement, no effort" : "neither";
}

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
