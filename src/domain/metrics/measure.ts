import { NO_OWNER } from "../deals/reps";
import type { History } from "../history/history";
import type { Period } from "../period";
import type { Settings } from "../settings";
import type { FigureFunction, MetricFunction, NumberFunction } from "./catalog";
import { METRIC_FUNCTIONS } from "./catalog";
import { judgeDeals, type Question } from "./measuring/judge-deals";
import type { Answer, Audience, Metric } from "./measuring/metric";
import { planFor, type Asked, type Plan } from "./measuring/plan";
import { type Counts, counting } from "./measuring/counting";
import { answerFrom, inWords } from "./measuring/answer-from";

/** A number measured over what was asked: the answer for each rep and, without a rep, for the team. */
export interface Measured {
  /** What it was measured over; absent where it could not be. */
  readonly plan?: Plan;
  answer(rep?: string): Answer;
}

/** Measures numbers of one history. */
export type Measure = (fn: NumberFunction, asked: Asked) => Measured;

/**
 * Measures for everyone at once, and all that is asked before the first answer in one walk over the deals. A metric that
 * several functions and figures show is judged once for as long as the same question is asked.
 */
export function measuring(history: History, settings: Settings, audience: Audience = "manager"): Measure {
  const known = new Map<Metric<unknown>, Map<Asked, Judged>>();
  let waiting: Question[] = [];
  const judge = (metric: Metric<unknown>, asked: Asked): Judged => {
    const plan = planFor(history, metric, asked, settings, audience);
    if ("why" in plan) return plan;
    const counted = counting();
    waiting.push({ metric, periods: plan.periods, record: counted.record });
    return {
      plan,
      counts(rep) {
        if (waiting.length > 0) judgeDeals(history, waiting, settings);
        waiting = [];
        return counted.of(rep);
      },
    };
  };
  const judged = (metric: Metric<unknown>, asked: Asked): Judged => {
    let ofMetric = known.get(metric);
    if (!ofMetric) known.set(metric, (ofMetric = new Map<Asked, Judged>()));
    let found = ofMetric.get(asked);
    if (!found) ofMetric.set(asked, (found = judge(metric, asked)));
    return found;
  };
  const measure: Measure = (fn, asked) =>
    "metric" in fn
      ? measureMetric(fn, judged(fn.metric, asked), asked)
      : measureFigure(fn, asked, { history, settings, measure });
  return measure;
}

/** A metric over what was asked, which is judged when its counts are asked for. */
type Judged = { readonly plan: Plan; counts(rep?: string): Counts } | { readonly why: string };

function measureMetric({ metric, show }: MetricFunction, judged: Judged, asked: Asked): Measured {
  if ("why" in judged) return { answer: () => without(NOTHING, judged.why) };
  const { plan } = judged;
  const { running } = plan;
  return {
    plan,
    answer(rep) {
      const answer = answerFrom(judged.counts(rep), show);
      return running ? without(answer, stillRunning(answer, running, metric, asked)) : answer;
    },
  };
}

/** A figure covers what the first of its numbers covers, and cannot be had where one of them is refused. */
function measureFigure(
  { figure }: FigureFunction,
  asked: Asked,
  {
    history,
    settings,
    measure,
  }: { readonly history: History; readonly settings: Settings; readonly measure: Measure },
): Measured {
  if (figure.ofPeriods && asked.kind === "all") {
    const why = `${figure.label} is of a period: give one, for example "last quarter".`;
    return { answer: () => without(NOTHING, why) };
  }
  const why = figure.refuse?.(settings);
  if (why !== undefined) return { answer: () => without(NOTHING, why) };
  const parts = new Map(figure.from.map((name) => [name, measure(functionNamed(name), asked)]));
  const plan = parts.get(String(figure.from[0]))?.plan;
  return {
    ...(plan && { plan }),
    answer(rep) {
      const answers = new Map([...parts].map(([name, part]) => [name, part.answer(rep)]));
      const refused = [...answers.values()].find(({ why, empty }) => why !== undefined && !empty);
      if (!plan || refused) return without(NOTHING, String(refused?.why));
      return figure.work({
        ...(rep !== undefined && { rep }),
        reps: history.reps.filter((each) => each !== NO_OWNER),
        periods: plan.periods,
        settings,
        answer: (name) => answers.get(name) ?? NOTHING,
      });
    },
  };
}

function functionNamed(name: string): MetricFunction {
  const found = METRIC_FUNCTIONS.find((fn) => fn.name === name);
  if (!found) throw new Error(`There is no number "${name}".`);
  return found;
}

const NOTHING: Answer = { n: 0, parts: new Map(), waiting: 0, out: new Map() };

function without({ n, parts, waiting, out }: Answer, why: string): Answer {
  return { n, parts, waiting, out, why };
}

/** A running period gives no ratio, only its counts, and says how to ask for a first number (requirements.md 1B). */
function stillRunning(
  { parts, waiting }: Answer,
  { label }: Period,
  metric: Metric<unknown>,
  asked: Asked,
): string {
  const counts = [...inWords(parts), ...(waiting > 0 ? [`${waiting} still open`] : [])];
  const known = counts.length > 0 ? counts.join(", ") : "nothing to count yet";
  const soFar = metric.onlyOver ? `${label} so far` : label;
  const typed = asked.kind === "span" ? "so far" : soFar;
  return `${label} is still running: ${known}; add "${typed}" for a first number.`;
}
