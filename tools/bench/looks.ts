import type { Cell } from "../../src/domain/cell";
import { type Day, parseIsoDay } from "../../src/domain/day";
import { dealsSeen } from "../../src/domain/deals/saved-rows";
import { HISTORY_HEADINGS } from "../../src/domain/history/saving/history-tab";
import { chance } from "../sample/random";
import type { PlainRow } from "./peers";

const FIRST_LOOK = parseIsoDay("2024-01-01") ?? (0 as Day);
const LOOKS = 150; // one a week
export const LAST_LOOK = (FIRST_LOOK + 7 * LOOKS) as Day;
const STAGES = ["Qualification", "Needs Analysis", "Proposal", "Negotiation"] as const;
const CATEGORIES = ["Pipeline", "Best Case", "Commit"] as const;

/** The history of a team's deals: the History tab's rows, and the same as plain values with days as numbers. */
export interface Looks {
  readonly reps: readonly string[];
  /** The tab as a formula is given it, headings first. */
  readonly tab: readonly (readonly Cell[])[];
  readonly plain: readonly PlainRow[];
}

/** So many deals, each seen to change so often in a hundred and fifty weeks; the last change ends most of them. */
export function looks(deals: number, changes: number): Looks {
  const luck = chance(deals + changes);
  const reps = Array.from({ length: 50 }, (_, at) => `Rep ${at + 1}`);
  const plain: PlainRow[] = [];
  for (let at = 0; at < deals; at++) {
    const owner = reps[luck.between(0, reps.length - 1)] ?? "";
    // Joined, since a cell's text lies in one piece, and what a template puts together does not.
    const deal = ["006", at.toString(36).padStart(12, "0")].join("");
    const amount = luck.between(1, 90) * 1000;
    const first = luck.between(0, LOOKS - changes);
    const created = FIRST_LOOK + 7 * first - luck.between(0, 6);
    let closes = created + luck.between(30, 120);
    for (let change = 0; change < changes; change++) {
      const seen = FIRST_LOOK + 7 * (first + change);
      const ends = change === changes - 1 && luck.once(0.8);
      const won = luck.once(0.4);
      if (ends) closes = seen;
      else if (change > 0 && luck.once(0.5)) closes += luck.between(7, 60);
      plain.push([
        seen,
        deal,
        owner,
        ends ? (won ? "Closed Won" : "Closed Lost") : luck.pick(STAGES),
        ends ? (won ? "Closed" : "Omitted") : luck.pick(CATEGORIES),
        closes,
        ends ? (won ? "won" : "lost") : "open",
        amount,
        created,
      ]);
    }
  }
  plain.sort(([one], [other]) => Number(one) - Number(other)); // as the tab grows
  return { reps, plain, tab: asTab(plain) };
}

const PLACES = (
  [
    "Changed on",
    "Deal ID",
    "Owner",
    "Stage",
    "Forecast category",
    "Close date",
    "Status",
    "Amount",
    "Created",
  ] as const
).map((heading) => HISTORY_HEADINGS.indexOf(heading));
const DAYS = new Set([0, 5, 8]);

/** With the row of each look, which says that the whole pipeline was seen. */
function asTab(plain: readonly PlainRow[]): Cell[][] {
  const tab: Cell[][] = [[...HISTORY_HEADINGS]];
  const blank = (): Cell[] => HISTORY_HEADINGS.map(() => "");
  let look: string | number | undefined;
  for (const row of plain) {
    const cells = blank();
    row.forEach((value, at) => {
      cells[PLACES[at] ?? 0] = DAYS.has(at) ? { day: Number(value) as Day, minute: 0 } : value;
    });
    if (row[0] !== look) {
      look = row[0];
      const seen = blank();
      seen[0] = cells[0] ?? "";
      seen[HISTORY_HEADINGS.indexOf("Stage")] = dealsSeen(1, false);
      tab.push(seen);
    }
    tab.push(cells);
  }
  return tab;
}
