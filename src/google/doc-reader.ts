import type { Block, Run } from "../domain/documents/block";
import { readRuns } from "./doc-look";

/**
 * What a Doc holds, element by element, as blocks: every heading and table "other" and every line theirs, until the
 * domain has found our sections again. What we do not model is a foreign block, so that it is known to stand there.
 * Not confirmed on a live account: how words that are only suggested read here, and that an enum prints as its name.
 */
export function readBlocks(body: GoogleAppsScript.Document.Body): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < body.getNumChildren(); at++) {
    const child = body.getChild(at);
    const type = String(child.getType());
    if (type === "PARAGRAPH") blocks.push(readParagraph(child.asParagraph()));
    else if (type === "LIST_ITEM") {
      blocks.push({
        kind: "line",
        hand: "theirs",
        bullet: true,
        runs: readRuns(child.asListItem().editAsText()),
      });
    } else if (type === "TABLE") blocks.push(readTable(child.asTable()));
    else blocks.push({ kind: "foreign" });
  }
  return blocks;
}

/** The n-th table of the body, counted as `readBlocks` gives them. */
export function tableAt(
  body: GoogleAppsScript.Document.Body,
  index: number,
): GoogleAppsScript.Document.Table | undefined {
  let seen = 0;
  for (let at = 0; at < body.getNumChildren(); at++) {
    const child = body.getChild(at);
    if (String(child.getType()) === "TABLE" && seen++ === index) return child.asTable();
  }
  return undefined;
}

function readParagraph(paragraph: GoogleAppsScript.Document.Paragraph): Block {
  const text = paragraph.editAsText();
  if (text.getText() === "" && paragraph.getNumChildren() > 0) {
    const only = String(paragraph.getChild(0).getType());
    if (only === "PAGE_BREAK") return { kind: "page break" };
    if (only !== "TEXT") return { kind: "foreign" };
  }
  const level = levelOf(String(paragraph.getHeading()));
  if (level === undefined) return { kind: "line", hand: "theirs", runs: readRuns(text) };
  return { kind: "heading", section: "other", level, runs: readRuns(text, true) };
}

/** Smaller headings, which we never write, count as the smallest of ours. */
function levelOf(heading: string): 1 | 2 | 3 | undefined {
  if (heading === "TITLE" || heading === "HEADING1") return 1;
  if (heading === "HEADING2") return 2;
  return /^HEADING[3-6]$/.test(heading) ? 3 : undefined;
}

function readTable(table: GoogleAppsScript.Document.Table): Block {
  const rows = Array.from({ length: table.getNumRows() }, (_, at) => table.getRow(at));
  const cells = rows.map((row) => Array.from({ length: row.getNumCells() }, (_, at) => row.getCell(at)));
  const [titles = [], ...others] = cells;
  return {
    kind: "table",
    section: "other",
    columns: titles.map((cell, at) => ({
      title: cell.getText(),
      hand: "theirs",
      points: (table.getColumnWidth(at) as number | null) ?? 0,
    })),
    rows: others.map((row) => ({ cells: row.map(readCell) })),
  };
}

function readCell(cell: GoogleAppsScript.Document.TableCell): readonly Run[] {
  return cell.getText() === "" ? [] : readRuns(cell.editAsText());
}
