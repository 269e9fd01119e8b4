import path from "node:path";
import { openWorkspace, serve, type WorkspaceEvent } from "../../workspace";

test("an add-on of ten lines that has nothing to do with ours runs in cells, beside the sheet and beside a Doc", async () => {
  const workspace = await openWorkspace({
    addOn: path.join(__dirname, "ten-lines"),
    title: "Words",
    tabs: [{ name: "Words", rows: [["to be or not"]], formulas: { B1: "=WORDS(A1)" } }],
    install: "add-on",
    user: "owner@example.com",
  });
  const said: WorkspaceEvent[] = [];
  workspace.listen((event) => said.push(event));
  expect(await workspace.values("Words", "B1")).toEqual([[4]]);

  await workspace.click("Start a Doc");
  const [doc] = workspace.docs();
  const beside = await workspace.openDoc(doc?.id ?? "");
  expect(workspace.executions().at(-1)).toMatchObject({ functionName: "onOpen", error: undefined });
  expect(beside.menu().map(({ label }) => label)).toEqual(["Start a Doc", "Count words"]);
  await beside.click("Count words");
  const to = { user: "owner@example.com", file: doc?.id };
  expect(said).toContainEqual({ type: "notice", text: "3 words", to });
  await expect(workspace.click("Count words")).rejects.toThrow(
    "Cannot call DocumentApp.getUi() from this context.",
  );

  const server = await serve(workspace, { pages: "", addOn: "Words" });
  workspace.shareDoc(doc?.id ?? "", "viewer@example.com", "viewer");
  const ask = async (place: string) => {
    const answer = await fetch(`${server.url}beside?${place}`);
    return answer.ok ? ((await answer.json()) as unknown) : answer.status;
  };
  const nothing = { addOn: "Words", menu: [] };
  expect(await ask(`file=${doc?.id}`)).toEqual({ addOn: "Words", menu: beside.menu() });
  expect(await ask(`file=${doc?.id}&as=viewer@example.com`)).toBe(403);
  expect(await ask("as=viewer@example.com")).toEqual(nothing);
  await server.close();
  await workspace.close();
});
