/**
 * What one sighting says something about; all else is as it was before. A row gives what its table has columns for, but
 * those of a field log give one field each.
 */
import type { Column } from "../../deals/columns";
import type { DealTable } from "../../deals/deal-row";
import { TELLS_OUTCOME } from "../../deals/read-header";
import type { Sighting, Spoken } from "./sighting";

export function speaksOf(column: Column, { row: { told }, source: { table } }: Sighting): boolean {
  return (told ?? table).columns.has(column);
}

/** Found once for a table, whose rows nearly always speak of the same. */
export function spokenIn({ row: { told }, source: { table, spoken } }: Sighting): Spoken {
  return told ? spokenOf(told.columns, table, tellsStatus(told.columns, table)) : spoken;
}

/** What the rows of a table speak of that give all that it has columns for. */
export function spokenByAll(table: Pick<DealTable, "columns">): Spoken {
  return spokenOf(table.columns, table, true);
}

interface Columns {
  has(column: Column): boolean;
}

function spokenOf(columns: Columns, table: Pick<DealTable, "columns">, status: boolean): Spoken {
  return {
    owner: columns.has("owner"),
    status,
    stage: columns.has("stage") || (columns.has("status") && !table.columns.has("stage")),
    category: columns.has("category"),
    close: columns.has("close"),
    amount: columns.has("amount"),
  };
}

/** Where a log follows a status too, that alone tells the outcome: Pipedrive's stage stays where the deal was lost. */
function tellsStatus(columns: Columns, table: Pick<DealTable, "columns">): boolean {
  return TELLS_OUTCOME.some(
    (column) => columns.has(column) && (column !== "stage" || !table.columns.has("status")),
  );
}
