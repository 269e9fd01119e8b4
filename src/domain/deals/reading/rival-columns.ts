import { isBlank } from "../../cell";
import type { Problem } from "../../problem";
import { shown } from "../../table/plain-text";
import { type Column, COLUMNS } from "../columns";
import { headerKey, plainHeader } from "../corrections";
import { QUIET } from "../headers/known-headers";
import type { Places } from "../places";
import { CORRECTED, type Header, type HeaderCell } from "../read-header";
import type { DataRows } from "./data-rows";

/** The header with each column read from the best of its cells that has anything below it. */
export function filledColumns(header: Header, rows: DataRows): Header {
  const isEmpty = ({ at }: HeaderCell) => rows.cells.every((cells) => isBlank(cells[at]));
  const filled: [Column, HeaderCell][] = [];
  for (const [column, rivals] of header.rivals) {
    const used = header.columns.get(column);
    const other =
      used && used.rank !== CORRECTED && isEmpty(used) ? rivals.find((rival) => !isEmpty(rival)) : undefined;
    if (other) filled.push([column, other]);
  }
  if (filled.length === 0) return header;
  const columns = new Map([...header.columns, ...filled]);
  const read = new Set(filled.map(([, { text }]) => text));
  const rivals = new Map(
    [...header.rivals].map(([column, others]) => [column, others.filter(({ text }) => !read.has(text))]),
  );
  return { ...header, columns, rivals };
}

/**
 * Two headers for one column: the better known name is read and the other said, unless it is known to be second best;
 * where both have the very same name and do not agree, nobody can know which is meant, and no number may rest on either.
 */
export function rivalColumns(header: Header, rows: DataRows, headerRow: number, places: Places): Problem[] {
  const problems: Problem[] = [];
  for (const [column, rivals] of header.rivals) {
    const used = header.columns.get(column);
    if (!used) continue;
    const { label } = COLUMNS[column];
    for (const rival of rivals) {
      if (rival.rank >= QUIET || (used.rank === CORRECTED && rival.rank !== CORRECTED)) continue;
      const agrees = rows.cells.every((cells) => shown(cells[used.at]) === shown(cells[rival.at]));
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
        remedy:
          headerKey(used.text) === headerKey(rival.text)
            ? "Remove or rename one of them."
            : `If "${rival.text}" is the right one, say so under Columns in the sidebar, or in Settings with a row "COLUMN ${plainHeader(rival.text)}".`,
      });
    }
  }
  return problems;
}
