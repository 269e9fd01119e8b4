import type { HeaderMeaning, TablesAlike } from "../../contract";
import { longDay } from "../../day";
import { COLUMNS } from "../../deals/columns";
import type { HeaderRead } from "../../deals/read-header";
import type { History, PastedTable } from "../../history/history";
import { type LikelyHeader, likelyHeader } from "../../history/sources/no-table";
import { TABLE_KINDS } from "./paste-check";
import type { Source } from "../../history/sources/sighting";
import type { Settings } from "../../settings";

/** The tabs that could hold a pasted export. */
interface Pasted {
  readonly pasted: readonly Source[];
  readonly settings: Settings;
}

/** Every table that was read, those of the same headers together; tabs in which none was found; last what no one may correct. */
export function tablesAlike({ tables }: History, sheet: Pasted): TablesAlike[] {
  const alike = new Map<string, { headers: readonly HeaderRead[]; tables: PastedTable[] }>();
  for (const table of tables) {
    const key = JSON.stringify([table.readAs, canBeCorrected(table)]);
    const found = alike.get(key);
    if (found) found.tables.push(table);
    else alike.set(key, { headers: table.readAs, tables: [table] });
  }
  const read = [...alike.values()].map(({ headers, tables }) => asRead(headers, tables));
  return [
    ...read.filter((source) => source.canBeCorrected),
    ...notRead(tables, sheet),
    ...read.filter((source) => !source.canBeCorrected),
  ];
}

function asRead(headers: readonly HeaderRead[], tables: readonly PastedTable[]): TablesAlike {
  return {
    tables: tables.map(({ tab = "", header, kind, rows, seenOn }) => ({
      tab,
      where: `${tab}!${header}`,
      kind: TABLE_KINDS[kind],
      rows,
      seenOn: seenOn === undefined ? null : longDay(seenOn),
    })),
    headers: headers.map(meaningOf),
    canBeCorrected: tables.every(canBeCorrected),
    isRead: true,
  };
}

/** The headings of our own tab mean what they mean, and a field log's columns are the fields that it names. */
function canBeCorrected({ kind }: PastedTable): boolean {
  return kind !== "saved looks" && kind !== "field log";
}

/**
 * Tabs without a table whose header is nearly one. Where nothing at all was read, whatever looks like a header will do:
 * it may be in a language that nobody here knows.
 */
function notRead(tables: readonly PastedTable[], { pasted, settings }: Pasted): TablesAlike[] {
  const read = new Set(tables.map(({ tab }) => tab));
  const nothing = pasted.every(({ tab }) => !read.has(tab));
  return pasted.flatMap(({ tab = "", grid }) => {
    const header = read.has(tab) ? undefined : likelyHeader(grid, settings.columns);
    return header && (header.known || nothing) ? [notYet(tab, header)] : [];
  });
}

function notYet(tab: string, { at, readAs }: LikelyHeader): TablesAlike {
  const table = {
    tab,
    where: `${tab}!${at}`,
    kind: "not read: no table of deals yet",
    rows: 0,
    seenOn: null,
  };
  return { tables: [table], headers: readAs.map(meaningOf), canBeCorrected: true, isRead: false };
}

function meaningOf({ text, column, corrected }: HeaderRead): HeaderMeaning {
  return { header: text, column: column ? COLUMNS[column].label : null, corrected };
}
