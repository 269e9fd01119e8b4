import type { PreparedDoc } from "../../src/domain/contract";
import { SAMPLE_TODAY, SAMPLE_USER, sampleTabs } from "../../tools/sample";
import { openTeam, type Team } from "./team";

/** The main job on the sample: two weeks of 1:1s, told from the outside to the built add-on. */
let team: Team;
let first: PreparedDoc;
let second: PreparedDoc;

beforeAll(async () => {
  team = await openTeam({ tabs: sampleTabs(), user: SAMPLE_USER, now: Date.parse(`${SAMPLE_TODAY}T09:00Z`) });
});

afterAll(() => team.workspace.close());

test("opening the sidebar saves the three dated exports as looks, once", async () => {
  expect((await team.overview()).saved.text).toMatch(/5 Oct 2026/);
  const rows = await team.workspace.values("History");
  expect(
    rows.filter(([, id, , stage]) => id === "" && typeof stage === "string" && stage.includes("deals seen")),
  ).toHaveLength(3);
  await team.overview();
  expect(await team.workspace.values("History")).toEqual(rows);
});

test("an amount that was saved is formatted as any number: 31000, not 31000.", async () => {
  const { sheets, styles } = (await team.workspace.snapshot()) as Workbook;
  const history = Object.values(sheets).find(({ name }) => name === "History");
  const cell = history?.cellData["2"]?.["7"];
  const style = typeof cell?.s === "string" ? styles[cell.s] : cell?.s;
  expect([cell?.v, style?.n?.pattern]).toEqual([31000, "General"]);
});

interface Style {
  readonly n?: { readonly pattern: string };
}
interface Workbook {
  readonly styles: Readonly<Record<string, Style>>;
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly cellData: Readonly<Record<string, Record<string, { v: unknown; s: string | Style }>>>;
      }
    >
  >;
}

test("the sidebar lists the eight reps with the numbers that a week can move, in alphabetical order", async () => {
  const overview = await team.overview();
  const names = overview.reps.map(({ rep }) => rep);
  expect(names).toEqual([
    "Dana Reyes", "Hattie Lindqvist", "June Whitfield", "Lars Eriksen", "Priya Nair", "Sam Okafor", "Scott Brandt", "Tomas Ibarra",
  ]); // prettier-ignore
  for (const { tiles } of overview.reps)
    expect(tiles.filter(({ weekly }) => weekly).map(({ fn }) => fn)).toEqual([
      "WINRATE",
      "WINRATE_COMMITS",
      "PUSHES",
      "PIPELINE_WEIGHTED",
    ]);
});

test("the first Doc is dated, shared with the rep and asks for topics first", async () => {
  first = await team.prepare("Dana Reyes");
  expect(first).toMatchObject({
    title: "1:1 · Dana Reyes · 2026-10-07",
    made: true,
    shared: "dana.reyes@example.com",
    carried: 0,
    done: 0,
  });
  const [doc] = team.workspace.docs().filter(({ id }) => id === team.docId(first));
  expect(doc?.editors).toContain("dana.reyes@example.com");
  const text = team.text(first);
  expect(text.indexOf("topics")).toBeLessThan(text.indexOf("Objectives"));
  expect(text).not.toMatch(/Sam|Hattie|Lars|Priya|June|Scott|Tomas/);
  expect(text).not.toMatch(/overdue|missed|behind|below|failed/i);
});

test("the sidebar tells what is new since the last 1:1 as the Doc does", async () => {
  const dana = (await team.overview()).reps.find(({ rep }) => rep === "Dana Reyes");
  expect(dana?.news?.since).toBe("30 Sep");
  expect(team.text(first)).toContain(dana?.news?.pipeline[0] ?? "what is missing");
});

test("prepared twice in one week it is the same Doc, once, with every word that was typed", async () => {
  team.typeAfter(first, "In my way:", "legal takes three weeks");
  const before = team.workspace.doc(team.docId(first)).content;
  const again = await team.prepare("Dana Reyes");
  expect(again).toMatchObject({ url: first.url, made: false });
  expect(team.workspace.docs().filter(({ title }) => title.includes("Dana"))).toHaveLength(1);
  expect(team.workspace.doc(team.docId(first)).content).toEqual(before);
});

test("a week later the new Doc carries over what the two agreed, each with a ref", async () => {
  const agreed = "I will …";
  team.typeInTable(first, agreed, 1, "Who", "Dana");
  team.typeInTable(first, agreed, 1, agreed, "Book two sponsor meetings");
  team.typeInTable(first, agreed, 2, "Who", "Morgan");
  team.typeInTable(first, agreed, 2, agreed, "Introduce Dana to legal");
  team.typeInTable(first, agreed, 2, "By", "Fri");
  const typed = team.text(first);
  await team.passDays(7);
  second = await team.prepare("Dana Reyes");
  expect(second).toMatchObject({ title: "1:1 · Dana Reyes · 2026-10-14", made: true, carried: 2, done: 0 });
  expect(team.table(second, "Status").map((row) => row.slice(0, 4))).toEqual([
    ["M-002", "Morgan", "Introduce Dana to legal", "Fri"],
    ["R-001", "Dana", "Book two sponsor meetings", ""],
  ]);
  expect(
    team
      .table(first, agreed)
      .slice(0, 2)
      .map(([ref]) => ref),
  ).toEqual(["R-001", "M-002"]);
  const withoutRefs = team.text(first).replace(/R-001|M-002/g, "");
  for (const word of typed.split(/\s+/)) expect(withoutRefs).toContain(word);
});

test("what was done is shown once as done, what was open is carried over", async () => {
  team.typeInTable(second, "Status", 2, "Status", "done ✓ both in the calendar");
  await team.passDays(7);
  const third = await team.prepare("Dana Reyes");
  expect(third).toMatchObject({ title: "1:1 · Dana Reyes · 2026-10-21", carried: 1, done: 1 });
  expect(team.text(third)).toContain("The pipeline was last seen on 5 Oct 2026"); // no export came in since
  expect(team.text(third)).toMatch(/Done since 14 Oct: R-001 Book two sponsor meetings \(Dana\)/);
  expect(team.table(third, "Status").map(([ref]) => ref)).toEqual(["M-002"]);
  await team.passDays(7);
  const fourth = await team.prepare("Dana Reyes");
  expect(fourth).toMatchObject({ carried: 1, done: 0 });
  expect(team.text(fourth)).not.toContain("R-001");
});

test("the ledger has each commitment once, as it was first agreed", async () => {
  const [headings, ...rows] = await team.workspace.values("Commitments");
  const at = (title: string) => headings?.indexOf(title) ?? -1;
  expect(
    rows.map((row) => ["Ref", "Rep", "What", "Status", "First wording"].map((title) => row[at(title)])),
  ).toEqual([
    ["R-001", "Dana Reyes", "Book two sponsor meetings", "done", "Book two sponsor meetings"],
    ["M-002", "Dana Reyes", "Introduce Dana to legal", "open", "Introduce Dana to legal"],
  ]);
});
