import { addDays, type Day } from "../../day";
import type { Column } from "../../deals/columns";
import { changed, type Told } from "../../deals/deal-row";
import { isPlanned } from "../../deals/headers/planned";
import { earlier } from "../days";
import type { ReadSource, Sighting } from "./sighting";
import { TURN } from "./turns";

/**
 * What one export tells of plans. Pipedrive has a deal's expected_close_date beside its won_time and lost_time
 * (https://github.com/pipedrive/client-php/blob/master/docs/versions/v2/Model/Deal.md), and Dynamics 365 its estimated
 * beside its actual close date: so of a deal that closed, or is overdue, the last date for which it was planned is known.
 * Nobody plans for a day that has gone by, so on that day it was planned for it and, had it not closed yet, open.
 * No source says whether a win rewrites the expected date; a table in which every deal closed as planned tells no plans.
 */
export function keepsPlans({ kind, table: { columns, rows } }: ReadSource): boolean {
  if (kind !== "single export" && kind !== "snapshots") return false;
  const close = columns.get("close");
  if (close === undefined || !isPlanned(close)) return false;
  return (
    ENDED.some((column) => columns.has(column)) &&
    rows.some((row) => row.endedOn !== undefined && row.close !== undefined && row.endedOn !== row.close)
  );
}

const ENDED: readonly Column[] = ["won on", "lost on", "closed on"];

/** Between the first deal's end and the first look at the pipeline, plans are known in this way. */
export function daysOfPlans(
  sources: readonly ReadSource[],
  firstLook: Day | undefined,
): { readonly first: Day; readonly last: Day } | undefined {
  let first: Day | undefined;
  for (const { table } of sources) for (const { endedOn } of table.rows) first = earlier(first, endedOn);
  return first === undefined || firstLook === undefined || first >= firstLook
    ? undefined
    : { first, last: firstLook };
}

/**
 * A deal open and planned for its last date, on that day or the eve of its end; undefined where nothing tells it or the
 * first look shows it anyway.
 */
export function lastPlan(
  ordered: readonly Sighting[],
  sources: ReadonlySet<ReadSource>,
  firstLook: Day,
): Sighting | undefined {
  if (!ordered.some(({ source }) => sources.has(source))) return undefined;
  const hasEnded = ({ source, row: { endedOn } }: Sighting) =>
    sources.has(source) && endedOn !== undefined && endedOn <= firstLook;
  const ended = ordered.find(hasEnded);
  const told = ended ?? ordered.find(({ day, row }) => day === firstLook && row.status === "open");
  const close = told?.row.close;
  if (!told || close === undefined || (!ended && close >= firstLook)) return undefined;
  const { row } = told;
  const eve = addDays(row.endedOn ?? firstLook, -1);
  const day = Math.max(row.created?.day ?? close, Math.min(close, eve)) as Day;
  if (day > eve) return undefined;
  return {
    day,
    turn: TURN.planned,
    minute: 0,
    at: 0,
    row: changed(row, { status: "open", endedOn: undefined, entered: [], told: PLAN_ALONE }),
    source: told.source,
  };
}

const PLAN_ALONE: Told = { as: "changed", columns: new Set<Column>(["close"]) };
