import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Overview, PreparedDoc } from "../src/domain/contract";
import { type DocNode, openWorkspace, serve, type Workspace } from "../workspace";
import { findChromium, openBrowser } from "./chromium";
import { morningOf } from "./clock";
import { SAMPLE_TITLE, SAMPLE_TODAY, SAMPLE_USER, sampleTabs } from "./sample";
import { Usage } from "./usage";

const ROOT = path.resolve(__dirname, "..");
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Takes README's pictures: the sheet with the sidebar, and a rep's Doc in its third week. */
export async function screenshots(): Promise<void> {
  const executable = findChromium();
  if (executable === undefined) throw new Usage("The pictures need Chromium or Chrome on this machine.");
  const workspace = await openWorkspace({
    addOn: path.join(ROOT, "dist"),
    title: SAMPLE_TITLE,
    tabs: sampleTabs(),
    user: SAMPLE_USER,
    now: morningOf(SAMPLE_TODAY, "Etc/UTC"),
  });
  const server = await serve(workspace, { pages: path.join(ROOT, ".build/pages"), addOn: "Sales 1:1s" });
  const browser = await openBrowser(executable);
  try {
    const doc = await thirdWeek(workspace);
    await mkdir(path.join(ROOT, "docs"), { recursive: true });
    const { page } = browser;
    await page.goto(server.url);
    await page.waitForSelector("html[data-ready=sheet]");
    await workspace.click("Open sidebar");
    await page.frameLocator("iframe").getByText("Dana Reyes").first().waitFor();
    await page.waitForTimeout(1500); // the grid paints on a canvas and says nothing when it has
    await page.screenshot({ path: path.join(ROOT, "docs/sheet.png") });
    await page.setViewportSize({ width: 1100, height: 1500 });
    await page.goto(`${server.url}doc/${doc}`);
    await page.waitForSelector("html[data-ready=doc]");
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(ROOT, "docs/doc.png") });
  } finally {
    await browser.close();
    await server.close();
    await workspace.close();
  }
}

/** Prepares three weeks of 1:1s, with what Dana and Morgan wrote in between; the id of Dana's newest Doc. */
async function thirdWeek(workspace: Workspace): Promise<string> {
  await workspace.call("readOverview");
  const prepare = async (): Promise<string> =>
    docId(workspace, ((await workspace.call("prepareMeeting", "Dana Reyes")) as PreparedDoc).url);
  const first = await prepare();
  workspace.edit(first, typed(workspace.doc(first).content, "I will", COMMITMENTS));
  await workspace.setNow(workspace.now() + WEEK);
  const second = await prepare();
  workspace.edit(second, typed(workspace.doc(second).content, "Status", STATUSES));
  await workspace.setNow(workspace.now() + WEEK);
  const { reps } = (await workspace.call("readOverview")) as Overview;
  for (const { rep } of reps) await workspace.call("prepareMeeting", rep);
  return prepare();
}

const COMMITMENTS = [
  ["", "Morgan", "Introduce Dana to legal at Meridian Bank", "One call held", "Fri", "Meridian Bank rollout"],
  ["", "Dana", "Book two sponsor meetings", "Two in the calendar", "14 Oct", "Deals over 50k"],
  [
    "",
    "Dana",
    "Practise the opening agenda in three calls",
    "Three recordings",
    "16 Oct",
    "Setting an agenda",
  ],
];

const STATUSES = [["", "", "", "", "done", "Called on Friday"], ["", "", "", "", "part", "One booked"], []];

/** Types into the first table whose headings hold a word; an empty text leaves its cell alone. */
function typed(doc: DocNode, heading: string, rows: readonly (readonly string[])[]): DocNode {
  const at = (doc.content ?? []).findIndex(
    (node) => JSON.stringify(node.content?.[0] ?? "").includes(heading) && node.type === "table",
  );
  const cellWith = (cell: DocNode, text: string): DocNode => {
    const [paragraph] = cell.content ?? [];
    return text === "" || !paragraph
      ? cell
      : { ...cell, content: [{ ...paragraph, content: [{ type: "text", text }] }] };
  };
  const fill = (table: DocNode): DocNode => ({
    ...table,
    content: (table.content ?? []).map((row, index) => ({
      ...row,
      content: (row.content ?? []).map((cell, column) => cellWith(cell, rows[index - 1]?.[column] ?? "")),
    })),
  });
  return { ...doc, content: (doc.content ?? []).map((node, index) => (index === at ? fill(node) : node)) };
}

function docId(workspace: Workspace, url: string): string {
  const doc = workspace.docs().find((each) => each.url === url);
  if (!doc) throw new Error(`no Doc at ${url}`);
  return doc.id;
}
