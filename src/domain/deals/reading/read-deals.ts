import type { Cell } from "../../cell";
import type { Day } from "../../day";
import { several } from "../../phrases";
import type { Problem } from "../../problem";
import { shown } from "../../table/plain-text";
import type { Column } from "../columns";
import type { Status } from "../deal";
import type { DealRow, DealTable } from "../deal-row";
import type { Places } from "../places";
import type { Header } from "../read-header";
import type { DataRows } from "./data-rows";
import { keyOf } from "./deal-key";
import { readAmounts } from "./read-amounts";
import type { DateColumn } from "./read-dates";
import { type HeaderAttribute, readFacts } from "./read-facts";
import { ReadRow } from "./read-row";
import { rowReaders, type RowWords } from "./row-readers";
import type { ReadEntries } from "./stage-entries";

interface Words extends RowWords {
  readonly attributes: readonly HeaderAttribute[];
  /** When the row at that position came to its stages. */
  readonly entries: ReadEntries["of"];
}

interface ReadDeals {
  readonly rows: readonly DealRow[];
  /** The days of "412 deals seen", in our History tab. */
  readonly looks: readonly Day[];
  readonly isOfHubSpot: boolean;
  readonly tells: DealTable["tells"];
  readonly problems: readonly Problem[];
}

/** Reads each row of a table into what it says of a deal; rows marked deleted are left out and said. */
export function readDeals(
  lines: DataRows,
  header: Header,
  dates: ReadonlyMap<Column, DateColumn>,
  words: Words,
): ReadDeals {
  const { columns } = header;
  const { attributes, entries, places } = words;
  const days = (column: Column): DateColumn => dates.get(column) ?? NO_DAYS;
  const amounts = amountsIn(lines, header, places);
  const facts = readFacts(lines, header, dates, amounts.all, attributes, places);
  const read = rowReaders(lines, header, { wonOn: days("won on"), lostOn: days("lost on") }, facts.of, words);
  const rowAt = (index: number): number => lines.rowAt[index] ?? 0;
  const textOf = (column: Column): ((cells: readonly Cell[]) => string) => {
    const at = columns.get(column)?.at;
    return at === undefined ? () => "" : (cells) => shown(cells[at]);
  };
  const [nameOf, accountOf] = [textOf("name"), textOf("account")];
  const hasStages = columns.has("stage");
  const nameless = (["id", "name", "account"] as const).every((column) => !columns.has(column));
  const [nameAt, accountAt] = [columns.get("name")?.at, columns.get("account")?.at];
  const names = new Array<Cell | undefined>(nameAt === undefined ? 0 : lines.cells.length);
  const accounts = new Array<Cell | undefined>(accountAt === undefined ? 0 : lines.cells.length);
  const [close, changedOn] = [days("close"), days("changed on")];
  const byId = new Uint8Array(lines.cells.length);
  const table = {
    lines,
    byId,
    names,
    accounts,
    amountOf: amounts.of,
    endedOn: endIn(days),
    created: days("created"),
    seenOn: days("seen on"),
    changedOn,
    modified: days("last modified"),
    stageChanged: days("last stage change"),
    lastActivity: days("last activity"),
    entries,
    factsOf: facts.of,
  };
  const rows = new Array<DealRow>(lines.cells.length);
  let count = 0;
  const looks: Day[] = [];
  let isOfHubSpot = false;
  const deleted: number[] = []; // rows

  lines.cells.forEach((cells, index) => {
    const says = read.status(cells);
    if (read.isDeleted(index, says)) {
      deleted.push(rowAt(index));
      return;
    }
    const id = read.id(index, cells);
    const stage = read.stage(cells);
    if (stage.isLook && id === "") {
      const lookedOn = changedOn[index];
      if (lookedOn) looks.push(lookedOn.day);
      isOfHubSpot ||= stage.isOfHubSpot;
      return;
    }
    if (nameAt !== undefined) names[index] = cells[nameAt];
    if (accountAt !== undefined) accounts[index] = cells[accountAt];
    const key = id || (nameless ? places.row(rowAt(index)) : keyOf(nameOf(cells), accountOf(cells)));
    if (key === "") return;
    const left = stage.hasLeft;
    const status = left ? "open" : (stage.said ?? read.outcome(index, stage, says));
    const stood = left ? undefined : stage.text || (hasStages ? undefined : says.text || undefined);
    const category = read.category(index, cells);
    const owner = read.owner(index, cells);
    const due = close[index]?.day;
    if (id !== "") byId[index] = 1;
    rows[count++] = new ReadRow(table, index, key, owner, status, stood, category, due, left);
  });
  rows.length = count;
  const markedIn = columns.get(columns.has("deleted flag") ? "deleted flag" : "status")?.at ?? 0;
  return {
    rows,
    looks,
    isOfHubSpot,
    tells: facts.tells,
    problems: [
      amounts.problems,
      facts.problems,
      read.problems(),
      deletedRows(deleted, markedIn, places),
    ].flat(),
  };
}

const NO_DAYS: DateColumn = [];

/** The amounts of a table, and of a won deal what was won: Dynamics keeps what was estimated beside it. */
function amountsIn(lines: DataRows, { columns }: Header, places: Places) {
  const read = (column: Column) => {
    const at = columns.get(column)?.at;
    return at === undefined ? undefined : readAmounts(lines, column, at, places);
  };
  const all = read("amount");
  const won = read("won amount");
  return {
    all,
    of: (status: Status, index: number): number | undefined =>
      (status === "won" ? won?.values[index] : undefined) ?? all?.values[index],
    problems: [...(all?.problems ?? []), ...(won?.problems ?? [])],
  };
}

/** Tells when the deal of a row was won or lost, if it was: by the time for it, else by when it closed or came to that stage. */
function endIn(days: (column: Column) => DateColumn): (status: Status, index: number) => Day | undefined {
  const closedOn = days("closed on");
  const wonOn = { time: days("won on"), entered: days("entered won") };
  const lostOn = { time: days("lost on"), entered: days("entered lost") };
  return (status, index) => {
    if (status === "open") return undefined;
    const { time, entered } = status === "won" ? wonOn : lostOn;
    return (time[index] ?? closedOn[index] ?? entered[index])?.day;
  };
}

function deletedRows(rows: readonly number[], column: number, places: Places): Problem[] {
  const [first] = rows;
  if (first === undefined) return [];
  const count = rows.length;
  return [
    {
      kind: "rows marked deleted",
      where: places.cell(first, column),
      found: String(count),
      text: `${several(count, "row is marked deleted and was", "rows are marked deleted and were")} left out.`,
    },
  ];
}
