import fc from "fast-check";
import { Docs } from "../../workspace/docs/docs";
import { docText } from "../../workspace/docs/text";
import type { DocNode } from "../../workspace/index";
import { openTestWorkspace } from "./open";

/** Two who work on one Doc at once: whatever either writes is in it afterwards, and nothing twice. */

type Words = readonly string[];
/** A paragraph is its words; a table its rows of cells, each with its words. */
type Block = Words | { readonly rows: readonly (readonly Words[])[] };

const BASE: readonly Block[] = [
  ["b1", "b2", "b3", "b4"],
  [],
  ["b5", "b6"],
  {
    rows: [
      [["b7"], ["b8", "b9"], []],
      [["b10"], ["b11"], []],
    ],
  },
  ["b12", "b13", "b15", "b14"],
  [],
];

const paragraph = (words: Words): DocNode => {
  return { type: "paragraph", content: words.length > 0 ? [{ type: "text", text: words.join(" ") }] : [] };
};

const docOf = (blocks: readonly Block[]): DocNode => {
  const row = (cells: readonly Words[]): DocNode => {
    return {
      type: "table_row",
      content: cells.map((words) => ({ type: "table_cell", content: [paragraph(words)] })),
    };
  };
  return {
    type: "doc",
    content: blocks.map((block) =>
      "rows" in block ? { type: "table", content: block.rows.map(row) } : paragraph(block),
    ),
  };
};

/** One edit: what is done, and where (a number that is wrapped round to what there is). */
interface Edit {
  readonly act: "type" | "delete word" | "new paragraph" | "delete paragraph" | "new row";
  readonly at: number;
  readonly word: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom("type", "type", "type", "delete word", "new paragraph", "delete paragraph", "new row"),
  at: fc.nat(20),
  word: fc.nat(20),
});

/** The blocks after these edits; each new word is the writer's own and written once. */
function after(edits: readonly Edit[], writer: string): readonly Block[] {
  let written = 0;
  const fresh = () => `${writer}${++written}`;
  const typed = (words: Words, at: number) => words.toSpliced(at % (words.length + 1), 0, fresh());
  // Every other word can go: a paragraph that has lost more than half of its words is another one.
  const shortened = (words: Words, at: number) => words.filter((word) => word !== `b${2 * (at % 8)}`);
  return edits.reduce<readonly Block[]>((blocks, { act, at, word }) => {
    const index = at % blocks.length;
    const block = blocks[index];
    if (!block) return blocks;
    if (act === "new paragraph") return blocks.toSpliced(index, 0, [fresh()]);
    if (!("rows" in block)) {
      if (act === "delete paragraph" && index < blocks.length - 1) return blocks.toSpliced(index, 1);
      if (act === "delete word") return blocks.with(index, shortened(block, word));
      return blocks.with(index, typed(block, word));
    }
    if (act === "new row")
      return blocks.with(index, {
        rows: block.rows.toSpliced(word % (block.rows.length + 1), 0, [[fresh()], [], []]),
      });
    const [r, c] = [word % block.rows.length, Math.floor(at / 2) % 3];
    const row = block.rows[r] ?? [];
    const words = row[c] ?? [];
    const cell = act === "delete word" ? shortened(words, at) : typed(words, at);
    return blocks.with(index, { rows: block.rows.with(r, row.with(c, cell)) });
  }, BASE);
}

/** What a Doc says that the script opened as BASE and saved as `mine`, while someone else made it `theirs`. */
function saved(mine: readonly Block[], theirs: readonly Block[]): readonly string[] {
  const docs = new Docs();
  const { id } = docs.create("Notes", "you@example.com");
  const opened = docs.change(id, { content: docOf(BASE) });
  docs.change(id, { content: docOf(theirs) });
  return spoken(docs.write(id, opened, docOf(mine)).content);
}

const spoken = (content: DocNode): readonly string[] => docText(content).match(/[^\s|]+/g) ?? [];
const wordsOf = (blocks: readonly Block[]) => spoken(docOf(blocks));
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
const RUNS = { seed: 20261125, numRuns: Number(process.env["CASES"] ?? 150) };

test("no word that either wrote is lost, and none is doubled", () => {
  fc.assert(
    fc.property(edits, edits, (mineEdits, theirEdits) => {
      const [mine, theirs] = [after(mineEdits, "m"), after(theirEdits, "t")];
      const merged = saved(mine, theirs).toSorted();
      const own = [...wordsOf(mine), ...wordsOf(theirs)].filter((word) => /^[mt]/.test(word));
      expect(merged.filter((word) => /^[mt]/.test(word))).toEqual(own.sort());
      expect(merged.filter((word, at) => word === merged[at - 1])).toEqual([]);
    }),
    RUNS,
  );
});

test("a word that both left alone is still there", () => {
  fc.assert(
    fc.property(edits, edits, (mineEdits, theirEdits) => {
      const [mine, theirs] = [after(mineEdits, "m"), after(theirEdits, "t")];
      const left = wordsOf(BASE).filter(
        (word) => wordsOf(mine).includes(word) && wordsOf(theirs).includes(word),
      );
      expect(saved(mine, theirs)).toEqual(expect.arrayContaining(left));
    }),
    RUNS,
  );
});

test("what a person types while a script holds the Doc is kept, and the script's words as well", async () => {
  const workspace = await openTestWorkspace();
  const id = (await workspace.call("ask", "makeDoc", ["Notes"])) as string;
  const before = workspace.docText(id);
  const stop = workspace.listen((event) => {
    if (event.type !== "docs") return; // the script has renamed the Doc, and holds it
    stop();
    const { content } = workspace.doc(id);
    workspace.edit(id, { ...content, content: [paragraph(["typed"]), ...(content.content ?? [])] });
  });
  await workspace.call("ask", "renameThenAppend", [id, "held"]);
  expect(workspace.docText(id)).toBe(`typed\n${before}\nheld`);
});
