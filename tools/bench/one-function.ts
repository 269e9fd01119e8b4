import type { Cell } from "../../src/domain/cell";
import type { Day } from "../../src/domain/day";
import { callFunction } from "../../src/domain/metrics/call";
import { fastest } from "./fastest";
import { LAST_LOOK, looks } from "./looks";
import type { Peers } from "./peers";

const ROWS = 50_000;
const LEAST_TIMES = 100;
const RUNS = 40;

/**
 * Prints how long one function takes for fifty reps over A:F with 50,000 rows, and how long COUNTIFS takes for the same
 * in HyperFormula, a calculator of spreadsheets that is kept in JavaScript as ours is. Both must find the same rates.
 */
export function benchOneFunction({ countifs }: Peers): void {
  const { plain, reps } = looks(ROWS, 1);
  const grid = [
    ["Opportunity ID", "Opportunity Owner", "Stage", "Forecast Category", "Close Date", "Amount"],
    ...plain.map(([, deal, owner, stage, category, closes, , amount]): Cell[] => [
      String(deal),
      String(owner),
      String(stage),
      String(category),
      { day: closes as Day, minute: 0 },
      Number(amount),
    ]),
  ];
  const names = reps.map((rep): Cell[] => [rep]);
  const ask = (): unknown => callFunction("WINRATE", [grid, names], LAST_LOOK);
  const ours = fastest(RUNS, ask);
  const theirs = countifs(plain, reps);
  const rates = ask() as readonly (readonly Cell[])[];
  for (const [at, rep] of reps.entries()) {
    const [rate, theirRate] = [Number(rates[at]?.[0]), Number(theirs.rates[at])];
    if (!(Math.abs(rate - theirRate) < 1e-9))
      throw new Error(`${rep} wins ${rate} here and ${theirRate} there.`);
  }
  console.log(
    `${ROWS} × 6, ${reps.length} reps: WINRATE ${ours.toFixed(0)} ms, COUNTIFS in HyperFormula ${theirs.took.toFixed(0)} ms: ${(theirs.took / ours).toFixed(0)} times as long (at least ${LEAST_TIMES})`,
  );
}
