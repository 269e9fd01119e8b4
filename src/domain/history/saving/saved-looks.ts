import { type Cell, type Grid, isBlank } from "../../cell";
import type { Day } from "../../day";
import type { Reader } from "../../deals/read-table";
import { usualStatus } from "../../deals/status";
import type { Problem } from "../../problem";
import { readOwnTable } from "../../table/own-table";
import { readDate } from "../../table/read-date";
import { SAVED_HEADINGS } from "../../deals/saved-rows";
import { HISTORY_HEADINGS, type HistoryHeading, type HistoryLine } from "./history-tab";
import { doubtAbout, oldExport } from "./doubts";
import { linesFor } from "./look-lines";
import { type Pasted, pastedLooks } from "./pasted-looks";
import { type OldRow, rectangle } from "./tab-rectangle";
import { headingsMissing, NOT_YET, notSaved, sentence, showsAgain } from "./saving-in-words";
import { isUndated, readSources, sightingsIn } from "../sources/sightings";
import type { Sighting, Source } from "../sources/sighting";

export interface Saving extends Reader {
  /** The History tab as it is, headings included; [] where there is none. */
  readonly saved: Grid;
  /** The pasted tabs. */
  readonly sources: readonly Source[];
  readonly today: Day;
  /** True where a person has seen the question and wants the look saved. */
  readonly anyway?: boolean;
}

/** What saving comes to: one rectangle of cells to write. */
export interface SavedLooks {
  /** 0-based row and column of the rectangle's first cell. */
  readonly at: { readonly row: number; readonly column: number };
  /** Empty where there is nothing to write. Rows of other days inside the rectangle stand in it as they were. */
  readonly rows: Grid;
  /** The days saved now, ascending. */
  readonly days: readonly Day[];
  /** Deals in the newest of them. */
  readonly seen: number;
  /** Rows about deals that a look before them did not have so. */
  readonly changes: number;
  /** For the sidebar: "Saved 5 Oct 2026: 140 deals seen, 23 changes." */
  readonly text: string;
  /** Why the newest look was not saved unasked: the paste does not look like this week's whole pipeline. */
  readonly question?: string;
  readonly problems: readonly Problem[];
}

/** Columns without which the tab would no longer tell what happened; the others may be missing. */
const NEEDED: readonly HistoryHeading[] = SAVED_HEADINGS;
const NOTHING = { at: { row: 0, column: 0 }, rows: [], days: [], seen: 0, changes: 0 };
const HEADINGS = Object.fromEntries(HISTORY_HEADINGS.map((heading) => [heading, heading])) as Record<
  HistoryHeading,
  HistoryHeading
>;

/**
 * Adds to the History tab what the pasted tabs show and it does not yet have (team-sheet.md, History). Dated tabs come
 * in on their own day; an undated one is a look of today, unless it is still the paste of a day that was saved. A
 * day saved last is replaced, every other row stays as it is. Logs are no looks. A newest look that seems not to be the
 * whole pipeline waits for a person's word.
 */
export function saveLook(saving: Saving): SavedLooks {
  const { saved, sources, today, anyway = false, ...reader } = saving;
  const { settings } = reader;
  const table = readOwnTable(saved, HEADINGS);
  const isEmpty = saved.every((row) => row.every(isBlank));
  const lacking = NEEDED.filter((heading) => table.at[heading] === undefined);
  if (!isEmpty && lacking.length > 0) return { ...NOTHING, ...headingsMissing(lacking) };

  const savedSources = readSources([{ tab: "History", grid: saved }], reader, today);
  const before: Before = {
    days: new Set(savedSources.flatMap(({ table: { looks } }) => looks)),
    sightings: savedSources.flatMap((source) => sightingsIn(source, today).sightings),
  };
  const pasted = pastedLooks(savedSources, readSources(sources, reader, today), saving);
  const looks = pasted.usable.flatMap((source) => sightingsIn(source, today).sightings);
  const newestSaved = newestOf(before.days) ?? -Infinity;
  // Later rows build on an older day's, so only the newest can be replaced; the others are saved already.
  const wanted = new Set(
    looks.flatMap(({ day }) => (before.days.has(day) && day !== newestSaved && day !== today ? [] : [day])),
  );
  const without = isEmpty ? {} : headingsWithout(table.at);
  const planned = linesFor({
    days: wanted,
    savedDays: before.days,
    saved: before.sightings,
    pasted: looks,
    statusOf: usualStatus, // a formula over the tab may be given no settings
    keepsAmount: without.Amount !== true,
  });
  const oldRows = rowsByDay(table.rows, wanted);
  const changed = planned.filter(({ day, lines }) => !isSame(lines, oldRows.get(day) ?? [], without));

  const newestLook = newestOf(wanted);
  const isAsked = !anyway && newestLook !== undefined && changed.some(({ day }) => day === newestLook);
  const doubt = isAsked ? doubtIn(newestLook, looks, before, pasted, { today, settings }) : undefined;
  // A list beside a dated tab is a list; alone it may be what was pasted for the whole.
  const part = newestLook === undefined && before.days.size > 0 ? pasted.part : undefined;
  const again = anyway ? undefined : pasted.again;
  const question = doubt ?? part ?? (again === undefined ? undefined : showsAgain(again));

  const fresh = doubt === undefined ? changed : changed.filter(({ day }) => day !== newestLook);
  const days = fresh.filter(({ look }) => look).map(({ day }) => day);
  const firstEver = before.days.size === 0 ? planned[0]?.day : undefined;
  const later = fresh.filter(({ day }) => day !== firstEver);
  const changes = later.reduce((sum, { deals }) => sum + deals.length, 0);
  const seen = planned[planned.length - 1]?.seen ?? 0;
  return {
    ...rectangle(saved, table, isEmpty, fresh, oldRows),
    days,
    seen,
    changes,
    ...(question !== undefined && { question }),
    text:
      (doubt ?? part) !== undefined && days.length === 0
        ? NOT_YET
        : sentence(days, seen, changes, firstEver, pasted.readable.length, pasted.shown ?? newestSaved),
    problems: pasted.unusable.map((source) => notSaved(source.table)),
  };
}

/** What the tab has already. */
interface Before {
  /** The days of its looks. */
  readonly days: ReadonlySet<Day>;
  readonly sightings: readonly Sighting[];
}

/** Why the newest look seems not to be the whole pipeline as it is today. */
function doubtIn(
  day: Day,
  looks: readonly Sighting[],
  before: Before,
  { usable }: Pasted,
  { today, settings }: Pick<Saving, "today" | "settings">,
): string | undefined {
  const doubt = doubtAbout(
    looks.filter((sighting) => sighting.day === day),
    before.sightings,
    [...before.days].filter((saved) => saved <= day),
    settings,
  );
  const isFirst = before.days.size === 0 && day === today;
  return doubt ?? (isFirst ? oldExport(usable.filter(isUndated), today, settings) : undefined);
}

/** The headings that a tab has no column for. */
function headingsWithout(at: Partial<Record<HistoryHeading, number>>): Partial<Record<HistoryHeading, true>> {
  const without: Partial<Record<HistoryHeading, true>> = {};
  for (const heading of HISTORY_HEADINGS) if (at[heading] === undefined) without[heading] = true;
  return without;
}

function newestOf(days: ReadonlySet<Day>): Day | undefined {
  return [...days].sort((a, b) => b - a)[0];
}

function rowsByDay(
  rows: readonly { readonly row: number; readonly cells: HistoryLine }[],
  days: ReadonlySet<Day>,
): Map<Day, OldRow[]> {
  const found = new Map<Day, OldRow[]>();
  for (const { row, cells } of rows) {
    const reading = readDate(cells["Changed on"]);
    if (reading.is !== "moment" || !days.has(reading.moment.day)) continue;
    const { day } = reading.moment;
    found.set(day, [...(found.get(day) ?? []), { row, line: cells }]);
  }
  return found;
}

/** Whether a day's rows already stand there, in whatever order. */
function isSame(
  fresh: readonly HistoryLine[],
  old: readonly OldRow[],
  without: Partial<Record<HistoryHeading, true>>,
): boolean {
  if (old.length !== fresh.length) return false;
  const written = (line: HistoryLine) =>
    JSON.stringify(HISTORY_HEADINGS.map((heading) => (without[heading] ? "" : plain(line[heading]))));
  const standing = old.map(({ line }) => written(line)).sort();
  return fresh
    .map(written)
    .sort()
    .every((line, at) => line === standing[at]);
}

/** Sheets turns an ID of digits into a number: as text they are the same. */
function plain(cell: Cell): string {
  return typeof cell === "object" ? `day ${cell.day}` : String(cell).trim();
}
