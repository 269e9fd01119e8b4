import fc from "fast-check";
import type { Cell, Grid, Rectangle } from "../../../src/domain/cell";
import type { Day } from "../../../src/domain/day";
import type { Commitment } from "../../../src/domain/meetings/commitment";
import {
  COMMITMENTS_HEADINGS,
  readCommitments,
  writeCommitments,
} from "../../../src/domain/meetings/commitments-tab";
import { MEETINGS_HEADINGS, readMeetings, writeMeetings } from "../../../src/domain/meetings/meetings-tab";

const RUNS = { seed: 25, numRuns: Number(process.env.CASES ?? 60) };
const PAIR = { rep: "Dana Reyes", manager: "Morgan Lee" };
const pairOf = (rep: string): typeof PAIR => ({ ...PAIR, rep });

const SPONSORS: Commitment = {
  ref: "R-014",
  rep: "Dana Reyes",
  by: "rep",
  what: "Hold three sponsor meetings",
  due: "Fri",
  status: "open",
  for: "Acme",
  created: 20775 as Day,
  carried: 1,
  reason: "",
  doc: "doc-18-nov",
  firstWording: "Three sponsor meetings",
};

function applied(grid: Grid, patches: readonly Rectangle[]): Cell[][] {
  const cells = grid.map((row) => [...row]);
  for (const { row, column, cells: block } of patches) {
    block.forEach((values, down) =>
      values.forEach((value, right) => {
        while (cells.length <= row + down) cells.push([]);
        const target = cells[row + down] ?? [];
        while (target.length < column + right) target.push("");
        target[column + right] = value;
      }),
    );
  }
  return cells;
}

const word = fc.string({ maxLength: 12 }).map((text) => text.trim());
const day = fc.integer({ min: 15000, max: 30000 }) as fc.Arbitrary<Day>;
const commitment: fc.Arbitrary<Commitment> = fc
  .record({
    number: fc.integer({ min: 1, max: 99999 }),
    by: fc.constantFrom("rep", "manager"),
    what: word,
    due: word,
    status: fc.constantFrom("open", "part", "done", "dropped"),
    for: word,
    created: day,
    ended: fc.option(day, { nil: undefined }),
    carried: fc.nat(50),
    reason: word,
    firstWording: word,
  })
  .map(({ number, ended, ...rest }) => ({
    ...rest,
    ref: `${rest.by === "rep" ? "R" : "M"}-${String(number).padStart(3, "0")}`,
    rep: PAIR.rep,
    doc: "1AbC-d_e",
    ...(ended === undefined ? {} : { ended }),
  }));

test("commitments written and read back are the same, whatever the order of the columns", () => {
  const many = fc.uniqueArray(commitment, { selector: (each) => each.ref, maxLength: 5 });
  const headings = fc.shuffledSubarray([...COMMITMENTS_HEADINGS], { minLength: COMMITMENTS_HEADINGS.length });
  fc.assert(
    fc.property(many, headings, (commitments, titles) => {
      const grid = applied([titles], writeCommitments([titles], commitments, pairOf));
      expect(readCommitments(grid, pairOf)).toEqual({ records: commitments, problems: [] });
      expect(writeCommitments(grid, commitments, pairOf)).toEqual([]);
    }),
    RUNS,
  );
});

test("an empty tab gets its headings", () => {
  const grid = applied([], writeCommitments([], [SPONSORS], pairOf));
  expect(grid[0]).toEqual(COMMITMENTS_HEADINGS);
  expect(grid[1]?.slice(0, 4)).toEqual(["R-014", "Dana Reyes", "Dana", "Hold three sponsor meetings"]);
  expect(readCommitments(grid, pairOf).records).toEqual([SPONSORS]);
});

test("only the cells that changed are written; a person's column, blank rows and odd status stay", () => {
  const titles: Cell[] = ["What", "Ref", "My note", "Rep", "Status", "By", "Doc", "Due"];
  const grid: Grid = [
    ["Our commitments"],
    titles,
    [],
    ["Call Acme", "r-7", "=A1", "Dana Reyes", "on hold", "Dana", "", { day: 20784 as Day, minute: 0 }],
    ["A row of my own", "", "", "", "", "", "", ""],
  ];
  const { records, problems } = readCommitments(grid, pairOf);
  expect(records).toMatchObject([{ ref: "R-007", what: "Call Acme", status: "open", due: "27 Nov 2026" }]);
  expect(problems.map(({ where, found }) => [where, found])).toEqual([
    ["Commitments!E4", "on hold"],
    ["Commitments!B5", undefined],
  ]);
  const renamed = records.map((each) => ({ ...each, what: "Call Acme twice" }));
  const patches = writeCommitments(grid, renamed, pairOf).filter(({ row }) => row > 1);
  expect(patches).toEqual([{ row: 3, column: 0, cells: [["Call Acme twice"]] }]);
});

test("a new commitment goes below everything, missing headings to the right", () => {
  const grid: Grid = [
    ["Ref", "Rep", "By", "What", "Due", "Status", "For"],
    ["M-001", "Dana Reyes", "", "Intro"],
  ];
  const after = applied(grid, writeCommitments(grid, [SPONSORS], pairOf));
  expect(after[0]).toEqual(COMMITMENTS_HEADINGS);
  expect(after[1]).toEqual(["M-001", "Dana Reyes", "", "Intro"]);
  expect(readCommitments(after, pairOf).records.map(({ ref, by }) => [ref, by])).toEqual([
    ["M-001", "manager"],
    ["R-014", "rep"],
  ]);
});

test("a ref that stands twice counts once, and a row nobody can read is left alone and said", () => {
  const grid: Grid = [
    [...COMMITMENTS_HEADINGS],
    ["R-001", "Dana Reyes", "Dana", "one"],
    ["R-001", "Dana Reyes", "Dana", "two"],
    ["first", "Dana Reyes", "Dana", "three"],
    ["R-002", "", "", "four"],
  ];
  const { records, problems } = readCommitments(grid, pairOf);
  expect(records.map(({ what }) => what)).toEqual(["one"]);
  expect(problems.map(({ where }) => where)).toEqual(["Commitments!A3", "Commitments!A4", "Commitments!A5"]);
});

test("a tab without its headings is said, and what is written goes below what stands there", () => {
  const grid: Grid = [["My", "own", "table"]];
  expect(readCommitments(grid, pairOf).problems).toMatchObject([{ kind: "headings not found" }]);
  const after = applied(grid, writeCommitments(grid, [SPONSORS], pairOf));
  expect(after[0]).toEqual(["My", "own", "table"]);
  expect(after.length).toBe(4);
});

test("meetings written and read back are the same", () => {
  const meetings = [
    {
      key: "Dana Reyes|2026-W48",
      rep: "Dana Reyes",
      day: 20782 as Day,
      state: "made" as const,
      doc: "1AbC",
      title: "1:1 · Dana Reyes · 2026-11-25",
      made: { day: 20780 as Day, minute: 545 },
      asWritten: '{"blocks":[]}',
    },
    {
      key: "=x|2026-W48",
      rep: "=x",
      day: 20782 as Day,
      state: "reserved" as const,
      doc: "",
      title: "",
      asWritten: "",
    },
    {
      key: "Sam Okafor|2026-W48",
      rep: "Sam Okafor",
      day: 20782 as Day,
      state: "reserved" as const, // its Doc is there and not yet complete
      doc: "1DeF",
      title: "",
      asWritten: "",
    },
  ];
  const grid = applied([], writeMeetings([], meetings, pairOf));
  expect(grid[0]).toEqual(MEETINGS_HEADINGS);
  expect(readMeetings(grid, pairOf)).toEqual({ records: meetings, problems: [] });
});

test("a meeting without a date is left alone and said", () => {
  const grid: Grid = [[...MEETINGS_HEADINGS], ["Dana Reyes|2026-W48", "Dana Reyes", "soon"]];
  expect(readMeetings(grid, pairOf).records).toEqual([]);
  expect(readMeetings(grid, pairOf).problems.length).toBeGreaterThan(0);
});

test("what a rep had under an earlier name stays the rep's, and the rows keep the name they have", () => {
  const asDana = (): typeof PAIR => PAIR; // Reps has "Dana Stone", once Dana Reyes
  const renamed = (): typeof PAIR => ({ ...PAIR, rep: "Dana Stone" });
  const commitments = applied([], writeCommitments([], [SPONSORS], asDana));
  const [commitment] = readCommitments(commitments, renamed).records;
  expect(commitment?.rep).toBe("Dana Stone");
  expect(writeCommitments(commitments, [commitment as Commitment], renamed)).toEqual([]);

  const made = {
    key: "Dana Reyes|2026-W48",
    rep: "Dana Reyes",
    day: 20782 as Day,
    doc: "doc-25-nov",
    title: "1:1",
  };
  const meetings = applied([], writeMeetings([], [{ ...made, state: "made", asWritten: "" }], asDana));
  const [meeting] = readMeetings(meetings, renamed).records;
  expect(meeting).toMatchObject({ key: "Dana Stone|2026-W48", rep: "Dana Stone", doc: "doc-25-nov" });
  expect(writeMeetings(meetings, meeting ? [meeting] : [], renamed)).toEqual([]);
});
