import { dayCell, isMoment, type Cell, type Grid, type Rectangle } from "../cell";
import { longDay } from "../day";
import type { Problem } from "../problem";
import type { Commitment } from "./commitment";
import { docId, docLink } from "./doc-link";
import { readLedger, writeLedger, type Ledger, type LedgerCells, type LedgerReading } from "./ledger";
import { notUnderstood, readDay } from "./ledger-cells";
import { readRef } from "./ref";
import { readStatus } from "./status";
import { callNames, readWho, type PairOf } from "./who";

/** The Commitments tab (documents.md). By is the person who owns it, in the words of the Doc's Who column. */
export const COMMITMENTS_HEADINGS = [
  "Ref",
  "Rep",
  "By",
  "What",
  "Due",
  "Status",
  "For",
  "Created",
  "Carried",
  "Ended",
  "Reason",
  "Doc",
  "First wording",
] as const;

export function readCommitments(grid: Grid, pairOf: PairOf): LedgerReading<Commitment> {
  return readLedger(grid, commitments(pairOf));
}

/** The cells to write so that the tab holds these commitments; those it has besides stay as they are. */
export function writeCommitments(
  grid: Grid,
  records: readonly Commitment[],
  pairOf: PairOf,
): readonly Rectangle[] {
  return writeLedger(grid, commitments(pairOf), records);
}

function commitments(pairOf: PairOf): Ledger<Commitment> {
  return {
    tab: "Commitments",
    titles: COMMITMENTS_HEADINGS,
    key: "Ref",
    read: (row, say) => readCommitment(row, pairOf, say),
    write: (commitment) => commitmentCells(commitment, pairOf),
    keyOf: (commitment) => commitment.ref,
  };
}

function readCommitment(
  row: LedgerCells,
  pairOf: PairOf,
  say: (problem: Problem) => void,
): Commitment | undefined {
  const ref = readRef(row.text("Ref"));
  const rep = row.text("Rep");
  const pair = pairOf(rep);
  if (ref === undefined || rep === "") {
    say({
      kind: "row left alone",
      where: row.where("Ref"),
      found: row.text("Ref"),
      text:
        ref === undefined
          ? "This is no ref such as R-014, so the row was left alone."
          : "This row names no rep, so it was left alone.",
      remedy: "Correct it, and it counts again.",
    });
    return undefined;
  }
  const status = readStatus(row.text("Status"));
  if (!status.known) say(notUnderstood(row, "Status", "counts as open"));
  const created = readDay(row, "Created", say);
  const ended = readDay(row, "Ended", say);
  const carried = Number(row.text("Carried"));
  return {
    ref,
    rep: pair.rep,
    // A name nobody knows any more, such as a former manager's: the ref's letter still tells.
    by: readWho(row.text("By"), pair) ?? (ref.startsWith("M") ? "manager" : "rep"),
    what: row.text("What"),
    due: textOrDay(row.cell("Due")),
    status: status.status,
    for: row.text("For"),
    ...(created === undefined ? {} : { created }),
    carried: Number.isFinite(carried) ? carried : 0,
    ...(ended === undefined ? {} : { ended }),
    reason: row.text("Reason"),
    doc: docId(row.text("Doc")),
    firstWording: row.text("First wording"),
  };
}

function commitmentCells(commitment: Commitment, pairOf: PairOf): ReadonlyMap<string, Cell> {
  const cells: Record<(typeof COMMITMENTS_HEADINGS)[number], Cell> = {
    Ref: commitment.ref,
    Rep: commitment.rep,
    By: callNames(pairOf(commitment.rep))[commitment.by],
    What: commitment.what,
    Due: commitment.due,
    Status: commitment.status,
    For: commitment.for,
    Created: dayCell(commitment.created),
    Carried: commitment.carried,
    Ended: dayCell(commitment.ended),
    Reason: commitment.reason,
    Doc: docLink(commitment.doc),
    "First wording": commitment.firstWording,
  };
  return new Map(Object.entries(cells));
}

/** Sheets turns a typed "27 Nov" into a date cell: then the day in our spelling is all there is to keep. */
function textOrDay(cell: Cell): string {
  return isMoment(cell) ? longDay(cell.day) : String(cell).trim();
}
