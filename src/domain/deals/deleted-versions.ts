import type { Problem } from "../problem";
import { readFlag } from "../table/read-flag";
import { shown, squeeze } from "../table/plain-text";
import type { Places } from "./places";
import type { Header } from "./read-header";
import type { DataRow } from "./read-rows";

/**
 * Fivetran's history mode keeps a row for each version of a deal, from `_fivetran_start` on, and marks the newest as
 * active; a deal without an active version has been deleted since
 * (https://fivetran.com/docs/core-concepts/sync-modes/history-mode/sample-queries). As of any table nothing counts of
 * what was deleted, so its older versions are left out too, and said.
 */
export function withoutDeletedVersions(
  rows: readonly DataRow[],
  { cells, columns, texts }: Header,
  places: Places,
): { readonly rows: readonly DataRow[]; readonly problems: readonly Problem[] } {
  const activeAt = cells.find(({ text }) => squeeze(text) === "fivetranactive")?.at;
  const id = columns.get("id");
  if (!texts.has("fivetranstart") || activeAt === undefined || !id) return { rows, problems: [] };
  const deletedAt = columns.get("deleted flag")?.at;
  const standing = new Set<string>();
  for (const row of rows) {
    const isDeleted = deletedAt !== undefined && readFlag(row.cells[deletedAt]) === true;
    if (!isDeleted && readFlag(row.cells[activeAt]) !== false) standing.add(shown(row.cells[id.at]));
  }
  const [kept, left]: [DataRow[], DataRow[]] = [[], []];
  for (const row of rows) (standing.has(shown(row.cells[id.at])) ? kept : left).push(row);
  const [first] = left;
  if (!first) return { rows, problems: [] };
  const deals = new Set(left.map((row) => shown(row.cells[id.at]))).size;
  return {
    rows: kept,
    problems: [
      {
        kind: "deals deleted since",
        where: places.row(first.row),
        found: String(deals),
        text: `${deals} ${deals === 1 ? "deal has" : "deals have"} been deleted since, so no version of ${deals === 1 ? "it" : "them"} was read.`,
      },
    ],
  };
}
