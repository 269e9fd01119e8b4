import type { Moment } from "../../cell";
import type { DealRow, DealTable } from "../../deals/deal-row";
import type { TableKind } from "../history";

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
  const tellsSaves = columns.has("id")
    ? repeatsWithOther(table.rows, (row) => row.modified)
    : columns.has("name") && columns.has("last modified") && savesByName(table.rows);
  return tellsSaves ? byModification : { kind: "single export" };
}

const ODD_SHARE = 0.1; // of the names that come again

/**
 * Whether rows that name alone tells apart are the saves of the same deals, as in an Opportunity History report without
 * ids: most come again, each at a moment of its own, and they close with the last. Two deals of one name often do not.
 */
function savesByName(rows: readonly DealRow[]): boolean {
  const saves = new Map<string, DealRow[]>();
  for (const row of rows) saves.set(row.key, [...(saves.get(row.key) ?? []), row]);
  let [again, names, closing, odd] = [0, 0, 0, 0];
  for (const each of saves.values()) {
    if (each.length < 2) continue;
    again += each.length;
    names++;
    const ordered = [...each].sort((a, b) => momentOf(a) - momentOf(b));
    const isOdd = ordered.some((row, at) => {
      const next = ordered[at + 1];
      return next && (row.status !== "open" || momentOf(row) === momentOf(next) || !isBornWith(row, next));
    });
    if (isOdd) odd++;
    else if (ordered[ordered.length - 1]?.status !== "open") closing++;
  }
  return again * 2 > rows.length && closing > 0 && odd <= names * ODD_SHARE;
}

function isBornWith(a: DealRow, b: DealRow): boolean {
  return a.created?.day === b.created?.day;
}

function momentOf({ modified }: DealRow): number {
  return modified ? modified.day * DAY + modified.minute : 0;
}

const DAY = 1440; // minutes

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
