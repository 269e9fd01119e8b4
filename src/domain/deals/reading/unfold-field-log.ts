import { type Cell, isBlank } from "../../cell";
import { addDays, type Day, isoDay } from "../../day";
import type { Problem } from "../../problem";
import { readFlag } from "../../table/read-flag";
import { bare, shown, squeeze } from "../../table/plain-text";
import { type Column, COLUMNS } from "../columns";
import { DataRowList, type DataRows } from "./data-rows";
import { keyOf } from "./deal-key";
import type { Told } from "../deal-row";
import type { FieldLogHeader } from "./field-log-header";
import { columnNamed } from "../headers/known-headers";
import type { Header, HeaderCell } from "../read-header";
import { isOwnerId } from "../reps";

/** The fields whose changes are followed. */
const FOLLOWED: ReadonlySet<Column> = new Set<Column>([
  ...(["owner", "stage", "status", "category", "close", "amount", "created"] as const),
  ...(["currency", "probability", "type", "lost reason", "next step"] as const),
]);
/** What says which deal a row is about, and whether the row counts. */
const IDENTITY: readonly Column[] = ["id", "name", "account", "deleted flag"];
/** The moment of a row: read as any date column is. */
const MOMENT: Column = "last modified";
/** The event without values with which a deal's log begins: "Created." (other languages unconfirmed). */
const CREATED = /^(?:created|opportunitycreatedfromlead|erstellt|cree|creado|criado|creato|gemaakt)$/;
/** Milliseconds since 1970, as HubSpot's interfaces give days and times: from 1973 to 2286. */
const EPOCH = /^\d{12,13}$/;
const DAY = 86_400_000; // milliseconds
const NOWHERE = -1; // in the rows: a header, or a field of the log, that nothing is made of

interface Unfolded {
  readonly rows: DataRows;
  /** At which place of those rows each column stands, and what its field is called. */
  readonly header: Header;
  /** The columns whose changes it tells, by the header that they are read with. */
  readonly followed: (header: Header) => ReadonlySet<Column>;
  readonly problems: readonly Problem[];
}

/**
 * A field log as rows that each speak of a few columns, so that its dates, amounts and stages are read as those of any
 * table: of each change what it was before and what it became, and of each deal, where the report has more columns, how
 * it stands now.
 */
export function unfoldFieldLog(
  lines: DataRows,
  { field, from, to, when, header }: FieldLogHeader,
  where: string,
): Unfolded {
  const { columnOf, textOf, fields, others } = followedFields(lines, field.at);
  const identity = IDENTITY.filter((column) => header.columns.has(column));
  const standing = [...header.columns.keys()].filter((column) => !IDENTITY.includes(column));
  const columns = [...new Set([...identity, MOMENT, ...standing, ...textOf.keys()])];

  const now = { as: "now", columns: new Set(standing) } as const;
  const firstLines = standing.length === 0 ? [] : firstOfEachDeal(lines, header);
  const followed = withoutOwnerIds(
    lines.cells.flatMap((line, index) => {
      const column = columnOf.get(shown(line[field.at]));
      return column === undefined ? [] : [{ index, line, column }];
    }),
    to.at,
  );
  const unfolded = new DataRowList(firstLines.length + 2 * followed.length);
  const allTold: Told[] = [];
  const unfold = (index: number, told: Told, value: (column: Column) => Cell | undefined): void => {
    const line = lines.cells[index] ?? [];
    const cells = columns.map((column) => {
      if (identity.includes(column)) return cellOf(line, header, column);
      if (column === MOMENT) return withoutEpoch(line[when.at] ?? "");
      const cell = told.columns.has(column) ? (value(column) ?? "") : "";
      return COLUMNS[column].holds === "date" ? withoutEpoch(cell) : cell;
    });
    unfolded.add(cells, lines.rowAt[index] ?? 0, lines.partAt[index] ?? 0);
    allTold.push(told);
  };
  for (const index of firstLines)
    unfold(index, now, (column) => cellOf(lines.cells[index] ?? [], header, column));
  for (const { index, line, column } of followed) {
    const only = new Set([column]);
    const became = line[(column === "created" && isBlank(line[to.at]) ? when : to).at];
    const isDeleted = readFlag(cellOf(line, header, "deleted flag")) === true;
    if (from !== undefined && column !== "created" && !isDeleted)
      unfold(index, { as: "before", columns: only }, () => line[from.at]);
    unfold(index, { as: "changed", columns: only }, () => became);
  }
  const textFor = (column: Column): string =>
    column === MOMENT ? when.text : (textOf.get(column) ?? header.columns.get(column)?.text ?? "");
  const headerCells = columns.map((column, at): HeaderCell => ({ at, text: textFor(column), rank: 0 }));
  const read = new Set([...header.columns.values()].map(({ at }) => at));
  const unread = [...header.cells.filter(({ at }) => !read.has(at)).map(({ text }) => text), ...others];
  return {
    rows: { ...unfolded.rows(), told: allTold },
    header: {
      columns: new Map(columns.map((column, at) => [column, headerCells[at]] as [Column, HeaderCell])),
      rivals: new Map(),
      cells: [...headerCells, ...unread.map((text) => ({ at: NOWHERE, text }))].map(({ at, text }) => ({
        at,
        text,
        corrected: false,
      })),
      texts: new Set([...header.texts, ...[...fields].map(squeeze)]), // a field's name tells the CRM as a header does
    },
    // A commit may be read from another column than the forecast category.
    followed: (read) => {
      const isFollowed = (column: Column | undefined) => column !== undefined && textOf.has(column);
      const all = [...read.columns].filter(([, { at }]) => isFollowed(columns[at]));
      return new Set(all.map(([column]) => column));
    },
    problems: followed.length === 0 && lines.cells.length > 0 ? [nothingFollowed(others, where)] : [],
  };
}

interface Change {
  readonly index: number;
  readonly line: readonly Cell[];
  readonly column: Column;
}

/** Which fields of the log are which columns: of several for one, such as HubSpot's two categories, the better known name. */
function followedFields(lines: DataRows, field: number) {
  const texts = new Set(lines.cells.map((cells) => shown(cells[field])).filter((text) => text !== ""));
  const best = new Map<Column, { readonly text: string; readonly rank: number }>();
  for (const text of texts) {
    const named = CREATED.test(bare(text)) ? { column: "created" as const, rank: -1 } : columnNamed(text);
    if (!named || !FOLLOWED.has(named.column)) continue;
    if (named.rank < (best.get(named.column)?.rank ?? Infinity))
      best.set(named.column, { text, rank: named.rank });
  }
  const textOf = new Map([...best].map(([column, { text }]) => [column, text]));
  const columnOf = new Map([...textOf].map(([column, text]) => [text, column]));
  return { textOf, columnOf, fields: texts, others: [...texts].filter((text) => !columnOf.has(text)) };
}

/** Salesforce logs a change of owner twice, once with names and once with ids (not confirmed): names are enough. */
function withoutOwnerIds(changes: readonly Change[], to: number): readonly Change[] {
  const isOwner = ({ column }: Change) => column === "owner";
  const isId = ({ line }: Change) => isOwnerId(shown(line[to]));
  const hasNames = changes.some((change) => isOwner(change) && !isId(change));
  return hasNames ? changes.filter((change) => !isOwner(change) || !isId(change)) : changes;
}

/** The index of each deal's first row. */
function firstOfEachDeal(lines: DataRows, header: Header): readonly number[] {
  const first = new Map<string, number>();
  lines.cells.forEach((line, index) => {
    const [id = "", name = "", account = ""] = (["id", "name", "account"] as const).map((column) =>
      shown(cellOf(line, header, column)),
    );
    const key = id || keyOf(name, account);
    if (!first.has(key)) first.set(key, index);
  });
  return [...first.values()];
}

function cellOf(cells: readonly Cell[], { columns }: Header, column: Column): Cell {
  const cell = columns.get(column);
  return (cell && cells[cell.at]) ?? "";
}

/** A time stamp in milliseconds as the instant it is; every other cell as it stands. */
function withoutEpoch(cell: Cell): Cell {
  const text = typeof cell === "number" || typeof cell === "string" ? String(cell) : "";
  if (!EPOCH.test(text)) return cell;
  const instant = Number(text);
  const minutes = Math.floor((instant % DAY) / 60_000);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = isoDay(addDays(0 as Day, Math.floor(instant / DAY)));
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}Z`;
}

function nothingFollowed(fields: readonly string[], where: string): Problem {
  return {
    kind: "no field followed",
    where,
    found: fields.join(", "),
    text: "This log tells of changes, and none of them is of a stage, a close date, an amount, a forecast category or an owner, so nothing was read from it.",
    remedy:
      "Have the CRM track Stage, Close Date, Amount, Forecast Category and Owner, and report those fields.",
  };
}
