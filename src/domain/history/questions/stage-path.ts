import type { Day } from "../../day";
import type { Deal } from "../../deals/deal";
import type { Settings } from "../../settings";
import { knownSince } from "./coverage";
import type { History } from "../history";
import type { StageOrder } from "./stage-order";

/**
 * The open stages that a deal was seen in, one after the other, by their places. One that closed still in an open stage,
 * as Pipedrive keeps it, was in that stage too.
 */
export function pathOf(deal: Deal, { placeOf }: StageOrder): readonly number[] {
  const path: number[] = [];
  for (const { stage } of deal.seen) {
    const place = placeOf(stage);
    if (place !== undefined && place !== path[path.length - 1]) path.push(place);
  }
  return path;
}

/** How many days it was open in each stage up to a day, by place; the times it came back are added. */
export function daysInStages(deal: Deal, { placeOf }: StageOrder, until: Day): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  const last = deal.gone ?? until;
  deal.seen.forEach(({ status, stage, day }, at) => {
    const place = status === "open" ? placeOf(stage) : undefined;
    const end = deal.seen[at + 1]?.day ?? last;
    if (place !== undefined && day <= until)
      days.set(place, (days.get(place) ?? 0) + Math.max(0, Math.min(end, until) - day));
  });
  return days;
}

/**
 * How many days an open deal has been in its stage: as seen, or since the last stage change that the export gives where
 * that was earlier. Undefined where it is only known that it was there on the day it was seen.
 */
export function daysInStage(deal: Deal, order: StageOrder, history: History): number | undefined {
  const last = deal.seen[deal.seen.length - 1];
  const place = order.placeOf(last?.stage);
  const seen = place === undefined ? undefined : daysInStages(deal, order, history.asOf).get(place);
  const changed = deal.facts.get("last stage change");
  const since = typeof changed === "number" ? Math.max(0, history.asOf - changed) : undefined;
  if (since !== undefined) return Math.max(since, seen ?? 0);
  return knownSince(history, { of: ["stage"] }) === undefined ? undefined : seen;
}

/** Whether a deal had been in its first stage for some unknown time when it was first seen. */
export function seenLate(deal: Deal, { looks }: Pick<History, "looks">, { newWithin }: Settings): boolean {
  const first = deal.seen.find(({ stage }) => stage !== undefined)?.day;
  if (first === undefined) return false;
  return deal.created === undefined ? first === looks[0] : first - deal.created > newWithin;
}

/** The usual number of days between two looks, by which the day of a change may be off; 0 where a log tells the day. */
export function gapBetweenLooks({ looks, logs }: Pick<History, "looks" | "logs">): number {
  if (logs.some(({ follows }) => follows.has("stage"))) return 0;
  const gaps = looks.slice(1).map((day, at) => day - (looks[at] ?? day));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
