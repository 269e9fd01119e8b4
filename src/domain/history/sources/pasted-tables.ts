import { a1 } from "../../cell";
import type { Day } from "../../day";
import type { Column } from "../../deals/columns";
import type { DealTable } from "../../deals/deal-row";
import type { PastedTable } from "../history";
import type { ReadSource } from "./sighting";

/** How a table was understood, for people. */
export function describe(source: ReadSource, undated: Day): PastedTable {
  const { table, kind, takenOn } = source;
  const seenOn = kind === "single export" ? (takenOn ?? undated) : undefined;
  return {
    ...(table.tab !== undefined && { tab: table.tab }),
    kind,
    header: a1(table.headerAt.row, table.headerAt.column),
    columns: table.columns,
    readAs: table.readAs,
    rows: table.isFieldLog
      ? table.rows.filter(({ told }) => told?.as === "changed").length
      : table.rows.length,
    ...(seenOn !== undefined && { seenOn }),
  };
}

/** The columns in which it tells something. */
export function columnsOf({ table, kind, createdIsWhen }: ReadSource): Column[] {
  const columns = [...table.columns.keys()].filter((column) => !(createdIsWhen && column === "created"));
  return kind === "saved looks" ? columns.filter((column) => isTold(table, column)) : columns;
}

/** Our History tab has all of its columns, whichever the exports had that were saved. */
function isTold({ rows, tells }: DealTable, column: Column): boolean {
  switch (column) {
    case "category":
    case "close":
    case "amount":
    case "created":
      return rows.some((row) => row[column] !== undefined);
    case "type":
    case "lost reason":
      return tells.has(column);
    default:
      return true;
  }
}
