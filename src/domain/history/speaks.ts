/**
 * What one sighting says something about; all else is as it was before. A row gives what its table has columns for, but
 * those of a field log give one field each.
 */
import type { Column } from "../deals/columns";
import { TELLS_OUTCOME } from "../deals/read-header";
import type { Sighting } from "./sighting";

export function speaksOf(column: Column, { row: { told }, source: { table } }: Sighting): boolean {
  return (told ?? table).columns.has(column);
}

/** A status stands for the stage where a table has none. */
export function speaksOfStage({ row: { told }, source: { table } }: Sighting): boolean {
  const columns = told?.columns ?? table.columns;
  return columns.has("stage") || (columns.has("status") && !table.columns.has("stage"));
}

/** Where a log follows a status too, that alone tells the outcome: Pipedrive's stage stays where the deal was lost. */
export function speaksOfStatus({ row: { told }, source: { table } }: Sighting): boolean {
  if (!told) return true;
  return TELLS_OUTCOME.some(
    (column) => told.columns.has(column) && (column !== "stage" || !table.columns.has("status")),
  );
}
