import type { Day } from "../../day";
import { currencyNamed } from "../../table/currency";
import type { Sighting } from "../sources/sighting";

/** In which currency a deal's amount was on a day on which it was seen, where that is another one than it is now. */
export type OtherCurrency = (day: Day) => string | undefined;

/** Undefined where it never changed, as of nearly every deal. */
export function otherCurrency(ordered: readonly Sighting[]): OtherCurrency | undefined {
  const codes = new Map<Day, string>();
  let newest: string | undefined;
  let changed = false;
  for (const { day, row } of ordered) {
    const text = row.left ? undefined : row.facts.get("currency");
    const code = typeof text === "string" ? currencyNamed(text) : newest;
    if (code === undefined) continue;
    changed ||= newest !== undefined && code !== newest;
    newest = code;
    codes.set(day, code);
  }
  if (!changed) return undefined;
  return (day) => {
    const code = codes.get(day);
    return code === newest ? undefined : code;
  };
}
