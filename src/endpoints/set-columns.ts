import type { ColumnChoice } from "../domain/contract";
import { NOT_USED, readCorrection } from "../domain/deals/corrections";
import { Refusal } from "../domain/refusal";
import { settingsRows } from "../domain/settings/settings-tab";
import { type SaidOfHeader, writeCorrections } from "../domain/settings/write-settings";
import { withLock } from "../google/lock";
import { makeTab, readTab, writeCells } from "../google/tabs";
import { SETTINGS } from "../own-tabs";
import { inWords } from "./in-words";

/** Keeps in Settings what a person says the columns of an export are, for this paste and each one with such headers. */
export function setColumns(choices: readonly ColumnChoice[]): string {
  const said = choices.map(understood);
  try {
    withLock(() => {
      makeTab(SETTINGS, settingsRows());
      writeCells(SETTINGS.name, writeCorrections(readTab(SETTINGS.name), said));
    });
  } catch (error) {
    throw new Error(inWords(error, "Nothing was changed; try again."));
  }
  return `Kept in the Settings tab: ${choices.map(inSentence).join("; ")}.`;
}

function understood({ header, column }: ColumnChoice): SaidOfHeader {
  if (column === null) return { header };
  const correction = readCorrection(column);
  if (correction === undefined) throw new Refusal(`There is no column "${column}" to choose.`);
  return { header, column: correction };
}

function inSentence({ header, column }: ColumnChoice): string {
  return column === null ? `“${header}” goes by its name again` : `“${header}” is ${nothingOr(column)}`;
}

function nothingOr(column: string): string {
  return column === NOT_USED ? "not used" : `the ${column}`;
}
