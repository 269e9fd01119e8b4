import { CellAlertManagerService, type ICellAlert } from "@univerjs/sheets-ui";
import { ask } from "../ask";
import { make } from "../element";
import type { Grid } from "./univer";

/**
 * The card over an error cell, with the message that the function threw, as in Sheets. Univer knows when to show one
 * and when to take it away, but not what the host knows: what went wrong.
 */
export function explainErrors({ api, univer }: Grid): void {
  const univerCards = univer.__getInjector().get(CellAlertManagerService);
  let card: HTMLElement | undefined;
  let wanted: ICellAlert | undefined;
  const remove = () => {
    wanted = undefined;
    card?.remove();
  };

  univerCards.showAlert = (alert) => {
    remove();
    wanted = alert;
    const { subUnitId, row, col } = alert.location;
    const tab = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    const cell = tab?.getRange(row, col);
    if (!tab || !cell) return;
    void findMessage(tab.getSheetName(), cell.getA1Notation()).then((message) => {
      if (wanted !== alert) return; // the pointer has moved on
      card = make(
        "div",
        { class: "error-card", role: "tooltip" },
        make("strong", {}, "Error"),
        message ?? String(alert.message),
      );
      // Univer measures from the corner of its canvas.
      const canvas = document
        .querySelector("#grid canvas[id^=univer-sheet-main-canvas]")
        ?.getBoundingClientRect();
      const { right, top } = cell.getCellRect();
      card.style.left = `${(canvas?.left ?? 0) + right + 6}px`;
      card.style.top = `${(canvas?.top ?? 0) + top}px`;
      document.body.append(card);
    });
  };
  univerCards.removeAlert = (key) => {
    if (wanted?.key === key) remove(); // each kind of card takes away its own
  };
}

async function findMessage(tab: string, a1: string): Promise<string | undefined> {
  const place = new URLSearchParams({ tab, a1 });
  const answer = await ask<{ message?: string }>("GET", `/error?${place.toString()}`).catch(() => undefined);
  return answer?.message;
}
