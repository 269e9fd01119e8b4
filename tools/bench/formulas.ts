import path from "node:path";
import { type CellValue, openWorkspace, type Tab, type Workspace } from "../../workspace";
import { chance } from "../sample/random";

const ROWS = 10_000;
const CELLS = 20;
const SIZES = [1_000, 10_000, 30_000];

/** Prints how long a custom function takes in the workspace beside a native formula over the same cells. */
export async function benchFormulas(): Promise<void> {
  const opening = {
    addOn: path.join(__dirname, "../dist"),
    title: "Bench",
    now: Date.parse("2026-10-05T09:00Z"),
  };
  const workspace = await openWorkspace({ ...opening, tabs: SIZES.map(deals) });
  try {
    for (const rows of SIZES) {
      const native = await seconds(
        workspace,
        `=COUNTIFS(Deals${rows}!B:B,"Rep 3",Deals${rows}!C:C,"Closed Won")`,
      );
      const rate = await seconds(workspace, `=WINRATE(Deals${rows}!A:H)`);
      console.log(
        `${rows} × 8: COUNTIFS ${native} s, WINRATE ${rate} s (${(rate / native).toFixed(1)} times)`,
      );
    }
    const formulas = Object.fromEntries(
      Array.from({ length: CELLS }, (_, at) => [`A${at + 1}`, `=WINRATE(Deals${ROWS}!A:H,"Rep ${at}")`]),
    );
    const start = performance.now();
    await workspace.putTab({ name: "Cells", rows: [], formulas });
    await workspace.values("Cells", `A1:A${CELLS}`);
    console.log(`${CELLS} cells over ${ROWS} × 8: ${since(start)} s`);
  } finally {
    await workspace.close();
  }
}

async function seconds(workspace: Workspace, formula: string): Promise<number> {
  const start = performance.now();
  await workspace.evaluate(formula);
  return since(start);
}

function since(start: number): number {
  return Number(((performance.now() - start) / 1000).toFixed(3));
}

function deals(rows: number): Tab {
  const luck = chance(rows);
  const day = (): CellValue => ({
    date: `2026-0${luck.between(1, 9)}-${String(luck.between(1, 28)).padStart(2, "0")}`,
  });
  return {
    name: `Deals${rows}`,
    rows: [
      [
        "Opportunity ID",
        "Opportunity Owner",
        "Stage",
        "Forecast Category",
        "Close Date",
        "Amount",
        "Created Date",
        "Opportunity Name",
      ],
      ...Array.from({ length: rows }, (_, at): CellValue[] => [
        `D${at}`,
        `Rep ${luck.between(0, 29)}`,
        luck.pick(["Closed Won", "Closed Lost", "Proposal"]),
        "Pipeline",
        day(),
        luck.between(1, 90) * 1000,
        { date: "2025-12-01" },
        `Deal ${at}`,
      ]),
    ],
  };
}
