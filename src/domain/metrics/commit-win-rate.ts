import { addDays, type Day } from "../day";
import type { Deal, Observation } from "../deals/deal";
import { eachStretch } from "../history/questions/states";
import { holds, type Period } from "../period";
import type { Settings } from "../settings";
import { categoryFollowsStage } from "./rules/category-follows-stage";
import { COMMIT_NEED, noCommitSeen } from "./rules/commit-needs";
import type { Metric } from "./measuring/metric";
import { several } from "../phrases";
import { OUTCOME_NEEDS } from "./rules/outcome-needs";
import { outcomeIn, type ScheduledOutcome } from "./rules/outcome-in-period";

/** "30 days or more before the end". */
const early = ({ givenUpDays }: Settings) => `${several(givenUpDays, "day")} or more before the end`;

/** What is said of a commit beside its win rate: that it was given up while the period still had its last weeks (M3). */
const givenUp: Metric = {
  id: "M3",
  label: "Commits given up",
  description: "How many commits of a period were given up early.",
  formula: (settings) =>
    `commits that left Commit, or were dated out of the period, ${early(settings)} of it, and were not won in it`,
  format: "count",
  audience: "pair",
  group: "winning",
  functions: {},
  needs: [],
  changes: { of: ["close", "category"], unseen: "it cannot show which deals were committed" },
  period: "over",
  judge(deal, period, tally, known) {
    const committed = lastDayCommitted(deal, period, known.settings);
    if (committed === undefined) return;
    const outcome = outcomeIn(deal, period, known);
    if (isGivenUp(deal, outcome, committed, period, known.settings)) tally.for("given up");
    else if (outcome !== "waiting" && outcome !== "gone") tally.against(outcome);
  },
};

/** Of a deal that was last a commit on a day. One that was lost as a commit was not given up before. */
function isGivenUp(
  { outcome: closed }: Deal,
  outcome: ScheduledOutcome,
  committed: Day,
  { end }: Period,
  { givenUpDays }: Settings,
): boolean {
  const day = addDays(committed, 1); // the first at whose end it no longer was one
  if (day > end - givenUpDays) return false;
  if (outcome === "lost") return closed !== undefined && closed.day > day;
  return outcome !== "won" && outcome !== "gone" && outcome !== "waiting";
}

export const commitWinRate: Metric = {
  id: "M3",
  label: "Win rate of commits",
  description: "The share of deals committed for a period that were won in it.",
  formula: ({ commitSeen, lockDay }) =>
    `won in the period ÷ deals that ${commitSeen === "ever" ? "on some day of it" : `at the end of its day ${lockDay}`} were open, in Commit and dated in it; a commit that is downgraded or moved out counts against`,
  format: "rate",
  audience: "pair",
  group: "winning",
  weekly: true,
  functions: { WINRATE_COMMITS: "rate" },
  beside: [
    {
      label: (settings) => `Given up ${early(settings)}`,
      show: "count",
      format: "count",
      metric: givenUp,
    },
  ],
  needs: [...OUTCOME_NEEDS, { called: "a close date", anyOf: ["close"] }, COMMIT_NEED],
  changes: {
    of: ["close", "category"],
    unseen: "it cannot show which deals were committed before they closed",
  },
  period: "over",
  onlyOver: true,
  refuse: (history, settings) =>
    history.deals.some((deal) => deal.seen.some(isOpenCommit)) ? undefined : noCommitSeen(history, settings),
  caution(history) {
    return categoryFollowsStage(history)
      ? "Your forecast category follows the stage, so this is the win rate of that stage, not of promises."
      : undefined;
  },
  judge(deal, period, tally, known) {
    const committed = lastDayCommitted(deal, period, known.settings);
    if (committed === undefined) {
      const won = deal.outcome?.is === "won" && holds(period, deal.outcome.day);
      if (won) tally.out("won uncommitted");
      return;
    }
    const outcome = outcomeIn(deal, period, known);
    if (outcome === "won") tally.for("won");
    else if (outcome === "waiting") tally.waiting("still open");
    else if (outcome === "gone") tally.out("left the export while open");
    else {
      tally.against(
        outcome,
        isGivenUp(deal, outcome, committed, period, known.settings)
          ? { note: () => `given up ${early(known.settings)}` }
          : {},
      );
    }
  },
};

export function isOpenCommit({ status, category }: Observation): boolean {
  return status === "open" && category === "commit";
}

/** The day on which a period's forecast is locked: its last where it is shorter. */
export function lockDayOf({ start, end }: Period, { lockDay }: Settings): Day {
  return addDays(start, Math.min(lockDay - 1, end - start));
}

/**
 * The last day of the period at whose end the deal was open, in Commit and dated in the period; undefined too where it was
 * not so on the lock day, if that is asked.
 */
function lastDayCommitted(deal: Deal, period: Period, settings: Settings): Day | undefined {
  const lock = settings.commitSeen === "ever" ? undefined : lockDayOf(period, settings);
  let last: Day | undefined;
  let locked = lock === undefined;
  eachStretch(deal, period.start, period.end, ({ category, close }, from, to) => {
    if (category !== "commit" || close === undefined || !holds(period, close)) return;
    last = to;
    locked ||= lock !== undefined && from <= lock && lock <= to;
  });
  return locked ? last : undefined;
}
