import type { Cell } from "../cell";
import { fold, shown } from "../table/plain-text";
import { readAmount } from "../table/read-amount";

/**
 * By what a team knows a commit (requirements.md 1B, M3): the forecast category; a column of its own, ticked or with a
 * label; or a probability. Pipedrive has no category of its own.
 */
export type CommitRule =
  | { readonly by: "category" }
  | { readonly by: "header"; readonly header: string; readonly label?: string }
  | { readonly by: "probability"; readonly atLeast: number };

/** "forecast category", "probability >= 80 %", "In forecast" or "Label = Commit". */
export function readCommitRule(cell: Cell): CommitRule | undefined {
  const text = shown(cell).replace("≥", ">=");
  if (fold(text) === "forecast category") return { by: "category" };
  const [, limit] = /^probability ?>= ?(.+)$/i.exec(text) ?? [];
  if (limit !== undefined) {
    const reading = readAmount(limit, ".");
    const atLeast = reading.is === "amount" ? fraction(reading.value, reading.percent) : NaN;
    return atLeast > 0 && atLeast <= 1 ? { by: "probability", atLeast } : undefined;
  }
  const [, header = text, label] = /^(.+?) ?= ?(.+)$/.exec(text) ?? [];
  return text === "" ? undefined : { by: "header", header, ...(label !== undefined && { label }) };
}

export function showCommitRule(rule: CommitRule): string {
  if (rule.by === "category") return "forecast category";
  if (rule.by === "probability") return `probability >= ${Math.round(rule.atLeast * 100)} %`;
  return rule.label === undefined ? rule.header : `${rule.header} = ${rule.label}`;
}

/** 80, 80 % and 0.8 are one. */
function fraction(value: number, percent: boolean | undefined): number {
  return percent === true || value <= 1 ? value : value / 100;
}
