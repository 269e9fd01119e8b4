import { a1 } from "../cell";
import type { Day } from "../day";
import type { Column } from "../deals/columns";
import type { Deal } from "../deals/deal";
import type { DealTable } from "../deals/deal-row";
import { NO_OWNER } from "../deals/reps";
import type { Reader } from "../deals/read-table";
import { statusWords } from "../deals/status";
import type { Problem } from "../problem";
import type { Settings } from "../settings";
import { fold } from "../table/plain-text";
import { estimatedDay, laterThanAsOf, newestEvent } from "./sources/as-of-day";
import { buildDeal } from "./building/build-deal";
import { inOrder } from "./building/day-states";
import { byDeal, eachAlone } from "./building/by-deal";
import { ascending, earlier, later, spanOf } from "./days";
import { problemsOf, severalCurrencies } from "./building/deal-problems";
import { datesByDefault } from "./building/default-date";
import { sinceCreation } from "./sources/field-log";
import { goneOn } from "./building/gone-on";
import { type History, isLog, type Log, type PastedTable } from "./history";
import { lookShown } from "./saving/look-shown";
import { daysOfPlans, keepsPlans, lastPlan } from "./sources/last-plan";
import { moneyOf } from "./money";
import { noTable } from "./sources/no-table";
import { setPartsAside } from "./sources/part-of-pipeline";
import { stagesEntered } from "./sources/stages-entered";
import { isUndated, readSources, sightingsIn } from "./sources/sightings";
import type { ReadSource, Sighting, Source } from "./sources/sighting";

export type { Source } from "./sources/sighting";

export interface Reading extends Reader {
  readonly today: Day;
}

/**
 * Everything pasted, as one history: single exports, dated tabs, stacked snapshots, change logs and our own History tab,
 * or any of them together. The same fact from two of them counts once.
 */
export function readHistory(sources: readonly Source[], { today, ...reader }: Reading): History {
  const { settings } = reader;
  const { whole: read, problems: parts } = setPartsAside(readSources(sources, reader, today), settings);
  const saved = read.filter(({ kind }) => kind === "saved looks");
  const shown = lookShown(read, saved, statusWords(settings));
  const undated = shown ?? dayOfUndated(read, settings, today);
  const problems: Problem[] = [...parts, ...read.flatMap(({ table }) => table.problems)];
  const sightings: Sighting[] = [];
  let eachOnce = read.length === 1; // the most usual paste: nothing has to be brought together
  const pastedLooks = new Set<Day>();
  const logs: Log[] = [];
  let newest: Day | undefined;
  let stagesAreDated = false;
  for (const source of read) {
    const found = sightingsIn(source, undated);
    const logDays: Day[] = [];
    for (const problem of found.problems) problems.push(problem);
    eachOnce &&= found.eachOnce === true;
    for (const day of source.table.looks) newest = later(newest, day);
    const isOfLog = isLog(source.kind);
    const isPastedLook = !isOfLog && source.kind !== "saved looks";
    const isSingle = source.kind === "single export";
    for (const sighting of found.sightings) {
      const { day, row } = sighting;
      newest = later(newest, day);
      if (settings.asOf !== undefined && day > settings.asOf) continue;
      if (isPastedLook) pastedLooks.add(day);
      else if (isOfLog && row.told?.as !== "before") logDays.push(day);
      if (isSingle && row.entered.length > 0) {
        const entered = stagesEntered(sighting);
        stagesAreDated ||= entered.length > 0;
        eachOnce &&= entered.length === 0;
        sightings.push(...entered);
      }
      sightings.push(sighting);
    }
    const span = spanOf(logDays);
    if (span) logs.push({ ...span, follows: followedBy(source) });
  }
  problems.push(...laterThanAsOf(read, newest, settings, today));
  const asOf = settings.asOf ?? asOfDay(read, { newest, undated, today }, settings);
  const savedLooks = ascending(read.flatMap(({ table }) => table.looks).filter((day) => day <= asOf));
  const looks = ascending([...pastedLooks, ...savedLooks]);
  const isDatedByDefault = datesByDefault(
    read.map(({ table }) => table),
    settings,
  );
  const tells = (column: Column) => read.some(({ table }) => table.tells.has(column));
  const told = {
    isDatedByDefault,
    hasCurrencies: tells("currency"),
    goneOn: (ordered: readonly Sighting[]) => goneOn(ordered, looks, savedLooks),
  };
  const [firstLook] = looks;
  // A log that follows the close date knows more.
  const keeping = logs.some(({ follows }) => follows.has("close")) ? [] : read.filter(keepsPlans);
  const plans = daysOfPlans(keeping, firstLook);
  const planners = new Set(keeping);
  const hasFieldLog = read.some(({ kind }) => kind === "field log");
  const deals: Deal[] = [];
  const { count, of } = eachOnce ? eachAlone(sightings) : byDeal(sightings);
  for (let number = 0; number < count; number++) {
    const known = of(number);
    const seen = inOrder(hasFieldLog ? sinceCreation(known) : known);
    const plan = plans && lastPlan(seen, planners, plans.last);
    const ordered = plan ? inOrder([plan, ...seen]) : seen;
    const deal = buildDeal(ordered, told);
    if (!deal) continue;
    deals.push(deal);
    for (const problem of problemsOf(deal, ordered)) problems.push(problem);
  }
  const money = moneyOf(deals, settings, tells);
  if (money.lacking) problems.push(severalCurrencies(money.lacking, sightings));
  const firstLogged = logs.reduce<Day | undefined>((first, log) => earlier(first, log.first), undefined);
  const since = looks.length > 1 ? earlier(looks[0], firstLogged) : firstLogged;
  if (read.length === 0) problems.push(...noTable(sources, settings.columns));
  return {
    deals,
    asOf,
    ...(since !== undefined && { since }),
    looks,
    logs,
    ...(plans && { plans }),
    ...(stagesAreDated && { stagesAreDated }),
    money,
    has: new Set(read.flatMap(columnsOf)),
    reps: repsOf(deals),
    tables: read.map((source) => describe(source, undated)),
    problems,
  };
}

/**
 * The day of exports that do not say when they were taken (requirements.md 1B, As-of day, 3). Beside dated sources they
 * are the newest: people paste the current export and keep the old ones.
 */
function dayOfUndated(read: readonly ReadSource[], settings: Settings, today: Day): Day {
  if (settings.asOf !== undefined) return settings.asOf;
  let event: Day | undefined;
  let dated: Day | undefined;
  for (const source of read) {
    if (isUndated(source)) event = later(event, newestEvent(source, today));
    dated = later(dated, source.takenOn);
    for (const day of source.table.looks) dated = later(dated, day);
    if (source.kind === "snapshots") dated = later(dated, newestEvent(source, today));
  }
  const estimated = estimatedDay(event, today, settings);
  return dated !== undefined && dated > estimated ? dated : estimated;
}

/** The newest day seen; where a change log is all there is, a few days after its newest row. */
function asOfDay(
  read: readonly ReadSource[],
  {
    newest,
    undated,
    today,
  }: { readonly newest: Day | undefined; readonly undated: Day; readonly today: Day },
  settings: Settings,
): Day {
  if (newest === undefined) return today;
  const onlyLogs = read.every(({ kind }) => isLog(kind));
  return onlyLogs
    ? estimatedDay(newest, today, settings)
    : read.some(isUndated) && undated > newest
      ? undated
      : newest;
}

/** A status stands for the stage where a log has none. */
function followedBy({ table: { follows, columns } }: ReadSource): ReadonlySet<Column> {
  return follows.has("status") && !columns.has("stage") ? new Set([...follows, "stage"]) : follows;
}

function columnsOf({ table, kind, createdIsWhen }: ReadSource): Column[] {
  const columns = [...table.columns.keys()].filter((column) => !(createdIsWhen && column === "created"));
  return kind === "saved looks" ? columns.filter((column) => isTold(table, column)) : columns;
}

/** Our History tab has all of its columns, whichever the exports had that were saved. */
function isTold({ rows, tells }: DealTable, column: Column): boolean {
  switch (column) {
    case "category":
    case "close":
    case "amount":
    case "created":
      return rows.some((row) => row[column] !== undefined);
    case "type":
    case "lost reason":
      return tells.has(column);
    default:
      return true;
  }
}

function repsOf(deals: readonly Deal[]): string[] {
  const names = new Set<string>();
  for (const { seen, heldBefore = [] } of deals) {
    let before: string | undefined; // few deals change hands
    for (const { owner } of seen) {
      if (owner !== before && owner !== NO_OWNER) names.add(owner);
      before = owner;
    }
    for (const { owner } of heldBefore) if (owner !== NO_OWNER) names.add(owner);
  }
  const sortable = [...names].map((name) => ({ name, key: fold(name) }));
  return sortable.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ name }) => name);
}

function describe(source: ReadSource, undated: Day): PastedTable {
  const { table, kind, takenOn } = source;
  const seenOn = kind === "single export" ? (takenOn ?? undated) : undefined;
  return {
    ...(table.tab !== undefined && { tab: table.tab }),
    kind,
    header: a1(table.headerAt.row, table.headerAt.column),
    columns: table.columns,
    readAs: table.readAs,
    rows: table.isFieldLog
      ? table.rows.filter(({ told }) => told?.as === "changed").length
      : table.rows.length,
    ...(seenOn !== undefined && { seenOn }),
  };
}
