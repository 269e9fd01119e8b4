import { make } from "../element";
import type { Grid } from "./univer";

/** A card beside a cell of the open tab, until the returned function takes it away. */
export function openCard(
  { api }: Grid,
  { row, col }: { readonly row: number; readonly col: number },
  kind: "error" | "note",
  ...content: readonly (Node | string)[]
): () => void {
  const cell = api.getActiveWorkbook()?.getActiveSheet().getRange(row, col);
  if (!cell) return () => undefined;
  const card = make("div", { class: `card ${kind}`, role: "tooltip" }, ...content);
  // Univer measures from the corner of its canvas.
  const canvas = document
    .querySelector("#grid canvas[id^=univer-sheet-main-canvas]")
    ?.getBoundingClientRect();
  const { left, right, top } = cell.getCellRect();
  document.body.append(card);
  const { width, height } = card.getBoundingClientRect();
  const beside = (canvas?.left ?? 0) + right + GAP;
  const before = (canvas?.left ?? 0) + left - GAP - width;
  const hasRoom = beside + width <= (canvas?.right ?? innerWidth);
  card.style.left = `${hasRoom ? beside : Math.max(before, 0)}px`;
  card.style.top = `${Math.min((canvas?.top ?? 0) + top, innerHeight - height - GAP)}px`;
  return () => {
    card.remove();
  };
}

const GAP = 6; // pixels
