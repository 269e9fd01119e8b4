import { type Day, longDay } from "../../day";
import type { DealRow } from "../../deals/deal-row";
import { NO_OWNER } from "../../deals/reps";
import type { Settings } from "../../settings";
import { estimatedDay, newestEvent } from "../sources/as-of-day";
import { inOrder, statesOf } from "../building/day-states";
import { byKey } from "../building/by-deal";
import type { State } from "../building/state";
import type { ReadSource, Sighting } from "../sources/sighting";
import { inAList } from "../../phrases";

const LOOKS_BACK = 8; // that a paste is compared with, to see whether it is an old one
const MOST_NAMED = 3; // reps

/**
 * Why a paste looks as if it were not this week's whole pipeline, in a sentence, by what the looks saved before it show;
 * undefined where it looks right. Each sign alone may be true of a real pipeline, so a person is asked.
 */
export function doubtAbout(
  look: readonly Sighting[],
  saved: readonly Sighting[],
  looks: readonly Day[],
  { compareFrom, toldFrom, goneShare }: Settings,
): string | undefined {
  const earlier = [...looks].sort((a, b) => b - a);
  const [day] = earlier;
  if (day === undefined || look.length === 0) return undefined;
  const openOn = openDeals(saved);
  const before = openOn(day);
  if (before.size < compareFrom) return undefined;
  const rows = look.map(({ row }) => row);
  const old = earlier.slice(1, LOOKS_BACK).find((each) => showsAgain(look, openOn(each)));
  if (old !== undefined)
    return `The pasted tabs show the pipeline just as it was on ${longDay(old)}, before the look of ${longDay(day)}.`;
  const keys = new Set(rows.map(({ key }) => key));
  const missing = [...before].filter(([key]) => !keys.has(key)).map(([, state]) => state);
  return (
    anotherTeams(rows, before, day) ??
    half(missing, before, day) ??
    (missing.length >= toldFrom && missing.length > before.size * goneShare
      ? filtered(rows, missing, day)
      : undefined)
  );
}

/**
 * Why exports that do not say when they were made look as if that were long ago, in a sentence: saved as the first look, of
 * today, they would move every number to a time of which nothing is known. Undefined where something happened lately.
 */
export function oldExport(
  undated: readonly ReadSource[],
  today: Day,
  settings: Settings,
): string | undefined {
  const events = undated.flatMap((source) => newestEvent(source, today) ?? []);
  if (events.length === 0) return undefined;
  const newest = Math.max(...events) as Day;
  const madeOn = estimatedDay(newest, today, settings);
  if (today - madeOn <= settings.longestGap) return undefined;
  return `Nothing in the pasted tabs happened after ${longDay(newest)}, so they look like an old export: the numbers are those of ${longDay(madeOn)}.`;
}

/** The deals open on a day, as the saved rows tell it. */
function openDeals(saved: readonly Sighting[]): (day: Day) => ReadonlyMap<string, State> {
  const timelines = [...byKey(saved)].map(([key, sightings]) => {
    const ordered = inOrder(sightings);
    const states = new Map(statesOf(ordered).map((state) => [state.day, state]));
    return { key, ordered, states };
  });
  return (day) => {
    const open = new Map<string, State>();
    for (const { key, ordered, states } of timelines) {
      let last: Sighting | undefined;
      for (const sighting of ordered) if (sighting.day <= day) last = sighting;
      const state = last && !last.row.left ? states.get(last.day) : undefined;
      if (state?.status === "open") open.set(key, state);
    }
    return open;
  };
}

function showsAgain(look: readonly Sighting[], then: ReadonlyMap<string, State>): boolean {
  const open = look.filter(({ row }) => row.status === "open");
  return open.length === then.size && open.every((each) => isSame(each, then.get(each.row.key)));
}

/** Whether a row shows a state, as far as its table has columns for it. */
function isSame({ row, source: { table } }: Sighting, state: State | undefined): boolean {
  return (
    state !== undefined &&
    (["stage", "close", "amount", "owner", "category"] as const).every(
      (column) => !table.columns.has(column) || row[column] === state[column],
    )
  );
}

function anotherTeams(
  rows: readonly DealRow[],
  before: ReadonlyMap<string, State>,
  day: Day,
): string | undefined {
  const owners = ownersOf(rows);
  const known = new Set([...before.values()].map(({ owner }) => owner));
  if (owners.size === 0 || [...owners].some((owner) => known.has(owner))) return undefined;
  return `None of the reps in the pasted tabs had an open deal on ${longDay(day)}: they are ${named([...owners])}.`;
}

function half(missing: readonly State[], before: ReadonlyMap<string, State>, day: Day): string | undefined {
  if (missing.length * 2 <= before.size) return undefined;
  return `Only ${before.size - missing.length} of the ${before.size} deals that were open on ${longDay(day)} are in the pasted tabs.`;
}

/** What the missing deals have alike, where a filter of the report would explain them. */
function filtered(rows: readonly DealRow[], missing: readonly State[], day: Day): string | undefined {
  const owners = ownersOf(rows);
  const theirs = [...new Set(missing.map(({ owner }) => owner))];
  const are = `${missing.length} deals that were open on ${longDay(day)} are missing from the pasted tabs`;
  if (owners.size > 0 && theirs.every((owner) => owner !== NO_OWNER && !owners.has(owner)))
    return `${are}, all of them deals of ${named(theirs)}: the report looks filtered by its owners.`;
  const dates = rows.flatMap(({ status, close }) =>
    status === "open" && close !== undefined ? [close] : [],
  );
  const [first, last] = [Math.min(...dates) as Day, Math.max(...dates) as Day];
  if (missing.every(({ close }) => close !== undefined && (close < first || close > last)))
    return `${are}, and all of them were dated outside ${longDay(first)} – ${longDay(last)}: the report looks filtered by its close date.`;
  if (rows.every(({ status }) => status === "open"))
    return `${are}, and no won or lost deal is in them: the report looks filtered to open deals.`;
  return undefined;
}

function ownersOf(rows: readonly DealRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ owner }) => (owner === undefined || owner === NO_OWNER ? [] : [owner])));
}

function named(owners: readonly string[]): string {
  const first = owners.slice(0, MOST_NAMED);
  const more = owners.length - first.length;
  return inAList(more > 0 ? [...first, `${more} more`] : first);
}
