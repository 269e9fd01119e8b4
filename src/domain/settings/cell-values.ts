/** What the cells of the Settings tab may hold, and how it is shown there. */
import { type Cell, isBlank, isMoment } from "../cell";
import { calendarDate, isoDay, WEEKDAYS } from "../day";
import { readAmount } from "../table/read-amount";

export const text = (cell: Cell): string => String(isMoment(cell) ? isoDay(cell.day) : cell).trim();

export const wholeNumber = (least: number, most: number) => (cell: Cell) => {
  const value = isBlank(cell) ? NaN : Number(text(cell));
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
};

export const oneOf =
  <Word extends string>(...words: readonly Word[]) =>
  (cell: Cell) =>
    words.find((word) => word === text(cell).toLowerCase());

export function yesOrNo(cell: Cell): boolean | undefined {
  const word = text(cell).toLowerCase();
  return ["yes", "true"].includes(word) ? true : ["no", "false"].includes(word) ? false : undefined;
}

export const words = (cell: Cell): readonly string[] => parts(cell, ",");

/** Names may have commas of their own. */
export const names = (cell: Cell): readonly string[] => parts(cell, /[;\n]/);

function parts(cell: Cell, between: string | RegExp): readonly string[] {
  return text(cell)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** 1/3, 0.33 or 33 %; where Sheets has made a date of 1/3, of its month and day the smaller part of the greater. */
export function share(cell: Cell): number | undefined {
  if (isMoment(cell)) {
    const { month, date } = calendarDate(cell.day);
    return Math.min(month, date) / Math.max(month, date);
  }
  const [, above = "", below = "1", percent = ""] =
    /^(\d+(?:[.,]\d+)?)(?: ?\/ ?(\d+))? ?(%?)$/.exec(text(cell)) ?? [];
  const value = Number(above.replace(",", ".")) / Number(below) / (percent ? 100 : 1);
  return above !== "" && value > 0 && value <= 1 ? value : undefined;
}

/** "10 %", and "1/3" where that is no whole percentage. */
export function showShare(value: number): string {
  const percent = Math.round(value * 100);
  const below = Math.round(1 / value);
  const isWhole = Math.abs(percent / 100 - value) < 1e-9;
  return !isWhole && Math.abs(1 / below - value) < 1e-9 ? `1/${below}` : `${percent} %`;
}

export const same = (value: Cell): Cell => value;
export const joined = (list: readonly string[]): string => list.join(", ");

/** 1 Monday … 5 Friday, from "Wed", "Wednesday" or 3. */
export function readWeekday(cell: Cell): number | undefined {
  const word = text(cell).slice(0, 3).toLowerCase();
  const at = WEEKDAYS.slice(0, 5).findIndex(
    (name, index) => name.toLowerCase() === word || String(index + 1) === word,
  );
  return at < 0 ? undefined : at + 1;
}

export function positive(cell: Cell): number | undefined {
  const reading = readAmount(cell, ".");
  return reading.is === "amount" && !reading.percent && reading.value > 0 ? reading.value : undefined;
}
