import { LISTINGS } from "../../../src/domain/metrics/catalog";
import { listingCells } from "../../../src/domain/metrics/showing/listing-cells";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import type { History } from "../../../src/domain/history/history";
import { historyOf } from "./history";

const LINES = `D1 Ann 2026-04-10 open - 2026-06-10 stage=Demo amount=100
   D1 Ann 2026-06-05 open - 2026-09-10 stage=Proposal amount=100
   D1 Ann 2026-09-20 open - 2026-11-10 stage=Demo amount=100
   D2 Ann 2026-08-01 open - 2026-10-20 stage=Demo amount=900
   D3 Bea 2026-09-01 open - 2026-12-20 stage=Proposal
   D4 Bea 2026-09-01 open - 2027-01-20 stage=Proposal amount=7
   D5 Bea 2026-09-01 open - 2026-12-20 stage=Proposal amount=7 type=Renewal`;

function check(history: History, expected: readonly (readonly unknown[])[], reps?: readonly string[]) {
  const listing = LISTINGS.find(({ function: name }) => name === "SCHEDULED_DEALS");
  if (!listing) throw new Error("no such list");
  const [, ...rows] = listingCells(history, listing, { kind: "all" }, DEFAULT_SETTINGS, reps);
  expect(rows.map(([id, , , , , ...own]) => [id, ...own])).toEqual(expected);
}

test("the open deals of the quarter, the largest first, with pushes and days in their stage, times before added", () => {
  // D1 left Q2 on 5 June and Q3 on 20 September; it was in Demo for 56 days and is again for 15.
  check(historyOf("2026-10-05", LINES), [
    ["D2", 900, 0, 65],
    ["D1", 100, 2, 71],
    ["D3", "", 0, 34],
  ]);
  check(historyOf("2026-10-05", LINES), [["D3", "", 0, 34]], ["Bea"]);
});

test("one look knows no pushes, and the days only from the last stage change", () => {
  const look = historyOf(
    "2026-10-05",
    `D1 Ann 2026-10-05 open - 2026-11-10 amount=100 last_stage_change=2026-09-25
     D2 Ann 2026-10-05 open - 2026-11-10 amount=50`,
  );
  check({ ...look, since: undefined as never, logs: [] }, [
    ["D1", 100, "", 10],
    ["D2", 50, "", ""],
  ]);
});

test("of a deal older than the history nobody knows how often it was pushed before", () => {
  // The log begins on 10 April. D1 left Q2 and Q3 since; D2 and D3 were never seen to be pushed, and D3 is younger.
  const history = historyOf(
    "2026-10-05",
    `D1 Ann 2026-04-10 open - 2026-06-10 amount=300 created=2026-01-15
     D1 Ann 2026-06-05 open - 2026-09-10 amount=300
     D1 Ann 2026-09-20 open - 2026-11-10 amount=300
     D2 Ann 2026-08-01 open - 2026-10-20 amount=200 created=2026-04-09
     D3 Ann 2026-08-01 open - 2026-10-20 amount=100 created=2026-04-10`,
  );
  check(history, [
    ["D1", 300, "at least 2", 178],
    ["D2", 200, "", 65],
    ["D3", 100, 0, 65],
  ]);
});
