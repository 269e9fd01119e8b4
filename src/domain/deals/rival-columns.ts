import type { Problem } from "../problem";
import { shown } from "../table/plain-text";
import { COLUMNS } from "./columns";
import type { Places } from "./places";
import type { Header } from "./read-header";
import type { DataRow } from "./read-rows";

/**
 * Two headers for one column: the better known name is read and the other said; where both have the very same name and
 * do not agree, nobody can know which is meant, and no number may rest on either.
 */
export function rivalColumns(
  header: Header,
  rows: readonly DataRow[],
  headerRow: number,
  places: Places,
): Problem[] {
  const problems: Problem[] = [];
  for (const [column, rivals] of header.rivals) {
    const used = header.columns.get(column);
    if (!used) continue;
    const { label } = COLUMNS[column];
    for (const rival of rivals) {
      const agrees = rows.every(({ cells }) => shown(cells[used.at]) === shown(cells[rival.at]));
      if (agrees) continue;
      const same = rival.rank === used.rank;
      problems.push({
        kind: same ? "two columns of one name" : "two columns for one thing",
        ...(same && { column }),
        where: places.cell(headerRow, rival.at),
        found: rival.text,
        text: same
          ? `Two columns could be the ${label}, "${used.text}" in ${places.cell(headerRow, used.at)} and "${rival.text}" in ${places.cell(headerRow, rival.at)}, and they differ.`
          : `"${used.text}" was read as the ${label}, and "${rival.text}" was not used.`,
        remedy: same
          ? "Remove or rename one of them."
          : `Remove "${used.text}" if "${rival.text}" is the right one.`,
      });
    }
  }
  return problems;
}
