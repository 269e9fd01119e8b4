import { type Cell, type Grid, isBlank } from "../../cell";
import type { FoundTable, Span } from "../../table/find-tables";
import { endsReport, isDrawn, isFooter, isTotalLabel } from "../../table/not-a-row";
import { shown } from "../../table/plain-text";
import { readAmount } from "../../table/read-amount";
import type { Problem } from "../../problem";
import { type Column, COLUMNS, GROUPED_BY } from "../columns";
import { DataRowList, type DataRows } from "./data-rows";
import { DEALS_SEEN } from "../saved-rows";
import { groupColumns, Groups } from "./group-columns";
import type { GroupLines } from "./group-lines";
import { shiftedTail } from "./older-tail";
import type { Places } from "../places";
import { type Header, isSubitemsHeader } from "../read-header";
import { several } from "../../phrases";

const MOST_IN_A_FOOTER = 3; // filled cells
const MOST_TEXTS_IN_A_TOTAL = 3; // "Subtotal", "Sum", "Count"; the rest of such a line are numbers

/**
 * The rows of a table that can be deals. Blank rows, totals, drawn lines, a CRM's footer, the title above a repeated
 * header and monday.com's subitems are left out without a word, since they never were deals; any other row with a single
 * filled cell, and all that stands below the end of a report, is left out and said.
 */
export function readRows(
  grid: Grid,
  table: FoundTable,
  lines: GroupLines,
  places: Places,
): { readonly rows: DataRows; readonly problems: readonly Problem[] } {
  const { header } = lines;
  const sort = rowSorter(table, header);
  const { columns, guessed } = groupColumns(grid, table, columnsOf(header, GROUPED_BY));
  const firstColumn = table.headerCells.findIndex((cell) => !isBlank(cell));
  const rows = new DataRowList(table.parts.reduce((most, { from, to }) => most + to - from, 0));
  const problems = guessed.map((at) => carried(header, at, places.cell(table.header, at)));
  table.parts.forEach((part, partAt) => {
    const groups = new Groups([...lines.columns, ...columns]);
    const tail = shiftedTail(grid, part, header);
    const below: number[] = [];
    let over = false; // the CRM has said that its report ends
    let ended = false; // after a blank row or a footer, lonely cells are the rest of the footer
    let inSubitems = false;
    let lonely: Problem[] = [];
    const first = rows.length;
    for (let row = part.from; row < tail; row++) {
      const cells = grid[row] ?? [];
      if (lines.isLine(row)) {
        const line = lines.read(row);
        if (line) groups.begunBy(line.at, line.value);
        continue;
      }
      const kind = sort(cells);
      if (kind === "data" || kind === "nameless" || kind === "silent") {
        if (inSubitems && isBlank(cells[firstColumn])) continue;
        inSubitems = false;
        const whole = groups.fill(cells);
        if (over) below.push(row);
        else if (kind !== "data" && sort(whole) === kind) {
          const why = kind === "nameless" ? "names no deal" : "says nothing of a deal but its name and owner";
          problems.push(leftOut(places.row(row), firstText(cells, table.columns), why));
        } else {
          if (lonely.length > 0) {
            problems.push(...lonely);
            lonely = [];
          }
          ended = false;
          rows.add(whole, row, partAt);
        }
      } else if (kind === "lonely") {
        if (!ended)
          lonely.push(leftOut(places.row(row), firstText(cells, table.columns), "has only one filled cell"));
      } else if (kind === "subitems") inSubitems = true;
      else if (kind === "total") groups.endedBy(cells);
      else {
        ended ||= kind !== "sum";
        over ||= kind === "end" && rows.length > first;
      }
    }
    const isTitle = part.to < grid.length; // of the table or group below
    if (!ended && !isTitle) for (const problem of lonely) problems.push(problem);
    for (let row = tail; row < part.to; row++) if (sort(grid[row] ?? []) === "data") below.push(row);
    const [from] = below;
    if (from !== undefined) problems.push(olderPaste(below.length, places.row(from), tail < part.to));
  });
  return { rows: rows.rows(), problems };
}

/** What there is to say of a deal; a row without any of it is a note ("Owner: | Sales Ops") where a table has several. */
const SAYING: readonly Column[] = [
  ...(["stage", "status", "close", "amount", "created", "category", "probability"] as const),
  ...(["won flag", "lost flag", "closed flag", "won on", "lost on", "closed on", "last activity"] as const),
];
const ENOUGH_TO_SAY = 3; // columns
const MOST_IN_A_NOTE = 2; // filled cells

type RowKind =
  "data" | "nameless" | "silent" | "blank" | "footer" | "end" | "total" | "sum" | "lonely" | "subitems";

/** Tells what a row is; most rows are told by a few of their cells. */
function rowSorter({ columns: span }: FoundTable, header: Header): (cells: readonly Cell[]) => RowKind {
  const identity = columnsOf(header, ["id", "name", "account"]);
  const telling = columnsOf(header, ["id", "name", "owner", "stage", "status", "close", "won on", "lost on"]);
  const saying = header.columns.has("changed on") ? [] : columnsOf(header, SAYING);
  const idAt = header.columns.get("id")?.at;
  // Our History tab has rows without a deal: they tell of a whole look.
  const stageAt = header.columns.has("changed on") ? header.columns.get("stage")?.at : undefined;
  const own = [...header.columns.values()].map(({ at }) => at);
  // The same few words stand in every row: with these columns first, most rows are told without the others.
  const fewWords = columnsOf(header, ["owner", "stage", "status", "category"]);
  const byFewWords = [...new Set([...fewWords, ...own])];
  const width = header.cells.length;

  /** A total carries its labels and numbers, and nothing else that tells a deal: one named "Total" with a stage is a deal. */
  const isTotal = (cells: readonly Cell[]): boolean =>
    telling.every((at) => {
      const cell = cells[at];
      return isBlank(cell) || (typeof cell === "number" && at !== idAt) || isTotalLabel(cell);
    }) && cells.slice(span.from, span.to).some(isTotalLabel);

  const isNote = (cells: readonly Cell[]): boolean =>
    saying.length >= ENOUGH_TO_SAY &&
    saying.every((at) => isBlank(cells[at])) &&
    countFilled(cells, own) <= MOST_IN_A_NOTE;

  return (cells) => {
    let texts = 0;
    for (const at of byFewWords) {
      const cell = cells[at];
      if (cell !== undefined && typeof cell !== "number" && !isBlank(cell)) texts++;
      if (texts > MOST_TEXTS_IN_A_TOTAL) break;
    }
    if (texts <= MOST_TEXTS_IN_A_TOTAL) {
      const filled = cells.slice(span.from, span.to).filter((cell) => !isBlank(cell));
      const [lead = ""] = filled;
      if (filled.length <= MOST_IN_A_FOOTER && countFilled(cells, telling) <= 1) {
        if (endsReport(shown(lead))) return "end";
        if (isFooter(shown(lead))) return "footer";
      }
      // What stands only beside the table, such as a formula's spilled answer, is not the table's.
      if (countFilled(cells, own) === 0) return "blank";
      if (isTotal(cells)) return "total";
      if (countFilled(cells, identity) === 0 && filled.every(isSum)) return "sum";
      if (filled.length === 1 && width >= 3) return "lonely";
    }
    if (isDrawn(cells[own[0] ?? 0]) && isRule(cells, own)) return "sum";
    if (isSubitemsHeader(cells)) return "subitems";
    if (isNote(cells)) return "silent";
    if (identity.length === 0 || identity.some((at) => !isBlank(cells[at]))) return "data";
    return stageAt !== undefined && DEALS_SEEN.test(shown(cells[stageAt])) ? "data" : "nameless";
  };
}

/** A line drawn below or between rows. */
function isRule(cells: readonly Cell[], own: readonly number[]): boolean {
  return own.every((at) => isBlank(cells[at]) || isDrawn(cells[at]));
}

/** A number, or text such as "USD 1,234.50" in a group's line of sums. */
function isSum(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && readAmount(cell, ".").is === "amount");
}

function columnsOf(header: Header, columns: readonly Column[]): number[] {
  return columns.flatMap((column) => header.columns.get(column)?.at ?? []);
}

function countFilled(cells: readonly Cell[], columns: readonly number[]): number {
  let filled = 0;
  for (const at of columns) if (!isBlank(cells[at])) filled++;
  return filled;
}

function firstText(cells: readonly Cell[], { from, to }: Span): string {
  return shown(cells.slice(from, to).find((cell) => !isBlank(cell)));
}

function leftOut(where: string, found: string, why: string): Problem {
  return {
    kind: "row left out",
    where,
    found,
    text: `This row ${why}, so it was not taken for a deal.`,
    remedy: "If it is one, give it a name or an ID and a stage.",
  };
}

function carried(header: Header, at: number, where: string): Problem {
  const [column, cell] = [...header.columns].find(([, found]) => found.at === at) ?? [];
  const label = column ? COLUMNS[column].label : "value";
  return {
    kind: "blank cells filled in",
    where,
    found: cell?.text ?? "",
    text: `Each ${label} stands once, above blank cells, as in a grouped list; the rows below it were read as having the same.`,
    remedy: "If a blank means that there is none, write a dash there.",
  };
}

function olderPaste(count: number, where: string, isShifted: boolean): Problem {
  const rows = several(count, "row");
  return {
    kind: "rest of an older paste",
    where,
    found: rows,
    text: isShifted
      ? `From here on ${rows} do not fit the columns above, as where an older, longer paste had others; they were left out.`
      : `${rows} stand below the end of the report, as where an older paste was longer; they were left out.`,
    remedy:
      "Delete them, or empty the tab before pasting; if they are a report of their own, paste its header row above them.",
  };
}
