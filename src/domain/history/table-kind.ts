import type { Moment } from "../cell";
import type { DealRow, DealTable } from "../deals/deal-row";
import type { TableKind } from "./history";

export interface KindOfTable {
  readonly kind: TableKind;
  /** When a row was so: undefined for a single export, whose rows all have the day of the whole. */
  readonly when?: (row: DealRow) => Moment | undefined;
  /** True where CreatedDate is the change's day and not the deal's. */
  readonly createdIsWhen?: true;
}

/** What kind of table it is, by its headers and, where they do not tell, by ids that repeat (crm-exports.md, Kinds of table). */
export function kindOfTable(table: DealTable): KindOfTable {
  const { columns, headers } = table;
  if (table.isFieldLog) return { kind: "field log", when: (row) => row.modified };
  if (columns.has("changed on")) {
    // Fivetran says of each row since when it stands so, also where it keeps no older ones.
    const isVersioned = !headers.has("fivetranstart") || repeatsWithOther(table.rows, (row) => row.changedOn);
    if (!isVersioned) return { kind: "single export" };
    return { kind: table.looks.length > 0 ? "saved looks" : "change log", when: (row) => row.changedOn };
  }
  if (columns.has("seen on")) return { kind: "snapshots", when: (row) => row.seenOn };
  const byModification: KindOfTable = { kind: "change log", when: (row) => row.modified };
  const fromTo = ["tostage", "fromstage", "toclosedate", "toforecastcategory"].some((header) =>
    headers.has(header),
  );
  if (columns.has("last modified") && fromTo) return byModification;
  const isHistoryObject = ["opportunityid", "createddate", "stagename"].every((header) =>
    headers.has(header),
  );
  if (isHistoryObject && (headers.has("id") || repeatsWithOther(table.rows, (row) => row.created))) {
    return { kind: "change log", when: (row) => row.created, createdIsWhen: true };
  }
  return columns.has("id") && repeatsWithOther(table.rows, (row) => row.modified)
    ? byModification
    : { kind: "single export" };
}

/** Whether one deal stands in several rows of one part with different moments: a log, where product lines would agree. */
function repeatsWithOther(rows: readonly DealRow[], when: (row: DealRow) => Moment | undefined): boolean {
  const first = new Map<string, Moment>();
  let part = -1;
  for (const row of rows) {
    if (row.part !== part) {
      first.clear();
      part = row.part;
    }
    const moment = row.byId ? when(row) : undefined;
    if (!moment) continue;
    const before = first.get(row.key);
    if (before && (before.day !== moment.day || before.minute !== moment.minute)) return true;
    first.set(row.key, moment);
  }
  return false;
}
