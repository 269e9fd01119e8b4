import type { Deal } from "../deals/deal";
import { statusWords } from "../deals/status";
import type { Settings } from "../settings";
import { squeeze } from "../table/plain-text";
import { remembered } from "../table/remembered";
import type { History } from "./history";

/** The open stages of a pipeline, in the order in which deals pass them. */
export interface StageOrder {
  /** The first stage first, each as the Stages tab or else the CRM writes it. */
  readonly stages: readonly string[];
  /** Where a stage stands among them, from 0; undefined where it is not an open stage. */
  readonly placeOf: (stage: string | undefined) => number | undefined;
}

/**
 * The order of the stages: the Stages tab's, and for stages that have none there what the deals did. A stage comes before
 * another where more deals were in it first; the next stage is always the one that the fewest of those left should come
 * after, and of several the one that deals reached after fewer others, then the
 * one that comes first by letters. Undefined where nothing tells: one export shows
 * each deal in one stage.
 */
export function stageOrder(history: History, settings: Pick<Settings, "stages">): StageOrder | undefined {
  const { names, indexOf } = openStages(history, settings);
  const given = names.map((name) => settings.stages.find((stage) => sameStage(stage.name, name))?.order);
  const walked = walks(history.deals, names.length, indexOf);
  const before = (a: number, b: number): number => {
    const [first, second] = [given[a], given[b]];
    return first !== undefined && second !== undefined && first !== second
      ? Math.sign(second - first) * Infinity
      : (walked.first[a]?.[b] ?? 0) - (walked.first[b]?.[a] ?? 0);
  };
  const all = names.map((_, at) => at);
  const told = all.some((a) => all.some((b) => before(a, b) > 0));
  if (names.length > 1 && !told) return undefined;

  const placeOf = new Map<string, number>();
  const stages: string[] = [];
  let left = all;
  while (left.length > 0) {
    const [next = 0] = left
      .map((stage) => {
        const earlier = left.map((other) => before(other, stage));
        return {
          stage,
          // A place that the team gave is never given up for what deals did.
          held: earlier.filter((margin) => margin === Infinity).length,
          after: earlier.filter((margin) => margin > 0).length,
          passed: walked.passed[stage] ?? 0,
        };
      })
      .sort((a, b) => a.held - b.held || a.after - b.after || a.passed - b.passed || a.stage - b.stage)
      .map(({ stage }) => stage);
    const name = String(names[next]);
    placeOf.set(squeeze(name), stages.length);
    stages.push(name);
    left = left.filter((stage) => stage !== next);
  }
  const placed = remembered((stage) => placeOf.get(squeeze(stage)));
  return { stages, placeOf: (stage) => (stage === undefined ? undefined : placed(stage)) };
}

/**
 * Every stage in which a deal was seen open, or ended and the Stages tab calls open, as Pipedrive leaves it; each once, of
 * several spellings the Stages tab's, else the first by letters.
 */
function openStages({ deals }: History, { stages }: Pick<Settings, "stages">) {
  const statusOf = statusWords({ stages });
  const open = new Set(stages.flatMap(({ name, is }) => (is === "open" ? [squeeze(name)] : [])));
  const isOpen = remembered((stage) => open.has(squeeze(stage)));
  const spellings = new Set<string>();
  let last: string | undefined; // deals stay in a stage for a while
  for (const { seen } of deals) {
    for (const { status, stage } of seen) {
      if (stage === undefined || stage === last || (status !== "open" && !isOpen(stage))) continue;
      spellings.add(stage);
      last = stage;
    }
  }
  const known = new Map(stages.map(({ name }) => [squeeze(name), name]));
  const found = new Map<string, string>();
  for (const spelling of [...spellings].sort()) {
    const key = squeeze(spelling);
    const closed = statusOf(spelling) === "won" || statusOf(spelling) === "lost";
    if (key !== "" && !closed && !found.has(key)) found.set(key, known.get(key) ?? spelling);
  }
  const at = new Map([...found.keys()].map((key, index) => [key, index]));
  return { names: [...found.values()], indexOf: remembered((stage) => at.get(squeeze(stage))) };
}

/** How many deals were in one stage before another, and after how many others a deal came to each, on average. */
function walks(deals: readonly Deal[], count: number, indexOf: (stage: string) => number | undefined) {
  const first = Array.from({ length: count }, () => Array<number>(count).fill(0));
  const places = Array<number>(count).fill(0);
  const deal = Array<number>(count).fill(0);
  const met: number[] = []; // by the deal at hand
  for (const { seen } of deals) {
    met.length = 0;
    for (const { stage } of seen) {
      const at = stage === undefined ? undefined : indexOf(stage);
      if (at === undefined || met.includes(at)) continue;
      for (const earlier of met) {
        const row = first[earlier];
        if (row) row[at] = (row[at] ?? 0) + 1;
      }
      places[at] = (places[at] ?? 0) + met.length;
      deal[at] = (deal[at] ?? 0) + 1;
      met.push(at);
    }
  }
  return { first, passed: places.map((sum, at) => sum / Math.max(1, deal[at] ?? 0)) };
}

function sameStage(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b);
}
