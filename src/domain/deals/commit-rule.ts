import type { Cell } from "../cell";
import { fold, shown } from "../table/plain-text";
import { readAmount } from "../table/read-amount";
import { readFlag } from "../table/read-flag";
import { readCategory } from "./category";
import { headerKey } from "./corrections";
import type { Attribute, Facts } from "./deal";
import type { Header } from "./read-header";

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

/** The column that the rule reads, as a fact; undefined where it reads the category itself or a known column. */
export function commitAttribute(rule: CommitRule): Attribute | undefined {
  return rule.by === "header" ? `header ${headerKey(rule.header)}` : undefined;
}

/** The header with the rule's own column in place of the forecast category; without any where it has no such column. */
export function withCommitColumn(header: Header, rule: CommitRule): Header {
  if (rule.by === "category") return header;
  const columns = new Map(header.columns);
  const cell =
    rule.by === "probability"
      ? columns.get("probability")
      : header.cells.find(({ text }) => headerKey(text) === headerKey(rule.header));
  if (cell) columns.set("category", { at: cell.at, text: cell.text, rank: 0 });
  else columns.delete("category");
  return { ...header, columns };
}

/** Tells a commit by what its row says besides; undefined where the forecast category tells it. */
export function commitTeller(rule: CommitRule): ((facts: Facts) => boolean) | undefined {
  switch (rule.by) {
    case "category":
      return undefined;
    case "probability":
      return (facts) => {
        const probability = facts.get("probability");
        return typeof probability === "number" && probability >= rule.atLeast;
      };
    case "header": {
      const name = `header ${headerKey(rule.header)}` as const;
      const wanted = rule.label === undefined ? isTicked : hasLabel(rule.label);
      return (facts) => wanted(String(facts.get(name) ?? ""));
    }
  }
}

function isTicked(text: string): boolean {
  return readFlag(text) === true || readCategory(text) === "commit";
}

/** A cell may hold several labels: "Hot, Commit". */
function hasLabel(label: string): (text: string) => boolean {
  const wanted = fold(label);
  return (text) => fold(text) === wanted || text.split(/[,;]/).some((each) => fold(each) === wanted);
}

/** 80, 80 % and 0.8 are one. */
function fraction(value: number, percent: boolean | undefined): number {
  return percent === true || value <= 1 ? value : value / 100;
}
