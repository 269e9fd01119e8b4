import type { Cell, Grid } from "../../../../src/domain/cell";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import { saveLook, type SavedLooks } from "../../../../src/domain/history/saving/saved-looks";
import type { Source } from "../../../../src/domain/history/sources/sighting";
import { tabWith } from "../../../../src/domain/history/saving/tab-rectangle";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings";
import { day } from "../../sheet";

const HEADER = ["Opportunity ID", "Opportunity Owner", "Stage", "Close Date", "Amount"];
type Deal = readonly [id: number, owner: string, stage: string, close: string];

/** Twelve open deals, six of Ann's and six of Bo's, half of them dated in October, and one that Cy has won. */
const FIRST: readonly Deal[] = [
  ...Array.from({ length: 12 }, (_, at): Deal => {
    const close = at % 2 === 0 ? "2026-10-15" : "2026-12-01";
    return [at + 1, at < 6 ? "Ann" : "Bo", "Proposal", close];
  }),
  [20, "Cy", "Closed Won", "2026-09-20"],
];

function tab(deals: readonly Deal[], name = "Pipeline"): Source {
  const rows = deals.map(([id, owner, stage, close]): Cell[] => [
    `A${id}`,
    owner,
    stage,
    { day: day(close), minute: 0 },
    100 * id,
  ]);
  return { tab: name, grid: [HEADER, ...rows] };
}

const save = (
  saved: Grid,
  sources: readonly Source[],
  today: string,
  { anyway = false, ...settings }: Partial<Settings> & { readonly anyway?: boolean } = {},
): SavedLooks =>
  saveLook({
    saved,
    sources,
    today: day(today),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    reps: repBook([]),
    anyway,
  });

const saved: Grid = save([], [tab(FIRST)], "2026-10-05").rows;
const changed = FIRST.map((deal): Deal => (deal[0] === 1 ? [1, "Ann", "Negotiation", "2026-10-15"] : deal));

/** What is asked a week later about a paste; nothing of it is then in the tab. */
function asked(
  deals: readonly Deal[],
  before: Grid = saved,
  settings: Partial<Settings> = {},
): string | undefined {
  const look = save(before, [tab(deals)], "2026-10-12", settings);
  expect(look.question === undefined || look.rows.length === 0).toBe(true);
  return look.question;
}

test("a week like any other is saved unasked", () => {
  expect(asked(changed)).toBeUndefined();
  const few = changed.filter(([id]) => id > 2); // two deals deleted in the CRM are no sign of anything
  expect(asked(few)).toBeUndefined();
});

test("a paste without half of the open deals is asked about, dated or not", () => {
  const few = changed.filter(([id]) => id < 6);
  const question = "Only 5 of the 12 deals that were open on 5 Oct 2026 are";
  expect(asked(few)).toBe(`${question} here, so this was not taken as a look at the pipeline.`);
  const dated = save(saved, [tab(few, "Pipeline 2026-10-12")], "2026-10-12");
  expect(dated).toMatchObject({ question: `${question} in the pasted tabs.`, rows: [] });
  expect(dated.text).toBe("This look is not saved yet.");
});

test("another team's pipeline is asked about", () => {
  const theirs = FIRST.map(([id, , stage, close]): Deal => [id, id % 2 ? "Dee" : "Eve", stage, close]);
  expect(asked(theirs)).toBe(
    "None of the reps in the pasted tabs had an open deal on 5 Oct 2026: they are Dee and Eve.",
  );
});

test("last week's paste once more is asked about", () => {
  const second = tabWith(saved, save(saved, [tab(changed)], "2026-10-12"));
  const question =
    "The pasted tabs show the pipeline just as it was on 5 Oct 2026, before the look of 12 Oct 2026.";
  expect(save(second, [tab(FIRST)], "2026-10-19").question).toBe(question);
  expect(asked(FIRST, second)).toBe(question); // on the day itself too
});

test("a report that looks filtered is asked about, with what it seems to be filtered by", () => {
  const missing = (count: number) =>
    `${count} deals that were open on 5 Oct 2026 are missing from the pasted tabs`;
  expect(asked(changed.filter(([, owner]) => owner !== "Bo"))).toBe(
    `${missing(6)}, all of them deals of Bo: the report looks filtered by its owners.`,
  );
  const october = changed.filter(([, , , close]) => close < "2026-11-01");
  expect(asked(october)).toBe(
    `${missing(6)}, and all of them were dated outside 15 Oct 2026 – 15 Oct 2026: the report looks filtered by its close date.`,
  );
  expect(asked(changed.filter(([id]) => id > 4 && id !== 20))).toBe(
    `${missing(4)}, and no won or lost deal is in them: the report looks filtered to open deals.`,
  );
});

test("a person's word saves it, and it is not asked about again", () => {
  const few = [tab(changed.filter(([id]) => id < 6))];
  const look = save(saved, few, "2026-10-12", { anyway: true });
  expect(look.text).toBe("Saved 12 Oct 2026: 5 deals seen, 8 changes."); // one moved on, seven left
  const again = save(tabWith(saved, look), few, "2026-10-12");
  expect([again.question, again.rows]).toEqual([undefined, []]);
  const later = save(tabWith(saved, look), few, "2026-10-18");
  expect([later.question, later.rows]).toEqual([undefined, []]);
});

test("a paste that has stood there unchanged for a week is asked about: nothing happened, or nobody pasted", () => {
  const pasted = [tab(FIRST)];
  const asked = save(saved, pasted, "2026-10-12");
  expect(asked).toMatchObject({
    question:
      "The pasted tabs still show the pipeline as it was saved on 5 Oct 2026. Paste the newest export; or save it once more if nothing has changed since.",
    text: "Nothing new to save: the pasted tabs show what was saved on 5 Oct 2026.",
    rows: [],
  });
  expect(save(saved, pasted, "2026-10-11").question).toBeUndefined();
  const look = save(saved, pasted, "2026-10-12", { anyway: true });
  expect([look.question, look.text]).toEqual([undefined, "Saved 12 Oct 2026: 13 deals seen, 0 changes."]);
  const week = tabWith(saved, look);
  expect(save(week, pasted, "2026-10-12")).toMatchObject({ rows: [] });
  // So a quiet fortnight is no gap: the numbers are as of the day on which it was last seen.
  const { looks, asOf } = readHistory([{ tab: "History", grid: week }, ...pasted], {
    today: day("2026-10-13"),
    settings: DEFAULT_SETTINGS,
    reps: repBook([]),
  });
  expect([looks, asOf]).toEqual([[day("2026-10-05"), day("2026-10-12")], day("2026-10-12")]);
});

test("a wrong paste on a day that was saved does not replace it unasked", () => {
  const second = tabWith(saved, save(saved, [tab(changed)], "2026-10-12"));
  expect(
    asked(
      changed.filter(([, owner]) => owner !== "Bo"),
      second,
    ),
  ).toMatch(/^6 deals .* of Bo/);
});

test("a list of some deals beside a dated tab is a list, and nobody is asked", () => {
  const list = tab(
    changed.filter(([id]) => id < 4),
    "Key deals",
  );
  const look = save(saved, [tab(changed, "Pipeline 2026-10-12"), list], "2026-10-12");
  expect([look.question, look.text]).toEqual([undefined, "Saved 12 Oct 2026: 13 deals seen, 1 change."]);
});

test("of fewer than ten open deals any may have gone", () => {
  const small: Grid = save([], [tab(FIRST.slice(0, 9))], "2026-10-05").rows;
  expect(asked(FIRST.slice(0, 2), small)).toBeUndefined();
  expect(asked(FIRST.slice(0, 2), small, { compareFrom: 9 })).toMatch(/^Only 2 of the 9 deals/);
});

test("a team sets how many deals must be missing for a report to look filtered", () => {
  const open = changed.filter(([id]) => id > 4 && id !== 20); // 4 of 12, and no closed one
  expect(asked(open, saved, { goneShare: 0.33 })).toMatch(/^4 deals .* filtered to open deals\.$/);
  expect(asked(open, saved, { goneShare: 0.34 })).toBeUndefined();
  expect(asked(open, saved, { toldFrom: 5 })).toBeUndefined();
  expect(
    asked(
      changed.filter(([id]) => id > 2 && id !== 20),
      saved,
      { toldFrom: 2 },
    ),
  ).toMatch(/^2 deals /);
});

test("the first paste is asked about where nothing happened in it for weeks", () => {
  const first = (today: string, settings: Partial<Settings> = {}) => save([], [tab(FIRST)], today, settings);
  // Won on 20 Sep, so made on 27 Sep; two weeks later that is still the longest gap between looks.
  expect(first("2026-10-11").question).toBeUndefined();
  const late = first("2026-10-12");
  expect(late).toMatchObject({ rows: [], text: "This look is not saved yet." });
  expect(late.question).toBe(
    "Nothing in the pasted tabs happened after 20 Sep 2026, so they look like an old export: the numbers are those of 27 Sep 2026.",
  );
  expect(first("2026-10-12", { longestGap: 15 }).question).toBeUndefined();
  expect(save([], [tab(FIRST)], "2026-10-12", { anyway: true }).days).toEqual([day("2026-10-12")]);
  expect(save([], [tab(FIRST, "Pipeline 2026-09-21")], "2026-10-12").question).toBeUndefined();
});
