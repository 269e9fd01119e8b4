import type { Look, Run } from "../domain/documents/block";
import { joinRuns } from "../domain/documents/join-runs";

/** How each look is drawn; reading tells them apart by the same signs. */
const GREY = "#5f6368";
const HINT = 10; // points
const SMALL = 9; // points

/** Draws the looks and links of these runs, which stand in the text from `start` on. */
export function drawRuns(text: GoogleAppsScript.Document.Text, runs: readonly Run[], start = 0): void {
  let from = start;
  for (const { text: words, link, look } of runs) {
    const to = from + words.length - 1; // Docs counts the last character in
    if (words !== "") {
      if (link !== undefined) text.setLinkUrl(from, to, link);
      if (look !== undefined) drawLook(text, from, to, look);
    }
    from += words.length;
  }
}

function drawLook(text: GoogleAppsScript.Document.Text, from: number, to: number, look: Look): void {
  switch (look) {
    case "strong":
      text.setBold(from, to, true);
      return;
    case "struck":
      text.setStrikethrough(from, to, true);
      return;
    case "hint":
      text.setItalic(from, to, true).setFontSize(from, to, HINT).setForegroundColor(from, to, GREY);
      return;
    case "quiet":
      text.setFontSize(from, to, SMALL).setForegroundColor(from, to, GREY);
  }
}

/** Draws the titles of a table. */
export function drawTitle(cell: GoogleAppsScript.Document.TableCell): void {
  cell.setBackgroundColor("#f1f3f4");
  cell.editAsText().setBold(true).setFontSize(SMALL).setForegroundColor(GREY);
}

/** A text as runs; a heading is bold by nature, so that bold says nothing there. */
export function readRuns(text: GoogleAppsScript.Document.Text, heading = false): readonly Run[] {
  const whole = text.getText();
  // Text without any attribute may have no index at all.
  const starts = [...new Set([0, ...text.getTextAttributeIndices()])].filter((start) => start < whole.length);
  const runs = starts.map((start, at): Run => {
    const look = lookAt(text, start, heading);
    const link = text.getLinkUrl(start) as string | null;
    return {
      text: whole.slice(start, starts[at + 1]),
      ...(link === null ? {} : { link }),
      ...(look === undefined ? {} : { look }),
    };
  });
  return joinRuns(runs);
}

function lookAt(text: GoogleAppsScript.Document.Text, offset: number, heading: boolean): Look | undefined {
  if (text.isStrikethrough(offset)) return "struck";
  if (text.isItalic(offset)) return "hint";
  if ((text.getForegroundColor(offset) as string | null)?.toLowerCase() === GREY) return "quiet";
  return !heading && text.isBold(offset) ? "strong" : undefined;
}
