import { CellAlertManagerService, type ICellAlert } from "@univerjs/sheets-ui";
import { ask } from "../ask";
import type { Grid } from "./univer";

/**
 * Lets the card that Univer shows over an error cell say what the host knows: the message that the function threw, as
 * Sheets does. Univer itself knows only the kind of error.
 */
export function explainErrors({ api, univer }: Grid): void {
  const cards = univer.__getInjector().get(CellAlertManagerService);
  const show = cards.showAlert.bind(cards);
  const remove = cards.removeAlert.bind(cards);
  let wanted: ICellAlert | undefined;

  cards.showAlert = (card) => {
    wanted = card;
    void findMessage(card).then((message) => {
      if (wanted !== card) return; // the pointer has moved on
      show(message === undefined ? card : { ...card, message, width: 280, height: heightOf(message) });
    });
  };
  cards.removeAlert = (key) => {
    wanted = undefined;
    remove(key);
  };

  const findMessage = async ({ location: { subUnitId, row, col } }: ICellAlert) => {
    const tab = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    if (!tab) return undefined;
    const place = new URLSearchParams({
      tab: tab.getSheetName(),
      a1: tab.getRange(row, col).getA1Notation(),
    });
    const { message } = await ask<{ message?: string }>("GET", `/error?${place.toString()}`).catch(
      () => ({}) as never,
    );
    return message;
  };
}

/** Univer places a card by the height it is told, and lets longer text run over it. */
const heightOf = (message: string) => 54 + 20 * Math.ceil(message.length / 38);
