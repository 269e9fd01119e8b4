import type { DocReading, Place, ReadItem } from "../meetings/doc-reading";
import { leadingRef } from "../meetings/ref";
import { readStatus } from "../meetings/status";
import { readWho, type Pair } from "../meetings/who";
import { textOf, type Block, type Run, type Section, type TableBlock } from "./block";
import { columnsByField, findSections, hasNoTitles, sectionOfHeading } from "./find-sections";
import { COMMITMENTS_HINT, designOf, type Field } from "./sections";

type Kept = ReadItem["section"];

/** Someone took the Ref column out: there is nowhere to write a ref. */
const NO_COLUMN = -1;

/**
 * Reads from a Doc's blocks what concerns the ledger, word for word: the rows of the two commitment tables, lines that
 * begin with a ref, and lines typed under "What we will each do". All else is people's own and is left alone.
 */
export function readWeekly(blocks: readonly Block[], pair: Pair): DocReading {
  const items: ReadItem[] = [];
  const found = new Set<Section>();
  let under: Section = "head";
  let tables = 0;
  for (const block of findSections(blocks, pair)) {
    if (block.kind === "table") {
      if (block.section === "objectives" || block.section === "commitments") {
        found.add(block.section);
        items.push(...readTable(block, block.section, tables));
      }
      tables += 1;
    } else if (block.kind === "page break") {
      under = "other";
    } else if (block.kind !== "foreign") {
      const section = sectionOfHeading(block, pair) ?? (block.kind === "heading" ? "other" : undefined);
      if (section === undefined) items.push(...readLine(block.runs, under, pair));
      else {
        under = section;
        found.add(section);
      }
    }
  }
  for (const item of items) found.add(item.section);
  return { items, lost: (["objectives", "commitments"] as const).filter((section) => !found.has(section)) };
}

function readTable(table: TableBlock, section: Kept, at: number): readonly ReadItem[] {
  const columns = columnsByField(table, designOf(section).columns ?? []);
  const placeOf = (row: number): Place => ({ table: at, row, column: columns.get("ref") ?? NO_COLUMN });
  const rows = table.rows.map(({ cells }, index) => readRow(cells, columns, section, placeOf(index + 1)));
  if (!hasNoTitles(table)) return rows;
  const first = table.columns.map(({ title }) => [{ text: title }]);
  return [readRow(first, columns, section, placeOf(0)), ...rows];
}

function readRow(
  cells: readonly (readonly Run[])[],
  columns: ReadonlyMap<Field, number>,
  section: Kept,
  place: Place,
): ReadItem {
  const runsOf = (field: Field): readonly Run[] => cells[columns.get(field) ?? -1] ?? [];
  const text = (field: Field): string => textOf(runsOf(field)).trim();
  return {
    place,
    section,
    ref: text("ref"),
    who: text("who"),
    what: text("what"),
    measure: text("measure"),
    by: text("by"),
    for: text("for"),
    status: text("status"),
    note: text("note"),
    struck: isStruck(runsOf("what")),
  };
}

/** A line outside the tables: one that begins with a ref anywhere, any line under "What we will each do". */
function readLine(runs: readonly Run[], under: Section, pair: Pair): readonly ReadItem[] {
  const whole = textOf(runs);
  const text = (whole.startsWith(COMMITMENTS_HINT) ? whole.slice(COMMITMENTS_HINT.length) : whole).trim();
  const found = leadingRef(text);
  if (text === "" || (!found && under !== "commitments")) return [];
  const section: Kept = found && under !== "commitments" ? "objectives" : "commitments";
  return [
    { ...readWords(found?.rest ?? text, pair), section, ref: found?.ref ?? "", struck: isStruck(runs) },
  ];
}

/** "Dana: three sponsor meetings – done" and "| Dana | three sponsor meetings | 27 Nov | done |". */
function readWords(text: string, pair: Pair): Omit<ReadItem, "section" | "ref" | "struck"> {
  const empty = { who: "", what: "", measure: "", by: "", for: "", status: "", note: "" };
  const parts = text
    .split(/[|\t]/)
    .map((part) => part.trim())
    .filter((part, at, all) => part !== "" || (at > 0 && at < all.length - 1));
  if (parts.length >= 4) {
    const [who = "", what = "", by = "", status = "", ...note] = parts;
    return { ...empty, who, what, by, status, note: note.join(" ") };
  }
  const named = /^[\s:.)–—-]*([^:]{1,40}):\s+(\S[\s\S]*)$/.exec(text);
  const who = named?.[1] !== undefined && readWho(named[1], pair) !== undefined ? named[1].trim() : "";
  const words = (who === "" ? text : (named?.[2] ?? "")).replace(/^[\s:.)–—-]+/, "").trim();
  const ending = /^([\s\S]*\S)\s*(?:\s[–—-]\s|[:;,]\s|\s\(|\s→\s)\s*([^()]+)\)?$/.exec(words);
  const status = ending?.[2]?.trim() ?? "";
  if (ending?.[1] === undefined || status === "" || !isStatus(status)) return { ...empty, who, what: words };
  return { ...empty, who, what: ending[1], status };
}

function isStatus(text: string): boolean {
  return readStatus(text).known;
}

function isStruck(runs: readonly Run[]): boolean {
  const words = runs.filter((run) => run.text.trim() !== "");
  return words.length > 0 && words.every((run) => run.look === "struck");
}
