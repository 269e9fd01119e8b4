import { request } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { type DocNode, openWorkspace, serve, type Workspace } from "../../workspace";
import { type Browser, findChromium, openBrowser } from "../../tools/chromium";
import { xlsx } from "../workspace/xlsx-file";

/** The smallest add-on that does what the tests look at: a menu, a sidebar, a custom function, a Doc with a table. */
const ADD_ON = {
  "appsscript.json": '{ "timeZone": "Etc/UTC", "runtimeVersion": "V8" }',
  "Code.js": `
    function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "open").addItem("Write a Doc", "write").addItem("Note", "note").addItem("Wrap", "wrap").addItem("Lead", "lead").addItem("Mark", "mark").addToUi(); }
    function wrap() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Deals").getRange("E30").setValue("Who sold it. ".repeat(4)).setWrap(true); }
    function lead() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Far").getRange("C40:D40").activate(); }
    function mark() { SpreadsheetApp.getActiveSheet().getRange("F1").setValue("here"); }
    function note() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Deals").getRange("A1").setNote("Who sold it."); }
    function open() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Tiny")); }
    function double(number) { if (typeof number !== "number") throw new Error("Not a number."); return number * 2; }
    function write() {
      const doc = DocumentApp.create("Tiny Doc");
      doc.getBody().appendParagraph("Call Acme");
      doc.getBody().appendTable([["What", "By"], ["Send the offer", "12 Oct"]]);
      doc.getBody().appendParagraph("The end");
      doc.saveAndClose();
    }
    /** @customfunction */
    function TWICE(number) { return double(number); }`,
  "Sidebar.html": `<!doctype html><html><head><title>Tiny</title></head><body>
    <button id="good">Good</button> <button id="bad">Bad</button> <output></output>
    <script>
      const show = (text) => (document.querySelector("output").textContent = text);
      const run = google.script.run
        .withSuccessHandler((value, user) => show(user + " " + value))
        .withFailureHandler((error, user) => show(user + " " + error.message));
      document.querySelector("#good").onclick = () => run.withUserObject("twice").double(21);
      document.querySelector("#bad").onclick = () => run.withUserObject("sorry").double("x");
    </script></body></html>`,
};

const executable = findChromium();
const folder = mkdtempSync(path.join(tmpdir(), "tiny-"));
let workspace: Workspace;
let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof serve>>;

/** Where there is no browser, the test passes as not run; chromium.ts has said so. */
const inBrowser = (name: string, run: () => Promise<void>) =>
  test(name, executable === undefined ? () => undefined : run, 60_000);

beforeAll(async () => {
  for (const [name, text] of Object.entries(ADD_ON)) writeFileSync(path.join(folder, name), text);
  const rows = [
    ["Rep", "Amount"],
    ["Ana", 20],
    ["Bo", 22],
  ];
  const tabs = [{ name: "Deals", rows, formulas: { D1: "=SUM(B2:B3)", D2: "=TWICE(B2)", D3: "=TWICE(A2)" } }];
  const now = Date.UTC(2026, 9, 5, 9);
  const people = {
    user: "owner@example.com",
    editors: ["editor@example.com"],
    viewers: ["viewer@example.com"],
  };
  workspace = await openWorkspace({ addOn: folder, title: "Team", tabs, now, ...people });
  server = await serve(workspace, { pages: path.join(__dirname, "../../.build/pages"), addOn: "Tiny" });
  if (executable === undefined) return;
  browser = await openBrowser(executable);
  page = browser.page;
}, 60_000);

afterAll(async () => {
  if (executable !== undefined) await browser.close();
  await server.close();
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  if (executable !== undefined) expect(browser.complaints.splice(0)).toEqual([]);
});

async function openSheet(): Promise<void> {
  if (page.url() === server.url) return;
  await page.goto(server.url);
  await page.waitForSelector("html[data-ready=sheet]");
}

/** What a cell shows: the grid is a canvas, so Univer is asked. */
const shown = (a1: string, window = page) =>
  window.evaluate(
    (place) =>
      (globalThis as unknown as { univer: { getActiveWorkbook(): Book } }).univer
        .getActiveWorkbook()
        .getActiveSheet()
        .getRange(place)
        .getDisplayValue(),
    a1,
  );
const width = () =>
  page.evaluate(() =>
    (globalThis as unknown as { univer: { getActiveWorkbook(): Book } }).univer
      .getActiveWorkbook()
      .getActiveSheet()
      .getColumnWidth(0),
  );
/** Of a row, counted from 1. */
const height = (row: number) =>
  page.evaluate(
    (at) =>
      (globalThis as unknown as { univer: { getActiveWorkbook(): Book } }).univer
        .getActiveWorkbook()
        .getActiveSheet()
        .getRowHeight(at - 1),
    row,
  );
/** "Deals!A1", where the person is. */
const place = () =>
  page.evaluate(() => {
    const { univer } = globalThis as unknown as { univer: { getActiveWorkbook(): Book } };
    const sheet = univer.getActiveWorkbook().getActiveSheet();
    return `${sheet.getSheetName()}!${sheet.getActiveRange()?.getA1Notation() ?? ""}`;
  });
const openTab = (name: string) => page.getByText(name, { exact: true }).click();
interface Book {
  getActiveSheet(): {
    getSheetName(): string;
    getActiveRange(): { getA1Notation(): string } | null;
    getRange(a1: string): { getDisplayValue(): string };
    getRowHeight(row: number): number;
    getColumnWidth(column: number): number;
  };
}

async function clickCell(column: number, row: number): Promise<void> {
  const { x, y } = await centreOf(column, row);
  await page.mouse.click(x, y);
}

/** Moves the pointer onto a cell, from another one. */
async function pointAt(column: number, row: number): Promise<void> {
  const { x, y } = await centreOf(column, row);
  await page.mouse.move(x, y + 150);
  await page.mouse.move(x, y, { steps: 4 });
}

async function centreOf(column: number, row: number, window = page): Promise<{ x: number; y: number }> {
  const canvas = await window.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  if (!canvas) throw new Error("The grid is not drawn.");
  const [headWidth, headHeight, width, height] = [46, 20, 100, 21];
  return {
    x: canvas.x + headWidth + width * (column - 0.5),
    y: canvas.y + headHeight + height * (row - 0.5),
  };
}

async function clickMenu(label: string): Promise<void> {
  await page.getByRole("button", { name: "Extensions" }).click();
  await page.getByRole("menuitem", { name: "Tiny" }).click();
  await page.getByRole("menuitem", { name: label }).click();
}

async function openDoc(): Promise<{ id: string }> {
  await workspace.click("Write a Doc");
  const id = workspace.docs().at(-1)?.id ?? "";
  await page.goto(`${server.url}doc/${id}`);
  await page.waitForSelector("html[data-ready=doc]");
  return { id };
}

/** Drags files from the desktop over the grid, and leaves them there. */
async function dragOver(...files: readonly string[]): Promise<{ drop(): Promise<void> }> {
  const session = await browser.context.newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const send = async (type: "dragEnter" | "dragOver" | "drop"): Promise<void> => {
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
  };
  await send("dragEnter");
  await send("dragOver");
  return { drop: () => send("drop").then(() => session.detach()) };
}

/** Waits until something is so; a test that waits in vain fails by its time limit. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
}

function replaceText(node: DocNode, from: string, to: string): DocNode {
  return JSON.parse(JSON.stringify(node).replaceAll(from, to)) as DocNode;
}

const statusUnderName = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(server.url, { headers: { host } }, (answer) => resolve(answer.resume().statusCode))
      .on("error", reject)
      .end();
  });

const saved = () => page.waitForFunction(() => document.querySelector("#state")?.textContent === "Saved");

inBrowser("the sheet opens with its title, tabs, clock and computed cells", async () => {
  await openSheet();
  expect(await page.title()).toBe("Team");
  expect(await page.locator("#today").textContent()).toBe("Mon 5 Oct 2026");
  expect([await shown("D1"), await shown("D2"), await shown("D3")]).toEqual(["42", "40", "#ERROR!"]);
  await page.getByRole("button", { name: "+1 week" }).click();
  await page.waitForFunction(() => document.querySelector("#today")?.textContent === "Mon 12 Oct 2026");
});

inBrowser("a formula that is typed is computed by the host and its result shows", async () => {
  await openSheet();
  await clickCell(6, 2); // F2
  await page.keyboard.type("=TWICE(B3)+1");
  await page.keyboard.press("Enter");
  await until(async () => (await shown("F2")) === "45");
  expect(await workspace.values("Deals", "F2")).toEqual([[45]]);
});

inBrowser("a tab that a person adds has Sheets' own sizes, and a result without room says so", async () => {
  await openSheet();
  await page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
  await until(() => Promise.resolve(workspace.tabs().length === 2));
  expect(await width()).toBe(100);
  await clickCell(1, 2);
  await page.keyboard.type("in the way");
  await page.keyboard.press("Enter");
  await clickCell(1, 1);
  await page.keyboard.type("=Deals!A2:A3");
  await page.keyboard.press("Enter");
  await until(async () => (await shown("A1")) === "#REF!");
  await clickCell(5, 9);
  await pointAt(1, 1);
  await page
    .getByRole("tooltip")
    .getByText("Array result was not expanded because it would overwrite data in A2.")
    .waitFor();
  await workspace.removeTab("Sheet1");
  await page.goto("about:blank");
});

inBrowser("a file dropped onto the sheet is a new tab, and no other goes for it unasked", async () => {
  await openSheet();
  const file = path.join(folder, "Deals.csv");
  writeFileSync(file, "Rep,Amount\nCy,7\n");
  const drag = await dragOver(file);
  expect(await page.locator("#drop-text").innerText()).toBe("Drop to add as a tab");
  await drag.drop();
  const question = page.getByRole("dialog", { name: "There is a tab “Deals” already" });
  await question.waitFor();
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "detached" });
  await (await dragOver(file)).drop();
  await question.getByRole("button", { name: "Keep both" }).click();
  await until(async () => (await shown("A2")) === "Cy");
  expect(workspace.tabs()).toEqual(["Deals", "Deals 2"]);
  expect(await workspace.values("Deals", "A2")).toEqual([["Ana"]]);
  expect(await page.locator("#drop").isHidden()).toBe(true);
  await workspace.removeTab("Deals 2");
});

inBrowser("a file that cannot be read is named with the reason, and the next one is added", async () => {
  await openSheet();
  const row = '<row r="1"><c r="A1" s="1"><v>0.125</v></c></row>';
  const book = xlsx({ sheets: [{ name: "Shares", rows: row }], formats: ["0.0%"] });
  const picked = (name: string, buffer: Buffer) => ({ name, mimeType: "", buffer });
  await page
    .locator("#file-picker")
    .setInputFiles([picked("cut.xlsx", book.subarray(0, 500)), picked("shares.xlsx", book)]);
  await page
    .getByRole("alert")
    .getByText("cut.xlsx is damaged or not whole; save or export it again.")
    .waitFor();
  await until(async () => (await shown("A1")) === "12.5%");
  expect(browser.complaints.splice(0)).toEqual([expect.stringContaining("422")]);
  await workspace.removeTab("shares");
  await page.goto("about:blank");
});

inBrowser("a row is as high as the text that a script has wrapped in it", async () => {
  await openSheet();
  const before = await height(30);
  await workspace.click("Wrap");
  await until(async () => (await height(30)) > 2 * before); // 52 letters, where some 15 stand in a line
});

inBrowser("a note that a script has set is shown under the pointer", async () => {
  await workspace.click("Note");
  await openSheet();
  await pointAt(1, 1);
  await page.getByRole("tooltip").getByText("Who sold it.").waitFor();
});

inBrowser(
  "a script leads a person to cells of another tab, and takes the tab they open for the active one",
  async () => {
    await workspace.putTab({ name: "Far", rows: [["far"]] });
    await openSheet();
    await clickMenu("Lead");
    await until(async () => (await place()) === "Far!C40:D40");
    await openTab("Deals");
    await until(async () => (await place()).startsWith("Deals!"));
    await until(async () => {
      await workspace.click("Mark");
      return (await workspace.values("Deals", "F1"))[0]?.[0] === "here";
    });
    expect(await workspace.values("Far")).toEqual([["far"]]);
    await workspace.removeTab("Far");
  },
);

inBrowser("what changes in the host shows without a reload", async () => {
  await openSheet();
  await workspace.type("Deals", "B2", "30");
  await until(async () => (await shown("D1")) === "52");
});

inBrowser(
  "a menu click opens the sidebar, whose calls reach the add-on and come back as success or failure",
  async () => {
    await openSheet();
    await clickMenu("Open");
    // The menu's function runs first, however long it takes.
    await page.locator("#sidebar-title").getByText("Tiny", { exact: true }).waitFor();
    expect((await page.locator("#sidebar").boundingBox())?.width).toBe(300);
    const sidebar = page.frameLocator("#sidebar iframe");
    await sidebar.getByRole("button", { name: "Good" }).click();
    await sidebar.getByText("twice 42").waitFor();
    await sidebar.getByRole("button", { name: "Bad" }).click();
    await sidebar.getByText(/^sorry .*Not a number\.$/).waitFor();
    await page.getByRole("button", { name: "Close the sidebar" }).click();
    await page.locator("#sidebar iframe").waitFor({ state: "detached" });
  },
);

inBrowser("the executions show what ran for whom, what it called, and how it failed", async () => {
  await openSheet();
  await workspace.call("double", "x").catch(() => undefined);
  await page.getByRole("button", { name: "Extensions" }).click();
  await page.getByRole("menuitem", { name: "Executions" }).click();
  const run = page.getByRole("dialog").locator("details").first();
  await run.click();
  expect(await run.innerText()).toMatch(
    /double\s+Sidebar\s+owner@example.com[^]*Failed\s+[^]*Not a number\./,
  );
  await page.keyboard.press("Escape");
});

inBrowser(
  "a person types in a Doc's table, adds a row by Tab, strikes text, and a reload shows it",
  async () => {
    await openDoc();
    await page.getByText("12 Oct").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" noon");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Call Bolt");
    await page.keyboard.press("Enter");
    await page.keyboard.type("and ask");
    await page.getByText("Call Acme").click({ clickCount: 3 });
    await page.getByRole("button", { name: "Strikethrough" }).click();
    await saved();
    await page.reload();
    await page.waitForSelector("html[data-ready=doc]");
    const cells = page
      .locator("td")
      .evaluateAll((all) => all.map((cell) => [...cell.children].map((line) => line.textContent)));
    expect(await cells).toEqual([
      ["What"],
      ["By"],
      ["Send the offer"],
      ["12 Oct noon"],
      ["Call Bolt", "and ask"],
      [""],
    ]);
    expect(await page.locator("s").innerText()).toBe("Call Acme");
  },
);

inBrowser(
  "a Doc prints as it is, each page on a sheet of paper of its own, without the page around it",
  async () => {
    const { id } = await openDoc();
    const { content } = workspace.doc(id);
    const [first, ...others] = content.content ?? [];
    const broken = { type: "page_break" };
    workspace.edit(id, { ...content, content: [...(first ? [first] : []), broken, ...others] });
    await page.reload();
    await page.waitForSelector("html[data-ready=doc]");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
    expect(pdf).toMatch(/MediaBox \[0 0 612 792\]/);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("toolbar").isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
  },
);

/** A person types while somebody else changes the same Doc; both must find their words in it. */
async function writeTogether(): Promise<void> {
  const { id } = await openDoc();
  const { content } = workspace.doc(id);
  await page.getByText("The end").click();
  await page.keyboard.press("End");
  await page.keyboard.type(", I said");
  workspace.edit(id, replaceText(content, "Send the offer", "Send the contract"));
  await page.keyboard.type(" so");
  await until(() => Promise.resolve(workspace.docText(id).includes("The end, I said so")));
  await saved();
  expect(workspace.docText(id)).toContain("Send the contract");
  expect(await page.locator("td").nth(2).innerText()).toBe("Send the contract");
}

inBrowser("when two write in one Doc at once, what both wrote stays", writeTogether);

inBrowser("a page that has not heard of another's change is refused, merges and writes again", async () => {
  await page.route("**/events*", () => undefined); // never answered
  await writeTogether();
  await page.unroute("**/events*");
  expect(browser.complaints.splice(0)).toEqual([expect.stringContaining("409 (Conflict)")]);
});

/** Opens a page in a second window, as somebody else; the first one goes on beside it. */
async function inSecondWindow(address: string, run: (second: Page) => Promise<void>): Promise<void> {
  const second = await browser.context.newPage();
  try {
    await second.goto(`${server.url}${address}`);
    await second.waitForSelector("html[data-ready]");
    await run(second);
  } finally {
    await second.close();
  }
}

inBrowser(
  "two windows are two people, and a Doc opens to the second once the first has shared it",
  async () => {
    const { id } = await openDoc();
    await inSecondWindow(`doc/${id}`, async (second) => {
      await second.getByRole("button", { name: "owner@example.com" }).click();
      await second.getByRole("link", { name: "editor@example.com No access" }).click();
      await second.getByRole("heading", { name: "You need access" }).waitFor();
      expect(await second.locator("#need-access p").innerText()).toContain("belongs to owner@example.com");
      await page.getByRole("button", { name: "Share" }).click();
      await page.keyboard.type("editor@example.com");
      await page.keyboard.press("Enter");
      await second.waitForSelector("html[data-ready=doc]");
      await second.getByText("The end").click();
      await second.keyboard.press("End");
      await second.keyboard.type(" is mine");
      await page.getByText("The end is mine").waitFor();
      expect(await second.getByRole("link", { name: "Back to the sheet" }).getAttribute("href")).toBe(
        "/?as=editor%40example.com",
      );
      await page.getByRole("button", { name: "Remove editor@example.com" }).click();
      await second.getByRole("heading", { name: "You no longer have access" }).waitFor();
      await page.keyboard.press("Escape");
    });
  },
);

inBrowser("a viewer sees the sheet, without the add-on, and changes nothing in it", async () => {
  await inSecondWindow("?as=viewer@example.com", viewOnly);
});

/** What a viewer types or drags neither shows nor is sent. */
async function viewOnly(viewer: Page): Promise<void> {
  const sent: string[] = [];
  viewer.on("request", (each) => each.method() === "POST" && sent.push(each.url()));
  expect(await viewer.getByText("View only").isVisible()).toBe(true);
  expect(await viewer.getByRole("button", { name: "Extensions" }).count()).toBe(0);
  const { x, y } = await centreOf(1, 2, viewer);
  await viewer.mouse.click(x, y);
  await viewer.keyboard.type("not mine");
  await viewer.keyboard.press("Enter");
  await viewer.mouse.click(x, y);
  await viewer.keyboard.press("Delete");
  await viewer.mouse.move(x, y + 10); // the lower edge of the selected cell
  await viewer.mouse.down();
  await viewer.mouse.move(x + 200, y + 60, { steps: 3 });
  await viewer.mouse.up();
  expect([await shown("A2", viewer), await shown("C4", viewer)]).toEqual(["Ana", ""]);
  expect(sent).toEqual([]);
}

inBrowser("who loses access while typing in the sheet finds what they typed, to copy", async () => {
  await inSecondWindow("?as=editor@example.com", async (editor) => {
    const { x, y } = await centreOf(6, 5, editor);
    await editor.mouse.click(x, y);
    await editor.keyboard.type("half a thought");
    workspace.share("editor@example.com", undefined);
    await editor.getByRole("heading", { name: "You no longer have access" }).waitFor();
    expect(await editor.locator("textarea").inputValue()).toBe("F5: half a thought");
  });
  workspace.share("editor@example.com", "editor");
});

inBrowser(
  "a Doc can be read by its viewers, and what an editor typed when it was taken away stays",
  async () => {
    await workspace.click("Write a Doc");
    const id = workspace.docs().at(-1)?.id ?? "";
    workspace.shareDoc(id, "rep@example.com", "editor");
    await inSecondWindow(`doc/${id}?as=rep@example.com`, async (rep) => {
      let taken: (() => void) | undefined;
      const takenAway = new Promise<void>((resolve) => (taken = resolve));
      await rep.route("**/docs/*", (route) => takenAway.then(() => route.continue())); // the save is on its way
      await rep.getByText("The end").click();
      await rep.keyboard.press("End");
      await rep.keyboard.type(" of it");
      workspace.shareDoc(id, "rep@example.com", "viewer");
      taken?.();
      await rep.getByRole("heading", { name: "You may only view this Doc now" }).waitFor();
      expect(await rep.locator("textarea").inputValue()).toBe("The end of it");
      await rep.getByRole("button", { name: "Open the Doc" }).click();
      await rep.getByText("View only").waitFor();
      await rep.getByText("The end").click();
      await rep.keyboard.type("more");
      expect(await rep.locator("#editor").innerText()).not.toContain("more");
      expect(await rep.getByRole("toolbar").isVisible()).toBe(false);
    });
    expect(workspace.docText(id)).not.toContain("of it");
    expect(browser.complaints.splice(0)).toEqual([expect.stringContaining("403 (Forbidden)")]);
  },
);

test("a write that was made from an older version is refused with the newest one", async () => {
  await workspace.click("Write a Doc");
  const id = workspace.docs().at(-1)?.id ?? "";
  const { version, content } = workspace.doc(id);
  workspace.edit(id, content);
  const answer = await fetch(`${server.url}docs/${id}?version=${version}&from=test`, {
    method: "PUT",
    body: JSON.stringify(replaceText(content, "The end", "lost")),
  });
  expect([answer.status, ((await answer.json()) as { version: number }).version]).toEqual([409, version + 1]);
  expect(workspace.docText(id)).not.toContain("lost");
});

test("requests from other sites and under other names are refused", async () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${server.url}clock`, { method: "POST", body: '{"days":1}', headers });
  expect((await post({ origin: "https://example.com" })).status).toBe(403);
  expect((await post({ origin: "null" })).status).toBe(403);
  expect((await post({ origin: server.url.slice(0, -1) })).status).toBe(200);
  expect(await statusUnderName("example.com")).toBe(403);
});

/** Sends a file as the page does, with the length it claims to have. */
const sendFile = (query: string, body: string, length = body.length) =>
  new Promise<{ status: number | undefined; answer: unknown }>((resolve, reject) => {
    const sent = request(`${server.url}files?${query}`, {
      method: "POST",
      headers: { "content-length": length },
    });
    sent.on("error", reject).on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      response.on("end", () => {
        resolve({ status: response.statusCode, answer: JSON.parse(text) });
        sent.destroy();
      });
    });
    if (length === body.length) sent.end(body);
    else sent.flushHeaders();
  });

test("a file takes the place of a tab only when that is asked for, and keeps the tab's name", async () => {
  await workspace.putTab({ name: "Team", rows: [["old"], ["rows"]] });
  expect(await sendFile("name=team.csv&if-taken=ask", "new")).toEqual({
    status: 200,
    answer: { taken: ["Team"] },
  });
  expect(await workspace.values("Team")).toEqual([["old"], ["rows"]]);
  expect(await sendFile("name=team.csv&if-taken=replace", "new")).toMatchObject({
    answer: { added: ["Team"] },
  });
  expect(await workspace.values("Team")).toEqual([["new"]]);
  await workspace.removeTab("Team");
});

test("a file that is too large is refused before it is sent", async () => {
  const length = 64 * 1024 * 1024 + 1;
  expect(await sendFile("name=all.xlsx&if-taken=ask", "", length)).toEqual({
    status: 413,
    answer: { message: "all.xlsx is larger than 64 MB; cut it into smaller files." },
  });
});
