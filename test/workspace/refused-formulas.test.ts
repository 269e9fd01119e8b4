import path from "node:path";
import { openWorkspace, type Workspace } from "../../workspace";

/** One workspace for all: each test has columns or a tab of its own. */
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({
    addOn: path.join(__dirname, "add-on"),
    title: "Team",
    tabs: [
      { name: "Data", rows: [["a", 1, { date: "2026-10-05" }]] },
      { name: "Clock", rows: [], formulas: { A1: "=NOW()", A2: "=A1+1", A3: "=A2", B1: "=TODAY()" } },
      { name: "Spill", rows: [] },
      { name: "Circle", rows: [] },
    ],
    now: Date.UTC(2026, 9, 5, 12),
  });
});
afterAll(() => workspace.close());

/** What a formula shows, and what Sheets says of it on hover. */
async function check(tab: string, a1: string, formula: string, sign: string, message: string) {
  await workspace.type(tab, a1, formula);
  expect(await workspace.values(tab, a1)).toEqual([[sign]]);
  expect(await workspace.errorAt(tab, a1)).toBe(message);
}

const VOLATILE =
  "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().";

test("a custom function may not be handed a cell that changes by itself, nor one that depends on it", async () => {
  await check("Data", "E1", "=TOTAL(Clock!A1)", "#ERROR!", VOLATILE);
  await check("Data", "E1", "=TOTAL(Clock!A2:A9)", "#ERROR!", VOLATILE);
  await check("Data", "E1", "=TOTAL(Clock!A3)", "#ERROR!", VOLATILE);
  await workspace.type("Clock", "D1", "=RANDARRAY(3,1)");
  await check("Data", "E1", "=TOTAL(Clock!D3:E3)", "#ERROR!", VOLATILE);
  await expect(workspace.evaluate("=TOTAL(Clock!A:A)")).rejects.toThrow(VOLATILE);
});

test("TODAY() is no such cell, nor is one beside the clock", async () => {
  expect(await workspace.evaluate("=SEEN(Clock!B1)")).toEqual([["Date 2026-10-05T00:00:00.000Z"]]);
  expect(await workspace.evaluate("=SEEN(Clock!C1:C3)")).toEqual([["3x1: blank"]]);
});

test("a cell is worked out again once the clock is gone from its range", async () => {
  await workspace.type("Clock", "G1", "=NOW()");
  await check("Data", "E2", "=TOTAL(Clock!G1:H1)", "#ERROR!", VOLATILE);
  await workspace.type("Clock", "G1", "3");
  expect(await workspace.values("Data", "E2")).toEqual([[3]]);
  expect(await workspace.errorAt("Data", "E2")).toBeUndefined();
});

test("NOW() as an argument of a custom function loads for ever, which the command line explains", async () => {
  await workspace.type("Data", "E3", "=SEEN(A1&NOW())");
  expect(await workspace.values("Data", "E3")).toEqual([["Loading..."]]);
  await expect(workspace.evaluate("=SEEN(RAND())")).rejects.toThrow("not allowed as arguments of SEEN");
  expect(await workspace.evaluate('=IF(NOW()>1,SEEN("NOW()"))')).toEqual([["string NOW()"]]);
});

test("a result that has no room names the cell in its way", async () => {
  await workspace.type("Spill", "C3", "in the way");
  await check(
    "Spill",
    "B1",
    "=GRID(3,2)",
    "#REF!",
    "Array result was not expanded because it would overwrite data in C3.",
  );
  await workspace.type("Spill", "C3", "");
  expect(await workspace.values("Spill", "B1:C3")).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
});

test("a result that reaches beyond the grid is not expanded", async () => {
  const message = "Result was not automatically expanded, please insert more rows (3).";
  await check("Spill", "E1000", "=GRID(4,1)", "#REF!", message);
});

test("a result of as many cells as Sheets is known to refuse is refused", async () => {
  await expect(workspace.evaluate("=ONES(61744,8)")).rejects.toThrow("Result too large.");
});

test("what cannot be read, found or named is told apart", async () => {
  await check("Data", "F1", "=1+", "#ERROR!", "Formula parse error.");
  await check("Data", "F1", "=Missing!A1", "#REF!", "Unresolved sheet name 'Missing'.");
  await check("Data", "F1", "=SUM('Not here'!A1:B2)", "#REF!", "Unresolved sheet name 'Not here'.");
  await check("Data", "F1", "=NOSUCH(B1)", "#NAME?", "Unknown function: 'NOSUCH'.");
  await check("Data", "F1", "=NOSUCH+1", "#NAME?", "Unknown range name: 'NOSUCH'.");
  await check("Data", "F1", "=AA1", "#REF!", "#REF!"); // the grid ends with Z
});

test("a circle is an error, and so is what depends on it, until it is opened", async () => {
  const message = "Circular dependency detected. To resolve with iterative calculation, see File > Settings.";
  await workspace.type("Circle", "A1", "=B1+1");
  await workspace.type("Circle", "C1", "=B1+1");
  await check("Circle", "B1", "=A1+1", "#REF!", message);
  expect(await workspace.values("Circle", "A1:C1")).toEqual([["#REF!", "#REF!", "#REF!"]]);
  await workspace.type("Circle", "A1", "1");
  expect(await workspace.values("Circle", "A1:C1")).toEqual([[1, 2, 3]]);
});

test("a message moves with its cell, and a note beside it stays", async () => {
  await workspace.type("Spill", "H9", '=FAILS("moved")+TOTAL(A1)');
  await workspace.call("ask", "note", ["Spill", "H9", "kept"]);
  await workspace.call("ask", "insertRows", ["Spill", 2, 3]);
  expect(await workspace.errorAt("Spill", "H12")).toBe("moved");
  expect(await workspace.errorAt("Spill", "H9")).toBeUndefined();
  expect(await workspace.call("ask", "noteAt", ["Spill", "H12"])).toBe("kept");
});

test("what stands in braces moves with the rows it names", async () => {
  await workspace.putTab({ name: "Moved", rows: [[1], [2], [3], [4]] });
  await workspace.type("Moved", "C9", '=SUM({A2:A3;GRID(1,1);{A4;5}})&"{A2}"');
  expect(await workspace.values("Moved", "C9")).toEqual([["14{A2}"]]); // 2 + 3 + 0 + 4 + 5
  await workspace.call("ask", "insertRows", ["Moved", 1, 2]);
  await workspace.type("Moved", "A6", "40");
  expect(await workspace.values("Moved", "C11")).toEqual([["50{A2}"]]);
});

test("braces hold whatever a formula can give", async () => {
  expect(await workspace.evaluate("={GRID(1,2),7;Data!A1:C1}")).toEqual([
    [0, 1, 7],
    ["a", 1, { date: "2026-10-05" }],
  ]);
  expect(await workspace.evaluate('=TOTAL({{1,2};"{",GRID(1,1)})')).toEqual([[3]]);
  await expect(workspace.evaluate("={Data!B1:B2,1}")).rejects.toThrow(
    "Function ARRAY_ROW parameter 2 has mismatched row size. Expected: 2. Actual: 1.",
  );
  await expect(workspace.evaluate("={Data!A1:B1;1}")).rejects.toThrow(
    "In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.",
  );
});
