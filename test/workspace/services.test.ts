import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openTestWorkspace } from "./open";

test("opening the spreadsheet makes the menu, and a click runs its function", async () => {
  const workspace = await openTestWorkspace();
  expect(workspace.menu().map(({ label }) => label)).toEqual(["Open panel", "Mark"]);
  await workspace.click("Open panel");
  expect(workspace.sidebar()).toEqual({ title: "Panel", html: "<p>Panel</p>\n" });
  await workspace.click("Mark");
  expect(await workspace.values("Data", "Z1")).toEqual([["marked"]]);
});

test("the active tab is the one that each person has opened", async () => {
  const tabs = ["One", "Two"].map((name) => ({ name, rows: [[name]] }));
  const workspace = await openTestWorkspace({ tabs });
  workspace.share("bo@team.test", "editor");
  const bo = await workspace.as("bo@team.test");
  bo.lookAt("Two");
  expect([await bo.call("activeTab"), await workspace.call("activeTab")]).toEqual(["Two", "One"]);
});

test("setValues reads texts as typing would, in the spreadsheet's locale", async () => {
  const typed = [["05/06/2026", "13/05/2026", "12%", "=1+1", "TRUE", "007", "hello"]];
  const us = await openTestWorkspace({ locale: "en_US" });
  await us.call("ask", "write", ["Data", "A1:G1", typed]);
  expect(await us.values("Data")).toEqual([
    [{ date: "2026-05-06" }, "13/05/2026", 0.12, 2, true, 7, "hello"],
  ]);
  const gb = await openTestWorkspace({ locale: "en_GB" });
  await gb.call("ask", "write", ["Data", "A1:B1", [typed[0]?.slice(0, 2)]]);
  expect(await gb.values("Data")).toEqual([[{ date: "2026-06-05" }, { date: "2026-05-13" }]]);
});

test("getValues waits for formulas that the script has just set", async () => {
  const workspace = await openTestWorkspace({ tabs: [{ name: "Data", rows: [[21]] }] });
  expect(await workspace.call("ask", "writeThenRead", ["Data"])).toBe(42);
});

test("a date cell is an instant in the spreadsheet's zone", async () => {
  const tabs = [{ name: "Data", rows: [[{ date: "2026-01-15" }]] }];
  const workspace = await openTestWorkspace({ tabs, zone: "America/New_York" });
  expect(await workspace.call("ask", "read", ["Data", "A1"])).toEqual([
    [{ instant: Date.UTC(2026, 0, 15, 5) }],
  ]);
});

test("a member that Google has not is told apart from one that is not simulated", async () => {
  const workspace = await openTestWorkspace();
  await expect(workspace.call("ask", "misspell")).rejects.toThrow("Google publishes no such member");
  await expect(workspace.call("ask", "chart")).rejects.toThrow("not simulated in this workspace");
});

test("no Date crosses to the sidebar, what holds one comes back as null, and a private function cannot be called", async () => {
  const workspace = await openTestWorkspace();
  expect(await workspace.call("ask", "date")).toBeNull();
  await expect(workspace.call("ask", new Date(0))).rejects.toThrow("illegal value");
  await expect(workspace.call("hidden_")).rejects.toThrow("private");
});

test("every execution begins afresh", async () => {
  const workspace = await openTestWorkspace();
  expect(await workspace.call("ask", "count")).toBe(1);
  expect(await workspace.call("ask", "count")).toBe(1);
});

test("Utilities.formatDate speaks Java's patterns in the zone it is given", async () => {
  const workspace = await openTestWorkspace();
  const instant = Date.UTC(2026, 10, 1, 3, 5, 9);
  const format = (zone: string, pattern: string) => workspace.call("ask", "format", [instant, zone, pattern]);
  expect(await format("Europe/Berlin", "yyyy-MM-dd'T'HH:mm:ssXXX")).toBe("2026-11-01T04:05:09+01:00");
  expect(await format("America/New_York", "EEE d MMM yy h:mm a Z")).toBe("Sat 31 Oct 26 11:05 PM -0400");
});

test("a Doc is seen by others once it is saved, and its object is dead then", async () => {
  const workspace = await openTestWorkspace();
  const id = (await workspace.call("ask", "makeDoc", ["1:1 Ana"])) as string;
  expect(workspace.docText(id)).toBe("\nObjectives\nRef | What\nR-001 | Call Acme\n\none");
  await expect(workspace.call("ask", "useClosed", [id])).rejects.toThrow("Document is closed");
  await expect(workspace.call("ask", "open", ["nowhere"])).rejects.toThrow("Document is missing");
  await expect(workspace.call("ask", "removeLast", [id])).rejects.toThrow("Can't remove the last paragraph");
  expect(await workspace.call("ask", "marks", [id])).toEqual([
    [0, 5, 6],
    true,
    null,
    null,
    "https://example.com",
  ]);
  expect(workspace.docText(id)).toContain("hello world"); // left open, saved as the execution ended
});

test("a Doc in the bin can still be opened by its id, one deleted for good cannot be saved", async () => {
  const workspace = await openTestWorkspace();
  const id = (await workspace.call("ask", "makeDoc", ["Notes"])) as string;
  workspace.trash(id, true);
  expect(await workspace.call("ask", "open", [id])).toContain("Objectives");
  const stop = workspace.listen((event) => {
    if (event.type !== "docs") return; // the script has renamed the Doc, and holds it
    stop();
    workspace.remove(id);
  });
  await expect(workspace.call("ask", "renameThenAppend", [id, "held"])).rejects.toThrow(
    "Document is missing",
  );
  expect(workspace.docs()).toEqual([]);
});

test("a person's edit must be a Doc", async () => {
  const workspace = await openTestWorkspace();
  const id = (await workspace.call("ask", "makeDoc", ["1:1 Ana"])) as string;
  const version = workspace.doc(id).version;
  expect(() => workspace.edit(id, { type: "doc", content: [{ type: "text", text: "loose" }] })).toThrow();
  workspace.edit(id, {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "mine" }] }],
  });
  expect(workspace.docText(id)).toBe("mine");
  expect(workspace.doc(id).version).toBe(version + 1);
});

test("the state outlives a start, and a broken file does not lose it", async () => {
  const store = await mkdtemp(path.join(tmpdir(), "workspace-"));
  const first = await openTestWorkspace({
    store,
    tabs: [{ name: "Data", rows: [[1]], formulas: { B1: "=TOTAL(A1:A2)" } }],
  });
  await first.call("ask", "remember", ["x"]);
  await first.call("ask", "makeDoc", ["kept"]);
  await first.call("ask", "name", ["Kept", "Data", "A:A"]);
  await first.close();
  const second = await openTestWorkspace({ store });
  expect(await second.call("ask", "recall")).toBe("x");
  expect(await second.values("Data")).toEqual([[1, 1]]);
  await second.type("Data", "A2", "2");
  expect(await second.evaluate("=SUM(Kept)")).toEqual([[3]]);
  await second.close();
  await writeFile(path.join(store, "state.json"), '{"workbook":');
  const third = await openTestWorkspace({ store });
  expect(third.docs().map(({ title }) => title)).toEqual(["kept"]);
  await third.close();
  await rm(store, { recursive: true });
});

test("two workspaces open at the same time do not work out each other's cells", async () => {
  const open = (value: number) =>
    openTestWorkspace({ tabs: [{ name: "Data", rows: [[value]], formulas: { B1: "=A1*2" } }] });
  const [one, other] = await Promise.all([open(1), open(50)]);
  await one.type("Data", "A1", "2");
  await other.type("Data", "A1", "60");
  expect([await one.values("Data"), await other.values("Data")]).toEqual([[[2, 4]], [[60, 120]]]);
});
