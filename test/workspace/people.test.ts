import path from "node:path";
import { type DocNode, openWorkspace, type Person, type Workspace } from "../../workspace";

/** Who may do what: an owner, a second manager, a viewer, and somebody with whom only a Doc is shared. */
let workspace: Workspace;
let second: Person;
let viewer: Person;
let rep: Person;

beforeAll(async () => {
  workspace = await openWorkspace({
    addOn: path.join(__dirname, "people-add-on"),
    title: "Team",
    tabs: [{ name: "Data", rows: [[1]] }],
    user: "owner@example.com",
    editors: ["second@example.com"],
    viewers: ["viewer@example.com"],
  });
  [second, viewer, rep] = (await Promise.all(
    ["second@example.com", "Viewer@example.com", "rep@example.com"].map((email) => workspace.as(email)),
  )) as [Person, Person, Person];
});
afterAll(() => workspace.close());

const text = (words: string): DocNode => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});

test("each person has a role in the spreadsheet, whatever the case of the address", () => {
  expect([workspace, second, viewer, rep].map((person) => person.role())).toEqual([
    "owner", "editor", "viewer", undefined,
  ]); // prettier-ignore
});

test("a viewer reads and writes nothing; a stranger does not even read", async () => {
  expect(await viewer.values("Data")).toEqual([[1]]);
  expect(() => viewer.type("Data", "A1", "2")).toThrow(
    "Viewer@example.com is viewer of this file and may not edit it. Its owner is owner@example.com.",
  );
  expect(() => rep.values("Data")).toThrow("rep@example.com has no access to this file.");
  await expect(rep.snapshot()).rejects.toThrow("no access");
  await second.type("Data", "A1", "2");
  expect(await viewer.values("Data")).toEqual([[2]]);
  await second.type("Data", "A1", "1");
});

test("the add-on runs for those who may edit: its menu is theirs alone, and it runs in their name", async () => {
  expect([workspace, second, viewer, rep].map((person) => person.menu().length)).toEqual([1, 1, 0, 0]);
  expect(await workspace.call("whoAmI")).toEqual(["owner@example.com", "owner@example.com"]);
  expect(await second.call("whoAmI")).toEqual(["second@example.com", "second@example.com"]);
  await expect(viewer.call("whoAmI")).rejects.toThrow("may not edit");
  await second.click("Open");
  expect(second.sidebar()?.title).toBe("second@example.com");
  expect(workspace.sidebar()).toBeUndefined();
});

test("what the add-on keeps for a user is that user's, what it keeps for the document is everybody's", async () => {
  await workspace.call("keep", "one");
  await second.call("keep", "two");
  expect(await workspace.call("kept")).toEqual(["one", "two"]);
  expect(await second.call("kept")).toEqual(["two", "two"]);
});

test("a Doc is its maker's until it is shared, for people and for scripts in their name", async () => {
  const id = (await workspace.call("makeDoc")) as string;
  expect([workspace, second, rep].map((person) => person.docs().map((doc) => doc.role))).toEqual([
    ["owner"],
    [],
    [],
  ]);
  expect(() => rep.doc(id)).toThrow(
    "rep@example.com has no access to this file. Its owner is owner@example.com.",
  );
  await expect(second.call("readDoc", id)).rejects.toThrow("don't have read access");

  await workspace.call("shareDoc", id, "rep@example.com");
  rep.edit(id, text("from the rep"));
  expect(workspace.docText(id)).toBe("from the rep");
  expect(() => rep.trash(id, true)).toThrow(
    "rep@example.com is editor of this file and may not move it to the bin.",
  );

  rep.shareDoc(id, "second@example.com", "viewer");
  expect(await second.call("readDoc", id)).toBe("from the rep");
  await expect(second.call("writeDoc", id)).rejects.toThrow("permission");
  expect(() => second.edit(id, text("no"))).toThrow("may not edit");
  workspace.shareDoc(id, "second@example.com", undefined);
  expect(second.docs()).toEqual([]);
});

test("a page hears only what its person may see", async () => {
  const heard: string[] = [];
  const stop = rep.listen(({ type }) => heard.push(type));
  const id = (await workspace.call("makeDoc")) as string;
  await workspace.type("Data", "B1", "secret");
  await workspace.click("Open");
  workspace.edit(id, text("not for the rep"));
  workspace.shareDoc(id, "rep@example.com", "editor");
  workspace.edit(id, text("for the rep"));
  stop();
  expect(heard).toEqual(["docs", "docs", "doc"]);
});

test("who may edit shares the spreadsheet, and its owner stays its owner", async () => {
  second.share("rep@example.com", "viewer");
  expect(await rep.values("Data", "A1")).toEqual([[1]]);
  second.share("owner@example.com", undefined);
  expect(workspace.role()).toBe("owner");
  second.share("rep@example.com", undefined);
  expect(rep.role()).toBeUndefined();
  expect(() => viewer.share("rep@example.com", "viewer")).toThrow("may not edit");
});
