import { type Cell, type InZone, isMoment, type Moment } from "../../cell";
import { addDays } from "../../day";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import {
  type DateEvidence,
  type DateOrder,
  noEvidence,
  orderShown,
  settle,
  witness,
} from "../../table/date-order";
import { type DateReading, isNoDay, readDate } from "../../table/read-date";
import { shown } from "../../table/plain-text";
import { type Column, COLUMNS } from "../columns";
import type { Places } from "../places";
import type { Header } from "../read-header";
import type { DataRows } from "./data-rows";
import { several } from "../../phrases";

/** The dates of one column, by position in the rows given. */
export type DateColumn = readonly (Moment | undefined)[];

const DAY = 1440; // minutes
const MOST_NAMED = 20; // cells of one mixed column that are named

/**
 * Reads every date column of a table. A column that shows its own order decides it (25/11 can only be day first), else
 * another date column of the same table, else the setting; where none does, its dates stay unread and the problem names
 * the column: no number may rest on a guess. So too where a column is mixed.
 */
export function readDates(
  rows: DataRows,
  header: Header,
  settings: Pick<Settings, "dateOrder">,
  places: Places,
  inZone?: InZone,
): {
  readonly dates: ReadonlyMap<Column, DateColumn>;
  readonly order: DateOrder | undefined;
  readonly problems: readonly Problem[];
} {
  const columns = [...header.columns].filter(([column]) => COLUMNS[column].holds === "date");
  const readings = columns.map(([column, { at }]) => ({ column, at, ...unread(rows.cells.length) }));
  // Row by row, since the cells of a row lie beside each other in memory.
  rows.cells.forEach((cells, index) => {
    for (const reading of readings) readCell(cells[reading.at], index, reading);
  });
  const read = readings.map((reading) => ({ ...reading, shown: orderShown(reading.evidence) }));
  const orders = new Set(
    read.flatMap(({ shown }) => (shown === undefined || shown === "mixed" ? [] : [shown])),
  );
  const [only] = orders;
  const chosen = settings.dateOrder === "auto" ? undefined : settings.dateOrder;
  const elsewhere = orders.size === 1 ? only : undefined;
  const dates = new Map<Column, DateColumn>();
  const problems: Problem[] = [];
  for (const { column, at, evidence, cells, known, shown: own } of read) {
    const order = own === "mixed" ? undefined : (own ?? elsewhere ?? chosen);
    if (own === "mixed") problems.push(...mixed(rows, column, at, evidence, places));
    else if (order === undefined && evidence.either.length > 0)
      problems.push(undecided(rows, column, at, evidence, places));
    dates.set(column, own === "mixed" ? [] : settleAll(cells, known, order, inZone));
    const kinds = new Set([...known.values()].map(({ is }) => is));
    if (!kinds.has("none")) continue;
    const isDate = evidence.moments > 0 || kinds.has("moment") || kinds.has("either");
    for (const [index, reading] of cells.entries()) {
      if (!reading || !("is" in reading) || reading.is !== "none") continue;
      problems.push((isDate ? notUnderstood : noneUnderstood)(rows, index, column, at, places));
      if (!isDate) break;
    }
  }
  return { dates, order: elsewhere ?? chosen, problems };
}

/** What the cells of one column say. */
interface Readings {
  readonly evidence: DateEvidence;
  /** A Date is its own reading, and a blank has none. */
  readonly cells: (DateReading | Moment | undefined)[];
  /** The readings of texts and numbers: the same one stands in many rows. */
  readonly known: Map<string | number | boolean, DateReading>;
}

function unread(rows: number): Readings {
  return { evidence: noEvidence(), cells: new Array<Readings["cells"][number]>(rows), known: new Map() };
}

function readCell(cell: Cell | undefined, index: number, { evidence, cells, known }: Readings): void {
  if (cell === undefined || cell === "") return;
  if (isMoment(cell)) {
    if (isNoDay(cell.day)) return;
    evidence.moments++;
    cells[index] = cell;
  } else {
    let reading = known.get(cell);
    if (!reading) known.set(cell, (reading = readDate(cell)));
    witness(evidence, reading, index);
    cells[index] = reading;
  }
}

function settleAll(
  cells: Readings["cells"],
  known: Readings["known"],
  order: DateOrder | undefined,
  inZone: InZone | undefined,
): DateColumn {
  if (known.size === 0) return cells as (Moment | undefined)[];
  const readings = inSheetZone([...known.values()], inZone);
  const settled = new Map(
    [...known.values()].map((reading, at) => [reading, settle(readings[at] ?? reading, order)] as const),
  );
  return cells.map((reading) => (reading && "is" in reading ? settled.get(reading) : reading));
}

/**
 * Instants as they are on the spreadsheet's calendar. A column in which every one is a midnight holds days that some
 * program wrote as instants, and no zone moves a day.
 */
function inSheetZone(readings: readonly DateReading[], inZone: InZone | undefined): readonly DateReading[] {
  const isInstant = (reading: DateReading) => reading.is === "moment" && reading.offset !== undefined;
  const isDay = (reading: DateReading) => reading.is === "moment" && reading.moment.minute === 0;
  if (!inZone || readings.every((reading) => !isInstant(reading) || isDay(reading))) return readings;
  return readings.map((reading) =>
    reading.is === "moment" && reading.offset !== undefined
      ? { is: "moment", moment: inZone(earlier(reading.moment, reading.offset)) }
      : reading,
  );
}

function earlier({ day, minute }: Moment, minutes: number): Moment {
  const total = minute - minutes;
  const days = Math.floor(total / DAY);
  return { day: addDays(day, days), minute: total - days * DAY };
}

function textAt(rows: DataRows, index: number, at: number): string {
  return shown(rows.cells[index]?.[at]);
}

function placeOf(rows: DataRows, index: number, at: number, places: Places): string {
  return places.cell(rows.rowAt[index] ?? 0, at);
}

function undecided(
  rows: DataRows,
  column: Column,
  at: number,
  evidence: DateEvidence,
  places: Places,
): Problem {
  const first = evidence.either[0] ?? 0;
  const { label } = COLUMNS[column];
  return {
    kind: "date order undecided",
    column,
    where: placeOf(rows, first, at, places),
    found: textAt(rows, first, at),
    text: `"${textAt(rows, first, at)}" and the other dates of the ${label} column could have the day or the month first, and nothing in this table tells which, so none of them was read.`,
    remedy:
      'Say "day first" or "month first" at "date order" in Settings, whose range a formula needs, or paste the dates as 2026-11-25.',
  };
}

function mixed(
  rows: DataRows,
  column: Column,
  at: number,
  evidence: DateEvidence,
  places: Places,
): Problem[] {
  const { label } = COLUMNS[column];
  const against = evidence.dayFirst.length > 0 && evidence.monthFirst.length > 0;
  const odd = against
    ? evidence.dayFirst.length < evidence.monthFirst.length
      ? evidence.dayFirst
      : evidence.monthFirst
    : [...evidence.dayFirst, ...evidence.monthFirst];
  const why = against
    ? "some have the day first and some the month"
    : "some are dates and some are text that your spreadsheet could not take for a date, so the others were probably read with day and month exchanged";
  return odd.slice(0, MOST_NAMED).map((index) => ({
    kind: "dates mixed",
    column,
    where: placeOf(rows, index, at, places),
    found: textAt(rows, index, at),
    text: `The dates of the ${label} column do not agree: ${why}. None of them was read (${several(odd.length, "such cell")}).`,
    remedy:
      "Set the spreadsheet's locale to that of the export (File ▸ Settings) and paste again, or export the dates as 2026-11-25.",
  }));
}

/** That no number may rest on a column, since nothing in it could be read. */
function noneUnderstood(rows: DataRows, index: number, column: Column, at: number, places: Places): Problem {
  const found = textAt(rows, index, at);
  return {
    kind: "date not understood",
    column,
    where: placeOf(rows, index, at, places),
    found,
    text: `"${found}" is not a date, nor is anything else in the column of the ${COLUMNS[column].label}, so none of it was read.`,
    remedy: "Paste the dates as 2026-11-25, or say under Columns in the sidebar which column holds them.",
  };
}

function notUnderstood(rows: DataRows, index: number, column: Column, at: number, places: Places): Problem {
  const { label } = COLUMNS[column];
  const found = textAt(rows, index, at);
  return {
    kind: "date not understood",
    where: placeOf(rows, index, at, places),
    found,
    text: `"${found}" is not a date, so this row has no ${label}.`,
    remedy: /^#+$/.test(found)
      ? "Excel shows this where a column is too narrow: widen it there, then copy and paste again."
      : "Correct the date in the cell, or in the CRM and paste again.",
  };
}
