import type { Day } from "../../day";
import { changed, type DealRow } from "../../deals/deal-row";

/** Deals of one name in one look, told apart by a number in the order of what is least likely to change. */
export function namesakes(lines: readonly DealRow[]): DealRow[] {
  const ordered = [...lines].sort(
    (a, b) =>
      (a.created?.day ?? 0) - (b.created?.day ?? 0) ||
      (a.close ?? 0) - (b.close ?? 0) ||
      (a.amount ?? 0) - (b.amount ?? 0) ||
      a.row - b.row,
  );
  return ordered.map((line, at) => numbered(line, at));
}

/**
 * The rows of a log that tells deals apart by their names alone: those of one name that give different days of creation
 * are of different deals, numbered as in a look.
 */
export function bornApart(rows: readonly DealRow[]): readonly DealRow[] {
  const days = new Map<string, Set<Day>>();
  for (const { byId, key, created } of rows) {
    if (byId || !created) continue;
    const born = days.get(key);
    if (born) born.add(created.day);
    else days.set(key, new Set([created.day]));
  }
  const several = new Map(
    [...days].flatMap(([key, born]) => (born.size > 1 ? [[key, [...born].sort((a, b) => a - b)]] : [])),
  );
  if (several.size === 0) return rows;
  return rows.map((row) => {
    const born = row.byId ? undefined : several.get(row.key);
    return born && row.created ? numbered(row, born.indexOf(row.created.day)) : row;
  });
}

function numbered(row: DealRow, at: number): DealRow {
  return at === 0 ? row : changed(row, { key: `${row.key} (${at + 1})` });
}
