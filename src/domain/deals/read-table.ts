import { type Cell, type Grid, isBlank, type Moment } from "../cell";
import type { Day } from "../day";
import type { Problem } from "../problem";
import type { Settings } from "../settings";
import { type FoundTable, findTables } from "../table/find-tables";
import { clean, shown } from "../table/plain-text";
import { readDate } from "../table/read-date";
import { readFlag } from "../table/read-flag";
import { asOfAbove } from "./as-of-line";
import { readCategory } from "./category";
import { type Column, COLUMNS } from "./columns";
import type { Category, Status } from "./deal";
import { type DealRow, DEALS_SEEN, type DealTable, LEFT_THE_EXPORT } from "./deal-row";
import { type Places, placesIn } from "./places";
import { readAmounts } from "./read-amounts";
import { type DateColumn, readDates } from "./read-dates";
import { type Header, type HeaderCell, isDealHeader, readHeader } from "./read-header";
import { type DataRow, readRows } from "./read-rows";
import { noticeBook } from "./notices";
import { readFlags } from "./read-flags";
import { readStatus } from "./read-status";
import type { RepBook } from "./reps";
import { type StatusWords, statusWords } from "./status";

export interface Reader {
  readonly settings: Settings;
  readonly reps: RepBook;
}

/** Reads every table about deals that stands in a grid; a grid without one gives none. */
export function readTables(grid: Grid, tab: string | undefined, reader: Reader): DealTable[] {
  const found = findTables(grid, (row) => isDealHeader(readHeader(row).columns));
  return found.map((table, at) => {
    const above = found[at - 1]?.parts.slice(-1)[0]?.from ?? 0;
    return readTable(grid, table, above, tab, reader);
  });
}

function readTable(
  grid: Grid,
  table: FoundTable,
  above: number,
  tab: string | undefined,
  { settings, reps }: Reader,
): DealTable {
  const places = placesIn(tab);
  const named = readHeader(grid[table.header] ?? []);
  const { rows: lines, problems: leftOut } = readRows(grid, table, named, places);
  const header = { ...named, columns: datesInFlags(named.columns, lines) };
  const { dates, order, problems: dateProblems } = readDates(lines, header, settings, places);
  const problems: Problem[] = [
    ...leftOut,
    ...rivalColumns(header, lines, table.header, places),
    ...dateProblems,
  ];
  const asOf = asOfAbove(grid, Math.max(above, table.header - 80), table.header, order);
  const { rows, looks } = readDeals(lines, header, dates, statusWords(settings), reps, places, problems);
  return {
    ...(tab !== undefined && { tab }),
    headerAt: {
      row: table.header,
      column: Math.max(
        0,
        (grid[table.header] ?? []).findIndex((cell) => !isBlank(cell)),
      ),
    },
    columns: new Map([...header.columns].map(([column, { text }]) => [column, text])),
    unused: header.unused,
    headers: header.texts,
    rows,
    looks,
    ...(asOf !== undefined && { asOf }),
    problems,
  };
}

/** "Closed", "Won" and "Lost" are check marks in Salesforce and dates elsewhere: the values tell. */
function datesInFlags(
  columns: ReadonlyMap<Column, HeaderCell>,
  rows: readonly DataRow[],
): ReadonlyMap<Column, HeaderCell> {
  const sorted = new Map(columns);
  for (const [flag, date] of [
    ["won flag", "won on"],
    ["closed flag", "closed on"],
  ] as const) {
    const cell = sorted.get(flag);
    const first = cell && rows.find(({ cells }) => !isBlank(cells[cell.at]))?.cells[cell.at];
    if (!cell || first === undefined || readFlag(first) !== undefined) continue;
    const reading = readDate(first);
    if (reading.is !== "moment" && reading.is !== "either") continue;
    sorted.delete(flag);
    if (!sorted.has(date)) sorted.set(date, cell);
  }
  return sorted;
}

/**
 * Two headers for one column: the better known name is read and the other said; where both have the very same name and
 * do not agree, nobody can know which is meant, and no number may rest on either.
 */
function rivalColumns(
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

/** Facts kept as text, dates and numbers beside what a deal's state holds. */
const TEXT_FACTS: readonly Column[] = ["owner e-mail", "currency", "type", "lost reason", "next step"];
const DATE_FACTS: readonly Column[] = ["last activity", "last modified", "last stage change"];

function readDeals(
  lines: readonly DataRow[],
  header: Header,
  dates: ReadonlyMap<Column, DateColumn>,
  statusOf: StatusWords,
  reps: RepBook,
  places: Places,
  problems: Problem[],
): { rows: DealRow[]; looks: Day[] } {
  const { columns } = header;
  const at = (column: Column): number => columns.get(column)?.at ?? -1;
  const [idAt, nameAt, accountAt, ownerAt] = [at("id"), at("name"), at("account"), at("owner")];
  const [stageAt, statusAt, categoryAt] = [at("stage"), at("status"), at("category")];
  const amountAt = at("amount");
  const amounts = amountAt >= 0 ? readAmounts(lines, "amount", amountAt, places) : undefined;
  const convertedAt = at("converted amount");
  const converted =
    convertedAt >= 0 ? readAmounts(lines, "converted amount", convertedAt, places) : undefined;
  const probabilityAt = at("probability");
  const probability =
    probabilityAt >= 0 ? readAmounts(lines, "probability", probabilityAt, places) : undefined;
  const inHundreds = probability?.values.some((value) => value !== undefined && value > 1) === true;
  problems.push(
    ...(amounts?.problems ?? []),
    ...(converted?.problems ?? []),
    ...(probability?.problems ?? []),
  );
  const textFacts = TEXT_FACTS.flatMap((column) =>
    columns.has(column) ? [[column, at(column)] as const] : [],
  );
  const dateFacts = DATE_FACTS.flatMap((column) =>
    dates.has(column) ? [[column, dates.get(column)] as const] : [],
  );
  const flags = readFlags(lines, header, places, problems);
  const notices = noticeBook(places);
  const isLog = columns.has("changed on");
  const rows: DealRow[] = [];
  const looks: Day[] = [];
  let deleted = 0;

  lines.forEach((line, index) => {
    const { row, part, cells } = line;
    const moment = (column: Column): Moment | undefined => dates.get(column)?.[index];
    const text = (column: number): string => (column < 0 ? "" : shown(cells[column]));
    if (flags.deleted?.[index] === true) {
      deleted++;
      return;
    }
    const id = idAt < 0 ? "" : idText(cells[idAt], row, idAt, places, problems);
    const name = text(nameAt);
    const account = text(accountAt);
    const rawStage = text(stageAt);
    const changedOn = moment("changed on");
    if (isLog && id === "" && DEALS_SEEN.test(rawStage)) {
      if (changedOn) looks.push(changedOn.day);
      return;
    }
    const nameless = idAt < 0 && nameAt < 0;
    const key = id !== "" ? id : nameless ? places.row(row) : keyOf(name, account);
    if (key === "") return;
    const left = isLog && rawStage === LEFT_THE_EXPORT;
    const { stage, said } = isLog ? splitStage(rawStage) : { stage: rawStage, said: undefined };
    const statusText = text(statusAt);
    const signs = {
      stage,
      status: statusText,
      won: flags.won?.[index],
      closed: flags.closed?.[index],
      hasWonDay: moment("won on") !== undefined,
      hasLostDay: moment("lost on") !== undefined,
    };
    const status =
      said ??
      readStatus(signs, statusOf, (word, from) =>
        notices.stage(word, row, from === "stage" ? stageAt : statusAt),
      );
    const categoryText = text(categoryAt);
    const category = categoryText === "" ? undefined : readCategory(categoryText);
    if (categoryText !== "" && category === undefined) notices.category(categoryText, row, categoryAt);
    const ended =
      status === "open"
        ? undefined
        : (moment(status === "won" ? "won on" : "lost on") ?? moment("closed on"));
    const facts = new Map<Column, string | number | boolean>();
    for (const [column, column_at] of textFacts) {
      const value = text(column_at);
      if (value !== "") facts.set(column, value);
    }
    for (const [column, days] of dateFacts) {
      const day = days?.[index]?.day;
      if (day !== undefined) facts.set(column, day);
    }
    const currency = amounts?.currencies[index];
    if (currency !== undefined && !columns.has("currency")) facts.set("currency", currency);
    const inCompany = converted?.values[index];
    if (inCompany !== undefined) facts.set("converted amount", inCompany);
    const odds = probability?.values[index];
    if (odds !== undefined) facts.set("probability", inHundreds ? odds / 100 : odds);
    const stageShown = left ? "" : stage !== "" ? stage : stageAt < 0 ? statusText : "";
    rows.push({
      row,
      part,
      key,
      byId: id !== "",
      ...(name !== "" && { name }),
      ...(account !== "" && { account }),
      ...(ownerAt >= 0 && { owner: reps.nameOf(text(ownerAt)) }),
      status,
      ...(stageShown !== "" && { stage: stageShown }),
      ...optional<Category>("category", category),
      ...optional<Day>("close", moment("close")?.day),
      ...optional<number>("amount", amounts?.values[index]),
      ...(left && { left }),
      ...optional<Day>("endedOn", ended?.day),
      ...optional<Moment>("created", moment("created")),
      ...optional<Moment>("seenOn", moment("seen on")),
      ...optional<Moment>("changedOn", changedOn),
      ...optional<Moment>("modified", moment("last modified")),
      ...optional<Day>("stageChanged", moment("last stage change")?.day),
      ...optional<Day>("lastActivity", moment("last activity")?.day),
      facts,
    });
  });
  if (deleted > 0) {
    problems.push({
      kind: "rows marked deleted",
      where: places.cell(lines[0]?.row ?? 0, at("deleted flag")),
      found: String(deleted),
      text: `${deleted} ${deleted === 1 ? "row is" : "rows are"} marked deleted and ${deleted === 1 ? "was" : "were"} left out.`,
    });
  }
  problems.push(...notices.problems());
  return { rows, looks };
}

function optional<Value>(key: string, value: Value | undefined): Record<string, Value> {
  return value === undefined ? {} : { [key]: value };
}

/** How a deal without an id is known again: by its name and account. */
function keyOf(name: string, account: string): string {
  return account === "" || name === "" ? name || account : `${name} · ${account}`;
}

/** An id as it stands. Sheets keeps 15 digits of a number, so a longer one is no longer the CRM's and cannot be trusted. */
function idText(
  cell: Cell | undefined,
  row: number,
  column: number,
  places: Places,
  problems: Problem[],
): string {
  if (typeof cell === "string") return clean(cell);
  if (typeof cell !== "number" || Math.abs(cell) < 1e15) return shown(cell);
  problems.push({
    kind: "deal ID lost digits",
    where: places.cell(row, column),
    found: String(cell),
    text: "This ID has more digits than a number in a spreadsheet keeps; the deal is known by its name instead.",
    remedy: "Format the column as plain text before pasting.",
  });
  return "";
}

const SUFFIX = /^(.*?)\s*\((open|won|lost)\)$/;

/** Our History tab says in brackets what a stage's name alone would not: "Signed (won)". */
function splitStage(text: string): { stage: string; said: Status | undefined } {
  const parts = SUFFIX.exec(text);
  return parts ? { stage: parts[1] ?? "", said: parts[2] as Status } : { stage: text, said: undefined };
}
