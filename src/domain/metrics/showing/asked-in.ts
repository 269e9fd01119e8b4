import { isBlank, type Cell } from "../../cell";
import type { Day } from "../../day";
import { readSpan } from "../../read-span";
import type { Settings } from "../../settings";
import type { Asked } from "../measuring/plan";

/** What a periods cell asks for: blank, all that the metric itself says; else the periods it names. */
export function askedIn(
  cell: Cell | undefined,
  asOf: Day,
  settings: Settings,
): Asked | { readonly why: string } {
  if (cell === undefined || isBlank(cell)) return { kind: "all" };
  const span = readSpan(cell, settings, asOf);
  return "why" in span ? span : { kind: "span", span };
}
