import type { Deal } from "../../deals/deal";
import { statusWords } from "../../deals/status";
import type { Settings } from "../../settings";
import { squeeze } from "../../table/plain-text";
import { remembered } from "../../table/remembered";
import type { History } from "../history";

/** The open stages of a pipeline, in the order in which deals pass them. */
export interface StageOrder {
  /** The first stage first, each as the Stages tab or else the CRM writes it. */
  readonly stages: readonly string[];
  /** Where a stage stands among them, from 0; undefined where it is not an open stage. */
  readonly placeOf: (stage: string | undefined) => number | undefined;
}

/**
 * The order of the stages: the Stages tab's, and for stages that have none there what the deals did. A stage comes
 * before another where more deals were in it first; the next stage is always the one that the fewest of those left
 * should come after, and of several the one that deals reached after fewer others, then the one that comes first by
 * letters. Undefined where nothing tells: one export shows each deal in one stage.
 */
export function stageOrder(history: History, settings: Pick<Settings, "stages">): StageOrder | undefined {
  const walked = walks(history.deals, settings);
  const { names } = walked;
  const given = names.map((name) => settings.stages.find((stage) => sameStage(stage.name, name))?.order);
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

/** A stage as it is written. */
interface Spelling {
  readonly text: string;
  /** Of all that are written so, but for blanks and capitals. */
  readonly number: number;
  isOpen: boolean;
}

/** What the deals did, in one look at each. */
function walks(deals: readonly Deal[], { stages }: Pick<Settings, "stages">) {
  const open = new Set(stages.flatMap(({ name, is }) => (is === "open" ? [squeeze(name)] : [])));
  const numbers = new Map<string, number>();
  const spellings: Spelling[] = [];
  const spelt = remembered((text) => {
    const key = squeeze(text);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const spelling: Spelling = { text, number, isOpen: open.has(key) };
    spellings.push(spelling);
    return spelling;
  });
  const firsts: number[][] = []; // how many deals were in one before the other, by their numbers
  const deal: number[] = []; // how many were in it at all
  const met: number[] = []; // by the deal at hand
  const walk = ({ seen }: Deal) => {
    met.length = 0;
    for (const { status, stage } of seen) {
      if (stage === undefined) continue;
      const spelling = spelt(stage);
      spelling.isOpen ||= status === "open";
      const { number } = spelling;
      if (met.includes(number)) continue;
      for (const earlier of met) {
        const row = (firsts[earlier] ??= []);
        row[number] = (row[number] ?? 0) + 1;
      }
      deal[number] = (deal[number] ?? 0) + 1;
      met.push(number);
    }
  };
  deals.forEach(walk);
  const found = openStages(spellings, stages);
  const first = found.map(({ number }) => found.map((other) => firsts[number]?.[other.number] ?? 0));
  return {
    names: found.map(({ text }) => text),
    first,
    /** After how many others of these a deal came to each, on average. */
    passed: found.map(
      ({ number }, at) =>
        first.reduce((sum, row) => sum + (row[at] ?? 0), 0) / Math.max(1, deal[number] ?? 0),
    ),
  };
}

/**
 * Every stage in which a deal was seen open, or ended and the Stages tab calls open, as Pipedrive leaves it; each once, of
 * several spellings the Stages tab's, else the first by letters.
 */
function openStages(
  spellings: readonly Spelling[],
  stages: Settings["stages"],
): readonly Pick<Spelling, "text" | "number">[] {
  const statusOf = statusWords({ stages });
  const known = new Map(stages.map(({ name }) => [squeeze(name), name]));
  const found = new Map<number, Pick<Spelling, "text" | "number">>();
  const byLetters = [...spellings].sort((a, b) => (a.text < b.text ? -1 : 1));
  for (const { text, number, isOpen } of byLetters) {
    const key = squeeze(text);
    const closed = statusOf(text) === "won" || statusOf(text) === "lost";
    if (isOpen && key !== "" && !closed && !found.has(number))
      found.set(number, { text: known.get(key) ?? text, number });
  }
  return [...found.values()];
}

function sameStage(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b);
}
