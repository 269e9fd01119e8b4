import type { Cell, Grid } from "../../src/domain/cell";
import { addDays, type Day, isoDay, parseIsoDay } from "../../src/domain/day";
import { chance } from "./random";

const FIRST_LOOK = parseIsoDay("2025-11-24") ?? (0 as Day);
const WEEKS = 52;
const CHANGING = 0.3; // of the deals, from one week to the next
const STAGES = ["Qualification", "Needs Analysis", "Proposal", "Negotiation"] as const;

/** A dated tab. */
export interface DatedTab {
  readonly tab: string;
  readonly grid: Grid;
}

/** A year of weekly exports of one pipeline, in which three deals in ten change from one to the next; how many did. */
export function yearOfLooks(deals: number): { readonly tabs: readonly DatedTab[]; readonly changes: number } {
  const luck = chance(deals);
  const close = Array.from({ length: deals }, () => luck.between(30, 300));
  const stage = Array.from({ length: deals }, () => 0);
  let changes = 0;
  const tabs = Array.from({ length: WEEKS }, (_, week): DatedTab => {
    const day = addDays(FIRST_LOOK, 7 * week);
    for (let deal = 0; week > 0 && deal < deals; deal++) {
      if (!luck.once(CHANGING)) continue;
      changes++;
      if (luck.once(0.5)) close[deal] = (close[deal] ?? 0) + luck.between(7, 60);
      else stage[deal] = ((stage[deal] ?? 0) + luck.between(1, STAGES.length - 1)) % STAGES.length;
    }
    const rows = close.map((days, deal): Cell[] => [
      `006${deal.toString(36).padStart(12, "0")}`,
      `Rep ${deal % 10}`,
      STAGES[stage[deal] ?? 0] ?? STAGES[0],
      "Pipeline",
      { day: addDays(FIRST_LOOK, days), minute: 0 },
      1000 * (deal + 1),
      `Deal ${deal}`,
    ]);
    const header = ["Opportunity ID", "Opportunity Owner", "Stage", "Forecast Category", "Close Date"];
    return { tab: `Pipeline ${isoDay(day)}`, grid: [[...header, "Amount", "Opportunity Name"], ...rows] };
  });
  return { tabs, changes };
}
