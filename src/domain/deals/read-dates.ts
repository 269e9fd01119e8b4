import { type InZone, isMoment, type Moment } from "../cell";
import { addDays } from "../day";
import type { Problem } from "../problem";
import type { Settings } from "../settings";
import {
  type DateEvidence,
  type DateOrder,
  noEvidence,
  orderShown,
  settle,
  witness,
} from "../table/date-order";
import { type DateReading, readDate } from "../table/read-date";
import { shown } from "../table/plain-text";
import { type Column, COLUMNS } from "./columns";
import type { Places } from "./places";
import type { Header } from "./read-header";
import type { DataRow } from "./read-rows";

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
  rows: readonly DataRow[],
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
  const read = columns.map(([column, { at }]) => {
    const evidence = noEvidence();
    const readings = inSheetZone(readingsOf(rows, at, evidence), inZone);
    return { column, at, evidence, readings, shown: orderShown(evidence) };
  });
  const orders = new Set(
    read.flatMap(({ shown }) => (shown === undefined || shown === "mixed" ? [] : [shown])),
  );
  const [only] = orders;
  const chosen = settings.dateOrder === "auto" ? undefined : settings.dateOrder;
  const elsewhere = orders.size === 1 ? only : undefined;
  const dates = new Map<Column, DateColumn>();
  const problems: Problem[] = [];
  for (const { column, at, evidence, readings, shown: own } of read) {
    const order = own === "mixed" ? undefined : (own ?? elsewhere ?? chosen);
    if (own === "mixed") problems.push(...mixed(rows, column, at, evidence, places));
    else if (order === undefined && evidence.either.length > 0)
      problems.push(undecided(rows, column, at, evidence, places));
    dates.set(column, own === "mixed" ? [] : settleAll(readings, order));
    readings.forEach((reading, index) => {
      if (reading.is === "none") problems.push(notUnderstood(rows, index, column, at, places));
    });
  }
  return { dates, order: elsewhere ?? chosen, problems };
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

function settleAll(readings: readonly DateReading[], order: DateOrder | undefined): (Moment | undefined)[] {
  const known = new Map<DateReading, Moment | undefined>(); // one reading stands for all cells of the same text
  return readings.map((reading) => {
    if (reading.is !== "either") return settle(reading, order);
    if (!known.has(reading)) known.set(reading, settle(reading, order));
    return known.get(reading);
  });
}

function readingsOf(rows: readonly DataRow[], at: number, evidence: DateEvidence): DateReading[] {
  const known = new Map<string, DateReading>(); // the same text stands in many rows
  return rows.map(({ cells }, index) => {
    const cell = cells[at];
    let reading = typeof cell === "string" ? known.get(cell) : undefined;
    if (reading === undefined) {
      reading = readDate(cell);
      if (typeof cell === "string") known.set(cell, reading);
    }
    witness(evidence, reading, index, cell !== undefined && isMoment(cell));
    return reading;
  });
}

function textAt(rows: readonly DataRow[], index: number, at: number): string {
  return shown(rows[index]?.cells[at]);
}

function placeOf(rows: readonly DataRow[], index: number, at: number, places: Places): string {
  return places.cell(rows[index]?.row ?? 0, at);
}

function undecided(
  rows: readonly DataRow[],
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
    remedy: 'Say "day first" or "month first" at "date order" in Settings, or paste the dates as 2026-11-25.',
  };
}

function mixed(
  rows: readonly DataRow[],
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
    text: `The dates of the ${label} column do not agree: ${why}. None of them was read (${odd.length} such ${odd.length === 1 ? "cell" : "cells"}).`,
    remedy:
      "Set the spreadsheet's locale to that of the export (File ▸ Settings) and paste again, or export the dates as 2026-11-25.",
  }));
}

function notUnderstood(
  rows: readonly DataRow[],
  index: number,
  column: Column,
  at: number,
  places: Places,
): Problem {
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
