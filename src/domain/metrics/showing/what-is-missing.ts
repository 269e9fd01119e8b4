import { addDays } from "../../day";
import { type Column, COLUMNS } from "../../deals/columns";
import { ADD_COLUMN } from "../../deals/corrections";
import type { Deal } from "../../deals/deal";
import { leftTheExport, notFollowed, unfollowed } from "../../history/questions/coverage";
import type { History } from "../../history/history";
import { holds, lastPeriods, type Period, salesPeriodOf } from "../../period";
import type { Settings } from "../../settings";
import { FIGURES, LISTINGS, METRIC_FUNCTIONS, metricBehind, STAGE_METRICS } from "../catalog";
import type { Figure, Metric, Need } from "../measuring/metric";
import { several } from "../../phrases";
import { planFor } from "../measuring/plan";
import {
  doubtfulColumn,
  followRemedy,
  missingNeeds,
  nameOf,
  needsChanges,
  NO_CHANGES_REMEDY,
  otherwise,
  sentenceOf,
} from "../measuring/why-not";

/** Something that the pasted tables lack, with every number it costs: one line, however many those are. */
export interface Lack {
  readonly text: string;
  readonly remedy?: string;
}

/** What can be had from the pasted tables, and what they lack for the rest. */
export interface Answerable {
  /** "Win rate", "Pushes" … */
  readonly can: readonly string[];
  readonly lacks: readonly Lack[];
}

/** Why a number cannot be had, alike for all numbers of one reason, which are named in it as they are everywhere. */
interface Reason {
  readonly say: (numbers: string) => string;
  readonly remedy?: string;
  /** The number it costs is not the whole one: "Win rate of a period". */
  readonly only?: string;
}

/** What the pasted tables can answer and what they lack (requirements.md 1C). */
export function whatIsMissing(history: History, settings: Settings): Answerable {
  const can = new Set<string>(); // a list may be called as its number is
  const costs = new Map<string, { readonly reason: Reason; readonly numbers: Set<string> }>();
  const reasonsFor = new Map<Metric<unknown>, readonly Reason[]>();
  for (const { label, metrics, refuse } of everyNumber()) {
    const against = metrics.flatMap((metric) => {
      let known = reasonsFor.get(metric);
      if (!known) reasonsFor.set(metric, (known = reasonsAgainst(history, metric, settings)));
      return known;
    });
    const refused = refuse?.(settings);
    const reasons = refused === undefined ? against : [...against, saidFirst(refused)];
    if (reasons.every(({ only }) => only !== undefined)) can.add(label);
    for (const reason of reasons) {
      const key = reason.say("");
      const cost = costs.get(key) ?? { reason, numbers: new Set() };
      costs.set(key, cost);
      cost.numbers.add(`${label}${reason.only ?? ""}`);
    }
  }
  const lacks = [...costs.values()].map(({ reason: { say, remedy }, numbers }): Lack => ({
    text: say([...numbers].join(", ")),
    ...(remedy !== undefined && { remedy }),
  }));
  return {
    can: [...can],
    lacks: alikeTogether([...filtered(history, settings), ...withoutOwners(history), ...lacks]),
  };
}

/** In the order in which they were met, but those with one remedy together, where it need be said but once. */
function alikeTogether(lacks: readonly Lack[]): readonly Lack[] {
  const remedies = [...new Set(lacks.map(({ remedy }) => remedy))];
  return remedies.flatMap((remedy) => lacks.filter((lack) => lack.remedy === remedy));
}

/** Every number and list by its label, with the metrics that it needs. */
function everyNumber(): readonly (Pick<Figure, "label" | "refuse"> & {
  readonly metrics: readonly Metric<unknown>[];
})[] {
  return [
    ...METRIC_FUNCTIONS.map(({ label, metric }) => ({ label, metrics: [metric] })),
    ...FIGURES.map(({ from, ...figure }) => ({
      ...figure,
      metrics: from.flatMap((name) => metricBehind(name) ?? []),
    })),
    ...STAGE_METRICS.map((metric) => ({ label: metric.label, metrics: [metric] })),
    ...LISTINGS.map(({ label, of }) => ({ label, metrics: [of] })),
  ];
}

function reasonsAgainst(history: History, metric: Metric<unknown>, settings: Settings): readonly Reason[] {
  const missing = missingNeeds(history, metric.needs);
  const unseen = needsChanges(history, metric) ? unfollowed(history, metric.changes).slice(0, 1) : [];
  const reasons = [
    ...missing.map((need) => withoutColumn(need, settings)),
    ...unseen.map((column) => (history.since === undefined ? ONE_LOOK : withoutChanges(history, column))),
  ];
  if (unseen.length > 0 || missing.some(({ forPeriods }) => !forPeriods)) return reasons;
  const doubtful = doubtfulColumn(history, metric.needs);
  if (doubtful?.column !== undefined) return [...reasons, inDoubt(doubtful.column as Column)];
  const plan = planFor(history, metric, { kind: "all" }, settings);
  if ("why" in plan) return [...reasons, saidFirst(plan.why)];
  const { running } = plan;
  return running
    ? [...reasons, { say: (numbers) => `${running.label} is still running. Not answered yet: ${numbers}.` }]
    : reasons;
}

/** The numbers, and then why. */
function saidFirst(why: string): Reason {
  return { say: (numbers) => `${numbers}: ${why}` };
}

const ONE_LOOK: Reason = {
  say: (numbers) => `Each deal stands here once, as it is now. Not answered: ${numbers}.`,
  remedy: NO_CHANGES_REMEDY,
};

function withoutChanges(history: History, column: Column): Reason {
  const why = sentenceOf(notFollowed(history, column));
  return { say: (numbers) => `${why}. Not answered: ${numbers}.`, remedy: followRemedy(history) };
}

function withoutColumn(need: Need, settings: Settings): Reason {
  const name = nameOf(need, settings).replace(/^an? /, "");
  const column = name.startsWith("column") ? name : `${name} column`;
  return {
    say: (numbers) => [`No ${column}. Not answered: ${numbers}.`, ...otherwise([need], settings)].join(" "),
    remedy: ADD_COLUMN,
    ...(need.forPeriods && { only: " of a period" }),
  };
}

function inDoubt(column: Column): Reason {
  return {
    say: (numbers) => `The ${COLUMNS[column].label} is in doubt. Not answered: ${numbers}.`,
    remedy: "What needs a look says why.",
  };
}

function withoutOwners({ has, deals }: History): readonly Lack[] {
  if (deals.length === 0 || has.has("owner") || has.has("owner e-mail")) return [];
  return [{ text: "No owner column: no number of a rep, only the team’s.", remedy: ADD_COLUMN }];
}

/** Signs that the CRM's report shows only a part of the deals. */
function filtered(history: History, settings: Settings): readonly Lack[] {
  const { deals, asOf } = history;
  const only = onlySome(deals, settings);
  if (only) {
    return [
      {
        text: `${only}: the report looks filtered.`,
        // The running period, and all that are looked back on.
        remedy: `Report all deals, of any status, the closed ones of the last ${several(settings.quartersBack + 1, settings.salesPeriod)} among them.`,
      },
    ];
  }
  if (history.since === undefined) return [];
  const period = onlyPeriodOf(history, settings);
  if (period) {
    return [
      {
        text: `Nearly all deals of the history of changes are dated in ${period.label} now: it looks filtered by the close date, and a deal that was moved out is not in it.`,
        remedy: "Remove the close-date filter.",
      },
    ];
  }
  const periods = [...lastPeriods(asOf, settings.quartersBack, settings)].reverse();
  for (const period of periods) {
    const why = leftTheExport(history, period, settings);
    if (why !== undefined) return [{ text: `${period.label}: ${why}` }];
  }
  return [];
}

/** "All 40 deals are open"; undefined where some are not, or where they are too few to tell. */
function onlySome(deals: readonly Deal[], { compareFrom }: Settings): string | undefined {
  const [won = 0, lost = 0] = ["won", "lost"].map(
    (is) => deals.filter(({ outcome }) => outcome?.is === is).length,
  );
  const closed = won + lost;
  if (deals.length < compareFrom) return undefined;
  if (closed === 0 || closed === deals.length)
    return `All ${deals.length} deals are ${closed === 0 ? "open" : "closed"}`;
  if (closed < compareFrom || (won > 0 && lost > 0)) return undefined;
  return `All ${closed} closed deals are ${lost === 0 ? "won" : "lost"}`;
}

/**
 * The sales period in which nearly all deals of a log are dated, where the log tells of the whole one before it too: those
 * that were moved out of it would be dated in later ones.
 */
function onlyPeriodOf({ deals, looks, since }: History, settings: Settings): Period | undefined {
  if (looks.length > 0 || since === undefined || deals.length < settings.compareFrom) return undefined;
  const closes = deals.flatMap(({ seen }) => seen[seen.length - 1]?.close ?? []).sort((a, b) => a - b);
  const middle = closes[closes.length >> 1];
  if (middle === undefined) return undefined;
  const period = salesPeriodOf(middle, settings);
  const isBefore = since <= salesPeriodOf(addDays(period.start, -1), settings).start;
  const outside = closes.filter((close) => !holds(period, close)).length;
  return isBefore && outside <= deals.length * settings.goneShare ? period : undefined;
}
