import type { Cell } from "../cell";
import type { Day } from "../day";
import type { Problem } from "../problem";
import { shown } from "../table/plain-text";
import { remembered } from "../table/remembered";
import { readCategory } from "./category";
import type { Column } from "./columns";
import type { Facts, Status } from "./deal";
import { hasLostDigits, keyOf, lostDigits } from "./deal-key";
import type { DealRow, DealTable } from "./deal-row";
import { DEALS_SEEN, LEFT_THE_EXPORT } from "./saved-rows";
import { noticeBook } from "./notices";
import type { Places } from "./places";
import { readAmounts } from "./read-amounts";
import type { DateColumn } from "./read-dates";
import { type HeaderAttribute, readFacts } from "./read-facts";
import { readFlags } from "./read-flags";
import type { Header } from "./read-header";
import type { DataRow } from "./read-rows";
import { ReadRow } from "./read-row";
import { statusReader } from "./read-status";
import { isOwnerId, type RepBook } from "./reps";
import { readStage } from "./stage-cell";
import type { ReadEntries } from "./stage-entries";
import { isOpenStatus, type StatusWords } from "./status";

/** Pipedrive's status of a deal in its bin. */
const DELETED = /^deleted$/i;

interface Words {
  readonly attributes: readonly HeaderAttribute[];
  /** Tells a commit where the forecast category does not. */
  readonly isCommit: ((facts: Facts) => boolean) | undefined;
  /** When the row at that position came to its stages. */
  readonly entries: ReadEntries["of"];
  readonly statusOf: StatusWords;
  readonly reps: RepBook;
  readonly places: Places;
}

interface ReadDeals {
  readonly rows: readonly DealRow[];
  /** The days of "412 deals seen", in our History tab. */
  readonly looks: readonly Day[];
  readonly tells: DealTable["tells"];
  readonly problems: readonly Problem[];
}

/** Reads each row of a table into what it says of a deal; rows marked deleted are left out and said. */
export function readDeals(
  lines: readonly DataRow[],
  header: Header,
  dates: ReadonlyMap<Column, DateColumn>,
  { attributes, isCommit, entries, statusOf, reps, places }: Words,
): ReadDeals {
  const { columns } = header;
  const textOf = (column: Column): ((cells: readonly Cell[]) => string) => {
    const at = columns.get(column)?.at;
    return at === undefined ? () => "" : (cells) => shown(cells[at]);
  };
  const columnAt = (column: Column): number => columns.get(column)?.at ?? 0;
  const none: DateColumn = [];
  const days = (column: Column): DateColumn => dates.get(column) ?? none;
  const [changes, closedOn] = [days("changed on"), days("closed on")];
  const wonOn = { time: days("won on"), entered: days("entered won") };
  const lostOn = { time: days("lost on"), entered: days("entered lost") };
  const [nameOf, accountOf, ownerOf] = [textOf("name"), textOf("account"), textOf("owner")];
  const [stageOf, statusTextOf, categoryOf] = [textOf("stage"), textOf("status"), textOf("category")];
  const amounts = columns.has("amount")
    ? readAmounts(lines, "amount", columnAt("amount"), places)
    : undefined;
  // Dynamics keeps what was estimated beside what was won.
  const wonAmounts = columns.has("won amount")
    ? readAmounts(lines, "won amount", columnAt("won amount"), places)
    : undefined;
  const amountOf = (status: Status, index: number): number | undefined =>
    (status === "won" ? wonAmounts?.values[index] : undefined) ?? amounts?.values[index];
  const facts = readFacts(lines, header, dates, amounts, attributes, places);
  const flagProblems: Problem[] = [];
  const flags = readFlags(lines, header, places, flagProblems);
  const notices = noticeBook(places);
  const idProblems: Problem[] = [];
  const isHistoryTab = columns.has("changed on");
  const hasOwners = columns.has("owner");
  const nameless = (["id", "name", "account"] as const).every((column) => !columns.has(column));
  const categoryFor = remembered(readCategory);
  const isId = remembered(isOwnerId);
  const isDeleted = remembered((status) => DELETED.test(status));
  const deleted: DataRow[] = [];
  const rows: DealRow[] = [];
  const looks: Day[] = [];

  const idAt = columns.get("id")?.at;
  const idOf = ({ row, cells }: DataRow): string => {
    if (idAt === undefined) return "";
    const id = shown(cells[idAt]);
    if (!hasLostDigits(cells[idAt], id)) return id;
    idProblems.push(lostDigits(places.cell(row, idAt), cells[idAt]));
    return "";
  };
  const statusOn = statusReader(
    { flags, wonOn: wonOn.time, lostOn: lostOn.time },
    { statusOf, isOpen: remembered(isOpenStatus) },
    (index, word, from) => notices.stage(word, lines[index]?.row ?? 0, columnAt(from)),
  );
  const endedOn = (status: Status, index: number): Day | undefined => {
    if (status === "open") return undefined;
    const { time, entered } = status === "won" ? wonOn : lostOn;
    return (time[index] ?? closedOn[index] ?? entered[index])?.day;
  };
  const [nameAt, accountAt] = [columns.get("name")?.at, columns.get("account")?.at];
  const names = new Array<Cell | undefined>(nameAt === undefined ? 0 : lines.length);
  const accounts = new Array<Cell | undefined>(accountAt === undefined ? 0 : lines.length);
  const close = days("close");
  const table = {
    lines,
    names,
    accounts,
    amountOf,
    endedOn,
    created: days("created"),
    seenOn: days("seen on"),
    changedOn: changes,
    modified: days("last modified"),
    stageChanged: days("last stage change"),
    lastActivity: days("last activity"),
    entries,
    factsOf: facts.of,
  };

  lines.forEach((line, index) => {
    const { row, cells } = line;
    const statusText = statusTextOf(cells);
    if (flags.deleted?.[index] === true || isDeleted(statusText)) {
      deleted.push(line);
      return;
    }
    const id = idOf(line);
    const stageText = stageOf(cells);
    const changedOn = changes[index];
    if (isHistoryTab && id === "" && DEALS_SEEN.test(stageText)) {
      if (changedOn) looks.push(changedOn.day);
      return;
    }
    if (nameAt !== undefined) names[index] = cells[nameAt];
    if (accountAt !== undefined) accounts[index] = cells[accountAt];
    const key = id || (nameless ? places.row(row) : keyOf(nameOf(cells), accountOf(cells)));
    if (key === "") return;
    const left = isHistoryTab && stageText === LEFT_THE_EXPORT;
    const { stage, said } = isHistoryTab ? readStage(stageText) : { stage: stageText, said: undefined };
    const status = left ? "open" : (said ?? statusOn(index, stage, statusText));
    const categoryText = isCommit ? "" : categoryOf(cells);
    const category = isCommit?.(facts.of(index)) === true ? "commit" : categoryFor(categoryText);
    if (categoryText !== "" && !category) notices.category(categoryText, row, columnAt("category"));
    const owner = hasOwners ? reps.nameOf(ownerOf(cells)) : undefined;
    if (owner !== undefined && isId(owner)) notices.owner(owner, row, columnAt("owner"));
    const stood = left ? undefined : stage || (columns.has("stage") ? undefined : statusText || undefined);
    const due = close[index]?.day;
    rows.push(
      new ReadRow(table, index, key, id !== "", owner, status, stood, category, due, left, line.told),
    );
  });
  const problems = [
    amounts?.problems ?? [],
    wonAmounts?.problems ?? [],
    facts.problems,
    flagProblems,
    idProblems,
    notices.problems(),
  ];
  return {
    rows,
    looks,
    tells: facts.tells,
    problems: [
      ...problems,
      deletedRows(deleted, columnAt(columns.has("deleted flag") ? "deleted flag" : "status"), places),
    ].flat(),
  };
}

function deletedRows(lines: readonly DataRow[], column: number, places: Places): Problem[] {
  const [first] = lines;
  if (!first) return [];
  const count = lines.length;
  return [
    {
      kind: "rows marked deleted",
      where: places.cell(first.row, column),
      found: String(count),
      text: `${count} ${count === 1 ? "row is marked deleted and was" : "rows are marked deleted and were"} left out.`,
    },
  ];
}
