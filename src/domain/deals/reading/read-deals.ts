import type { Cell } from "../../cell";
import type { Day } from "../../day";
import type { Problem } from "../../problem";
import { shown } from "../../table/plain-text";
import type { Column } from "../columns";
import type { Category, Facts, Status } from "../deal";
import { hasLostDigits, keyOf, lostDigits } from "./deal-key";
import type { DealRow, DealTable } from "../deal-row";
import { noticeBook } from "../notices";
import type { Places } from "../places";
import { readAmounts } from "./read-amounts";
import type { DateColumn } from "./read-dates";
import { type HeaderAttribute, readFacts } from "./read-facts";
import { readFlags } from "./read-flags";
import type { Header } from "../read-header";
import type { DataRows } from "./data-rows";
import { ReadRow } from "./read-row";
import { statusReader } from "./read-status";
import type { RepBook } from "../reps";
import { categoryWord, ownerWord, stageWord, statusWord, wordsIn } from "./row-words";
import type { ReadEntries } from "./stage-entries";
import type { StatusWords } from "../status";
import { several } from "../../phrases";

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
  readonly isOfHubSpot: boolean;
  readonly tells: DealTable["tells"];
  readonly problems: readonly Problem[];
}

/** Reads each row of a table into what it says of a deal; rows marked deleted are left out and said. */
export function readDeals(
  lines: DataRows,
  header: Header,
  dates: ReadonlyMap<Column, DateColumn>,
  { attributes, isCommit, entries, statusOf, reps, places }: Words,
): ReadDeals {
  const { columns } = header;
  const rowAt = (index: number): number => lines.rowAt[index] ?? 0;
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
  const [nameOf, accountOf] = [textOf("name"), textOf("account")];
  const isHistoryTab = columns.has("changed on");
  const stageIn = wordsIn(columns.get("stage")?.at, stageWord(statusOf, isHistoryTab));
  const statusIn = wordsIn(columns.get("status")?.at, statusWord(statusOf));
  const categoryIn = wordsIn(columns.get("category")?.at, categoryWord);
  const ownerIn = wordsIn(columns.get("owner")?.at, ownerWord(reps));
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
  const [hasOwners, hasStages] = [columns.has("owner"), columns.has("stage")];
  const nameless = (["id", "name", "account"] as const).every((column) => !columns.has(column));
  const deleted: number[] = []; // rows
  const rows = new Array<DealRow>(lines.cells.length);
  let count = 0;
  const looks: Day[] = [];
  let isOfHubSpot = false;

  const idAt = columns.get("id")?.at;
  const idOf = (index: number, cells: readonly Cell[]): string => {
    if (idAt === undefined) return "";
    const id = shown(cells[idAt]);
    if (!hasLostDigits(cells[idAt], id)) return id;
    idProblems.push(lostDigits(places.cell(rowAt(index), idAt), cells[idAt]));
    return "";
  };
  const statusOn = statusReader({ flags, wonOn: wonOn.time, lostOn: lostOn.time }, (index, word, from) =>
    notices.stage(word, rowAt(index), columnAt(from)),
  );
  const categoryOf = (index: number, cells: readonly Cell[]): Category | undefined => {
    if (isCommit) return isCommit(facts.of(index)) ? "commit" : undefined;
    const { text, is } = categoryIn(cells);
    if (is === undefined && text !== "") notices.category(text, rowAt(index), columnAt("category"));
    return is;
  };
  const ownerOf = (index: number, cells: readonly Cell[]): string | undefined => {
    if (!hasOwners) return undefined;
    const { name, isId } = ownerIn(cells);
    if (isId) notices.owner(name, rowAt(index), columnAt("owner"));
    return name;
  };
  const endedOn = (status: Status, index: number): Day | undefined => {
    if (status === "open") return undefined;
    const { time, entered } = status === "won" ? wonOn : lostOn;
    return (time[index] ?? closedOn[index] ?? entered[index])?.day;
  };
  const [nameAt, accountAt] = [columns.get("name")?.at, columns.get("account")?.at];
  const names = new Array<Cell | undefined>(nameAt === undefined ? 0 : lines.cells.length);
  const accounts = new Array<Cell | undefined>(accountAt === undefined ? 0 : lines.cells.length);
  const close = days("close");
  const byId = new Uint8Array(lines.cells.length);
  const table = {
    lines,
    byId,
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

  lines.cells.forEach((cells, index) => {
    const says = statusIn(cells);
    if (flags.deleted?.[index] === true || says.isDeleted) {
      deleted.push(rowAt(index));
      return;
    }
    const id = idOf(index, cells);
    const stage = stageIn(cells);
    if (stage.isLook && id === "") {
      const changedOn = changes[index];
      if (changedOn) looks.push(changedOn.day);
      isOfHubSpot ||= stage.isOfHubSpot;
      return;
    }
    if (nameAt !== undefined) names[index] = cells[nameAt];
    if (accountAt !== undefined) accounts[index] = cells[accountAt];
    const key = id || (nameless ? places.row(rowAt(index)) : keyOf(nameOf(cells), accountOf(cells)));
    if (key === "") return;
    const left = stage.hasLeft;
    const status = left ? "open" : (stage.said ?? statusOn(index, stage, says));
    const stood = left ? undefined : stage.text || (hasStages ? undefined : says.text || undefined);
    const category = categoryOf(index, cells);
    const owner = ownerOf(index, cells);
    const due = close[index]?.day;
    if (id !== "") byId[index] = 1;
    rows[count++] = new ReadRow(table, index, key, owner, status, stood, category, due, left);
  });
  rows.length = count;
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
    isOfHubSpot,
    tells: facts.tells,
    problems: [
      ...problems,
      deletedRows(deleted, columnAt(columns.has("deleted flag") ? "deleted flag" : "status"), places),
    ].flat(),
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
