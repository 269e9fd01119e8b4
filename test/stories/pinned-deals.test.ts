import { openTeam, type Team } from "./team";

/** A manager pins deals in Settings: by name and by ID, one of another rep, one that has closed. */
let team: Team;

beforeAll(async () => {
  team = await openTeam({
    tabs: [
      {
        name: "Pipeline 2026-10-05",
        rows: [
          ["Deal ID", "Deal Name", "Owner", "Stage", "Amount", "Close Date"],
          ["D1", "Acme, Inc.", "Ann Lee", "Proposal", 900, "2026-11-10"],
          ["D2", "Globex pilot", "Ann Lee", "Proposal", 50, "2026-11-10"],
          ["D3", "Initech", "Ann Lee", "Proposal", 40, "2026-11-10"],
          ["D4", "Hooli", "Bo Park", "Proposal", "", ""],
          ["D5", "Umbrella", "Bo Park", "Closed Won", 10, "2026-09-10"],
        ],
      },
      {
        name: "Settings",
        rows: [
          ["Name", "Value", "What it does"],
          ["as-of", { date: "2026-10-05" }, ""],
          ["key deals", 1, ""],
          ["pinned deals", "globex PILOT; D4; Umbrella", ""],
        ],
      },
    ],
    user: "manager@example.com",
    now: Date.parse("2026-10-05T09:00Z"),
  });
});

afterAll(() => team.workspace.close());

test("the Doc of a rep has the rep's own pinned deals beside the largest, and no other rep's", async () => {
  const ann = team.text(await team.prepare("Ann Lee"));
  expect(ann).toMatch(
    /Key deals in Q4 2026\nAcme, Inc\. · 900 · dated 10 Nov 2026 · the largest\nGlobex pilot · 50 · dated 10 Nov 2026 · pinned$/m,
  );
  expect(ann).not.toMatch(/Hooli|Umbrella/);
  expect(team.text(await team.prepare("Bo Park"))).toMatch(/Key deals in Q4 2026\nHooli · pinned$/m);
});

test("a formula that is given Settings has them too", async () => {
  const cells = await team.workspace.evaluate(
    `=KEY_DEALS('Pipeline 2026-10-05'!A:F,"Ann Lee","",Settings!A:C)`,
  );
  expect(cells.slice(1).map((row) => [row[0], row[6]])).toEqual([
    ["D1", "the largest"],
    ["D2", "pinned"],
  ]);
});

test("so has the sidebar, for each rep", async () => {
  const { reps } = await team.overview();
  expect(reps.map(({ rep, keyDeals }) => [rep, keyDeals])).toEqual([
    [
      "Ann Lee",
      {
        period: "Q4 2026",
        count: 2,
        deals: [
          { deal: "Acme, Inc.", facts: "900 · dated 10 Nov 2026", because: "the largest" },
          { deal: "Globex pilot", facts: "50 · dated 10 Nov 2026", because: "pinned" },
        ],
        more: null,
      },
    ],
    [
      "Bo Park",
      { period: "Q4 2026", count: 1, deals: [{ deal: "Hooli", facts: "", because: "pinned" }], more: null },
    ],
  ]);
});

test("the sidebar says which pin is of no open deal", async () => {
  const { problems } = await team.overview();
  expect(problems).toEqual([
    {
      kind: "pinned deal no longer open",
      count: 1,
      text: '"Umbrella" is pinned in Settings and no longer open, so it is no key deal.',
      remedy: 'Take it out of "pinned deals".',
      places: [{ where: "Settings!B4", found: "Umbrella" }],
    },
  ]);
});

test.each(["Settings", "Settings!B4", "Pipeline 2026-10-05!3:3", "Pipeline 2026-10-05!B3"])(
  "a place where something needs a look is found: %s",
  async (where) => {
    expect(await team.workspace.call("showCell", where)).toBeNull();
  },
);

test("a place in a tab that is gone is said", async () => {
  await expect(team.workspace.call("showCell", "Forecast!4:4")).rejects.toThrow(
    'The tab "Forecast" is not in this sheet any more.',
  );
});

test("set up again, the Settings tab of an earlier version gets the rows that it lacks, and keeps what stands there", async () => {
  const before = await team.workspace.values("Settings");
  expect(await team.workspace.call("setUpSheet")).toMatch(
    /^Made the tabs Reps and Goals\. .*Added to Settings, with the usual values: fiscal year starts, .*late-entry share.* and [^,]+\. A formula can be given these ranges by name: Reps, Goals, Settings and History\.$/s,
  );
  const after = await team.workspace.values("Settings");
  expect(after.filter(([name]) => before.some(([known]) => known === name))).toEqual(before);
  expect(after.find(([name]) => name === "late-entry share")?.[1]).toBe("1/3"); // text still, and no 3 January
  expect(await team.workspace.evaluate(`=WINRATE(History, Reps, "Q3 2026", Settings)`)).toEqual(
    await team.workspace.evaluate(`=WINRATE(History!A:N, Reps!A:F, "Q3 2026", Settings!A:C)`),
  );
  expect(await team.workspace.call("setUpSheet")).toBe(
    "Reps, Goals, Settings and History are there already; nothing was changed.",
  );
});
