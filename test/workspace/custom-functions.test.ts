import { openTestWorkspace } from "./open";

const rows = [
  ["Deal", "Amount", "Close", "Won"],
  ["Acme", 5, { date: "2026-10-05" }, true],
  ["Bolt", 7, { date: "2026-10-05T14:30" }, false],
] as const;

test("a custom function is handed what Apps Script would hand it", async () => {
  const workspace = await openTestWorkspace({ tabs: [{ name: "Data", rows }], zone: "Europe/Berlin" });
  const seen: Record<string, string> = {
    "=SEEN(Data!B2)": "number 5",
    "=SEEN(Data!C2)": "Date 2026-10-04T22:00:00.000Z", // midnight in Berlin, summer time
    "=SEEN(Data!C3)": "Date 2026-10-05T12:30:00.000Z",
    "=SEEN(Data!D2)": "boolean true",
    "=SEEN(Data!Z9)": "blank",
    "=SEEN()": "undefined",
    "=SEEN(Data!A1:A2)": "2x1: string Deal",
    "=SEEN(Data!A:F)": "1000x6: string Deal", // every row of the grid, blank ones too
    "=SEEN(Data!A2:B)": "999x2: string Acme",
    '=seen("x")': "string x",
  };
  for (const [formula, expected] of Object.entries(seen))
    expect({ formula, seen: await workspace.evaluate(formula) }).toEqual({ formula, seen: [[expected]] });
});

test("a result of several rows spills, and finds no room as #REF!", async () => {
  const workspace = await openTestWorkspace();
  expect(await workspace.evaluate("=GRID(2,3)")).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  await workspace.type("Data", "B2", "in the way");
  await workspace.type("Data", "A1", "=GRID(2,2)");
  expect(await workspace.values("Data", "A1")).toEqual([["#REF!"]]);
});

test("what a function throws is the cell's message, and IFERROR catches it", async () => {
  const workspace = await openTestWorkspace();
  await workspace.type("Data", "A1", '=FAILS("no header")');
  expect(await workspace.values("Data", "A1")).toEqual([["#ERROR!"]]);
  expect(await workspace.errorAt("Data", "A1")).toBe("no header");
  expect(await workspace.evaluate('=IFERROR(FAILS("no header"),"caught")')).toEqual([["caught"]]);
  await expect(workspace.evaluate('=FAILS("no header")')).rejects.toThrow("no header");
});

test("a custom function may not write", async () => {
  const workspace = await openTestWorkspace();
  await expect(workspace.evaluate("=WRITES()")).rejects.toThrow(
    "You do not have permission to call setValues",
  );
});

test("a function that hangs is ended, and the next one runs", async () => {
  const workspace = await openTestWorkspace({ limits: { cell: 300 } });
  await expect(workspace.evaluate("=HANGS()")).rejects.toThrow("Exceeded maximum execution time (line 0).");
  expect(await workspace.evaluate("=GRID(1,1)")).toEqual([[0]]);
});

test("a range holding formulas of the same calculation is read with their new results", async () => {
  const formulas = { B1: "=A1*10", C1: "=TOTAL(A1:B1)", D1: "=TOTAL(A1:B1)" };
  const workspace = await openTestWorkspace({ tabs: [{ name: "Data", rows: [[1]], formulas }] });
  expect(await workspace.values("Data", "C1:D1")).toEqual([[11, 11]]);
  await workspace.type("Data", "A1", "2");
  expect(await workspace.values("Data", "C1:D1")).toEqual([[22, 22]]);
});

test("a function that Google has and the workspace does not is refused by name", async () => {
  const workspace = await openTestWorkspace();
  await expect(workspace.evaluate('=QUERY(Data!A:B,"select A")')).rejects.toThrow(
    "QUERY is not simulated in this workspace.",
  );
  await expect(workspace.evaluate("=FILTER(A1:A2,B1:B2,C1:C2)")).rejects.toThrow("not simulated");
});

test("TODAY follows the workspace's clock in the spreadsheet's zone", async () => {
  const now = Date.UTC(2026, 9, 5, 22, 30);
  const workspace = await openTestWorkspace({ now, zone: "Europe/Berlin" });
  expect(await workspace.evaluate("=TODAY()")).toEqual([[{ date: "2026-10-06" }]]);
});

test("all of 10,000 rows of 8 columns are handed over", async () => {
  const many = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => row + column),
  );
  const workspace = await openTestWorkspace({ tabs: [{ name: "Data", rows: many }] });
  expect(await workspace.evaluate("=TOTAL(Data!A:H)")).toEqual([[400_240_000]]); // 8 × 49,995,000 + 10,000 × 28
});

test("a formula is worked out in a tab that held only values, and anew when what it reads changes", async () => {
  const rows = [[1], [2], [3]];
  const tabs = [
    { name: "Data", rows },
    { name: "Sums", rows: [], formulas: { A1: "=SUM(Data!A1:A3)" } },
  ];
  const workspace = await openTestWorkspace({ tabs });
  await workspace.type("Data", "A1", "10"); // by now Data is known to hold no formula
  expect(await workspace.values("Sums")).toEqual([[15]]);
  await workspace.type("Data", "B1", "=SUM(A1:A3)");
  await workspace.type("Data", "A2", "20");
  await workspace.type("Data", "A3", "=A1");
  expect(await workspace.values("Data")).toEqual([
    [10, 40],
    [20, ""],
    [10, ""],
  ]);
  expect(await workspace.values("Sums")).toEqual([[40]]);
});
