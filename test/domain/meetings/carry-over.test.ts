import fc from "fast-check";
import { addDays, type Day } from "../../../src/domain/day";
import { carryOver, type CarriedOver } from "../../../src/domain/meetings/carry-over";
import type { Commitment } from "../../../src/domain/meetings/commitment";
import type { ReadItem } from "../../../src/domain/meetings/doc-reading";

const RUNS = { seed: 25, numRuns: Number(process.env.CASES ?? 60) };
const PAIR = { rep: "Dana Reyes", manager: "Morgan Lee" };
const NOV_11 = 20768 as Day; // a Wednesday
const NOV_18 = addDays(NOV_11, 7);

function commitment(ref: string, what: string, more: Partial<Commitment> = {}): Commitment {
  return {
    ref,
    rep: PAIR.rep,
    by: ref.startsWith("M") ? "manager" : "rep",
    what,
    due: "",
    status: "open",
    for: "",
    created: NOV_11,
    carried: 1,
    reason: "",
    doc: "doc-11",
    firstWording: what,
    ...more,
  };
}

/** A row of section 2: "R-014 | Dana | what | by | status | note"; row 1 is the first below the titles. */
function objective(row: number, cells: string, more: Partial<ReadItem> = {}): ReadItem {
  const [ref = "", who = "", what = "", by = "", status = "", note = ""] = cells
    .split("|")
    .map((each) => each.trim());
  const place = { table: 0, row, column: 0 };
  return {
    place,
    section: "objectives",
    ref,
    who,
    what,
    measure: "",
    by,
    for: "",
    status,
    note,
    struck: false,
    ...more,
  };
}

/** A row of section 6: "ref | who | I will | how much | by | for". */
function promise(row: number, cells: string): ReadItem {
  const [ref = "", who = "", what = "", measure = "", by = "", serves = ""] = cells
    .split("|")
    .map((each) => each.trim());
  const rest = { by, for: serves, status: "", note: "", struck: false };
  return { place: { table: 1, row, column: 0 }, section: "commitments", ref, who, what, measure, ...rest };
}

function prepare(ledger: readonly Commitment[], items: readonly ReadItem[], alikeFrom = 0.5): CarriedOver {
  const last = { day: NOV_18, doc: "doc-18", reading: { items, lost: [] } };
  return carryOver({ pair: PAIR, ledger, last, held: [NOV_11, NOV_18], alikeFrom });
}

/** The ledger after a run. */
function merged(ledger: readonly Commitment[], { changed }: CarriedOver): Commitment[] {
  return [...new Map([...ledger, ...changed].map((each) => [each.ref, each])).values()];
}

interface Expected {
  readonly changed?: readonly Partial<Commitment>[];
  readonly refs?: readonly string[]; // "table.row ref"
  readonly done?: readonly string[];
  readonly open?: readonly string[];
  readonly reviews?: readonly [string | null, RegExp][];
}

/** Carries over once, then again as after a crash before the refs were written: the second run must give the same. */
function check(ledger: readonly Commitment[], items: readonly ReadItem[], expected: Expected): void {
  const once = prepare(ledger, items);
  const refs = once.refs.map(({ table, row, ref }) => `${table}.${row} ${ref}`);
  if (expected.changed) expect(once.changed).toMatchObject(expected.changed);
  if (expected.changed) expect(once.changed.length).toBe(expected.changed.length);
  if (expected.refs) expect(refs).toEqual(expected.refs);
  if (expected.done) expect(once.done.map(({ ref }) => ref)).toEqual(expected.done);
  if (expected.open) expect(once.open.map(({ ref }) => ref)).toEqual(expected.open);
  expect(once.reviews.map(({ ref }) => ref)).toEqual((expected.reviews ?? []).map(([ref]) => ref));
  (expected.reviews ?? []).forEach(([, text], at) => expect(once.reviews[at]?.text).toMatch(text));

  const again = prepare(merged(ledger, once), items);
  expect(again.changed).toEqual([]);
  expect(again.refs).toEqual(once.refs);
  expect(again.done).toEqual(once.done);
  expect(again.open).toEqual(once.open);
}

const SPONSORS = commitment("R-014", "Hold three sponsor meetings", { due: "20 Nov", carried: 2 });
const LEGAL = commitment("M-015", "Introduce Dana to legal", { carried: 2 });

test("where the objectives' table is gone, one open objective is named and several are named together", () => {
  const lost = (ledger: readonly Commitment[]) => {
    const reading = { items: [], lost: ["objectives"] as const };
    return carryOver({
      pair: PAIR,
      ledger,
      last: { day: NOV_18, doc: "doc-18", reading },
      held: [],
      alikeFrom: 0.5,
    }).reviews;
  };
  const [acme, bolt] = [commitment("R-001", "Call Acme"), commitment("R-002", "Call Bolt")];
  expect(lost([acme])).toEqual([
    { ref: "R-001", text: "R-001 is not in the Doc of 18 Nov any more; it stays open.", words: "Call Acme" },
  ]);
  expect(lost([acme, bolt])).toEqual([
    {
      ref: null,
      text: "The objectives were not found in the Doc of 18 Nov; all 2 stay open.",
      words: "R-001 Call Acme · R-002 Call Bolt",
    },
  ]);
});

test("what ended with an earlier meeting stays ended then, whatever this Doc says of it", () => {
  const ended = commitment("R-014", "Call Acme", { status: "done", ended: NOV_11 });
  check([ended], [objective(1, "R-014 | Dana | Call Acme | | done")], { changed: [], done: [], open: [] });
  check([ended], [objective(1, "R-014 | Dana | Call Acme | | not yet")], {
    changed: [],
    open: [],
    reviews: [["R-014", /is done in the Commitments tab, and the Doc says otherwise/]],
  });
});

test("words that went back to how it was first agreed are that commitment's", () => {
  const known = commitment("R-014", "Send the price list", { firstWording: "Ask legal about terms" });
  check([known], [objective(1, "R-014 | Dana | Ask legal about terms")], {
    changed: [{ ref: "R-014", what: "Ask legal about terms" }],
  });
});

test("what was agreed after the Doc was written is not looked for in it", () => {
  check([commitment("R-014", "Call Acme", { created: addDays(NOV_18, 7), carried: 0 })], [], {
    changed: [],
    open: ["R-014"],
  });
});

test("a rep's row counts in whatever order a hand wrote the name", () => {
  const { open } = prepare(
    [commitment("R-001", "Call Acme", { rep: "Reyes, Dana" })],
    [objective(1, "R-001|Dana|Call Acme")],
  );
  expect(open.map(({ ref }) => ref)).toEqual(["R-001"]);
});

test("what is done ends with its meeting and is shown once; what is open is carried over, the manager's first", () => {
  const items = [
    objective(1, "M-015 | Morgan | Introduce Dana to legal | | | "),
    objective(2, "R-014 | Dana | Hold three sponsor meetings | 20 Nov | done – signed Tuesday | "),
    objective(3, "R-003 | Dana | Write the plan for Acme | | part | "),
  ];
  const plan = commitment("R-003", "Write the plan for Acme", { carried: 2 });
  check([SPONSORS, plan, LEGAL], items, {
    changed: [
      { ref: "R-014", status: "done", ended: NOV_18, reason: "signed Tuesday" },
      { ref: "R-003", status: "part" },
    ],
    refs: [],
    done: ["R-014"],
    open: ["M-015", "R-003"],
  });
});

test("a week later what was done is not shown again", () => {
  const ended = { ...SPONSORS, status: "done" as const, ended: NOV_11 };
  check([ended], [], { changed: [], done: [], open: [] });
});

test("a drop keeps its reason, from the status or from the note", () => {
  check(
    [SPONSORS, LEGAL],
    [
      objective(1, "R-014||Hold three sponsor meetings||drop|Customer left"),
      objective(2, "M-015||Introduce Dana to legal||n/a: hired one|"),
    ],
    {
      changed: [
        { ref: "R-014", status: "dropped", reason: "Customer left", ended: NOV_18 },
        { ref: "M-015", status: "dropped", reason: "hired one" },
      ],
      done: [],
      open: [],
    },
  );
});

test("a new commitment gets a ref of the sheet's one counter, its words and the place to write the ref", () => {
  check(
    [SPONSORS, LEGAL],
    [
      objective(1, "R-014||Hold three sponsor meetings|||"),
      objective(2, "M-015||Introduce Dana to legal|||"),
      promise(1, "| Dana | Send Acme the plan | 1 page | Fri | Acme"),
      promise(2, "| M | Ask finance for terms | | next week |"),
      promise(3, "|||||"),
    ],
    {
      changed: [
        {
          ref: "R-016",
          by: "rep",
          what: "Send Acme the plan · 1 page",
          due: "Fri",
          for: "Acme",
          created: NOV_18,
          doc: "doc-18",
          carried: 1,
          firstWording: "Send Acme the plan · 1 page",
        },
        { ref: "M-017", by: "manager", what: "Ask finance for terms", due: "next week" },
      ],
      refs: ["1.1 R-016", "1.2 M-017"],
      open: ["M-015", "M-017", "R-014", "R-016"],
    },
  );
});

test("a crash after some refs were written in the old Doc changes nothing", () => {
  const items = [
    promise(1, "|Dana|Send the plan|||"),
    promise(2, "|Morgan|Send the plan|||"),
    promise(3, "|Dana|Send the plan|||"),
  ];
  const once = prepare([], items);
  expect(once.refs.map(({ ref }) => ref)).toEqual(["R-001", "M-002", "R-003"]);
  const ledger = merged([], once);
  for (let written = 0; written <= 3; written++) {
    const doc = items.map((item, at) => (at < written ? { ...item, ref: once.refs[at]?.ref ?? "" } : item));
    const again = prepare(ledger, doc);
    expect(again.changed).toEqual([]);
    expect(again.refs).toEqual(once.refs.slice(written));
  }
});

test("words mended before the ref was written are still the same commitment", () => {
  const once = prepare([], [promise(1, "|Dana|Send the plan to Acme|||")]);
  const again = prepare(merged([], once), [promise(1, "|Dana|Send the plan to Acme today|||")]);
  expect(again.changed).toMatchObject([
    { ref: "R-001", what: "Send the plan to Acme today", firstWording: "Send the plan to Acme" },
  ]);
});

test("a missing row stays open and is on the review list", () => {
  check([SPONSORS], [], {
    changed: [],
    open: ["R-014"],
    reviews: [["R-014", /not in the Doc of 18 Nov any more; it stays open/]],
  });
});

test("a ref twice with alike words is one; with other words the second is new", () => {
  check(
    [SPONSORS],
    [
      objective(1, "R-014||Hold three sponsor meetings||done|"),
      objective(2, "R-014||Hold three sponsor meetings|||"),
    ],
    { done: ["R-014"] },
  );
  check(
    [SPONSORS],
    [
      objective(1, "R-014||Hold three sponsor meetings|||"),
      objective(2, "R-014|Dana|Write the Acme plan|||"),
    ],
    {
      changed: [{ ref: "R-015", what: "Write the Acme plan" }],
      refs: [],
      reviews: [["R-014", /twice with other words/]],
    },
  );
});

test("alike words in the Doc win and the first wording is kept; unlike ones are looked at", () => {
  check([SPONSORS], [objective(1, "R-014||Hold three sponsor meetings at Acme|||")], {
    changed: [
      {
        ref: "R-014",
        what: "Hold three sponsor meetings at Acme",
        firstWording: "Hold three sponsor meetings",
      },
    ],
  });
  check([SPONSORS], [objective(1, "R-014||Rewrite the pricing page||done|")], {
    changed: [],
    open: ["R-014"],
    reviews: [["R-014", /quite other words/]],
  });
  // Three of three and of five word pairs are shared: 2 × 3 ÷ 8. A team may ask for more.
  const items = [objective(1, "R-014||Hold three sponsor meetings at Acme|||")];
  expect(prepare([SPONSORS], items, 0.76).reviews).toMatchObject([
    { text: expect.stringContaining("quite other words") as string },
  ]);
});

test("a ref that is unknown or another rep's makes a new commitment, and nothing of the other rep is shown", () => {
  const bens = commitment("R-020", "Win the Umbrella deal", { rep: "Ben Okafor" });
  check(
    [bens],
    [objective(1, "R-020 | Dana | Call Acme back |||"), objective(2, "R-099|Dana|Book the demo|||")],
    {
      changed: [{ ref: "R-021", rep: "Dana Reyes", what: "Call Acme back" }, { ref: "R-022" }],
      refs: [],
      open: ["R-021", "R-022"],
      reviews: [
        [null, /^“R-020” is no ref of Dana's; the row was taken as new\.$/],
        [null, /R-099/],
      ],
    },
  );
});

test("a ref that someone typed ahead of the counter is never given to another row", () => {
  check(
    [SPONSORS],
    [
      objective(1, "R-014||Hold three sponsor meetings|||"),
      promise(1, "|Dana|Call Acme|||"),
      promise(2, "R-015|Dana|Book the demo|||"),
    ],
    {
      changed: [
        { ref: "R-016", what: "Book the demo" },
        { ref: "R-017", what: "Call Acme" },
      ],
      refs: ["1.1 R-017"],
      reviews: [[null, /R-015/]],
    },
  );
});

test("a row without a ref is the one open commitment it is like; like several it is looked at", () => {
  check([SPONSORS], [objective(1, "| Dana | Hold three sponsor meetings || done |")], {
    changed: [{ ref: "R-014", status: "done" }],
    refs: ["0.1 R-014"],
    done: ["R-014"],
  });
  const twin = commitment("R-002", "Hold three sponsor meetings in May", { carried: 2 });
  check(
    [SPONSORS, twin],
    [
      objective(1, "R-014||Hold three sponsor meetings|||"),
      objective(2, "R-002||Hold three sponsor meetings in May|||"),
      promise(1, "|Dana|Hold three sponsor meetings soon|||"),
    ],
    {
      changed: [],
      refs: [],
      reviews: [[null, /could be any of R-014, R-002/]],
    },
  );
});

test("what was done and is promised again is a new commitment", () => {
  check(
    [SPONSORS],
    [
      objective(1, "R-014||Hold three sponsor meetings||done|"),
      promise(1, "|Dana|Hold three sponsor meetings|||"),
    ],
    {
      done: ["R-014"],
      open: ["R-015"],
      refs: ["1.1 R-015"],
    },
  );
});

test("two statuses for one ref leave it open", () => {
  check(
    [SPONSORS],
    [
      objective(1, "R-014||Hold three sponsor meetings||done|"),
      objective(2, "R-014||Hold three sponsor meetings||not yet|"),
    ],
    {
      open: ["R-014"],
      done: [],
      reviews: [["R-014", /two statuses/]],
    },
  );
});

test("struck-through words are done, a status no one taught is open, both are looked at", () => {
  check(
    [SPONSORS, LEGAL],
    [
      objective(1, "R-014||Hold three sponsor meetings|||", { struck: true }),
      objective(2, "M-015||Introduce Dana to legal||parked|"),
    ],
    {
      done: ["R-014"],
      open: ["M-015"],
      reviews: [
        ["R-014", /struck through/],
        ["M-015", /not understood; it stays open/],
      ],
    },
  );
});

test("what nobody is named for is the rep's, and is looked at", () => {
  check([], [promise(1, "|both of us|Plan the QBR|||")], {
    changed: [{ ref: "R-001", by: "rep" }],
    reviews: [[null, /taken as Dana's/]],
  });
});

test("a row that names nothing to do is said, and one with only a name or a dash is empty", () => {
  check([], [promise(1, "||||Fri|"), promise(2, "|Dana||||"), promise(3, "|Dana|–|||")], {
    changed: [],
    reviews: [[null, /names nothing to do/]],
  });
});

test("a Doc that cannot be opened leaves everything open and says so", () => {
  const known = {
    pair: PAIR,
    ledger: [SPONSORS],
    last: { day: NOV_18, doc: "doc-18" },
    held: [NOV_11, NOV_18],
    alikeFrom: 0.5,
  };
  const { changed, open, reviews } = carryOver(known);
  expect([changed, open.map(({ ref }) => ref)]).toEqual([[], ["R-014"]]);
  expect(reviews).toMatchObject([
    { text: expect.stringContaining("The Doc of 18 Nov could not be opened") as string },
  ]);
});

test("what was ended by hand in the tab is shown once too, and the Doc saying otherwise is looked at", () => {
  const byHand = { ...SPONSORS, status: "done" as const };
  check([byHand], [objective(1, "R-014||Hold three sponsor meetings|||")], {
    changed: [{ ref: "R-014", ended: NOV_18 }],
    done: ["R-014"],
  });
  check([byHand], [objective(1, "R-014||Hold three sponsor meetings||not yet|")], {
    open: ["R-014"],
    done: [],
    reviews: [["R-014", /is done in the Commitments tab, and the Doc says otherwise/]],
  });
});

test("age counts the meetings held since the due date", () => {
  const due = commitment("R-001", "Call Acme", { due: "12 Nov" });
  const later = commitment("R-002", "Book the demo", { due: "18 Nov" });
  const { open } = prepare([due, later], []);
  expect(open.map(({ ref, age }) => [ref, age])).toEqual([
    ["R-001", 1], // 18 Nov; 11 Nov was before
    ["R-002", undefined], // due on the day of the meeting: not yet
  ]);
});

test("the first 1:1 has nothing to carry but what stands in the ledger", () => {
  const { open, changed, reviews } = carryOver({ pair: PAIR, ledger: [LEGAL], held: [], alikeFrom: 0.5 });
  expect([open.map(({ ref }) => ref), changed, reviews]).toEqual([["M-015"], [], []]);
});

const words = fc.constantFrom(
  "",
  "Call Acme",
  "Call Acme back",
  "Send the plan",
  "Hold three sponsor meetings",
  "–",
  "=1+1",
);
const cell = fc.constantFrom(
  "",
  "R-001",
  "M-002",
  "R-014",
  "r-99",
  "done",
  "part",
  "drop",
  "Dana",
  "M",
  "Fri",
  "parked",
);
const item: fc.Arbitrary<ReadItem> = fc.record({
  place: fc.constant({ table: 0, row: 1, column: 0 }),
  section: fc.constantFrom("objectives", "commitments"),
  ref: fc.oneof(cell, fc.string()),
  who: cell,
  what: fc.oneof(words, fc.string()),
  measure: fc.constantFrom("", "3 of them"),
  by: cell,
  for: cell,
  status: cell,
  note: cell,
  struck: fc.boolean(),
});

test("whatever a Doc says, nothing leaves the ledger, refs stay unique, and a second run changes nothing", () => {
  const ledger = [
    SPONSORS,
    LEGAL,
    commitment("R-001", "Call Acme"),
    commitment("R-020", "Ben's", { rep: "Ben Okafor" }),
  ];
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (read) => {
      const items = read.map((each, at) => ({ ...each, place: { table: 0, row: at + 1, column: 0 } }));
      const once = prepare(ledger, items);
      const after = merged(ledger, once);
      for (const each of ledger) {
        const kept = after.find(({ ref }) => ref === each.ref);
        expect(kept?.firstWording).toBe(each.firstWording);
        if (each.rep !== PAIR.rep) expect(kept).toBe(each);
      }
      expect(new Set(after.map(({ ref }) => ref)).size).toBe(after.length);
      expect(once.refs.every(({ row }) => items[row - 1]?.ref.trim() === "")).toBe(true);
      const again = prepare(after, items);
      expect([again.changed, again.refs]).toEqual([[], once.refs]);
    }),
    RUNS,
  );
});
