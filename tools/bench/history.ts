import type { Grid } from "../../src/domain/cell";
import { parseIsoDay } from "../../src/domain/day";
import { repBook } from "../../src/domain/deals/reps";
import { readHistory } from "../../src/domain/history/read-history";
import { saveLook } from "../../src/domain/history/saving/saved-looks";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { yearOfLooks } from "../sample/year-of-looks";
import { fastest } from "./fastest";

const DEALS = 2_000;
const MOST_ROWS = 60_000;
const LONGEST = 2_000; // milliseconds
const RUNS = 3;

/** Prints how large the History tab is after a year of weekly looks, and how long reading it takes beside a bare pass. */
export function benchHistory(): void {
  const { tabs } = yearOfLooks(DEALS);
  const today = parseIsoDay("2026-11-22");
  if (today === undefined) throw new Error("no such day");
  const context = { today, settings: DEFAULT_SETTINGS, reps: repBook([]) };
  const { rows } = saveLook({ ...context, saved: [], sources: tabs });
  const read = fastest(RUNS, () => readHistory([{ tab: "History", grid: rows }], context));
  const newest = tabs.slice(-1);
  const save = fastest(RUNS, () => saveLook({ ...context, saved: rows, sources: newest }));
  const pass = fastest(RUNS, () => barePass(rows));
  console.log(
    `History, ${DEALS} deals, a year of weekly looks: ${rows.length} rows (at most ${MOST_ROWS}); read in ${read.toFixed(0)} ms (at most ${LONGEST}), ${(read / pass).toFixed(0)} bare passes; a look saved in ${save.toFixed(0)} ms`,
  );
}

function barePass(grid: Grid): number {
  let filled = 0;
  for (const row of grid) for (const cell of row) if (cell !== "") filled++;
  return filled;
}
