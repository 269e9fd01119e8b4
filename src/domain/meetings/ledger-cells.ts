import { isBlank, isMoment } from "../cell";
import { parseIsoDay, type Day } from "../day";
import type { Problem } from "../problem";
import { dueDay } from "./due";
import type { LedgerCells } from "./ledger";

/** A date cell, or a day written out; anything else is said and counts as unknown. */
export function readDay(row: LedgerCells, title: string, say: (problem: Problem) => void): Day | undefined {
  const cell = row.cell(title);
  if (isMoment(cell)) return cell.day;
  if (isBlank(cell)) return undefined;
  const text = row.text(title);
  // A written day with its year needs no day to be seen from.
  const day = parseIsoDay(text) ?? (/\b\d{4}\b/.test(text) ? dueDay(text, 0 as Day) : undefined);
  if (day === undefined) say(notUnderstood(row, title, "counts as not known"));
  return day;
}

/** A cell of which nothing could be made, and what is done instead. */
export function notUnderstood(row: LedgerCells, title: string, instead: string): Problem {
  return {
    kind: `${title.toLowerCase()} not understood`,
    where: row.where(title),
    found: row.text(title),
    text: `“${row.text(title)}” was not understood as ${title}; it ${instead} and stays as typed.`,
  };
}
