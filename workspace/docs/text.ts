import type { DocNode } from "../interface";

/** A Doc as plain text: a line a paragraph, a table row as "a | b | c", a rule as "---". */
export function docText(content: DocNode): string {
  return (content.content ?? []).map(blockText).join("\n");
}

function blockText(block: DocNode): string {
  switch (block.type) {
    case "table":
      return (block.content ?? []).map(rowText).join("\n");
    case "horizontal_rule":
      return "---";
    case "page_break":
      return "";
    default:
      return paragraphText(block);
  }
}

const rowText = (row: DocNode): string =>
  (row.content ?? []).map((cell) => (cell.content ?? []).map(blockText).join("\n")).join(" | ");

/** The words of one paragraph; a picture counts for nothing, as in DocumentApp. */
const paragraphText = (paragraph: DocNode): string =>
  (paragraph.content ?? []).map(({ text = "" }) => text).join("");
