import {
  textOf,
  type Block,
  type Heading,
  type Line,
  type Run,
  type TableBlock,
} from "../domain/documents/block";
import { drawRuns, drawTitle } from "./doc-look";

/** A4; what is left between the sides is as wide as our tables. In points. */
const PAGE = { width: 595, height: 842, side: 63.5, top: 40, bottom: 36 };
const BORDERS = "#dadce0";
const INK = "#202124";

/**
 * A new paragraph takes on the looks of the one before it, so each says all of its own. Sizes and room are points; the
 * names are DocumentApp.Attribute's. Not confirmed on a live account: both the inheriting and the names as plain keys.
 */
const LINE = {
  FONT_SIZE: 11,
  BOLD: false,
  ITALIC: false,
  FOREGROUND_COLOR: INK,
  SPACING_BEFORE: 0,
  SPACING_AFTER: 3,
};
const BELOW_TABLE = { ...LINE, SPACING_BEFORE: 5 };
const HEADINGS = {
  1: { ...LINE, FONT_SIZE: 16, BOLD: true },
  2: { ...LINE, FONT_SIZE: 12, BOLD: true, SPACING_BEFORE: 14 },
  3: { ...LINE, BOLD: true, SPACING_BEFORE: 10 },
} as const;

/** Sets up the page of a Doc. */
export function setPage(body: GoogleAppsScript.Document.Body): void {
  body.setPageWidth(PAGE.width).setPageHeight(PAGE.height);
  body.setMarginLeft(PAGE.side).setMarginRight(PAGE.side);
  body.setMarginTop(PAGE.top).setMarginBottom(PAGE.bottom);
}

/** Writes blocks below whatever the Doc holds; nothing that stands there is touched. */
export function appendBlocks(body: GoogleAppsScript.Document.Body, blocks: readonly Block[]): void {
  // A Doc cannot be without a last paragraph, and a table is followed by one: the next text goes into it. That Google
  // adds the one after a table by itself is not confirmed on a live account; where it does not, we append our own.
  let spare = emptyLast(body);
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === "heading" || (block.kind === "line" && !block.bullet)) {
      writeText(spare ?? body.appendParagraph(""), block, before?.kind === "table");
    } else if (block.kind === "line") {
      appendBullet(body, block.runs);
    } else if (block.kind === "table") {
      appendTable(body, block);
    } else if (block.kind === "page break") {
      body.appendPageBreak();
    } // what is foreign is people's own, and never ours to write
    spare = block.kind === "table" ? emptyLast(body) : undefined;
    before = block;
  }
}

function emptyLast(body: GoogleAppsScript.Document.Body): GoogleAppsScript.Document.Paragraph | undefined {
  const count = body.getNumChildren();
  if (count === 0) return undefined;
  const last = body.getChild(count - 1);
  if (String(last.getType()) !== "PARAGRAPH") return undefined;
  const paragraph = last.asParagraph();
  return paragraph.getText() === "" && paragraph.getNumChildren() === 0 ? paragraph : undefined;
}

function writeText(
  paragraph: GoogleAppsScript.Document.Paragraph,
  block: Heading | Line,
  belowTable: boolean,
): void {
  const { HEADING1, HEADING2, HEADING3, NORMAL } = DocumentApp.ParagraphHeading;
  const text = paragraph.editAsText().setText(textOf(block.runs));
  if (block.kind === "heading") {
    paragraph.setHeading({ 1: HEADING1, 2: HEADING2, 3: HEADING3 }[block.level]);
    paragraph.setAttributes(HEADINGS[block.level]);
  } else {
    paragraph.setHeading(NORMAL);
    paragraph.setAttributes(belowTable ? BELOW_TABLE : LINE);
  }
  drawRuns(text, block.runs);
}

function appendBullet(body: GoogleAppsScript.Document.Body, runs: readonly Run[]): void {
  const item = body.appendListItem(textOf(runs));
  item.setGlyphType(DocumentApp.GlyphType.BULLET);
  item.setAttributes(LINE);
  drawRuns(item.editAsText(), runs);
}

function appendTable(body: GoogleAppsScript.Document.Body, { columns, rows }: TableBlock): void {
  const titles = columns.map(({ title }) => title);
  const texts = rows.map(({ cells }) => columns.map((_, at) => textOf(cells[at] ?? [])));
  const table = body.appendTable([titles, ...texts]);
  table.setBorderColor(BORDERS);
  columns.forEach(({ points }, at) => {
    table.setColumnWidth(at, points);
    drawTitle(table.getCell(0, at));
  });
  rows.forEach(({ cells }, row) => {
    cells.forEach((runs, column) => {
      if (runs.some(({ look, link }) => look !== undefined || link !== undefined)) {
        drawRuns(table.getCell(row + 1, column).editAsText(), runs);
      }
    });
  });
}
