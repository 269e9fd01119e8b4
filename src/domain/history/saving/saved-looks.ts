import { type Cell, type Grid, isBlank } from "../../cell";
import type { Day } from "../../day";
import type { Reader } from "../../deals/read-table";
import { statusWords, usualStatus } from "../../deals/status";
import type { Problem } from "../../problem";
import { readOwnTable } from "../../table/own-table";
import { readDate } from "../../table/read-date";
import { SAVED_HEADINGS } from "../../deals/saved-rows";
import { HISTORY_HEADINGS, type HistoryHeading, type HistoryLine } from "./history-tab";
import { doubtAbout, oldExport } from "./doubts";
import { type DayLines, linesFor } from "./look-lines";
import { lookShown } from "./look-shown";
import { type OldRow, rectangle } from "./tab-rectangle";
import { setPartsAside } from "../sources/part-of-pipeline";
import { headingsMissing, NOT_YET, notSaved, sentence, showsAgain } from "./saving-in-words";
import { isUndated, readSources, sightingsIn } from "../sources/sightings";
import type { ReadSource, Source } from "../sources/sighting";

export { HISTORY_HEADINGS } from "./history-tab";

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
export function saveLook({ saved, sources, today, anyway = false, ...reader }: Saving): SavedLooks {
  const { settings } = reader;
  const table = readOwnTable(saved, HEADINGS);
  const isEmpty = saved.every((row) => row.every(isBlank));
  const lacking = NEEDED.filter((heading) => table.at[heading] === undefined);
  if (!isEmpty && lacking.length > 0) return { ...NOTHING, ...headingsMissing(lacking) };

  const savedSources = readSources([{ tab: "History", grid: saved }], reader, today);
  const read = [...savedSources, ...readSources(sources, reader, today)];
  const { whole, problems: parts } = anyway ? { whole: read, problems: [] } : setPartsAside(read, settings);
  const pasted = whole.filter(isLook);
  const [readable, unusable] = partition(pasted, canBeSaved);
  const savedDays = new Set(savedSources.flatMap(({ table: { looks } }) => looks));
  const shown = lookShown(readable, savedSources, statusWords(settings));
  // A week in which nothing changed, or a paste left lying: before it makes a gap, a person is asked which.
  const isDue = shown !== undefined && (today - shown) * 2 >= settings.longestGap;
  const again = isDue && readable.every(isUndated) ? shown : undefined;
  const usable =
    shown === undefined || (anyway && again !== undefined)
      ? readable
      : readable.filter((source) => !isUndated(source));
  const newestSaved = newestOf(savedDays) ?? -Infinity;
  const looks = usable.flatMap((source) => sightingsIn(source, today).sightings);
  // Later rows build on an older day's, so only the newest can be replaced; the others are saved already.
  const wanted = new Set(
    looks.flatMap(({ day }) => (savedDays.has(day) && day !== newestSaved && day !== today ? [] : [day])),
  );
  const problems = unusable.map(({ table: each }) => notSaved(each));
  const known = savedSources.flatMap((source) => sightingsIn(source, today).sightings);
  const without: Partial<Record<HistoryHeading, true>> = {};
  if (!isEmpty)
    for (const heading of HISTORY_HEADINGS) if (table.at[heading] === undefined) without[heading] = true;
  const plan = (days: ReadonlySet<Day>): DayLines[] =>
    linesFor({
      days,
      savedDays,
      saved: known,
      pasted: looks,
      statusOf: usualStatus, // a formula over the tab may be given no settings
      keepsAmount: without.Amount !== true,
    });

  const planned = plan(wanted);
  const oldRows = rowsByDay(table.rows, wanted);
  const changed = planned.filter(
    ({ day, lines }) =>
      !isSame(
        lines,
        oldRows.get(day)?.map(({ line }) => line),
        without,
      ),
  );
  const newestLook = newestOf(wanted);
  const doubt =
    anyway || !changed.some(({ day }) => day === newestLook)
      ? undefined
      : (doubtAbout(
          looks.filter(({ day }) => day === newestLook),
          known,
          [...savedDays].filter((day) => newestLook !== undefined && day <= newestLook),
          settings,
        ) ??
        (savedDays.size === 0 && newestLook === today
          ? oldExport(usable.filter(isUndated), today, settings)
          : undefined));
  // A list beside a dated tab is a list; alone it may be what was pasted for the whole.
  const part = newestLook === undefined && savedDays.size > 0 ? parts[0]?.text : undefined;
  const question = doubt ?? part ?? (again === undefined || anyway ? undefined : showsAgain(again));
  const fresh = doubt === undefined ? changed : changed.filter(({ day }) => day !== newestLook);
  const days = fresh.filter(({ look }) => look).map(({ day }) => day);
  const { at, rows } = rectangle(saved, table, isEmpty, fresh, oldRows);
  const newest = planned[planned.length - 1];
  const firstEver = savedDays.size === 0 ? planned[0]?.day : undefined;
  let changes = 0;
  for (const { day, deals } of fresh) if (day !== firstEver) changes += deals.length;
  const seen = newest?.seen ?? 0;
  return {
    at,
    rows,
    days,
    seen,
    changes,
    ...(question !== undefined && { question }),
    text:
      (doubt ?? part) !== undefined && days.length === 0
        ? NOT_YET
        : sentence(days, seen, changes, firstEver, readable.length, shown ?? newestSaved),
    problems,
  };
}

function newestOf(days: ReadonlySet<Day>): Day | undefined {
  return [...days].sort((a, b) => b - a)[0];
}

function isLook({ kind }: ReadSource): boolean {
  return kind === "single export" || kind === "snapshots";
}

/** Without an ID or a name a deal cannot be known again next week; with dates unread its history would be wrong for good. */
function canBeSaved({ table }: ReadSource): boolean {
  return (
    (table.columns.has("id") || table.columns.has("name")) && !table.problems.some(({ column }) => column)
  );
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
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
  old: readonly HistoryLine[] | undefined,
  without: Partial<Record<HistoryHeading, true>>,
): boolean {
  if (old?.length !== fresh.length) return false;
  const written = (line: HistoryLine) =>
    JSON.stringify(HISTORY_HEADINGS.map((heading) => (without[heading] ? "" : plain(line[heading]))));
  const standing = old.map(written).sort();
  return fresh
    .map(written)
    .sort()
    .every((line, at) => line === standing[at]);
}

/** Sheets turns an ID of digits into a number: as text they are the same. */
function plain(cell: Cell): string {
  return typeof cell === "object" ? `day ${cell.day}` : String(cell).trim();
}
