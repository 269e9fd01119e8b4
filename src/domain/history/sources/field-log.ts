import { addDays, type Day } from "../../day";
import type { Column } from "../../deals/columns";
import { earlier } from "../days";
import type { Log } from "../history";
import type { Sighting } from "./sighting";
import { TURN } from "./turns";

/**
 * The rows of a field log that tell something, each with its day. Of the values that stood before a change only those
 * before a field's first one are new: they are of the day before, when at the latest the deal was there. How a deal
 * stands now is of its last change; where the log follows no stage, it may have closed since, up to the log's last row.
 */
export function rowsThatTell(rows: readonly Sighting[], follows: ReadonlySet<Column>): Sighting[] {
  const ordered = [...rows].sort(
    (a, b) => a.day - b.day || a.minute - b.minute || a.at - b.at || beforeFirst(a, b),
  );
  const last = new Map<string, Sighting>();
  for (const each of ordered) last.set(each.row.key, each);
  const end = follows.has("stage") || follows.has("status") ? undefined : ordered[ordered.length - 1];
  const changed = new Map<string, Set<Column>>();
  const telling: Sighting[] = [];
  for (const each of ordered) {
    const { key, told } = each.row;
    if (told?.as === "now") {
      const { day, minute } = end ?? last.get(key) ?? each;
      telling.push({ ...each, day, minute, at: Infinity });
      continue;
    }
    const [column] = told?.columns ?? [];
    const known = changed.get(key) ?? new Set<Column>();
    changed.set(key, known);
    if (column === undefined || (told?.as === "before" && known.has(column))) continue;
    known.add(column);
    telling.push(told?.as === "before" ? { ...each, day: addDays(each.day, -1) } : each);
  }
  return telling;
}

/** Of the two sides of one change. */
function beforeFirst({ row: a }: Sighting, { row: b }: Sighting): number {
  return Number(b.told?.as === "before") - Number(a.told?.as === "before");
}

/**
 * What stood before a field's first change had stood so since the deal was created, where that is known from any source,
 * or since the log begins: it would have told of a change before.
 */
export function sinceCreation(sightings: readonly Sighting[], logs: readonly Log[]): readonly Sighting[] {
  if (!sightings.some(({ row }) => row.told?.as === "before")) return sightings;
  let created: Day | undefined;
  for (const { row, source } of sightings) if (!source.createdIsWhen) created = row.created?.day ?? created;
  if (created === undefined) return sightings;
  const from = created;
  return sightings.map((sighting) => {
    if (sighting.row.told?.as !== "before") return sighting;
    // Changed on the day it was created: it began with what it was before.
    const stood = from <= addDays(sighting.day, 1) ? from : sighting.day;
    const first = firstOf(logs, sighting.row.told.columns) ?? stood;
    const day = stood >= first ? stood : first < sighting.day ? first : sighting.day;
    return { ...sighting, day, turn: TURN.log, minute: BEFORE_ALL, at: 0 };
  });
}

/** The first day on which a log tells of changes of these columns. */
function firstOf(logs: readonly Log[], columns: ReadonlySet<Column>): Day | undefined {
  return logs.reduce<Day | undefined>(
    (first, log) =>
      [...columns].some((column) => log.follows.has(column)) ? earlier(first, log.first) : first,
    undefined,
  );
}

const BEFORE_ALL = -1; // minutes
