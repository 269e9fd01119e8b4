import type { Cell, Grid } from "../../cell";
import type { History } from "../../history/history";
import { stageOrder } from "../../history/questions/stage-order";
import { gapBetweenLooks } from "../../history/questions/stage-path";
import type { Settings } from "../../settings";
import { judgeDeals } from "../measuring/judge-deals";
import type { StageMetric } from "../catalog";
import type { StageColumn } from "../measuring/metric";
import { planFor, type Asked } from "../measuring/plan";
import { counting } from "../measuring/counting";
import { answerFrom } from "../measuring/answer-from";

/** The spill of a metric that answers for each stage: a row a stage in their order; for several reps a block a rep. */
export function stageCells(
  history: History,
  metric: StageMetric,
  asked: Asked,
  settings: Settings,
  reps?: readonly string[],
): Grid {
  const plan = planFor(history, metric, asked, settings);
  if ("why" in plan) throw new Error(plan.why);
  const counted = counting();
  judgeDeals(history, [{ metric, periods: plan.periods, record: counted.record }], settings);
  const { columns } = metric.byStage;
  const stages = stageOrder(history, settings)?.stages ?? [];
  const gap = gapBetweenLooks(history);
  const cellFor = (rep: string | undefined, stage: string, { show, what }: StageColumn): Cell => {
    if (show === "gap") return gap;
    const answer = answerFrom(counted.of(rep, stage, what), show === "n" ? SHOWN_FOR_N[metric.format] : show);
    return show === "n" ? answer.n : (answer.value ?? "");
  };
  const rowsOf = (rep?: string) =>
    stages.map((stage) => [stage, ...columns.map((column) => cellFor(rep, stage, column))]);
  const header = ["Stage", ...columns.map(({ heading }) => heading)];
  if (!reps || reps.length === 1) return [header, ...rowsOf(reps?.[0])];
  return [["Rep", ...header], ...reps.flatMap((rep) => rowsOf(rep).map((row) => [rep, ...row]))];
}

/** A rate rests on deals that count for or against, any other number on those that were given a value. */
const SHOWN_FOR_N = { rate: "rate", count: "count", days: "median", money: "sum" } as const;
