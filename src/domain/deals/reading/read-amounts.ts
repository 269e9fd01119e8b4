import type { Problem } from "../../problem";
import {
  type AmountReading,
  type DecimalMark,
  hasThreeBehindPoint,
  markShown,
  readAmount,
} from "../../table/read-amount";
import { shown } from "../../table/plain-text";
import { type Column, COLUMNS } from "../columns";
import type { Places } from "../places";
import type { DataRows } from "./data-rows";

export interface AmountColumn {
  readonly values: readonly (number | undefined)[];
  /** The currency written beside the number, where there is one; empty where there is nowhere any. */
  readonly currencies: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
}

/** Reads a column of amounts. */
export function readAmounts(rows: DataRows, column: Column, at: number, places: Places): AmountColumn {
  const currencies: (string | undefined)[] = [];
  const { values, problems } = readColumn(rows, column, at, places, ({ currency }, index) => {
    if (currency !== undefined) currencies[index] = currency;
  });
  return { values, currencies, problems };
}

/** Reads a column of percentages as fractions: 10%, 10 and 0.1 are one, and the column tells 1 from 100 %. */
export function readPercents(
  rows: DataRows,
  column: Column,
  at: number,
  places: Places,
): Pick<AmountColumn, "values" | "problems"> {
  const signed = new Set<number>();
  const { values, problems } = readColumn(rows, column, at, places, ({ percent }, index) => {
    if (percent) signed.add(index);
  });
  if (!values.some((value, index) => value !== undefined && value > 1 && !signed.has(index)))
    return { values, problems };
  return {
    values: values.map((value, index) => (value === undefined || signed.has(index) ? value : value / 100)),
    problems,
  };
}

type Amount = Extract<AmountReading, { readonly is: "amount" }>;

/** Reads each cell of a column; `text` hears of those that are text. */
function readColumn(
  rows: DataRows,
  column: Column,
  at: number,
  places: Places,
  text: (amount: Amount, index: number) => void,
): { readonly values: (number | undefined)[]; readonly problems: Problem[] } {
  const marks = new Set<DecimalMark>();
  const values = new Array<number | undefined>(rows.cells.length);
  const problems: Problem[] = [];
  const texts: number[] = [];
  const fractions: number[] = [];
  rows.cells.forEach((cells, index) => {
    const cell = cells[at];
    const isNumber = typeof cell === "number" && Number.isFinite(cell);
    values[index] = isNumber ? cell : undefined;
    if (isNumber && !Number.isInteger(cell)) fractions.push(index);
    if (isNumber || cell === undefined || cell === "") return;
    texts.push(index);
    const mark = markShown(cell);
    if (mark) marks.add(mark);
  });
  const [only] = marks;
  const shownMark = marks.size === 1 ? only : undefined;
  const mark = marks.size > 0 ? shownMark : thousandsPoint(rows, texts, column, at);
  const refuse = (index: number, reading: "either" | "none") => {
    values[index] = undefined;
    problems.push(notUnderstood(reading, column, at, rows, index, places));
  };
  for (const index of texts) {
    const reading = readAmount(rows.cells[index]?.[at], mark);
    if (reading.is === "amount") {
      values[index] = reading.value;
      text(reading, index);
    } else if (reading.is !== "blank") refuse(index, reading.is);
  }
  const [first] = texts;
  if (first !== undefined && problems.length === texts.length && !values.some((value) => value !== undefined))
    return { values, problems: [noneUnderstood(column, at, rows, first, places)] };
  // A real 12.5 beside text such as 1.234,56 was probably 12.500, which this spreadsheet took for a fraction.
  if (shownMark === ",") for (const index of fractions) refuse(index, "either");
  return { values, problems };
}

/** Where no cell shows a mark, two amounts with three digits behind a point are thousands: money has no thousandths. */
function thousandsPoint(
  rows: DataRows,
  texts: readonly number[],
  column: Column,
  at: number,
): DecimalMark | undefined {
  if (COLUMNS[column].holds !== "amount") return undefined;
  const threes = texts.filter((index) => hasThreeBehindPoint(rows.cells[index]?.[at]));
  return threes.length > 1 ? "," : undefined;
}

/** That no number may rest on a column, since nothing in it could be read. */
function noneUnderstood(column: Column, at: number, rows: DataRows, index: number, places: Places): Problem {
  const { label } = COLUMNS[column];
  const found = shown(rows.cells[index]?.[at]);
  return {
    kind: `${label} not understood`,
    column,
    where: places.cell(rows.rowAt[index] ?? 0, at),
    found,
    text: `"${found}" is not a plain number, nor is anything else in the column of the ${label}, so none of it was read.`,
    remedy:
      "Write plain numbers, such as 1234.50, or say under Columns in the sidebar which column holds them.",
  };
}

function notUnderstood(
  reading: "either" | "none",
  column: Column,
  at: number,
  rows: DataRows,
  index: number,
  places: Places,
): Problem {
  const { label } = COLUMNS[column];
  const found = shown(rows.cells[index]?.[at]);
  return {
    kind: `${label} not understood`,
    where: places.cell(rows.rowAt[index] ?? 0, at),
    found,
    text:
      reading === "either"
        ? `"${found}" could be more than a thousand or a little over one, and nothing in the column tells which, so this row has no ${label}.`
        : `"${found}" is not a number, so this row has no ${label}.`,
    remedy: "Write it as a plain number, such as 1234.50.",
  };
}
