import { bare } from "../table/plain-text";
import { changed, type DealRow, type DealTable } from "./deal-row";

/** A deal that some table knows by its id. */
interface Known {
  readonly id: string;
  readonly account: string | undefined;
}

/**
 * Where one pasted table has the deals' ids and another has none, a deal of the second is the one of its name and account
 * in the first, if there is exactly one. What our History tab has saved keeps the keys it was saved with. Of a log all
 * rows of one name are one deal's.
 */
export function matchNames(
  tables: readonly DealTable[],
  isLog: (table: DealTable) => boolean,
): readonly DealTable[] {
  const pasted = tables.filter(({ columns }) => !columns.has("changed on"));
  const named = new Set(pasted.filter(({ rows }) => rows.length > 0 && rows.every(({ byId }) => !byId)));
  if (named.size === 0 || named.size === pasted.length) return tables;
  const known = new Map<string, Known[]>();
  for (const { rows } of pasted) for (const row of rows) if (row.byId) remember(known, row);
  return tables.map((table) => (named.has(table) ? withIds(table, known, isLog(table)) : table));
}

function remember(known: Map<string, Known[]>, { key, name, account }: DealRow): void {
  if (name === undefined) return;
  const word = bare(name);
  const alike = known.get(word);
  if (!alike) known.set(word, [{ id: key, account }]);
  else if (!alike.some(({ id }) => id === key)) alike.push({ id: key, account });
}

function withIds(table: DealTable, known: ReadonlyMap<string, readonly Known[]>, isLog: boolean): DealTable {
  // Two rows of one look that share a name are two deals, and one id cannot be both.
  const look = ({ key, part, seenOn }: DealRow) => `${part} ${seenOn?.day ?? ""} ${key}`;
  const times = new Map<string, number>();
  for (const row of table.rows) times.set(look(row), (times.get(look(row)) ?? 0) + 1);
  const rows = table.rows.map((row) => {
    const id = isLog || times.get(look(row)) === 1 ? idOf(row, known) : undefined;
    return id === undefined ? row : changed(row, { key: id, byId: true });
  });
  return { ...table, rows };
}

function idOf({ name, account }: DealRow, known: ReadonlyMap<string, readonly Known[]>): string | undefined {
  const alike = name === undefined ? [] : (known.get(bare(name)) ?? []);
  const fitting = alike.filter(
    (other) => account === undefined || other.account === undefined || bare(account) === bare(other.account),
  );
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}
