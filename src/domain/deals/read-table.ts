import { type Cell, type Grid, isBlank, type InZone } from "../cell";
import type { Settings } from "../settings";
import { type FoundTable, findTables, type HeaderReading, type Span } from "../table/find-tables";
import { shown } from "../table/plain-text";
import { several } from "../phrases";
import type { Problem } from "../problem";
import { asOfAbove } from "./reading/as-of-line";
import { columnsByValues } from "./reading/columns-by-values";
import type { Column } from "./columns";
import type { DealTable } from "./deal-row";
import { withoutDeletedVersions } from "./reading/deleted-versions";
import { type FieldLogHeader, fieldLogHeader } from "./reading/field-log-header";
import { groupLines, type Lines, linesIn } from "./reading/group-lines";
import { isHubSpot } from "./hubspot";
import { type Places, placesIn, rowsOnly } from "./places";
import { readDates } from "./reading/read-dates";
import type { CommitRule } from "../settings/commit-rule";
import { commitAttribute, commitTeller, withCommitColumn } from "./reading/commit-column";
import { headerKey } from "./corrections";
import type { HeaderAttribute } from "./reading/read-facts";
import { readDeals } from "./reading/read-deals";
import { type Header, isDealHeader, isSavedLooks, isSubitemsHeader, readAs, readHeader } from "./read-header";
import { readRows } from "./reading/read-rows";
import type { RepBook } from "./reps";
import { filledColumns, rivalColumns } from "./reading/rival-columns";
import { readSplits } from "./reading/split-columns";
import { stageEntries } from "./reading/stage-entries";
import { statusWords } from "./status";
import { unfoldFieldLog } from "./reading/unfold-field-log";

/** What reading a table needs to know besides the table. */
export interface Reader {
  readonly settings: Settings;
  readonly reps: RepBook;
  /** Left out, text such as 2026-11-25T23:30:00Z keeps the day it is written with. */
  readonly inZone?: InZone | undefined;
}

const FARTHEST_AS_OF = 80; // rows above a header

/** Reads every table about deals that stands in a grid; a grid without one gives none. */
export function readTables(grid: Grid, tab: string | undefined, reader: Reader): DealTable[] {
  const lines = linesIn(grid);
  const inLines = new Set([...lines.values()].map(({ column }) => column));
  const found = findTables(grid, (row) => {
    const log = fieldLogHeader(row, reader.settings.columns);
    if (log) return { columns: columnsOf(log), isTable: true };
    const { columns } = readHeader(row, reader.settings.columns);
    const has = (column: Column) => columns.has(column) || inLines.has(column);
    return { columns, isTable: isDealHeader({ has }) && !isSubitemsHeader(row) };
  });
  return found.map((table) => {
    const higher = found.filter(({ header }) => header < table.header);
    const above = higher[higher.length - 1]?.parts.slice(-1)[0]?.from ?? 0;
    return readTable({ grid, lines }, table, above, tab, reader);
  });
}

/** A field log's own columns tell its header again, where it is repeated, as well as the others do. */
function columnsOf({ field, to, when, header }: FieldLogHeader): HeaderReading["columns"] {
  return new Map([...header.columns, ...Object.entries({ field, "new value": to, "changed on": when })]);
}

const BY_CATEGORY: CommitRule = { by: "category" };

function readTable(
  { grid, lines: groups }: { readonly grid: Grid; readonly lines: Lines },
  table: FoundTable,
  above: number,
  tab: string | undefined,
  { settings, reps, inZone }: Reader,
): DealTable {
  const places = placesIn(tab);
  const { headerCells } = table;
  const log = fieldLogHeader(headerCells, settings.columns);
  const grouped = groupLines(groups, grid, table, log?.header ?? readHeader(headerCells, settings.columns));
  const lines = readRows(grid, table, grouped, places);
  const statusOf = statusWords(settings);
  const filled = filledColumns(grouped.header, lines.rows);
  const unfolded =
    log && unfoldFieldLog(lines.rows, { ...log, header: filled }, places.cell(table.header, log.field.at));
  const splits = readSplits(lines.rows, filled, places);
  const read = unfolded?.header ?? columnsByValues(splits.header, lines.rows, statusOf);
  // Our History tab keeps what was a commit as the forecast category.
  const commitIs = isSavedLooks(headerCells) ? BY_CATEGORY : settings.commitIs;
  const header = withCommitColumn(read, commitIs);
  const versions = withoutDeletedVersions(splits.rows, header, places);
  const rows = unfolded?.rows ?? versions.rows;
  const cells = log ? rowsOnly(places) : places;
  const dates = readDates(rows, header, settings, cells, inZone);
  const attributes = attributesIn(header, settings);
  const dateOrder = dates.order ?? settings.dateOrder;
  const entries = stageEntries(rows, header, { dateOrder }, cells, statusOf, inZone);
  const deals = readDeals(rows, header, dates.dates, {
    attributes,
    isCommit: commitTeller(commitIs),
    entries: entries.of,
    statusOf,
    reps,
    places: cells,
  });
  const asOf = asOfAbove(grid, Math.max(above, table.header - FARTHEST_AS_OF), table.header, dates.order);
  return {
    ...(tab !== undefined && { tab }),
    headerAt: { row: table.header, column: headerCells.findIndex((cell: Cell) => !isBlank(cell)) },
    columns: new Map([...header.columns].map(([column, { text }]) => [column, text])),
    readAs: readAs(header),
    headers: header.texts,
    isOfHubSpot: deals.isOfHubSpot || isHubSpot(header.texts),
    rows: deals.rows,
    tells: deals.tells,
    attributes: attributes.map(({ name }) => name),
    isFieldLog: log !== undefined,
    follows: unfolded?.followed(header) ?? new Set(header.columns.keys()),
    looks: deals.looks,
    ...(asOf !== undefined && { asOf }),
    problems: [
      lines.problems,
      table.others.map((rows) => leftToOthers(grid, rows, places)),
      rivalColumns(log ? filled : header, lines.rows, table.header, places),
      unfolded?.problems ?? [splits.problems, versions.problems].flat(),
      dates.problems,
      entries.problems,
      deals.problems,
    ].flat(),
  };
}

/** The columns that the settings speak of by their headers, whatever else is read from them. */
function attributesIn({ cells }: Header, { icp, commitIs }: Settings): HeaderAttribute[] {
  const commit = commitAttribute(commitIs);
  return cells.flatMap(({ at, text }) => {
    const name = `header ${headerKey(text)}` as const;
    return icp.has(headerKey(text)) || name === commit ? [{ name, at }] : [];
  });
}

/** That rows stand below other headers than a table's of deals, as those of a summary do. */
function leftToOthers(grid: Grid, { from, to }: Span, places: Places): Problem {
  const headers = (grid[from] ?? []).filter((cell) => !isBlank(cell)).map((cell) => `"${shown(cell)}"`);
  const below = grid.slice(from + 1, to).filter((cells) => cells.some((cell) => !isBlank(cell))).length;
  return {
    kind: "rows of another table",
    where: places.row(from),
    found: shown(grid[from]?.find((cell) => !isBlank(cell))),
    text: `Below the headers ${headers.join(", ")} ${several(below, "row stands", "rows stand")} that ${below === 1 ? "is" : "are"} not deals by them, and ${below === 1 ? "was" : "were"} left out.`,
    remedy: "Keep a summary in a tab of its own; above deals, repeat the headers of their columns.",
  };
}
