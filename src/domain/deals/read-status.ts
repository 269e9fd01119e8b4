import type { Status } from "./deal";
import type { StatusWords } from "./status";

/** What one row says that bears on its outcome; undefined where there is no such column. */
export interface OutcomeSigns {
  readonly stage: string;
  readonly status: string;
  readonly won: boolean | undefined;
  readonly lost: boolean | undefined;
  readonly closed: boolean | undefined;
  readonly hasWonDay: boolean;
  readonly hasLostDay: boolean;
}

interface OutcomeWords {
  readonly statusOf: StatusWords;
  /** "Open" and the like in a status column. */
  readonly isOpen: (status: string) => boolean;
}

/**
 * Open, won or lost, by the signs in the order in which exports can be trusted: the status (Pipedrive's stage stays
 * where the deal was lost), the check marks, the stage, a won or lost time. Where none tells, the deal is open, and
 * `unknown` hears of the word that was not recognised.
 */
export function readStatus(
  { stage, status, won, lost, closed, hasWonDay, hasLostDay }: OutcomeSigns,
  { statusOf, isOpen }: OutcomeWords,
  unknown: (word: string, from: "stage" | "status") => void,
): Status {
  const byStatus = status === "" ? undefined : statusOf(status);
  if (byStatus === "won" || byStatus === "lost") return byStatus;
  if (status !== "" && isOpen(status)) return "open";
  if (won === true) return "won";
  if (lost === true || (closed === true && won === false)) return "lost";
  const byStage = stage === "" ? undefined : statusOf(stage);
  if (byStage === "won" || byStage === "lost") return byStage;
  if (hasWonDay !== hasLostDay) return hasWonDay ? "won" : "lost";
  // Not won may be lost or open: only a second mark tells.
  const marked = closed === false || (won === false && lost === false);
  if (byStatus === undefined && byStage === undefined && !marked) {
    if (stage !== "") unknown(stage, "stage");
    else if (status !== "") unknown(status, "status");
  }
  return "open";
}
