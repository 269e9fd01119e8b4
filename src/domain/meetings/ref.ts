import type { Side } from "./commitment";

const WHOLE = /^\s*([RM])\s*[-\u2010-\u2015]?\s*0*(\d{1,6})\s*[.:]?\s*$/i;
/** With its dash, so that "R2 unit" and "M365 roll-out" stay words. */
const LEADING = /^\s*([RM])\s?[-\u2010-\u2015]0*(\d{1,6})(?!\w)/i;

/** "R-014" from what people make of it: "r-14", "R014", "R – 14"; undefined where the text is no ref. */
export function readRef(text: string): string | undefined {
  return spell(WHOLE.exec(text));
}

/** The ref a line begins with, and the rest of the line. */
export function leadingRef(text: string): { readonly ref: string; readonly rest: string } | undefined {
  const found = LEADING.exec(text);
  const ref = spell(found);
  return found && ref !== undefined ? { ref, rest: text.slice(found[0].length) } : undefined;
}

/** The ref of a new commitment: one counter for both sides, above every number given so far. */
export function nextRef(by: Side, refs: Iterable<string>): string {
  let highest = 0;
  for (const ref of refs) highest = Math.max(highest, refNumber(ref));
  return refOf(by, highest + 1);
}

export function refOf(by: Side, number: number): string {
  return `${by === "rep" ? "R" : "M"}-${String(number).padStart(3, "0")}`;
}

export function refNumber(ref: string): number {
  return Number(/\d+$/.exec(ref)?.[0] ?? 0);
}

function spell(found: RegExpExecArray | null): string | undefined {
  const [letter, digits] = [found?.[1], found?.[2]];
  if (letter === undefined || digits === undefined) return undefined;
  return refOf(letter.toUpperCase() === "R" ? "rep" : "manager", Number(digits));
}
