import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkspace, readCsv, type Workspace } from "../../workspace";

/**
 * Fourteen deals of three reps in three forms, with every answer worked out by another program (expected.json): the
 * built functions give them in the workspace's cells. The history report and the weekly snapshots must agree exactly.
 */
const FOLDER = path.join(__dirname, "../domain/oracle");
const read = (name: string): Uint8Array => readFileSync(path.join(FOLDER, name));

interface Expected {
  readonly per_rep: Record<
    string,
    {
      readonly win_rate: number;
      readonly commit_n: number;
      readonly commit_win_rate: number;
      readonly pushes_in_Q3: number;
    }
  >;
}
const { per_rep: expected } = JSON.parse(read("expected.json").toString()) as Expected;
const REPS = Object.keys(expected);

const FORMS = {
  report: "history_report.csv",
  snapshots: "weekly_snapshots.csv",
  single: "single_export_2025-10-01.csv",
};

let workspace: Workspace;

beforeAll(async () => {
  workspace = await openWorkspace({
    addOn: path.join(__dirname, "../../dist"),
    title: "Oracle",
    tabs: Object.entries(FORMS).map(([name, file]) => ({ name, rows: readCsv(read(file)) })),
    now: Date.parse("2025-10-05T09:00Z"),
  });
});

afterAll(() => workspace.close());

const column = REPS.map((rep) => `"${rep}"`).join(";");
const answers = async (formula: string) => (await workspace.evaluate(formula)).map(([cell]) => cell);
/** expected.json keeps four decimals. */
const rounded = (cells: readonly unknown[]) =>
  cells.map((cell) => Math.round(Number(cell) * 10_000) / 10_000);

test.each(Object.keys(FORMS))("win rate per rep from the %s", async (form) => {
  expect(rounded(await answers(`=WINRATE(${form}!A:Z, {${column}})`))).toEqual(
    REPS.map((rep) => expected[rep]?.win_rate),
  );
});

test.each(["report", "snapshots"])("commit win rate and pushes per rep in Q3 from the %s", async (form) => {
  expect(rounded(await answers(`=WINRATE_COMMITS(${form}!A:Z, {${column}}, "2025-Q3")`))).toEqual(
    REPS.map((rep) => expected[rep]?.commit_win_rate),
  );
  expect(await answers(`=PUSHES(${form}!A:Z, {${column}}, "2025-Q3")`)).toEqual(
    REPS.map((rep) => expected[rep]?.pushes_in_Q3),
  );
});

test.each(["WINRATE_COMMITS", "PUSHES"])(
  "%s without a period is the same from the report and the snapshots",
  async (name) => {
    const [report, snapshots] = await Promise.all(
      ["report", "snapshots"].map((form) => answers(`=${name}(${form}!A:Z, {${column}})`)),
    );
    expect(report).toEqual(snapshots);
  },
);

test("the deals behind a commit win rate are those that were committed", async () => {
  for (const rep of REPS) {
    const rows = await workspace.evaluate(
      `=METRIC_DEALS("WINRATE_COMMITS", report!A:Z, "${rep}", "2025-Q3")`,
    );
    const counted = rows.filter(([, , , , side]) => side === "for" || side === "against");
    expect(counted).toHaveLength(expected[rep]?.commit_n ?? -1);
  }
});

test.each(["WINRATE_COMMITS", "PUSHES"])(
  "%s of one export refuses with the reason and the remedy",
  async (name) => {
    for (const period of ["", ', "2025-Q3"']) {
      const ask = workspace.evaluate(`=${name}(single!A:Z, "Hap"${period})`);
      await expect(ask).rejects.toThrow(/each deal once.*(Save the pipeline|Opportunity History report)/);
    }
  },
);
