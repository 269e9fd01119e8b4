import { textOf, type Block, type Run, type TableBlock } from "../domain/documents/block";
import { drawRuns, drawTitle } from "./doc-look";

/** A4 with narrow margins: the meeting fits one page, its preparation the next. In points. */
const PAGE = { width: 595, height: 842, side: 48, top: 40, bottom: 36 };
const LINES = "#dadce0";
const INK = "#202124";

/** Sizes and room of headings by level, and of lines, in points. */
const HEADINGS = {
  1: { FONT_SIZE: 16, BOLD: true, ITALIC: false, FOREGROUND_COLOR: INK, SPACING_BEFORE: 0, SPACING_AFTER: 2 },
  2: {
    FONT_SIZE: 12,
    BOLD: true,
    ITALIC: false,
    FOREGROUND_COLOR: INK,
    SPACING_BEFORE: 14,
    SPACING_AFTER: 3,
  },
  3: {
    FONT_SIZE: 11,
    BOLD: true,
    ITALIC: false,
    FOREGROUND_COLOR: INK,
    SPACING_BEFORE: 10,
    SPACING_AFTER: 3,
  },
} as const;
/** Said of every line, since a new paragraph takes on the looks of the one before it. */
const LINE = {
  FONT_SIZE: 11,
  BOLD: false,
  ITALIC: false,
  FOREGROUND_COLOR: INK,
  SPACING_BEFORE: 0,
  SPACING_AFTER: 3,
};

/** Sets up the page of a Doc that was just made. */
export function setPage(body: GoogleAppsScript.Document.Body): void {
  body.setPageWidth(PAGE.width).setPageHeight(PAGE.height);
  body.setMarginLeft(PAGE.side).setMarginRight(PAGE.side);
  body.setMarginTop(PAGE.top).setMarginBottom(PAGE.bottom);
}

/** Writes blocks below whatever the Doc holds; nothing that stands there is touched. */
export function appendBlocks(body: GoogleAppsScript.Document.Body, blocks: readonly Block[]): void {
  // A Doc cannot be without a last paragraph, and a table is followed by one: the next text goes into it.
  let spare = emptyLast(body);
  for (const block of blocks) {
    switch (block.kind) {
      case "heading":
        writeText(nextParagraph(body, spare, textOf(block.runs)), block.runs, block.level);
        spare = undefined;
        break;
      case "line":
        if (block.bullet) appendBullet(body, block.runs);
        else writeText(nextParagraph(body, spare, textOf(block.runs)), block.runs);
        spare = undefined;
        break;
      case "table":
        appendTable(body, block);
        spare = emptyLast(body);
        break;
      case "page break":
        body.appendPageBreak();
        spare = undefined;
        break;
      case "foreign": // people's own: it is never ours to write
        break;
    }
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

function nextParagraph(
  body: GoogleAppsScript.Document.Body,
  spare: GoogleAppsScript.Document.Paragraph | undefined,
  text: string,
): GoogleAppsScript.Document.Paragraph {
  if (!spare) return body.appendParagraph(text);
  if (text !== "") spare.editAsText().setText(text);
  return spare;
}

function writeText(
  paragraph: GoogleAppsScript.Document.Paragraph,
  runs: readonly Run[],
  level?: 1 | 2 | 3,
): void {
  const { HEADING1, HEADING2, HEADING3, NORMAL } = DocumentApp.ParagraphHeading;
  paragraph.setHeading(level === undefined ? NORMAL : { 1: HEADING1, 2: HEADING2, 3: HEADING3 }[level]);
  paragraph.setAttributes(level === undefined ? LINE : HEADINGS[level]);
  drawRuns(paragraph.editAsText(), runs);
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
  table.setBorderColor(LINES);
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
