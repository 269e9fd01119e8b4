import type { History } from "../../history/history";
import { labelOf, lastPeriods } from "../../period";
import type { Settings } from "../../settings";
import { NUMBER_FUNCTIONS, type NumberFunction } from "../catalog";
import { measuring, type Measured } from "../measure";
import type { Answer, Audience, Format, Metric } from "../measuring/metric";
import { hasOnlyNow, type Asked } from "../measuring/plan";
import { worded } from "../measuring/wording";

/** Every number measured over one window: what SCORECARD, the sidebar's tiles and the Docs show alike. */
export interface Scoreboard {
  /** "Q4 2025 – Q3 2026" */
  readonly window: string;
  readonly columns: readonly ScoreColumn[];
}

export interface ScoreColumn {
  readonly fn: NumberFunction;
  readonly measured: Measured;
  /** What a reader should know of this number, in whole sentences: how far back it reaches, what to read it with. */
  readonly notes: readonly string[];
  readonly beside: readonly BesideIt[];
}

/** A number that is read beside another; it is measured when it is asked for, which the scorecard never does. */
export interface BesideIt {
  readonly label: string;
  readonly format: Format;
  answer(rep?: string): Answer;
}

const ALL: Asked = { kind: "all" };

/** Measures every number over the last periods that are over, or over what else was asked. */
export function scoreboard(
  history: History,
  settings: Settings,
  asked: Asked = lastOnes(history, settings),
  audience: Audience = "manager",
): Scoreboard {
  const measure = measuring(history, settings, audience);
  const columns = NUMBER_FUNCTIONS.map((fn): ScoreColumn => {
    const metric = "metric" in fn ? fn.metric : undefined;
    const own = metric && ownWindow(metric, asked, history, settings);
    const measured = measure(fn, own ?? asked);
    const { plan } = measured;
    const half = own?.kind === "window" && plan ? [`Over ${plan.label}, half a year`] : [];
    const short = plan?.shortBecause;
    const caution = plan && metric?.caution?.(history, settings);
    return {
      fn,
      measured,
      notes: [
        ...half,
        ...(plan && short !== undefined ? [`Over ${plan.label} only: ${short}`] : []),
        ...(caution !== undefined ? [caution] : []),
      ],
      beside: (metric?.beside ?? []).map(({ metric: other, label, ...shown }) => ({
        ...shown,
        label: worded(label, settings),
        answer: (rep) =>
          measure({ ...fn, ...shown, metric: other }, hasOnlyNow(other) ? ALL : (own ?? asked)).answer(rep),
      })),
    };
  });
  return { window: windowOf(asked), columns };
}

/** What a metric is asked for its tile. */
export function windowFor(metric: Metric<unknown>, history: History, settings: Settings): Asked {
  const asked = lastOnes(history, settings);
  return ownWindow(metric, asked, history, settings) ?? asked;
}

/** What a number is asked that has no use for the window of the others. */
function ownWindow(
  metric: Metric<unknown>,
  asked: Asked,
  { asOf }: History,
  settings: Settings,
): Asked | undefined {
  if (hasOnlyNow(metric)) return ALL;
  if (metric.window === undefined || asked.kind !== "window") return undefined;
  const periods = lastPeriods(asOf, settings.salesPeriod === "month" ? 6 : 2, settings);
  return { kind: "window", periods };
}

function lastOnes(history: History, settings: Settings): Asked {
  return { kind: "window", periods: lastPeriods(history.asOf, settings.quartersBack, settings) };
}

function windowOf(asked: Asked): string {
  switch (asked.kind) {
    case "all":
      return "all periods";
    case "span":
      return asked.span.label;
    case "window":
      return labelOf(asked.periods);
  }
}

/** Why nobody has this number, where that is so; an empty answer is a number of its own kind. */
export function refusal({ measured }: ScoreColumn): string | undefined {
  const team: Answer = measured.answer();
  return team.empty ? undefined : team.why;
}
