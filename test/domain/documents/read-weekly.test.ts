import fc from "fast-check";
import type { Block, Run, TableBlock } from "../../../src/domain/documents/block";
import { findSections } from "../../../src/domain/documents/find-sections";
import { readWeekly } from "../../../src/domain/documents/read-weekly";
import type { Weekly } from "../../../src/domain/documents/weekly";
import { writeWeekly } from "../../../src/domain/documents/write-weekly";
import type { Carried } from "../../../src/domain/meetings/carry-over";
import { MEETING_SECTIONS } from "../../../src/domain/settings/section-order";
import { carried, PAIR, USUAL } from "./sample";

const RUNS = { seed: 25, numRuns: Number(process.env.CASES ?? 60) };

function heading(text: string): Block {
  return { kind: "heading", section: "other", level: 2, runs: [{ text }] };
}

function line(text: string, look?: Run["look"]): Block {
  return { kind: "line", hand: "theirs", runs: [look ? { text, look } : { text }] };
}

/** A table as read from a Doc: its first row gives the titles. */
function table(...lines: string[]): TableBlock {
  const [titles = [], ...rows] = lines.map((each) => each.split("|").map((cell) => cell.trim()));
  return {
    kind: "table",
    section: "other",
    columns: titles.map((title) => ({ title, hand: "theirs", points: 80 })),
    rows: rows.map((cells) => ({ cells: cells.map((text) => (text === "" ? [] : [{ text }])) })),
  };
}

/** Each item as "section place ref/who/what/measure/by/for/status/note", empty ones left out. */
function check(blocks: readonly Block[], expected: readonly string[], lost: readonly string[] = []): void {
  const reading = readWeekly(blocks, PAIR);
  const items = reading.items.map((item) => {
    const at = item.place ? `${item.place.table}.${item.place.row}` : "line";
    const texts = [item.ref, item.who, item.what, item.measure, item.by, item.for, item.status, item.note];
    return `${item.section} ${at} ${texts.join("/")}${item.struck ? " struck" : ""}`;
  });
  expect(items).toEqual(expected);
  expect(reading.lost).toEqual(lost);
}

const OBJECTIVES = "Ref | Who | What | By | Status | Note";
const COMMITMENTS = "Ref | Who | I will … | How much, how we’ll know | By | For (deal · gap · skill · plan)";
const HEADS = [
  heading("2  Objectives from last week   2 min"),
  heading("4  What we will each do   3 min"),
] as const;

test("the rows of the two tables are read word for word, with their places", () => {
  check(
    [
      HEADS[0],
      table(OBJECTIVES, "R-014 | Dana | Call Acme | Fri | done – at last | went well"),
      HEADS[1],
      table(COMMITMENTS, " | Dana | Send the plan | 1 page | next week | Acme", "|||||"),
    ],
    [
      "objectives 0.1 R-014/Dana/Call Acme//Fri//done – at last/went well",
      "commitments 1.1 /Dana/Send the plan/1 page/next week/Acme//",
      "commitments 1.2 ///////",
    ],
  );
});

test("sections that were renamed, moved or lost their heading are found by the titles of their tables", () => {
  check(
    [
      table(COMMITMENTS, "|Dana|Call|||"),
      heading("Was haben wir geschafft?"),
      table(OBJECTIVES, "R-1||Plan|||"),
    ],
    ["commitments 0.1 /Dana/Call/////", "objectives 1.1 R-1//Plan/////"],
  );
});

test("columns may be moved, added and renamed", () => {
  check(
    [
      HEADS[0],
      table(
        "Status | Priority | What | Ref | Due date | Who | Comment",
        "done | high | Call | R-014 | Fri | Dana | ok",
      ),
    ],
    ["objectives 0.1 R-014/Dana/Call//Fri//done/ok"],
    ["commitments"],
  );
});

test("translated titles are found by their heading, and a table without titles by its refs", () => {
  check(
    [HEADS[0], table("Nr | Wer | Was | Bis | Stand | Notiz", "R-014 | Dana | Anrufen | Fr | erledigt | ")],
    ["objectives 0.1 R-014/Dana/Anrufen//Fr//erledigt/"],
    ["commitments"],
  );
  check(
    [heading("Mein Titel"), table("R-014 | Dana | Call Acme | Fri | done | ", "R-015 | Dana | Plan | | |")],
    ["objectives 0.0 R-014/Dana/Call Acme//Fri//done/", "objectives 0.1 R-015/Dana/Plan/////"],
    ["commitments"],
  );
});

test("a table retyped as a list is found by its refs", () => {
  check(
    [
      HEADS[0],
      line("R-014 Dana: call Acme – done"),
      line("r-15: send the plan (50 %)"),
      line("R-016 | Dana | book the demo | Fri | x |"),
      line("See R-017"),
    ],
    [
      "objectives line R-014/Dana/call Acme////done/",
      "objectives line R-015//send the plan////50 %/",
      "objectives line R-016/Dana/book the demo//Fri//x/",
    ],
    ["commitments"],
  );
});

test("a line under what we will each do is a commitment; our hint, other sections and foreign things are not", () => {
  check(
    [
      heading("1  Dana’s topics   9 min"),
      line("I will think about it"),
      { kind: "foreign" },
      HEADS[1],
      table(COMMITMENTS, "|||||"),
      line("Small enough to finish, and yours to do without anyone else’s yes."),
      line("Morgan: ask finance"),
      line(""),
      { kind: "page break" },
      line("A free line"),
    ],
    ["commitments 0.1 ///////", "commitments line /Morgan/ask finance/////"],
    ["objectives"],
  );
});

test("a struck row is seen as struck, a half-struck one is not", () => {
  const struck = (runs: readonly Run[]): TableBlock => ({
    ...table(OBJECTIVES),
    rows: [{ cells: [[{ text: "R-014" }], [], runs, [], [], []] }],
  });
  const plan: Run = { text: "Send the plan", look: "struck" };
  check([struck([plan])], ["objectives 0.1 R-014//Send the plan///// struck"], ["commitments"]);
  check(
    [struck([plan, { text: " today" }])],
    ["objectives 0.1 R-014//Send the plan today/////"],
    ["commitments"],
  );
});

test("people's own tables are left alone, even under our headings", () => {
  check([HEADS[0], table("Company | ARR", "Acme | 10")], [], ["commitments"]);
  check(
    [HEADS[1], table("Deal | Was | Now | Move no. | Why? | Customer said so?", "A|||||")],
    [],
    ["objectives"],
  );
});

test("an empty Doc reads as nothing found", () => {
  check([], [], ["objectives", "commitments"]);
  check([{ kind: "table", section: "other", columns: [], rows: [] }], [], ["objectives", "commitments"]);
});

/** What a Doc cannot hold: which section a block belongs to, whose words it holds, which commitment a row is. */
function asReadFromDoc(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind === "heading") return { ...block, section: "other" };
    if (block.kind !== "table") return block;
    return {
      ...block,
      section: "other",
      columns: block.columns.map((column) => ({ ...column, hand: "theirs" })),
      rows: block.rows.map(({ cells }) => ({ cells })),
    };
  });
}

const words = fc.oneof(
  fc.string(),
  fc.constantFrom("=1+1", "<script>", "Objectives", "a | b", "R-001", "Dana: x – done"),
);
const commitment = fc.record({ what: words, due: words, status: fc.constantFrom("open", "part") });
const weekly: fc.Arbitrary<Weekly> = fc
  .record({
    open: fc.array(commitment, { maxLength: 9 }),
    done: fc.array(words, { maxLength: 3 }),
    deal: words,
    order: fc.shuffledSubarray([...MEETING_SECTIONS], { minLength: MEETING_SECTIONS.length }),
  })
  .map(({ open, done, deal, order }) => ({
    ...USUAL,
    order,
    open: open.map(({ what, due, status }, at): Carried =>
      carried(`R-${String(at + 1).padStart(3, "0")}`, what, { due, status: status }),
    ),
    done: done.map((what, at) => carried(`M-${at + 101}`, what, { status: "done" })),
    moves: [{ deal, was: USUAL.day, now: USUAL.day, nth: 1 }],
  }));

test("sections are found again in everything we write", () => {
  fc.assert(
    fc.property(weekly, (meeting) => {
      const blocks = writeWeekly(meeting);
      expect(findSections(asReadFromDoc(blocks), PAIR)).toEqual(blocks);
    }),
    RUNS,
  );
});

test("of everything we write, exactly the open commitments are read back, word for word", () => {
  fc.assert(
    fc.property(weekly, (meeting) => {
      const { items, lost } = readWeekly(asReadFromDoc(writeWeekly(meeting)), PAIR);
      const read = items
        .filter(({ ref }) => ref !== "")
        .map(({ ref, who, what, by, status }) => [ref, who, what, by, status]);
      expect(read).toEqual(
        meeting.open.map((each) => [
          each.ref,
          "Dana",
          each.what.trim(),
          each.due.trim(),
          each.status === "part" ? "part" : "",
        ]),
      );
      const empty = items.filter(({ ref }) => ref === "");
      expect(
        empty.every((item) => [item.who, item.what, item.measure, item.by, item.for].join("") === ""),
      ).toBe(true);
      expect(lost).toEqual([]);
    }),
    RUNS,
  );
});

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  words.map(heading),
  words.map((text) => line(text)),
  fc
    .array(fc.array(words, { maxLength: 7 }), { maxLength: 4 })
    .map((rows): Block => table(...rows.map((row) => row.join("|")))),
  fc.constant<Block>({ kind: "foreign" }),
  fc.constant<Block>({ kind: "page break" }),
);

test("whatever people made of a Doc, reading it never fails", () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 8 }), (blocks) => {
      expect(Array.isArray(readWeekly(blocks, PAIR).items)).toBe(true);
    }),
    RUNS,
  );
});
