import type { Cell, Grid } from "../../src/domain/cell";
import { type Day, parseIsoDay } from "../../src/domain/day";
import { readTables } from "../../src/domain/deals/read-table";
import { repBook } from "../../src/domain/deals/reps";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { chance } from "../sample/random";
import { fastest } from "./fastest";

const HEADER = [
  "Opportunity ID",
  "Opportunity Name",
  "Account Name",
  "Opportunity Owner",
  "Stage",
  "Forecast Category",
  "Close Date",
  "Created Date",
  "Amount",
  "Probability (%)",
  "Type",
  "Lead Source",
  "Next Step",
  "Last Activity",
  "Last Modified Date",
];
const SIZES = [1_000, 100_000, 1_000_000];
const FIRST_DAY = parseIsoDay("2024-01-01") ?? (0 as Day);
const MOST_PASSES = 15; // of 100,000 rows

/**
 * Prints how long reading a paste of 15 columns takes beside a bare pass over the same cells: one that does no more than
 * look at each, reading the characters of a text. Reading is linear where the time a row takes stays the same.
 */
export function benchReading(): void {
  const reader = { settings: DEFAULT_SETTINGS, reps: repBook([]) };
  let smallest: number | undefined;
  for (const rows of SIZES) {
    const grid = paste(rows);
    const runs = Math.max(3, Math.min(50, 1_000_000 / rows));
    const bare = fastest(runs, () => barePass(grid));
    const reading = fastest(runs, () => readTables(grid, "Pipeline", reader));
    const each = reading / rows;
    smallest ??= each;
    const passes = (reading / bare).toFixed(1);
    const limit = rows === 100_000 ? ` (at most ${MOST_PASSES})` : "";
    console.log(
      `${rows} × ${HEADER.length}: read in ${reading.toFixed(0)} ms, ${passes} bare passes${limit}, ` +
        `${(each / smallest).toFixed(2)} times as long a row as of ${SIZES[0] ?? 0}`,
    );
  }
}

function barePass(grid: Grid): number {
  let seen = 0;
  for (const row of grid) {
    for (const cell of row) {
      if (typeof cell === "string") for (let at = 0; at < cell.length; at++) seen ^= cell.charCodeAt(at);
      else if (typeof cell === "object") seen ^= cell.day;
      else seen ^= Number(cell);
    }
  }
  return seen;
}

function paste(rows: number): Cell[][] {
  const luck = chance(rows);
  const date = (): Cell => ({ day: (FIRST_DAY + luck.between(0, 1000)) as Day, minute: 0 });
  const grid: Cell[][] = [HEADER];
  for (let at = 0; at < rows; at++) {
    grid.push([
      `006${at.toString(36).padStart(12, "0")}`,
      `Deal ${at}`,
      `Account ${luck.between(0, 5000)}`,
      `Rep ${luck.between(0, 29)}`,
      luck.pick(["Closed Won", "Closed Lost", "Proposal", "Negotiation"]),
      luck.pick(["Pipeline", "Commit", "Best Case", "Closed"]),
      date(),
      date(),
      luck.between(1, 90) * 1000,
      luck.between(0, 10) * 10,
      "New Business",
      luck.pick(["Web", "Partner", ""]),
      luck.pick(["", "Call them", "Send the offer"]),
      date(),
      date(),
    ]);
  }
  return grid;
}
