import { type Cell } from "../cell";
import { fold, shown } from "../table/plain-text";
import { readAmount } from "../table/read-amount";

/** What the ideal customers have in common in one column: one of some words, or a number so large or so small. */
export type ProfileRule =
  { readonly anyOf: readonly string[] } | { readonly than: Comparison; readonly number: number };

type Comparison = ">=" | "<=" | ">" | "<";

/** "Software, Health" or ">= 200" as a rule; undefined where a cell holds neither. */
export function readRule(cell: Cell): ProfileRule | undefined {
  const text = shown(cell).replace("≥", ">=").replace("≤", "<=");
  const [, than, rest = ""] = /^(>=|<=|>|<) ?(.*)$/.exec(text) ?? [];
  if (than !== undefined) {
    const number = numberIn(rest);
    return number === undefined ? undefined : { than: than as Comparison, number };
  }
  const anyOf = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return anyOf.length > 0 ? { anyOf } : undefined;
}

export function showRule(rule: ProfileRule): string {
  return "anyOf" in rule ? rule.anyOf.join(", ") : `${rule.than} ${rule.number}`;
}

/**
 * Tells whether a deal's value meets a rule; undefined where it has none, or no number where one is asked for. A size such
 * as "201-500" or "1,000+", as CRMs offer them, meets it where all of it does.
 */
export function meeting(
  rule: ProfileRule,
): (value: string | number | boolean | undefined) => boolean | undefined {
  if ("anyOf" in rule) {
    const words = new Set(rule.anyOf.map(fold));
    return (value) =>
      value === undefined
        ? undefined
        : words.has(fold(String(value))) || // of several in one cell, as in a multi-select, one will do
          String(value)
            .split(";")
            .some((item) => words.has(fold(item)));
  }
  const { than, number } = rule;
  return (value) => {
    const [least, most] = value === undefined || typeof value === "boolean" ? [] : sizeIn(value);
    if (least === undefined || most === undefined) return undefined;
    const met = COMPARED[than](least, number);
    return met === COMPARED[than](most, number) ? met : undefined;
  };
}

const COMPARED: Readonly<Record<Comparison, (value: number, limit: number) => boolean>> = {
  ">=": (value, limit) => value >= limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  "<": (value, limit) => value < limit,
};

const SIZE = /^([\d.,'’]+)\s*(?:(\+)|(?:-|–|—|to)\s*([\d.,'’]+))(?:\s+\p{L}+)?$/u;

/** The least and the most that a size can be; of a plain number both are itself. */
function sizeIn(value: string | number): readonly (number | undefined)[] {
  const number = numberIn(value);
  if (number !== undefined) return [number, number];
  const [, from = "", more, to = ""] = SIZE.exec(shown(value)) ?? [];
  return [numberIn(from), more === undefined ? numberIn(to) : Infinity];
}

function numberIn(cell: Cell): number | undefined {
  const reading = readAmount(cell, ".");
  return reading.is === "amount" ? reading.value : undefined;
}
