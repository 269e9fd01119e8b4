import { isoDay } from "../../../src/domain/day";
import { repBook } from "../../../src/domain/deals/reps";
import type { History } from "../../../src/domain/history/history";
import { readHistory } from "../../../src/domain/history/read-history";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { day, oracle } from "../sheet";

const read = (file: string): History =>
  readHistory([{ grid: oracle(file) }], {
    today: day("2026-11-21"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  });

/** "H2 Hap lost 2025-09-22" for each deal with an outcome, in the order of their ids. */
function outcomes(history: History): string[] {
  return history.deals
    .flatMap(({ key, outcome, seen }) =>
      outcome ? [`${key} ${String(seen[seen.length - 1]?.owner)} ${outcome.is} ${isoDay(outcome.day)}`] : [],
    )
    .sort();
}

// The closed rows of history_report.csv, written down by hand.
const OUTCOMES = [
  "H2 Hap lost 2025-09-22",
  "H3 Hap won 2025-08-20",
  "O1 Sol won 2025-08-12",
  "O2 Sol won 2025-09-04",
  "O3 Sol lost 2025-08-05",
  "S1 Sandy won 2025-09-28",
  "S2 Sandy won 2025-08-01",
  "S3 Sandy won 2025-07-24",
  "S4 Sandy won 2025-09-25",
];

test.each(["single_export_2025-10-01.csv", "weekly_snapshots.csv", "history_report.csv"])(
  "the oracle's outcomes are the same from %s",
  (file) => {
    expect(outcomes(read(file))).toEqual(OUTCOMES);
    expect(read(file).problems).toEqual([]);
  },
);
