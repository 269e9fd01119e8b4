import type { CommitRule } from "../../settings/commit-rule";
import { fold } from "../../table/plain-text";
import { readFlag } from "../../table/read-flag";
import { readCategory } from "../category";
import { headerKey } from "../corrections";
import type { Attribute, Facts } from "../deal";
import type { Header } from "../read-header";

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
