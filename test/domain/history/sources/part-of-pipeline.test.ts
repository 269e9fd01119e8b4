import type { Grid } from "../../../../src/domain/cell";
import { repBook } from "../../../../src/domain/deals/reps";
import { readHistory } from "../../../../src/domain/history/read-history";
import { saveLook } from "../../../../src/domain/history/saving/saved-looks";
import type { Source } from "../../../../src/domain/history/sources/sighting";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import { day } from "../../sheet";

const HEADER = ["Opportunity ID", "Opportunity Owner", "Stage", "Close Date"];
const CONTEXT = { today: day("2026-10-12"), settings: DEFAULT_SETTINGS, reps: repBook([]) };

/** Open deals A1 … by number. */
function tab(name: string, ...numbers: readonly number[]): Source {
  const rows = numbers.map((number) => [
    `A${number}`,
    "Ann",
    "Proposal",
    { day: day("2026-12-01"), minute: 0 },
  ]);
  return { tab: name, grid: [HEADER, ...rows] };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const LAST_WEEK = tab("Pipeline 2026-10-05", ...upTo(12));

function check(
  pasted: readonly Source[],
  expected: { readonly gone: number; readonly saidOf: readonly string[] },
): void {
  const { deals, problems } = readHistory([LAST_WEEK, ...pasted], CONTEXT);
  const said = problems.filter(({ kind }) => kind === "part of the pipeline").map(({ where }) => where ?? "");
  expect({ gone: deals.filter(({ gone }) => gone !== undefined).length, saidOf: said }).toEqual(expected);
}

test("a list of a few deals beside the pipeline makes none of the others leave, and is said", () =>
  check([tab("Sheet3", 1, 2, 3, 4)], { gone: 0, saidOf: ["Sheet3"] }));

test("an export without a date that has half of the open deals is a look: the rest left", () =>
  check([tab("Sheet3", ...upTo(6))], { gone: 6, saidOf: [] }));

test("an export in several tabs, a rep each, is one look", () =>
  check([tab("Ann", ...upTo(6)), tab("Bo", 7, 8, 9, 10, 11, 12)], { gone: 0, saidOf: [] }));

test("a tab that names its day is taken at its word, however short", () =>
  check([tab("Pipeline 2026-10-12", 1, 2, 3, 4)], { gone: 8, saidOf: [] }));

test("of fewer than ten open deals most may well be gone in a week", () => {
  const small = tab("Pipeline 2026-10-05", ...upTo(9));
  const { deals } = readHistory([small, tab("Sheet3", 1)], CONTEXT);
  expect(deals.filter(({ gone }) => gone !== undefined)).toHaveLength(8);
  const settings = { ...DEFAULT_SETTINGS, compareFrom: 9 };
  const compared = readHistory([small, tab("Sheet3", 1)], { ...CONTEXT, settings });
  expect(compared.deals.filter(({ gone }) => gone !== undefined)).toEqual([]);
});

test("it is not saved as a look either, beside the tab it was pasted next to or after that one was saved", () => {
  const short = tab("Sheet3", 1, 2, 3, 4);
  const first = saveLook({ ...CONTEXT, saved: [], sources: [LAST_WEEK, short] });
  expect(first.days).toEqual([day("2026-10-05")]);
  const saved: Grid = first.rows;
  expect(saveLook({ ...CONTEXT, saved, sources: [short] }).rows).toEqual([]);
});
