import { CellAlertManagerService, type ICellAlert } from "@univerjs/sheets-ui";
import { ask } from "../ask";
import { make } from "../element";
import { openCard } from "./card";
import type { Grid } from "./univer";

/**
 * The card over an error cell, with the message that the function threw, as in Sheets. Univer knows when to show one
 * and when to take it away, but not what the host knows: what went wrong.
 */
export function explainErrors(grid: Grid): void {
  const univerCards = grid.univer.__getInjector().get(CellAlertManagerService);
  let closeCard: (() => void) | undefined;
  let wanted: ICellAlert | undefined;
  const remove = () => {
    wanted = undefined;
    closeCard?.();
  };

  univerCards.showAlert = (alert) => {
    remove();
    wanted = alert;
    const { subUnitId, row, col } = alert.location;
    const tab = grid.api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    const cell = tab?.getRange(row, col);
    if (!tab || !cell) return;
    void findMessage(tab.getSheetName(), cell.getA1Notation()).then((message) => {
      if (wanted !== alert) return; // the pointer has moved on
      const text = message ?? cell.getDisplayValue();
      closeCard = openCard(
        grid,
        alert.location,
        "error",
        make("strong", {}, "Error"),
        MEANINGS[text] ?? text,
      );
    });
  };
  univerCards.removeAlert = (key) => {
    if (wanted?.key === key) remove(); // each kind of card takes away its own
  };
}

/** What Sheets says of errors that no function of the add-on has thrown. */
const MEANINGS: Readonly<Record<string, string>> = {
  "#NAME?": "Nothing here is called so: look at how the function or range is spelt.",
  "#REF!":
    "Either the result has no room (it would overwrite other cells), or the formula names cells that are gone or itself.",
  "#DIV/0!": "The formula divides by zero.",
  "#N/A": "The value looked for is not there.",
  "#VALUE!": "A value here is of a kind that the formula cannot take.",
  "#NUM!": "A number here is out of what the formula can take.",
};

async function findMessage(tab: string, a1: string): Promise<string | undefined> {
  const place = new URLSearchParams({ tab, a1 });
  const answer = await ask<{ message?: string }>("GET", `/error?${place.toString()}`).catch(() => undefined);
  return answer?.message;
}
