import { textOf, type Block } from "../../src/domain/documents/block";
import { findSections } from "../../src/domain/documents/find-sections";
import type { Weekly } from "../../src/domain/documents/weekly";
import { writeWeekly } from "../../src/domain/documents/write-weekly";
import { FIRST, PAIR, USUAL } from "../domain/documents/sample";
import { openDocAdapter, type DocAdapter } from "./doc-adapter";

let docs: DocAdapter;

beforeAll(async () => {
  docs = await openDocAdapter();
});

afterAll(() => docs.close());

/** A Doc keeps no note of whose words a line holds, and has an empty paragraph where it must. */
function asKept(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== "line") return [block];
    return textOf(block.runs) === "" ? [] : [{ ...block, hand: "theirs" }];
  });
}

async function check(weekly: Weekly): Promise<void> {
  const blocks = writeWeekly(weekly);
  const id = await docs.write("1:1", blocks);
  const read = await docs.read(id);
  expect(findSections(asKept(read ?? []), weekly.pair)).toEqual(asKept(blocks));
}

test("what is written in a Doc is read back: words, looks, links, tables and their widths", async () => {
  await check(USUAL);
  await check({ ...FIRST, order: ["objectives", "commitments", "manager", "topics"] });
});

test("a list, struck words and lines within a cell come back as well", async () => {
  const blocks: Block[] = [
    { kind: "line", hand: "theirs", bullet: true, runs: [{ text: "one" }] },
    { kind: "line", hand: "theirs", bullet: true, runs: [{ text: "t" }, { text: "wo", look: "struck" }] },
    {
      kind: "table",
      section: "other",
      columns: [{ title: "A", hand: "theirs", points: 120 }],
      rows: [{ cells: [[{ text: "first\nsecond" }]] }, { cells: [[{ text: "=1+1" }]] }, { cells: [[]] }],
    },
  ];
  expect(asKept((await docs.read(await docs.write("List", blocks))) ?? [])).toEqual(blocks);
});

test("a ref goes into an empty cell only, wherever the table stands", async () => {
  const id = await docs.write("1:1", writeWeekly(USUAL));
  await docs.writeRefs(id, [
    { table: 1, row: 1, column: 0, ref: "R-047" },
    { table: 0, row: 1, column: 0, ref: "R-999" }, // M-045 stands there
    { table: 1, row: 90, column: 0, ref: "R-999" },
    { table: 9, row: 1, column: 0, ref: "R-999" },
    { table: 1, row: 1, column: -1, ref: "R-999" },
  ]);
  const text = docs.workspace.docText(id);
  expect(text).toContain("R-047");
  expect(text).toContain("M-045");
  expect(text).not.toContain("R-999");
});

test("the next Doc is linked once, and only where the words still stand", async () => {
  const id = await docs.write("1:1", writeWeekly(USUAL));
  await docs.link(id, "2 Dec ›", "https://docs.google.com/open?id=next");
  await docs.link(id, "2 Dec ›", "https://docs.google.com/open?id=other");
  await docs.link(id, "words nobody wrote", "https://docs.google.com/open?id=other");
  const runs = ((await docs.read(id)) ?? []).flatMap((block) => ("runs" in block ? block.runs : []));
  const links = runs.flatMap(({ text, link }) => (link === undefined ? [] : [`${text} → ${link}`]));
  expect(links).toContain("2 Dec › → https://docs.google.com/open?id=next");
  expect(links.join()).not.toContain("other");
});

test("a Doc is shared once with an address, and an address that is none is refused", async () => {
  const id = await docs.write("1:1", writeWeekly(FIRST));
  await docs.share(id, "ben@example.com");
  const people = await docs.share(id, "Ben@Example.com");
  expect(people.filter((email) => /ben/i.test(email))).toHaveLength(1);
  expect(people).toContain("morgan@example.com");
  await expect(docs.share(id, "no address")).rejects.toThrow(/Invalid email/);
});

test("a Doc that does not exist is none, not an error", async () => {
  expect(await docs.read("nobody-made-this")).toBeNull();
});

test("a Doc of two pages has one page break, before the preparation", async () => {
  const read = (await docs.read(await docs.write("1:1", writeWeekly(USUAL)))) ?? [];
  const found = findSections(read, PAIR);
  const at = found.findIndex(({ kind }) => kind === "page break");
  expect(found[at + 1]).toMatchObject({ kind: "heading", section: "preparation" });
});

/** Each block of a Doc in short: its kind, then for text how large it is and whether it is bold. */
async function looksOf(blocks: readonly Block[]): Promise<string[]> {
  const nodes = docs.workspace.doc(await docs.write("1:1", blocks)).content.content ?? [];
  return nodes.map(({ type, attrs, content }) => {
    const marks = content?.[0]?.marks ?? [];
    const size = marks.find((mark) => mark.type === "size")?.attrs?.["points"];
    const bold = marks.some((mark) => mark.type === "bold") ? " bold" : "";
    const glyph = attrs?.["glyph"] === "BULLET" ? " bullet" : "";
    return type === "table" ? type : `${String(size)}${bold}${glyph}`;
  });
}

test("text keeps to its own looks below a heading, starts right below a table, and a list has bullets", async () => {
  const line = (text: string): Block => ({ kind: "line", hand: "ours", runs: [{ text }] });
  const cells = [[{ text: "cell" }]];
  expect(
    await looksOf([
      { kind: "heading", section: "other", level: 1, runs: [{ text: "Title" }] },
      line("below a heading"),
      {
        kind: "table",
        section: "other",
        columns: [{ title: "A", hand: "ours", points: 120 }],
        rows: [{ cells }],
      },
      line("below a table"),
      { kind: "line", hand: "ours", bullet: true, runs: [{ text: "in a list" }] },
    ]),
  ).toEqual(["16 bold", "11", "table", "11", "11 bullet"]);
});
