import type { NumberBehind } from "../domain/contract";
import { behindNumber } from "../domain/metrics/showing/behind-number";
import { inWords } from "./in-words";
import { historyOf, readTeam } from "./read-team";

/** The deals behind a rep's tile, each with its side and the reason. */
export function readDeals(fn: string, rep: string): readonly NumberBehind[] {
  try {
    const team = readTeam();
    return behindNumber(fn, rep, historyOf(team), team.settings);
  } catch (error) {
    throw new Error(inWords(error, "Nothing is lost; try again."));
  }
}
