import type { Problem } from "../problem";
import { shown } from "../table/plain-text";
import type { Column } from "./columns";
import { type AmountColumn, readAmounts } from "./read-amounts";
import type { DateColumn } from "./read-dates";
import type { Header } from "./read-header";
import type { Places } from "./places";
import type { DataRow } from "./read-rows";

export type Facts = ReadonlyMap<Column, string | number | boolean>;

const TEXTS: readonly Column[] = ["owner e-mail", "currency", "type", "lost reason", "next step"];
const DATES: readonly Column[] = ["last activity", "last modified", "last stage change"];
const NONE: Facts = new Map();

/** Reads what a row says besides the deal's state: days as Day, probabilities as fractions whichever way they are written. */
export function readFacts(
  lines: readonly DataRow[],
  header: Header,
  dates: ReadonlyMap<Column, DateColumn>,
  amounts: AmountColumn | undefined,
  places: Places,
): { readonly facts: readonly Facts[]; readonly problems: readonly Problem[] } {
  const { columns } = header;
  const numbers = (column: Column): AmountColumn | undefined => {
    const at = columns.get(column)?.at;
    return at === undefined ? undefined : readAmounts(lines, column, at, places);
  };
  const converted = numbers("converted amount");
  const probability = numbers("probability");
  const whole = probability?.values.some((value) => value !== undefined && value > 1) === true ? 100 : 1;
  const texts = TEXTS.flatMap((column) => {
    const at = columns.get(column)?.at;
    return at === undefined ? [] : [{ column, at }];
  });
  const days = DATES.flatMap((column) => {
    const read = dates.get(column);
    return read ? [{ column, read }] : [];
  });
  const besideAmount = columns.has("currency") ? undefined : amounts?.currencies;
  const facts = lines.map(({ cells }, index) => {
    const found: [Column, string | number][] = [];
    const take = (column: Column, value: string | number | undefined) => {
      if (value !== undefined && value !== "") found.push([column, value]);
    };
    for (const { column, at } of texts) take(column, shown(cells[at]));
    for (const { column, read } of days) take(column, read[index]?.day);
    take("currency", besideAmount?.[index]);
    take("converted amount", converted?.values[index]);
    const odds = probability?.values[index];
    take("probability", odds === undefined ? undefined : odds / whole);
    return found.length === 0 ? NONE : new Map(found);
  });
  return { facts, problems: [...(converted?.problems ?? []), ...(probability?.problems ?? [])] };
}
