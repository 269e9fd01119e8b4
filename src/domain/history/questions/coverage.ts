import { addDays, calendarDate, type Day, longDay, shortDay } from "../../day";
import { type Column, COLUMNS } from "../../deals/columns";
import type { Deal } from "../../deals/deal";
import type { Period } from "../../period";
import type { Settings } from "../../settings";
import type { History, Log } from "../history";
import { goneFrom, seenIn } from "./presence";
import { scheduledIn } from "./states";

/** Days between which nothing that mattered can have been missed: a look, or a change log from first to last row. */
interface Known {
  readonly from: Day;
  readonly to: Day;
  readonly isLog: boolean;
}

/** What must be seen to change. */
export interface Followed {
  readonly of: readonly Column[];
  /** Where changes of the close date are not known, the last date that a deal was planned for will do. */
  readonly lastPlanTells?: true;
}

/** The first day from which all these changes are known; undefined where those of one column never are. */
export function knownSince(history: History, followed: Followed): Day | undefined {
  let since: Day | undefined;
  for (const column of followed.of) {
    const first = sinceOf(seeing(history, column, followed));
    if (first === undefined) return undefined;
    if (since === undefined || first > since) since = first;
  }
  return since;
}

/** Those of the columns whose changes nothing tells. */
export function unfollowed(history: History, followed: Followed): readonly Column[] {
  return followed.of.filter((column) => knownSince(history, { ...followed, of: [column] }) === undefined);
}

/**
 * Why the history does not cover a period, as a clause ("history for Q4 2026 starts 16 Nov"); undefined where it does
 * (requirements.md 1B, History covers a period). It is covered where all these changes are known; left out, where
 * anything was seen all through it.
 */
export function covers(
  history: History,
  period: Period,
  followed: Followed | undefined,
  settings: Settings,
): string | undefined {
  const { asOf } = history;
  if (!followed)
    return coveredBy(
      { what: HISTORY, looks: history.looks, log: together(history.logs) },
      asOf,
      period,
      settings,
    );
  for (const column of followed.of) {
    const seen = seeing(history, column, followed);
    if (history.since !== undefined && sinceOf(seen) === undefined) return notFollowed(history, column);
    const why = coveredBy(seen, asOf, period, settings);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** That changes of a column are not known, though others are, as a clause. */
export function notFollowed({ logs }: History, column: Column): string {
  const { label } = COLUMNS[column];
  return logs.length > 0
    ? `the log of changes does not follow the ${label}`
    : `fewer than two looks at the pipeline have a ${label} column`;
}

function coveredBy(seen: Seeing, asOf: Day, period: Period, settings: Settings): string | undefined {
  const { seenWithin, longestGap } = settings;
  const since = sinceOf(seen);
  if (since === undefined)
    return `there is only one look at the pipeline, and changes during ${period.label} need several`;
  const end = period.end < asOf ? period.end : asOf;
  const known = knownDays(seen, asOf, settings);
  const first = known.find(({ to }) => to >= addDays(period.start, -seenWithin));
  if (!first || first.from > addDays(period.start, seenWithin)) {
    return first
      ? `${seen.what} for ${period.label} starts ${dayFor(first.from, period)}`
      : endsEarly(seen, period, known[known.length - 1]?.to ?? since);
  }
  // A log tells of no deal before its first row, so it covers only the periods that begin after it.
  const near = (day: Day) => Math.abs(day - period.start) <= seenWithin;
  if (first.isLog && first.from >= period.start && !seen.looks.some(near)) {
    return `${seen.what} for ${period.label} starts ${dayFor(first.from, period)}`;
  }
  let reached = first.to;
  for (const { from, to } of known) {
    if (reached >= end) break;
    if (to <= reached) continue;
    if (from > addDays(reached, longestGap))
      return from > end && reached >= addDays(end, -longestGap)
        ? endsEarly(seen, period, reached)
        : `${seen.what} for ${period.label} has a gap: nothing was seen between ${dayFor(reached, period)} and ${dayFor(from, period)}`;
    if (from > addDays(end, seenWithin)) break;
    reached = to;
  }
  const seenAfter = known.some(
    ({ from, to }) =>
      from <= addDays(end, seenWithin) && to >= (end === asOf ? addDays(end, -seenWithin) : end),
  );
  return seenAfter ? undefined : endsEarly(seen, period, reached);
}

function endsEarly({ what }: Seeing, period: Period, last: Day): string {
  return `${what} for ${period.label} ends ${dayFor(last, period)}`;
}

const HISTORY = "history";

type Span = Pick<Log, "first" | "last">;

/** What tells changes: looks, and logs as one. */
interface Seeing {
  /** What they make up: "history", or "history of the close date" where some looks lack it. */
  readonly what: string;
  readonly looks: readonly Day[];
  readonly log: Span | undefined;
}

/** What tells changes of a column: the logs that follow it, and the looks that have it. */
function seeing(history: History, column: Column, { lastPlanTells }: Followed): Seeing {
  const { logs, plans } = history;
  const following = logs.filter(({ follows }) => follows.has(column));
  const log = together(lastPlanTells && plans && column === "close" ? [...following, plans] : following);
  const looks = looksWith(history, column);
  const what = looks.length < history.looks.length ? `history of the ${COLUMNS[column].label}` : HISTORY;
  return { what, looks, log };
}

/** All looks but those of pasted tables that lack the column; a status stands for the stage. */
function looksWith({ looks, tables }: History, column: Column): readonly Day[] {
  const days = { with: new Set<Day>(), without: new Set<Day>() };
  for (const { seenOn, columns } of tables) {
    if (seenOn === undefined) continue; // a log, or looks of several days
    const has = columns.has(column) || (column === "stage" && columns.has("status"));
    days[has ? "with" : "without"].add(seenOn);
  }
  if (days.without.size === 0) return looks;
  return looks.filter((day) => days.with.has(day) || !days.without.has(day));
}

function together(logs: readonly Span[]): Span | undefined {
  return logs.reduce<Span | undefined>(
    (all, { first, last }) =>
      all
        ? { first: first < all.first ? first : all.first, last: last > all.last ? last : all.last }
        : { first, last },
    undefined,
  );
}

/** Of several looks the first, and the first row of a log: from then on changes are known. */
function sinceOf({ looks, log }: Seeing): Day | undefined {
  const [first] = looks.length > 1 ? looks : [];
  return first === undefined || (log && log.first < first) ? log?.first : first;
}

/** Looks as single days and the log as one span, ascending. A log that is the only source reaches to the as-of day. */
function knownDays({ looks, log }: Seeing, asOf: Day, { seenWithin }: Settings): Known[] {
  const known: Known[] = looks.map((day) => ({ from: day, to: day, isLog: false }));
  if (log) {
    const quiet = addDays(log.last, seenWithin); // no row for a few days is what a quiet week looks like
    const to = looks.length === 0 || quiet > asOf ? asOf : quiet;
    known.push({ from: log.first, to, isLog: true });
  }
  return known.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Without the year where it is the period's own. */
function dayFor(day: Day, period: Period): string {
  const { year } = calendarDate(day);
  const own = year === calendarDate(period.start).year || year === calendarDate(period.end).year;
  return own ? shortDay(day) : longDay(day);
}

/**
 * Says that too many of a period's scheduled deals left the export while open (requirements.md 1B), and what that means:
 * pushes and commits of the period cannot be told from deals that a filter hid. Undefined where few did. A rep is not
 * told of how many deals.
 */
export function leftTheExport(
  history: History,
  period: Period,
  settings: Settings,
  isCounted = true,
): string | undefined {
  const { goneShare, toldFrom } = settings;
  const seenAfter = history.looks.find((day) => day >= period.end);
  // Still there at the first look after the end: what became of it in the period is known.
  const left = goneFrom(history).filter(
    ({ gone }) => seenAfter === undefined || (gone !== undefined && gone <= seenAfter),
  );
  const gone = countScheduled(left, period);
  if (gone < toldFrom) return undefined; // so it is of nearly every history, and this is asked for each number
  const scheduled = countScheduled(seenIn(history, period), period);
  if (gone <= scheduled * goneShare) return undefined;
  const many = isCounted ? `${gone} of ${scheduled}` : "too many";
  if (showsOpenAlone(history, period, settings))
    return `${many} deals left the export while open, and it shows no deal won or lost. The report is probably filtered to open deals. Report deals of any status.`;
  const whose = period.label.includes("Q") ? "this quarter" : "this period";
  return `${many} deals left the export while open. The report is probably filtered to ${whose}, so a deal that moves out disappears instead of counting as a push. Remove the close-date filter.`;
}

/** Whether no deal is won or lost in any look, and deals of later periods are in them: it is no filter of close dates. */
function showsOpenAlone({ deals }: History, { end }: Period, { compareFrom }: Settings): boolean {
  return (
    deals.length >= compareFrom &&
    deals.every(({ outcome }) => outcome === undefined) &&
    deals.some(({ seen }) => seen.some(({ day, close }) => day <= end && close !== undefined && close > end))
  );
}

function countScheduled(deals: readonly Deal[], period: Period): number {
  let scheduled = 0;
  for (const deal of deals) if (scheduledIn(deal, period)) scheduled++;
  return scheduled;
}
