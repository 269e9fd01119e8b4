import type { Place } from "../domain/meetings/doc-reading";
import { tableAt } from "./doc-reader";

/** The head of a Doc, where the links to its neighbours stand, is within its first paragraphs. */
const HEAD = 12; // paragraphs

/** Writes refs into Ref cells that are still empty; what a person typed there stays. */
export function writeRefs(
  body: GoogleAppsScript.Document.Body,
  refs: readonly (Place & { readonly ref: string })[],
): void {
  for (const { table: index, row, column, ref } of refs) {
    const table = tableAt(body, index);
    if (!table || column < 0 || row >= table.getNumRows()) continue;
    const cells = table.getRow(row);
    if (column >= cells.getNumCells()) continue;
    const cell = cells.getCell(column);
    if (cell.getText().trim() === "") cell.setText(ref);
  }
}

/** Makes words of a Doc's head a link, where they still stand as written and lead nowhere yet. */
export function linkWords(body: GoogleAppsScript.Document.Body, words: string, url: string): void {
  const count = Math.min(body.getNumChildren(), HEAD);
  for (let at = 0; at < count; at++) {
    const child = body.getChild(at);
    if (String(child.getType()) !== "PARAGRAPH") continue;
    const text = child.asParagraph().editAsText();
    const from = text.getText().indexOf(words);
    if (from === -1 || (text.getLinkUrl(from) as string | null) !== null) continue;
    text.setLinkUrl(from, from + words.length - 1, url);
    return;
  }
}
