/** The built sidebar in Chromium, with the server's answers given. */
import type {
  NumberBehind,
  Overview,
  PreparedDoc,
  RepCard,
  TablesAlike,
  Tile,
} from "../../src/domain/contract";
import { type Browser, findChromium, openBrowser } from "../../tools/chromium";
import { type FakeServer, type OpenSidebar, openSidebar } from "./open-sidebar";

const REPS = [
  "Tom O'Neill",
  "Dana Reyes",
  "Amir Khan",
  "Lin Zhao",
  "Priya Natarajan",
  "Sofia Rossi",
  "Bea Lund",
  "Maximiliane Featherstonehaugh-Oberhauser",
];

const tile = (fn: string, label: string, text: string, n: number, more: Partial<Tile> = {}): Tile => ({
  fn,
  label,
  group: "Winning",
  weekly: true,
  text,
  n,
  period: null,
  few: false,
  range: null,
  note: null,
  ...more,
});

const rep = (name: string, more: Partial<RepCard> = {}): RepCard => ({
  rep: name,
  email: "someone@acme.example",
  meeting: { day: "Wed 7 Oct 2026", url: null },
  tiles: [tile("M1", "Win rate", "42 %", 24), tile("M6", "Pushes", "3", 140)],
  news: null,
  keyDeals: null,
  ...more,
});

const SAVED = { text: "Saved 5 Oct 2026: 140 deals seen, 23 changes.", question: null, failed: false };

const overview = (more: Partial<Overview> = {}): Overview => ({
  headline: "140 deals of 8 reps; 1 row needs a look",
  asOf: "5 Oct 2026",
  window: "Q4 2025 – Q3 2026",
  sources: [],
  reps: REPS.map((name) => rep(name)),
  problems: [],
  lacking: [],
  onlookers: [],
  saved: SAVED,
  empty: false,
  ...more,
});

const doc = (name: string, more: Partial<PreparedDoc> = {}): PreparedDoc => ({
  rep: name,
  title: `1:1 · ${name} · 2026-10-07`,
  url: "https://docs.google.com/document/d/1",
  made: true,
  shared: "someone@acme.example",
  carried: 0,
  done: 0,
  notes: [],
  reviews: [],
  ...more,
});

const executable = findChromium();
let browser: Browser;
let sidebar: OpenSidebar;

beforeAll(async () => {
  if (executable !== undefined) browser = await openBrowser(executable);
}, 60_000);

afterAll(async () => {
  if (executable !== undefined) await browser.close();
});

/** Opens the sidebar, lets a person use it, and sees that it asked for nothing outside and complained of nothing. */
const inSidebar = (name: string, server: FakeServer, use: (sidebar: OpenSidebar) => Promise<void>) =>
  test(name, async () => {
    if (executable === undefined) return; // chromium.ts has said so
    sidebar = await openSidebar(browser.context, {
      readOverview: () => overview(),
      prepareMeeting: (name) => doc(name),
      showCell: () => null,
      setColumns: () => "Kept in the Settings tab.",
      setUpSheet: () => "Added Reps, History and Settings.",
      ...server,
    });
    await use(sidebar);
    expect(sidebar.strays).toEqual([]);
    expect(browser.complaints).toEqual([]);
    await sidebar.page.goto("about:blank"); // the next one opens in the same page
  });

const shows = (text: string | RegExp) => sidebar.page.getByText(text).first().waitFor();
const text = (selector: string) => sidebar.page.locator(selector).allInnerTexts();
const press = (name: string | RegExp) => sidebar.page.getByRole("button", { name }).first().click();
const prepareAll = () => press("Prepare 1:1 Docs for 8 reps");
const prepared = () => sidebar.calls.filter((call) => call.startsWith("prepareMeeting"));

describe("opening", () => {
  inSidebar("reads the sheet, which saves this look at the pipeline, in one call", {}, async ({ calls }) => {
    await shows("140 deals of 8 reps; 1 row needs a look");
    await shows("As of 5 Oct 2026");
    await shows("Numbers: Q4 2025 – Q3 2026");
    await shows("Saved 5 Oct 2026: 140 deals seen, 23 changes.");
    expect(calls).toEqual(["readOverview false"]);
  });

  inSidebar(
    "says why a save failed and shows the numbers all the same",
    {
      readOverview: () =>
        overview({
          saved: { ...SAVED, text: "Someone else is saving. Try again in a minute.", failed: true },
        }),
    },
    async () => {
      await shows("140 deals of 8 reps");
      expect(await text(".failure p")).toEqual([
        "This look at the pipeline was not saved. Someone else is saving. Try again in a minute.",
      ]);
    },
  );

  const question = "Only 5 of the 12 deals that were open on 28 Sep 2026 are in the pasted tabs.";
  const doubted = overview({ saved: { text: "This look is not saved yet.", question, failed: false } });
  inSidebar(
    "asks before a paste that looks wrong is saved, and saves it on a person's word",
    { readOverview: (anyway) => (anyway ? overview() : doubted) },
    async ({ calls }) => {
      await shows(question);
      await press("Save anyway");
      await shows("Saved 5 Oct 2026: 140 deals seen, 23 changes.");
      expect((await text("main")).join()).not.toContain(question);
      expect(calls).toEqual(["readOverview false", "readOverview true"]);
    },
  );

  inSidebar(
    "leaves a paste unsaved when told so, and does not ask again about the same",
    { readOverview: () => doubted },
    async ({ calls }) => {
      await shows(question);
      await press("Not this one");
      await press("Check again");
      await shows("Check again");
      expect((await text("main")).join()).not.toContain(question);
      expect(calls).toEqual(["readOverview false", "readOverview false"]);
    },
  );

  let readings = 0;
  inSidebar(
    "says why the sheet could not be read and reads it when asked again",
    {
      readOverview: () => {
        readings += 1;
        if (readings === 1) throw new Error("Two columns could be the close date.");
        return overview();
      },
    },
    async () => {
      await shows("Two columns could be the close date.");
      await press("Try again");
      await shows("140 deals of 8 reps");
      expect(await text(".failure")).toEqual([]);
    },
  );

  inSidebar(
    "takes an answer that Google lost for a failure",
    { readOverview: () => null as unknown as Overview },
    async () => shows("Google lost the answer. Try again."),
  );

  inSidebar(
    "of an empty sheet says what to do first, in three steps, and sets it up when asked",
    {
      readOverview: () => overview({ headline: "Nothing is pasted yet", asOf: null, reps: [], empty: true }),
    },
    async ({ page, calls }) => {
      await shows("Nothing is pasted yet");
      expect(await page.locator("ol > li").count()).toBe(3);
      await press("Set up this sheet");
      await shows("Added Reps, History and Settings.");
      await shows("Check the paste");
      expect(calls).toEqual(["readOverview false", "setUpSheet", "readOverview false"]);
    },
  );
});

describe("the reps", () => {
  const reps = [
    rep("Lin Zhao", {
      tiles: [tile("M3", "Win rate (commits)", "–", 0, { note: "No deal was committed." })],
    }),
    rep("amir khan", { tiles: [tile("M1", "Win rate", "100 %", 2, { few: true })] }),
    rep("Dana Reyes", { meeting: { day: "Thu 8 Oct 2026", url: "https://docs.google.com/document/d/9" } }),
  ];

  inSidebar(
    "stand in the order of their names, with value, label and n",
    { readOverview: () => overview({ reps }) },
    async ({ page }) => {
      await shows("Lin Zhao");
      expect(await text("h3")).toEqual(["amir khan", "Dana Reyes", "Lin Zhao"]);
      expect(await page.locator("li dl").first().locator("dt, dd").allTextContents()).toEqual([
        "Win rate",
        "100 %",
        "n = 2",
        "few deals",
      ]);
      expect(await page.getByRole("link").getAttribute("href")).toBe("https://docs.google.com/document/d/9");
    },
  );

  inSidebar(
    "say what is new since the last 1:1, each deal one press away",
    {
      readOverview: () =>
        overview({
          reps: [
            rep("Dana Reyes", {
              news: {
                since: "30 Sep",
                counts: "1 lost, 1 moved later",
                changes: [
                  { label: "Lost", text: "Acme pilot · 28,000" },
                  { label: "Moved later", text: "Bolt rollout · dated 6 Nov 2026 · was 20 Oct 2026" },
                ],
                more: null,
                pipeline: ["Open pipeline: 90,000 on 30 Sep − 28,000 lost = 62,000 on 5 Oct."],
              },
            }),
          ],
        }),
    },
    async ({ page }) => {
      const lost = page.getByText("Acme pilot · 28,000");
      await shows("Since 30 Sep: 1 lost, 1 moved later");
      expect(await lost.isVisible()).toBe(false);
      await page.getByText("Since 30 Sep").first().click();
      expect(await lost.isVisible()).toBe(true);
      await shows("Open pipeline: 90,000 on 30 Sep − 28,000 lost = 62,000 on 5 Oct.");
    },
  );

  inSidebar(
    "have their key deals one press away, each with why it is one",
    {
      readOverview: () =>
        overview({
          reps: [
            rep("Dana Reyes", {
              keyDeals: {
                period: "Q4 2026",
                count: 5,
                deals: [
                  { deal: "Acme pilot", facts: "57,000 · dated 19 Oct 2026", because: "the goal needs it" },
                  { deal: "Bolt <b>", facts: "", because: "pinned" },
                ],
                more: "and 3 more",
              },
            }),
          ],
        }),
    },
    async ({ page }) => {
      await page.getByText("Key deals in Q4 2026: 5").click();
      expect(await text(".deals li")).toEqual([
        "Acme pilot · 57,000 · dated 19 Oct 2026 · the goal needs it",
        "Bolt <b> · pinned",
      ]);
      await shows("and 3 more");
    },
  );

  inSidebar(
    "have the reason for a missing number one press away",
    { readOverview: () => overview({ reps }) },
    async ({ page }) => {
      const reason = page.getByText("No deal was committed.");
      await page.getByText("Why “–”?").click();
      expect(await reason.isVisible()).toBe(true);
    },
  );

  inSidebar(
    "are told once what holds for all of them",
    {
      readOverview: () =>
        overview({
          reps: REPS.map((name) =>
            rep(name, { tiles: [tile("M6", "Pushes", "–", 0, { note: "One look." })] }),
          ),
        }),
    },
    async ({ page }) => {
      await shows("1 number is missing: why?");
      expect(await page.locator("summary").count()).toBe(1);
      expect(await page.getByText("–", { exact: true }).count()).toBe(0);
    },
  );
});

describe("a number", () => {
  const behind: NumberBehind = {
    label: "Win rate",
    formula: "won ÷ (won + lost)",
    period: "Q4 2025 – Q3 2026",
    sum: "1 for + 1 against + 40 not part of it = 42 deals",
    deals: [
      {
        deal: "<b>Acme</b>",
        side: "for",
        value: null,
        because: "won",
        period: "Q3 2026",
        close: "2 Jul 2026",
      },
      { deal: "Bolt", side: "against", value: null, because: "lost", period: "Q3 2026", close: null },
    ],
    more: 0,
  };

  inSidebar(
    "shows the deals behind it when pressed, and puts them away when pressed again",
    { readOverview: () => overview({ reps: [rep("Dana Reyes")] }), readDeals: () => [behind] },
    async ({ page, calls }) => {
      await press("42 %");
      await shows("1 for + 1 against + 40 not part of it = 42 deals");
      expect(await text(".behind li")).toEqual(["<b>Acme</b> won, close date 2 Jul 2026", "Bolt lost"]);
      expect(await page.getByRole("button", { name: "42 %" }).getAttribute("aria-expanded")).toBe("true");
      await press("42 %");
      expect(await text(".behind")).toEqual([]);
      expect(calls.slice(1)).toEqual(["readDeals M1 Dana Reyes"]);
    },
  );

  inSidebar(
    "says why its deals could not be read, and leaves the others to be asked",
    {
      readOverview: () => overview({ reps: [rep("Dana Reyes")] }),
      readDeals: (fn) => {
        if (fn === "M1") throw new Error("Google is busy.");
        return [{ ...behind, label: "Pushes" }];
      },
    },
    async () => {
      await press("42 %");
      await shows("Its deals could not be read. Google is busy.");
      await press("3");
      await shows("1 for + 1 against");
      expect(await text(".behind h4")).toEqual(["Pushes"]);
    },
  );
});

/** A server whose Docs are finished, or fail, when the test says so. */
function heldBack() {
  const held = new Map<string, { finish: () => void; fail: (message: string) => void }>();
  const prepareMeeting = (name: string) =>
    new Promise<PreparedDoc>((resolve, reject) => {
      held.set(name, {
        finish: () => resolve(doc(name)),
        fail: (message) => reject(new Error(message)),
      });
    });
  /** Waits until the sidebar has asked for the rep's Doc. */
  const asked = async (name: string) => {
    while (!held.has(name)) await new Promise((resolve) => setTimeout(resolve, 10));
    const one = held.get(name);
    held.delete(name);
    if (!one) throw new Error(`Nobody asked for ${name}.`);
    return one;
  };
  return { held, prepareMeeting, asked };
}

describe("preparing", () => {
  const slow = heldBack();
  inSidebar(
    "asks for one rep at a time, two at once, shows how far it is, and a failure stops nobody else",
    { prepareMeeting: slow.prepareMeeting },
    async ({ page }) => {
      await prepareAll();
      await shows("0 of 8 · Amir Khan, Bea Lund…");
      const [amir, bea] = [await slow.asked("Amir Khan"), await slow.asked("Bea Lund")];
      expect(slow.held.size).toBe(0);
      amir.finish();
      await shows("1 of 8 · Bea Lund, Dana Reyes…");
      const dana = await slow.asked("Dana Reyes");
      expect(slow.held.size).toBe(0);
      dana.fail("Dana Reyes’s Doc is in the bin: restore it and try again.");
      bea.finish();
      await shows("3 of 8 · Lin Zhao, Maximiliane");
      for (const name of ["Lin Zhao", REPS[7] ?? "", "Priya Natarajan", "Sofia Rossi", "Tom O'Neill"]) {
        (await slow.asked(name)).finish();
      }
      await shows("7 of 8 ready. Not yet: Dana Reyes.");
      expect(prepared()).toHaveLength(8);
      expect(await page.getByRole("link", { name: "Open Doc" }).count()).toBe(7);
      expect(await text(".failure p")).toEqual([
        "Not prepared. Dana Reyes’s Doc is in the bin: restore it and try again.",
      ]);

      await press("Try again");
      (await slow.asked("Dana Reyes")).finish();
      await page.getByRole("link", { name: "Open Doc of Dana Reyes" }).waitFor();
      expect(await text(".failure")).toEqual([]);
      expect(prepared()).toHaveLength(9);
    },
  );

  inSidebar("does nothing twice on a double click", {}, async ({ page }) => {
    await page.getByRole("button", { name: "Prepare 1:1 Docs for 8 reps" }).dblclick();
    await shows("8 Docs are ready.");
    expect(prepared().sort()).toEqual(REPS.map((name) => `prepareMeeting ${name}`).sort());
  });

  let tries = 0;
  inSidebar(
    "keeps the way to a Doc that is there, though preparing it again fails",
    {
      readOverview: () => overview({ reps: [rep("Dana Reyes")] }),
      prepareMeeting: (name) => {
        tries += 1;
        if (tries === 2) throw new Error("Google is busy.");
        return doc(name);
      },
    },
    async ({ page }) => {
      await press("Prepare 1:1 Doc for 1 rep");
      await shows("1 Doc is ready.");
      await press("Prepare 1:1 Doc for 1 rep");
      await shows("Not prepared. Google is busy.");
      expect(await page.getByRole("link", { name: "Open Doc of Dana Reyes" }).count()).toBe(1);
    },
  );

  const two = heldBack();
  inSidebar(
    "one rep while others are under way joins them",
    { prepareMeeting: two.prepareMeeting },
    async ({ page }) => {
      for (const name of ["Tom O'Neill", "Bea Lund", "Lin Zhao"]) {
        await page.getByRole("button", { name: `Prepare the 1:1 Doc of ${name}` }).click();
      }
      await shows("0 of 3 · Tom O'Neill, Bea Lund…");
      for (const name of ["Tom O'Neill", "Bea Lund", "Lin Zhao"]) (await two.asked(name)).finish();
      await shows("3 Docs are ready.");
      expect(prepared()).toHaveLength(3);
    },
  );

  let made = false;
  inSidebar(
    "keeps the lines to settle when the same Doc is opened again",
    {
      readOverview: () => overview({ reps: [rep("Dana Reyes")] }),
      prepareMeeting: (name) => {
        const again = made;
        made = true;
        const reviews = [{ ref: null, text: "Alike to two open ones.", words: "Call the CFO" }];
        return again ? doc(name, { made: false }) : doc(name, { reviews });
      },
    },
    async () => {
      await press("Prepare 1:1 Doc for 1 rep");
      await shows("Made.");
      await press("Prepare 1:1 Doc for 1 rep");
      await shows("There already, left as it is.");
      expect(await text("blockquote")).toEqual(["Call the CFO"]);
    },
  );

  inSidebar(
    "says what was made, kept and not shared, and gives lines to settle in the person's own words",
    {
      prepareMeeting: (name) =>
        doc(name, {
          shared: null,
          carried: 2,
          done: 1,
          notes: ["No e-mail for Dana Reyes in Reps: made, not shared."],
          reviews: [
            { ref: "R-014", text: "Two statuses; it stays open.", words: "Sponsor <b>met</b>\n=1+1" },
          ],
        }),
    },
    async ({ page }) => {
      await page.getByRole("button", { name: "Prepare the 1:1 Doc of Dana Reyes" }).click();
      await shows("Made. From last time: 1 done, 2 carried over.");
      await shows("No e-mail for Dana Reyes in Reps: made, not shared.");
      await shows("1 Doc is ready. 1 line to settle below.");
      expect(await text("blockquote")).toEqual(["Sponsor <b>met</b>\n=1+1"]);
    },
  );

  let looks = 0;
  inSidebar(
    "says nothing more of last week's Docs once the next 1:1s are another week's",
    {
      readOverview: () => {
        looks += 1;
        const [tom, dana] = [rep("Tom O'Neill"), rep("Dana Reyes")];
        const meeting = { day: "Wed 14 Oct 2026", url: null };
        return overview({ reps: looks < 3 ? [tom, dana] : [tom, { ...dana, meeting }] });
      },
      prepareMeeting: (name) =>
        doc(name, { reviews: [{ ref: null, text: "Which?", words: `${name} calls` }] }),
    },
    async ({ page }) => {
      await press("Prepare 1:1 Docs for 2 reps");
      await shows("2 Docs are ready. 2 lines to settle below.");
      await press("Check again"); // in the same week
      await page.getByRole("button", { name: "Check again" }).waitFor();
      await shows("2 Docs are ready. 2 lines to settle below.");
      await press("Check again");
      await shows("1:1 on Wed 14 Oct 2026");
      await shows("1 Doc is ready. 1 line to settle below.");
      expect(await text("blockquote")).toEqual(["Tom O'Neill calls"]);
      expect(await page.getByText("Made.").count()).toBe(1);
      await page.getByRole("button", { name: "Prepare the 1:1 Doc of Dana Reyes" }).waitFor();
    },
  );

  inSidebar(
    "never makes a link of an address that is not the web's or the workspace's",
    { prepareMeeting: (name) => doc(name, { url: "javascript:alert(1)" }) },
    async ({ page }) => {
      await prepareAll();
      await shows("8 Docs are ready.");
      await shows("Its address cannot be opened from here: javascript:alert(1)");
      expect(await page.getByRole("link").count()).toBe(0);
    },
  );
});

describe("what needs a look", () => {
  const problems = [
    {
      kind: "date not understood",
      count: 30,
      text: "The close date is not a date.",
      remedy: "Type it as 2026-10-31.",
      places: Array.from({ length: 20 }, (_, index) => ({ where: `Pipeline!G${index + 2}`, found: "tbd" })),
    },
  ];

  inSidebar(
    "is counted and leads to its cells",
    { readOverview: () => overview({ problems }) },
    async ({ page, calls }) => {
      await shows("Date not understood · 30");
      await shows("The close date is not a date.");
      await shows("Type it as 2026-10-31.");
      await press("Pipeline!G3");
      await page.getByText("27 more").click();
      await shows("and 10 further down");
      await press("Pipeline!G21");
      expect(calls.slice(1)).toEqual(["showCell Pipeline!G3", "showCell Pipeline!G21"]);
    },
  );

  inSidebar(
    "says so where a cell is no longer there",
    {
      readOverview: () => overview({ problems }),
      showCell: (where) => {
        throw new Error(`There is no cell ${where} any more. Check again.`);
      },
    },
    async () => {
      await press("Pipeline!G2");
      await shows("There is no cell Pipeline!G2 any more. Check again.");
    },
  );

  inSidebar("says plainly when all is well", {}, async () => {
    await shows("All is well: everything was understood.");
  });

  const lacking = [
    { text: "No forecast category column. Not answered: Win rate of commits.", remedy: "Add the column." },
    { text: "No amount column. Not answered: Bookings.", remedy: "Add the column." },
    { text: "All 40 deals are open: the report looks filtered.", remedy: "Report all deals." },
  ];
  inSidebar(
    "says what is lacking, and once what to do about alike things",
    { readOverview: () => overview({ lacking }) },
    async () => {
      await shows("No amount column. Not answered: Bookings.");
      expect(await text(".lacking li")).toEqual([
        "No forecast category column. Not answered: Win rate of commits.",
        "No amount column. Not answered: Bookings.\n\nAdd the column.",
        "All 40 deals are open: the report looks filtered.\n\nReport all deals.",
      ]);
    },
  );

  inSidebar(
    "names the people who could see everyone's numbers",
    { readOverview: () => overview({ onlookers: ["dana@acme.example"] }) },
    async () => shows("dana@acme.example"),
  );
});

describe("the columns", () => {
  const source = (more: Partial<TablesAlike> = {}): TablesAlike => ({
    tables: [{ tab: "Pipeline", where: "Pipeline!A1", kind: "one look", rows: 40, seenOn: "5 Oct 2026" }],
    headers: [
      { header: "Opp", column: "deal name", corrected: false },
      { header: "Close Date", column: "close date", corrected: false },
      { header: "Expected sign date", column: null, corrected: false },
      { header: "Owner", column: null, corrected: true },
    ],
    canBeCorrected: true,
    isRead: true,
    ...more,
  });
  const choose = (header: string, option: string) =>
    sidebar.page.getByLabel(`“${header}” is the`).selectOption({ label: option });

  inSidebar(
    "are put right by hand, kept all at once, and the sheet is read again",
    { readOverview: () => overview({ sources: [source()] }) },
    async ({ page, calls }) => {
      await page.getByText("Pipeline: 2 of 4 columns read").click();
      await shows("one look, 40 rows, seen 5 Oct 2026");
      await choose("Expected sign date", "close date");
      await choose("Close Date", "not used");
      await choose("Opp", "account");
      await choose("Opp", "deal name"); // as it was
      await choose("Owner", "what its name says");
      await press("Keep");
      await shows("Kept in the Settings tab.");
      await shows("Check again");
      const kept = [
        { header: "Expected sign date", column: "close date" },
        { header: "Close Date", column: "nothing" },
        { header: "Owner", column: null },
      ];
      expect(calls.slice(1)).toEqual([`setColumns ${JSON.stringify(kept)}`, "readOverview false"]);
      expect(await page.getByRole("button", { name: "Keep" }).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    },
  );

  inSidebar(
    "chosen by the keyboard alone reach the server only with Keep, and stay chosen where that fails",
    {
      readOverview: () => overview({ sources: [source({ headers: source().headers.slice(2, 3) })] }),
      setColumns: () => {
        throw new Error("Somebody else is writing. Try again in a minute.");
      },
    },
    async ({ page, calls }) => {
      await page.getByText("Pipeline: 0 of 1 column read").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.type("stage");
      await page.keyboard.press("Tab");
      expect(calls).toHaveLength(1);
      await page.keyboard.press("Enter");
      await shows("Not kept. Somebody else is writing. Try again in a minute.");
      expect(await page.getByLabel("“Expected sign date” is the").inputValue()).toBe("stage");
      expect(calls.slice(1)).toEqual(['setColumns [{"header":"Expected sign date","column":"stage"}]']);
    },
  );

  inSidebar(
    "of a table that could not be found stand open among the first steps",
    {
      readOverview: () => {
        const tables = [{ tab: "Lejek", where: "Lejek!A3", kind: "not read", rows: 0, seenOn: null }];
        return overview({
          headline: "No deals found",
          empty: true,
          reps: [],
          sources: [source({ tables, isRead: false })],
        });
      },
    },
    async ({ page }) => {
      await shows("Lejek: not read yet");
      await shows("No table of deals was found here.");
      expect(await page.getByLabel("“Opp” is the").isVisible()).toBe(true);
    },
  );

  inSidebar(
    "of the add-on's own tab are shown and not asked",
    { readOverview: () => overview({ sources: [source({ canBeCorrected: false })] }) },
    async ({ page }) => {
      await page.getByText("Pipeline: 2 of 4 columns read").click();
      await shows("deal name");
      expect(await page.locator("select").count()).toBe(0);
    },
  );
});

describe("whatever the sheet holds", () => {
  const name = `<script>alert(1)</script> =1+1 "quoted" 'name'`;
  inSidebar(
    "is text",
    {
      readOverview: () =>
        overview({
          headline: "<img src=x onerror=alert(1)>",
          reps: [rep(name), rep("__proto__"), rep("")],
          onlookers: ["<b>x</b>"],
        }),
    },
    async ({ page }) => {
      await shows("<img src=x onerror=alert(1)>");
      expect(await text("h3")).toEqual(["", "__proto__", name]);
      expect(await page.locator("img, b, #sidebar script").count()).toBe(0);
      await press("Prepare 1:1 Docs for 3 reps");
      await shows("3 Docs are ready.");
      expect(prepared()).toContain(`prepareMeeting ${name}`);
    },
  );

  inSidebar(
    "fits into 300 px: twenty reps, long names, long words",
    {
      readOverview: () =>
        overview({
          headline: "W".repeat(60),
          reps: Array.from({ length: 20 }, (_, index) =>
            rep(`Maximiliane Featherstonehaugh-Oberhauser-${"x".repeat(40)} ${index}`, {
              tiles: [1, 2, 3].map((id) => tile(`M${id}`, "Incommensurability", "12,345,678 €", 1_000_000)),
            }),
          ),
          onlookers: [`${"y".repeat(60)}@acme.example`],
          problems: [
            {
              kind: "x",
              count: 1,
              text: "z".repeat(60),
              remedy: null,
              places: [{ where: "w".repeat(60), found: "v".repeat(60) }],
            },
          ],
          lacking: [{ text: "q".repeat(60), remedy: "p".repeat(60) }],
          sources: [
            {
              tables: [{ tab: "t".repeat(60), where: "t!A1", kind: "k".repeat(60), rows: 0, seenOn: null }],
              headers: [{ header: "h".repeat(80), column: "day it entered the won stage", corrected: true }],
              canBeCorrected: true,
              isRead: false,
            },
          ],
        }),
      prepareMeeting: (name) =>
        doc(name, { shared: `${"s".repeat(60)}@acme.example`, notes: ["n".repeat(80)] }),
    },
    async ({ page }) => {
      await press("Prepare 1:1 Docs for 20 reps");
      await shows("20 Docs are ready.");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll("main *")]
            .filter((one) => one.getBoundingClientRect().right > 300)
            .map((one) => one.outerHTML.slice(0, 80)),
        ),
      ).toEqual([]);
    },
  );
});

describe("the keyboard", () => {
  inSidebar(
    "reaches every control, and keeps its place when Prepare becomes Open Doc",
    {
      readOverview: () =>
        overview({
          reps: [
            rep("Dana Reyes"),
            rep("Lin Zhao", { tiles: [tile("M6", "Pushes", "–", 0, { note: "One look." })] }),
          ],
          problems: [
            {
              kind: "x",
              count: 1,
              text: "Odd.",
              remedy: null,
              places: [{ where: "Pipeline!A2", found: "?" }],
            },
          ],
        }),
    },
    async ({ page }) => {
      await shows("Prepare 1:1 Docs for 2 reps");
      const reached: string[] = [];
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press("Tab");
        reached.push(await page.evaluate(() => document.activeElement?.textContent ?? ""));
      }
      expect(reached).toEqual([
        "Check again",
        "What needs a look",
        "Columns",
        "Prepare 1:1 Docs for 2 reps",
        "Prepare",
        "42 %",
        "3",
        "Prepare",
        "–",
        "Why “–”?",
        "Pipeline!A2?",
        "Set up this sheet",
      ]);
      for (let press = 0; press < 7; press += 1) await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Enter"); // on the first of the two Prepare

      await shows("1 Doc is ready.");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
        "Open Doc of Dana Reyes",
      );
    },
  );
});
