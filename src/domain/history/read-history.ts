import type { Day } from "../day";
import type { Column } from "../deals/columns";
import type { Deal } from "../deals/deal";
import { NO_OWNER } from "../deals/reps";
import type { Reader } from "../deals/read-table";
import { statusWords } from "../deals/status";
import type { Problem } from "../problem";
import type { Settings } from "../settings";
import { fold } from "../table/plain-text";
import { buildDeal } from "./building/build-deal";
import { byDeal, eachAlone } from "./building/by-deal";
import { inOrder } from "./building/day-states";
import { problemsOf, severalCurrencies } from "./building/deal-problems";
import { datesByDefault } from "./building/default-date";
import { goneOn } from "./building/gone-on";
import { ascending, earlier, later, spanOf } from "./days";
import { type History, isLog, type Log } from "./history";
import { moneyOf } from "./money";
import { lookShown } from "./saving/look-shown";
import { asOfDay, dayOfUndated, laterThanAsOf } from "./sources/as-of-day";
import { sinceCreation } from "./sources/field-log";
import { daysOfPlans, keepsPlans, lastPlan } from "./sources/last-plan";
import { noTable } from "./sources/no-table";
import { setPartsAside } from "./sources/part-of-pipeline";
import { columnsOf, describe } from "./sources/pasted-tables";
import type { ReadSource, Sighting, Source } from "./sources/sighting";
import { readSources, sightingsIn } from "./sources/sightings";
import { stagesEntered } from "./sources/stages-entered";
import { logged, unchanged } from "./sources/unchanged";

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
  const seen = allSeen(read, undated, settings);
  const { sightings, logs, newest, stagesAreDated } = seen;
  const asOf = settings.asOf ?? asOfDay(read, { newest, undated, today }, settings);
  const savedLooks = ascending(read.flatMap(({ table }) => table.looks).filter((day) => day <= asOf));
  const looks = ascending([...seen.pastedLooks, ...savedLooks]);
  const { plans, deals, problems: inDeals } = dealsFrom(seen, read, { looks, savedLooks }, settings);
  const money = moneyOf(deals, settings, tellers(read));
  const firstLogged = logs.reduce<Day | undefined>((first, log) => earlier(first, log.first), undefined);
  const since = looks.length > 1 ? earlier(looks[0], firstLogged) : firstLogged;
  const problems = [
    parts,
    ...read.map(({ table }) => table.problems),
    seen.problems,
    laterThanAsOf(read, newest, settings, today),
    inDeals,
    money.lacking ? [severalCurrencies(money.lacking, sightings)] : [],
    read.length === 0 ? noTable(sources, settings.columns) : [],
  ].flat();
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

/** What all sources show, up to the as-of day where one is set. */
interface Seen {
  readonly sightings: readonly Sighting[];
  /** Whether each is known to be of another deal, as in a single export: nothing has to be brought together. */
  readonly eachOnce: boolean;
  /** Days on which a pasted table shows the whole pipeline. */
  readonly pastedLooks: ReadonlySet<Day>;
  readonly logs: readonly Log[];
  /** The newest day of any, whatever day is set. */
  readonly newest: Day | undefined;
  readonly stagesAreDated: boolean;
  readonly problems: readonly Problem[];
}

function allSeen(read: readonly ReadSource[], undated: Day, { asOf }: Settings): Seen {
  const sightings: Sighting[] = [];
  const pastedLooks = new Set<Day>();
  const logs: Log[] = [];
  const problems: Problem[] = [];
  let eachOnce = read.length === 1;
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
      if (asOf !== undefined && day > asOf) continue;
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
  return { sightings, eachOnce, pastedLooks, logs, newest, stagesAreDated, problems };
}

/** Each deal from all its sightings, and the days between which only the last date planned for it is known. */
function dealsFrom(
  { sightings, eachOnce, logs }: Seen,
  read: readonly ReadSource[],
  { looks, savedLooks }: { readonly looks: readonly Day[]; readonly savedLooks: readonly Day[] },
  settings: Settings,
): Pick<History, "plans" | "deals" | "problems"> {
  const told = {
    isDatedByDefault: datesByDefault(
      read.map(({ table }) => table),
      settings,
    ),
    hasCurrencies: tellers(read)("currency"),
    goneOn: (ordered: readonly Sighting[]) => goneOn(ordered, looks, savedLooks),
  };
  // A log that follows the close date knows more.
  const keeping = logs.some(({ follows }) => follows.has("close")) ? [] : read.filter(keepsPlans);
  const plans = daysOfPlans(keeping, looks[0]);
  const planners = new Set(keeping);
  const follow = logged(logs, settings);
  const hasFieldLog = read.some(({ kind }) => kind === "field log");
  const deals: Deal[] = [];
  const problems: Problem[] = [];
  const { count, of } = eachOnce ? eachAlone(sightings) : byDeal(sightings);
  for (let number = 0; number < count; number++) {
    const known = of(number);
    const seen = inOrder(hasFieldLog ? sinceCreation(known, logs) : known);
    const plan = plans && lastPlan(seen, planners, plans.last);
    const before = plan ?? (follow && unchanged(seen, follow, told.goneOn));
    const ordered = before ? inOrder([before, ...seen]) : seen;
    const deal = buildDeal(ordered, told);
    if (!deal) continue;
    deals.push(deal);
    for (const problem of problemsOf(deal, ordered)) problems.push(problem);
  }
  return { deals, problems, ...(plans && { plans }) };
}

/** Whether some table tells something under a column. */
function tellers(read: readonly ReadSource[]): (column: Column) => boolean {
  return (column) => read.some(({ table }) => table.tells.has(column));
}

/** A status stands for the stage where a log has none. */
function followedBy({ table: { follows, columns } }: ReadSource): ReadonlySet<Column> {
  return follows.has("status") && !columns.has("stage") ? new Set([...follows, "stage"]) : follows;
}

/** Everyone who has held a deal or has a part of one. */
function repsOf(deals: readonly Deal[]): string[] {
  const names = new Set<string>();
  for (const { seen, heldBefore = [], shares } of deals) {
    let before: string | undefined; // few deals change hands
    for (const { owner } of seen) {
      if (owner !== before && owner !== NO_OWNER) names.add(owner);
      before = owner;
    }
    for (const { owner } of heldBefore) if (owner !== NO_OWNER) names.add(owner);
    if (shares) for (const owner of shares.keys()) if (owner !== NO_OWNER) names.add(owner);
  }
  const sortable = [...names].map((name) => ({ name, key: fold(name) }));
  return sortable.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ name }) => name);
}
