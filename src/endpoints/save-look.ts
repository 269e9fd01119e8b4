import type { SavedLook } from "../domain/contract";
import { saveLook } from "../domain/history/saving/saved-looks";
import { tabWith } from "../domain/history/saving/tab-rectangle";
import { withLock } from "../google/lock";
import { makeTab, writeCells } from "../google/tabs";
import { HISTORY } from "../own-tabs";
import { inWords } from "./in-words";
import { readTeam, type Team } from "./read-team";

/** The sheet as it was read, and what became of this look at the pipeline. */
export interface SavedTeam {
  readonly team: Team;
  readonly saved: SavedLook;
}

/**
 * Reads the sheet and keeps in the History tab what has changed in the pipeline since the last look: there is nothing to
 * remember (team-sheet.md, History). The same look twice changes nothing; one that seems wrong is saved only where a
 * person has said so. Whatever saving meets, the sheet is there to be worked with.
 */
export function readAndSave(anyway = false): SavedTeam {
  try {
    return withLock(() => {
      const team = readTeam();
      try {
        return save(team, anyway);
      } catch (error) {
        return { team, saved: notSaved(error) };
      }
    });
  } catch (error) {
    return { team: readTeam(), saved: notSaved(error) };
  }
}

function save(team: Team, anyway: boolean): SavedTeam {
  const { pasted, saved, settings, book, inZone, now } = team;
  const look = saveLook({ saved, sources: pasted, today: now.day, settings, reps: book, inZone, anyway });
  if (look.rows.length > 0) {
    makeTab(HISTORY);
    writeCells(HISTORY.name, [{ ...look.at, cells: look.rows }]);
  }
  return {
    team: { ...team, saved: tabWith(saved, look) },
    saved: { text: look.text, question: look.question ?? null, failed: false },
  };
}

function notSaved(error: unknown): SavedLook {
  return { text: inWords(error, "Nothing is lost; try again."), question: null, failed: true };
}
