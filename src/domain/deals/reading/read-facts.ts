import { type Cell, isBlank } from "../../cell";
import type { Problem } from "../../problem";
import { shown } from "../../table/plain-text";
import type { Column } from "../columns";
import type { Attribute, Facts } from "../deal";
import { type AmountColumn, readAmounts, readPercents } from "./read-amounts";
import type { DateColumn } from "./read-dates";
import { QUIET } from "../headers/known-headers";
import { CORRECTED, type Header } from "../read-header";
import type { Places } from "../places";
import type { DataRows } from "./data-rows";

/** How a fact is found in the row with that position and cells. */
type Look = (index: number, cells: readonly Cell[]) => string | number | undefined;

/** A column that the settings speak of by its header. */
export interface HeaderAttribute {
  readonly name: Attribute;
  readonly at: number;
}

const TEXTS: readonly Column[] = ["owner e-mail", "currency", "lost reason", "next step"];
const DATES: readonly Column[] = ["last activity", "next activity", "last modified", "last stage change"];

/** Reads what a row says besides the deal's state: days as Day, probabilities as fractions whichever way they are written. */
export function readFacts(
  lines: DataRows,
  header: Header,
  dates: ReadonlyMap<Column, DateColumn>,
  amounts: AmountColumn | undefined,
  attributes: readonly HeaderAttribute[],
  places: Places,
): {
  readonly of: (index: number) => Facts;
  /** What some row may tell something of. */
  readonly tells: ReadonlySet<Column | Attribute>;
  readonly problems: readonly Problem[];
} {
  const { columns } = header;
  const looks = new Map<Column | Attribute, Look>();
  const problems: Problem[] = [];
  const lookUp = (column: Column, readColumn: typeof readPercents) => {
    const at = columns.get(column)?.at;
    if (at === undefined) return;
    const read = readColumn(lines, column, at, places);
    for (const problem of read.problems) problems.push(problem);
    looks.set(column, (index) => read.values[index]);
  };
  // Every deal is asked for its type and every amount for its currency; a column that nobody filled is none.
  const isFilled = (at: number) => lines.cells.some((cells) => !isBlank(cells[at]));
  for (const column of TEXTS) {
    const at = columns.get(column)?.at;
    if (at !== undefined && isFilled(at)) looks.set(column, (_, cells) => shown(cells[at]) || undefined);
  }
  const types = typeCells(header).filter(isFilled);
  if (types.length > 0) looks.set("type", (_, cells) => typeIn(cells, types));
  for (const column of DATES) {
    const read = dates.get(column);
    if (read) looks.set(column, (index) => read[index]?.day);
  }
  for (const { name, at } of attributes) {
    looks.set(name, (_, cells) => {
      const cell = cells[at];
      return typeof cell === "number" ? cell : shown(cell) || undefined;
    });
  }
  if (amounts && amounts.currencies.length > 0 && !columns.has("currency"))
    looks.set("currency", (index) => amounts.currencies[index]);
  lookUp("converted amount", readAmounts);
  lookUp("list price", readAmounts);
  lookUp("probability", readPercents);
  return { of: (index) => new RowFacts(looks, lines, index), tells: new Set(looks.keys()), problems };
}

/** A deal has a type, a record type or both, and either may say that it is a renewal (requirements.md 1B, Which deals). */
function typeCells({ columns, rivals }: Header): readonly number[] {
  const used = columns.get("type");
  if (!used) return [];
  const others = used.rank === CORRECTED ? [] : (rivals.get("type") ?? []);
  return [used, ...others.filter(({ rank }) => rank >= QUIET)].map(({ at }) => at);
}

/** "New Business", or "New Business / Renewal" where two columns say it. */
function typeIn(cells: readonly Cell[], [first = -1, ...others]: readonly number[]): string | undefined {
  let type = shown(cells[first]);
  for (const at of others) {
    const other = shown(cells[at]);
    if (other !== "" && other !== type) type = type === "" ? other : `${type} / ${other}`;
  }
  return type || undefined;
}

/** Looked up when asked: few numbers ask, and most rows are never asked. */
class RowFacts implements Facts {
  constructor(
    private readonly looks: ReadonlyMap<Column | Attribute, Look>,
    private readonly lines: DataRows,
    private readonly index: number,
  ) {}

  get(column: Column | Attribute): string | number | undefined {
    const look = this.looks.get(column);
    const cells = look && this.lines.cells[this.index];
    return cells && look(this.index, cells);
  }
}
