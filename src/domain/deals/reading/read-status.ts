import type { Status } from "../deal";
import type { DateColumn } from "./read-dates";
import type { Flags } from "./read-flags";
import type { StageWord, StatusWord } from "./row-words";

/** The columns of a table that bear on the outcome besides a row's stage and status, by row. */
export interface OutcomeColumns {
  readonly flags: Flags;
  readonly wonOn: DateColumn;
  readonly lostOn: DateColumn;
}

/** Hears of a word of the row at an index that was not recognised. */
type Unknown = (index: number, word: string, from: "stage" | "status") => void;

/**
 * Tells open, won or lost of the row at an index, by the signs in the order in which exports can be trusted: the status
 * (Pipedrive's stage stays where the deal was lost), the check marks, the stage, a won or lost time. Where none tells, the
 * deal is open, and `unknown` hears of the word that did not.
 */
export function statusReader(
  { flags, wonOn, lostOn }: OutcomeColumns,
  unknown: Unknown,
): (index: number, stage: StageWord, status: StatusWord) => Status {
  return (index, stage, status) => {
    if (status.is === "won" || status.is === "lost") return status.is;
    if (status.isOpen) return "open";
    const won = flags.won?.[index];
    const lost = flags.lost?.[index];
    const closed = flags.closed?.[index];
    if (won === true) return "won";
    if (lost === true || (closed === true && won === false)) return "lost";
    if (stage.is === "won" || stage.is === "lost") return stage.is;
    // A status beside a stage is none that stayed where it was: in Close an active deal has a date_won, the expected one.
    if (stage.text !== "" && status.is === "open") return "open";
    const hasWonDay = wonOn[index] !== undefined;
    if (hasWonDay !== (lostOn[index] !== undefined)) return hasWonDay ? "won" : "lost";
    // Not won may be lost or open: only a second mark tells.
    const marked = closed === false || (won === false && lost === false);
    if (status.is === undefined && stage.is === undefined && !marked) {
      if (stage.text !== "") unknown(index, stage.text, "stage");
      else if (status.text !== "") unknown(index, status.text, "status");
    }
    return "open";
  };
}
