import { openTeam } from "./team";

test("the sidebar leads to formulas that lack Settings, once a setting changes their number", async () => {
  const team = await openTeam({
    tabs: [
      {
        name: "Pipeline 2026-10-05",
        rows: [
          ["Deal ID", "Owner", "Stage", "Amount", "Close Date"],
          ["D1", "Ann Lee", "Closed Won", 100, "2026-09-10"],
          ["D2", "Ann Lee", "Closed Lost", 300, "2026-09-11"],
        ],
        formulas: { G1: "=WINRATE(A:E)" },
      },
      { name: "Numbers", rows: [["By deals"]], formulas: { B2: "=WINRATE('Pipeline 2026-10-05'!A:E)" } },
      {
        name: "Settings",
        rows: [
          ["Name", "Value", "What it does"],
          ["win rate by", "deals", ""],
        ],
      },
    ],
    user: "manager@example.com",
    now: Date.parse("2026-10-05T09:00Z"),
  });
  try {
    expect((await team.overview()).problems).toEqual([]);
    await team.workspace.type("Settings", "B2", "amount");
    const { headline, problems } = await team.overview();
    const calls = team.workspace.executions().at(-1)?.calls;
    expect(calls?.["Range.getFormulas"]).toBe(2); // one for each tab that is not ours
    expect(headline).toMatch(/; 2 things need a look$/);
    expect(problems.map(({ kind, places }) => [kind, places])).toEqual([
      [
        "formula without Settings",
        [
          { where: "Pipeline 2026-10-05!G1", found: "=WINRATE(A:E)" },
          { where: "Numbers!B2", found: "=WINRATE('Pipeline 2026-10-05'!A:E)" },
        ],
      ],
    ]);
  } finally {
    await team.workspace.close();
  }
});
