import type { Cell } from "../../cell";
import type { Problem } from "../../problem";
import { readFlag } from "../../table/read-flag";
import { shown, squeeze } from "../../table/plain-text";
import type { Places } from "../places";
import type { Header } from "../read-header";
import { type DataRows, rowsWith } from "./data-rows";
import { several } from "../../phrases";

/**
 * Fivetran's history mode keeps a row for each version of a deal, from `_fivetran_start` on, and marks the newest as
 * active; a deal without an active version has been deleted since
 * (https://fivetran.com/docs/core-concepts/sync-modes/history-mode/sample-queries). As of any table nothing counts of
 * what was deleted, so its older versions are left out too, and said.
 */
export function withoutDeletedVersions(
  rows: DataRows,
  { cells, columns, texts }: Header,
  places: Places,
): { readonly rows: DataRows; readonly problems: readonly Problem[] } {
  const activeAt = cells.find(({ text }) => squeeze(text) === "fivetranactive")?.at;
  const id = columns.get("id");
  if (!texts.has("fivetranstart") || activeAt === undefined || !id) return { rows, problems: [] };
  const deletedAt = columns.get("deleted flag")?.at;
  const standing = new Set<string>();
  for (const cells of rows.cells) {
    const isDeleted = deletedAt !== undefined && readFlag(cells[deletedAt]) === true;
    if (!isDeleted && readFlag(cells[activeAt]) !== false) standing.add(shown(cells[id.at]));
  }
  const isStanding = (cells: readonly Cell[]) => standing.has(shown(cells[id.at]));
  const left = rowsWith(rows, (cells) => !isStanding(cells));
  const first = left.rowAt[0];
  if (first === undefined) return { rows, problems: [] };
  const deals = new Set(left.cells.map((cells) => shown(cells[id.at]))).size;
  return {
    rows: rowsWith(rows, isStanding),
    problems: [
      {
        kind: "deals deleted since",
        where: places.row(first),
        found: String(deals),
        text: `${several(deals, "deal has", "deals have")} been deleted since, so no version of ${deals === 1 ? "it" : "them"} was read.`,
      },
    ],
  };
}
