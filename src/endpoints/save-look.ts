import type { SavedLook } from "../domain/contract";
import { isoDay } from "../domain/day";
import { saveLook as lookToSave } from "../domain/history/saved-looks";
import { withLock } from "../google/lock";
import { makeTab, writeCells } from "../google/tabs";
import { HISTORY } from "../own-tabs";
import { inWords } from "./in-words";
import { readTeam } from "./read-team";

/** Keeps what has changed in the pipeline since the last look in the History tab; the same look twice changes nothing. */
export function saveLook(): SavedLook {
  try {
    return withLock(save);
  } catch (error) {
    throw new Error(inWords(error, "Nothing is lost; try again."));
  }
}

function save(): SavedLook {
  const { pasted, saved, settings, book, inZone, now } = readTeam();
  const look = lookToSave({ saved, sources: pasted, today: now.day, settings, reps: book, inZone });
  if (look.rows.length > 0) {
    makeTab(HISTORY);
    writeCells(HISTORY.name, [{ ...look.at, cells: look.rows }]);
  }
  return { text: look.text, days: look.days.map(isoDay) };
}
