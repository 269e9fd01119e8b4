import type { History } from "../history/history";
import type { Period } from "../period";
import type { Settings } from "../settings";
import type { MetricFunction } from "./catalog";
import { judgeDeals } from "./judge-deals";
import type { Answer, Metric } from "./metric";
import { planFor, type Asked, type Plan } from "./plan";
import { answerFrom, counting, inWords } from "./tally";

/** A metric measured over what was asked: the answer for each rep and, without a rep, for the team. */
export interface Measured {
  /** What it was measured over; absent where it could not be. */
  readonly plan?: Plan;
  answer(rep?: string): Answer;
}

/** Measures one metric in one pass over the deals for each period, for everyone at once. */
export function measure(
  history: History,
  { metric, show }: Pick<MetricFunction, "metric" | "show">,
  asked: Asked,
  settings: Settings,
): Measured {
  const plan = planFor(history, metric, asked, settings);
  if ("why" in plan) return { answer: () => without(NOTHING, plan.why) };

  const counted = counting();
  judgeDeals(history, metric, plan.periods, settings, (entry) => counted.record(entry));
  const { running } = plan;
  return {
    plan,
    answer(rep) {
      const answer = answerFrom(counted.of(rep), show);
      return running ? without(answer, stillRunning(answer, running, metric, asked)) : answer;
    },
  };
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
