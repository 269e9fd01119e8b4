import { type Cell, type Grid, isBlank, isMoment } from "../cell";
import { addDays, type Day, parseIsoDay } from "../day";
import { type RepBook, sameName } from "../deals/reps";
import { salesPeriodOf, type Calendar, type Period } from "../period";
import type { Problem } from "../problem";
import { readSpan } from "../read-span";
import type { Goal } from "../settings";
import { readOwnTable } from "../table/own-table";
import { shown } from "../table/plain-text";
import { readAmount } from "../table/read-amount";

/** The Goals tab (team-sheet.md). A forecast given again is a row of its own; the context is for people to read. */
export const GOALS_HEADINGS = {
  rep: "Rep",
  period: "Period",
  quota: "Quota",
  aspiration: "Aspiration",
  forecast: "Forecast",
  submitted: "Submitted on",
  context: "Context",
} as const;

/** Whether a range is a Goals tab: a period, and one of the numbers that are set for it. */
export function isGoalsTab(grid: Grid): boolean {
  const { at } = readOwnTable(grid, GOALS_HEADINGS);
  return at.period !== undefined && (at.quota ?? at.aspiration ?? at.forecast) !== undefined;
}

/** The first rows of a new Goals tab: each rep in the running period, the numbers left to people. */
export function goalRows(reps: readonly string[], today: Day, calendar: Calendar): Cell[][] {
  const { label } = salesPeriodOf(today, calendar);
  return reps.map((rep) => [rep, label]);
}

/** What the Goals tab says; a heading that is missing and a row whose period or number cannot be read are said. */
export function readGoals(
  grid: Grid,
  calendar: Calendar,
): { readonly goals: readonly Goal[]; readonly problems: readonly Problem[] } {
  const table = readOwnTable(grid, GOALS_HEADINGS);
  if (table.at.period === undefined) return { goals: [], problems: table.problems };
  const problems: Problem[] = [];
  const goals = table.rows.flatMap(({ row, cells }): Goal[] => {
    const period = periodIn(cells.period, calendar);
    if (!period) {
      problems.push(notUnderstood(table.where(row, "period"), "period", cells.period));
      return [];
    }
    const read = <Value>(heading: Understood, reader: (cell: Cell) => Value | undefined) => {
      const cell = cells[heading];
      const value = isBlank(cell) ? undefined : reader(cell);
      if (value === undefined && !isBlank(cell))
        problems.push(notUnderstood(table.where(row, heading), heading, cell));
      return value;
    };
    const rep = shown(cells.rep);
    const quota = read("quota", numberIn);
    const aspiration = read("aspiration", numberIn);
    const forecast = read("forecast", numberIn);
    const submitted = read("submitted", dayIn);
    return [
      {
        period,
        ...(rep !== "" && { rep }),
        ...(quota !== undefined && { quota }),
        ...(aspiration !== undefined && { aspiration }),
        ...(forecast !== undefined && { forecast }),
        ...(submitted !== undefined && { submitted }),
      },
    ];
  });
  return { goals, problems };
}

/** The same with each rep under the name that the Reps tab has. */
export function withNames(goals: readonly Goal[], book: RepBook): readonly Goal[] {
  return goals.map((goal) => (goal.rep === undefined ? goal : { ...goal, rep: book.nameOf(goal.rep) }));
}

/**
 * What was set or promised for a period: the newest that was submitted, or the first; where the whole period has no row,
 * its parts added up, if they fill it. Without a rep, what the team's own rows say.
 */
export function goalOf(
  goals: readonly Goal[],
  what: "quota" | "aspiration" | "forecast",
  {
    rep,
    period,
    first = false,
  }: { readonly rep?: string; readonly period: Period; readonly first?: boolean },
): number | undefined {
  const own = goals
    .filter((goal) =>
      rep === undefined ? goal.rep === undefined : goal.rep !== undefined && sameName(goal.rep, rep),
    )
    .filter((goal) => goal[what] !== undefined)
    .map((goal, at) => ({ goal, at }))
    .sort((a, b) => (a.goal.submitted ?? 0) - (b.goal.submitted ?? 0) || a.at - b.at)
    .map(({ goal }) => goal);
  let sum = 0;
  let day = period.start;
  while (day <= period.end) {
    const parts = own.filter((goal) => goal.period.start === day && goal.period.end <= period.end);
    const end = Math.max(...parts.map((goal) => goal.period.end));
    const given = parts.filter((goal) => goal.period.end === end);
    const value = (first ? given[0] : given[given.length - 1])?.[what];
    if (value === undefined) return undefined;
    sum += value;
    day = addDays(end as Day, 1);
  }
  return sum;
}

/** What each cell may hold, as the remedy says it. */
const MAY_HOLD = {
  period: "Write it as Q4 2026 or Nov 2026, in a cell kept as plain text.",
  quota: "Write a plain number.",
  aspiration: "Write a plain number.",
  forecast: "Write a plain number.",
  submitted: "Write it as 2026-10-05.",
} as const;

type Understood = keyof typeof MAY_HOLD;

/**
 * A month, a quarter or a year by its own name: "this quarter" would be another one next quarter, and of a date nobody can
 * tell whether "Nov 2026" was typed or a day.
 */
function periodIn(cell: Cell, calendar: Calendar): Period | undefined {
  if (isBlank(cell) || isMoment(cell) || /^(?:this|current|last|previous)\b/i.test(shown(cell)))
    return undefined;
  const span = readSpan(cell, calendar, 0 as Day);
  if ("why" in span) return undefined;
  const [first] = span.periods;
  const last = span.periods[span.periods.length - 1];
  return first && last && { start: first.start, end: last.end, label: span.label };
}

function numberIn(cell: Cell): number | undefined {
  const reading = readAmount(cell, ".");
  return reading.is === "amount" ? reading.value : undefined;
}

function dayIn(cell: Cell): Day | undefined {
  return isMoment(cell) ? cell.day : parseIsoDay(shown(cell));
}

function notUnderstood(where: string, heading: Understood, cell: Cell): Problem {
  return {
    kind: "goal not understood",
    where,
    found: shown(cell),
    text: `The ${GOALS_HEADINGS[heading].toLowerCase()} "${shown(cell)}" in Goals was not understood; it was left out.`,
    remedy: MAY_HOLD[heading],
  };
}
