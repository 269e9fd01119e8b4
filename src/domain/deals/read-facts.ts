import type { Cell } from "../cell";
import type { Problem } from "../problem";
import { shown } from "../table/plain-text";
import type { Column } from "./columns";
import type { Facts } from "./deal";
import { type AmountColumn, readAmounts } from "./read-amounts";
import type { DateColumn } from "./read-dates";
import type { Header } from "./read-header";
import type { Places } from "./places";
import type { DataRow } from "./read-rows";

/** How a fact is found in the row with that position and cells. */
type Look = (index: number, cells: readonly Cell[]) => string | number | undefined;

const TEXTS: readonly Column[] = ["owner e-mail", "currency", "type", "lost reason", "next step"];
const DATES: readonly Column[] = ["last activity", "last modified", "last stage change"];

/** Reads what a row says besides the deal's state: days as Day, probabilities as fractions whichever way they are written. */
export function readFacts(
  lines: readonly DataRow[],
  header: Header,
  dates: ReadonlyMap<Column, DateColumn>,
  amounts: AmountColumn | undefined,
  places: Places,
): { readonly of: (index: number, cells: readonly Cell[]) => Facts; readonly problems: readonly Problem[] } {
  const { columns } = header;
  const looks = new Map<Column, Look>();
  const problems: Problem[] = [];
  const numbers = (column: Column): AmountColumn | undefined => {
    const at = columns.get(column)?.at;
    if (at === undefined) return undefined;
    const read = readAmounts(lines, column, at, places);
    for (const problem of read.problems) problems.push(problem);
    return read;
  };
  for (const column of TEXTS) {
    const at = columns.get(column)?.at;
    if (at !== undefined) looks.set(column, (_, cells) => shown(cells[at]) || undefined);
  }
  for (const column of DATES) {
    const read = dates.get(column);
    if (read) looks.set(column, (index) => read[index]?.day);
  }
  if (amounts && !columns.has("currency")) looks.set("currency", (index) => amounts.currencies[index]);
  const converted = numbers("converted amount");
  if (converted) looks.set("converted amount", (index) => converted.values[index]);
  const probability = numbers("probability");
  if (probability) {
    const whole = probability.values.some((value) => value !== undefined && value > 1) ? 100 : 1;
    looks.set("probability", (index) => {
      const odds = probability.values[index];
      return odds === undefined ? undefined : odds / whole;
    });
  }
  return { of: (index, cells) => new RowFacts(looks, index, cells), problems };
}

/** Looked up when asked: few numbers ask, and most rows are never asked. */
class RowFacts implements Facts {
  constructor(
    private readonly looks: ReadonlyMap<Column, Look>,
    private readonly index: number,
    private readonly cells: readonly Cell[],
  ) {}

  get(column: Column): string | number | undefined {
    return this.looks.get(column)?.(this.index, this.cells);
  }
}
