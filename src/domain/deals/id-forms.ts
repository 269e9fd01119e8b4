import { changed, type DealTable } from "./deal-row";

const SHORT = 15;
const LONG = 18;
const CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/**
 * Salesforce writes one id in 15 characters, which differ by case alone, in its reports, and in 18 in its objects: the
 * last three tell which of the first are capitals (https://codebycody.com/salesforces-algorithm-for-converting-ids-from-15-to-18-characters).
 * Where a table has the one and another the other, the deal is the same and known by the longer.
 */
export function matchIdForms(tables: readonly DealTable[]): readonly DealTable[] {
  const long = new Set<string>();
  for (const { rows } of tables) for (const { key } of rows) if (key.length === LONG) long.add(key);
  if (long.size === 0) return tables;
  return tables.map((table) => {
    if (!table.rows.some(({ key }) => key.length === SHORT)) return table;
    const rows = table.rows.map((row) => {
      const key = row.byId && row.key.length === SHORT ? longForm(row.key) : row.key;
      return key !== row.key && long.has(key) ? changed(row, { key }) : row;
    });
    return { ...table, rows };
  });
}

/** The 18 characters of an id of 15. */
export function longForm(id: string): string {
  let checks = "";
  for (let from = 0; from < SHORT; from += 5) {
    let capitals = 0;
    for (let at = 0; at < 5; at++) if (/[A-Z]/.test(id.charAt(from + at))) capitals += 1 << at;
    checks += CHECKS.charAt(capitals);
  }
  return id + checks;
}
