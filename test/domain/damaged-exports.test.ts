/** Whatever stands in the cells, reading gives an answer, soon, and of no deal that is not there. */
import fc from "fast-check";
import { type Cell, type Grid } from "../../src/domain/cell";
import type { Day } from "../../src/domain/day";
import { repBook } from "../../src/domain/deals/reps";
import { readHistory } from "../../src/domain/history/read-history";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { shown } from "../../src/domain/table/plain-text";
import { EXPORTS, pastedExport } from "./pasted-export";
import { day } from "./sheet";

const RUNS = { seed: 20261125, numRuns: Number(process.env["CASES"] ?? 100) };
const MOST_ROWS = 200; // of an export that is damaged: longer ones take long and show no more
const LONGEST_CELL = 50_000; // characters, in Sheets
const SOON = 2000; // milliseconds, where a few are usual: a text read in the square of its length takes longer

const GRIDS = EXPORTS.map((file) => pastedExport(file).pasted).filter(({ length }) => length <= MOST_ROWS);
const CELLS = [...new Set(GRIDS.flat(2))];

const longText = fc
  .tuple(
    fc.constantFrom(
      " ",
      "\u200b ",
      "T",
      ",",
      "1",
      "1,",
      "'",
      "(",
      "-",
      "$",
      "%",
      "to 1 ",
      "of ",
      "é",
      "a.",
      "Deal ",
    ),
    fc.integer({ min: 1, max: LONGEST_CELL }),
    fc.constantFrom("", "x", "1", " total"),
  )
  .map(([unit, length, end]) => unit.repeat(length / unit.length) + end);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...CELLS) },
  { weight: 4, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: longText },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.record({
      day: fc.integer({ min: -700_000, max: 3_000_000 }).map((number) => number as Day),
      minute: fc.integer({ min: 0, max: 1439 }),
    }),
  },
);

const place = fc.nat({ max: 1000 });
const damage: fc.Arbitrary<(grid: Cell[][]) => Cell[][]> = fc.oneof(
  fc.tuple(place, place, cell).map(([row, column, put]) => (grid: Cell[][]) => {
    const cells = grid[row % grid.length];
    if (cells) cells[column % (cells.length + 1)] = put;
    return grid;
  }),
  place.map(
    (row) => (grid: Cell[][]) => grid.filter((_, at) => grid.length === 1 || at !== row % grid.length),
  ),
  fc.tuple(place, place).map(([from, to]) => (grid: Cell[][]) => {
    grid.splice(to % grid.length, 0, [...(grid[from % grid.length] ?? [])]);
    return grid;
  }),
  fc.tuple(place, fc.array(cell, { maxLength: 12 })).map(([row, cells]) => (grid: Cell[][]) => {
    grid.splice(row % grid.length, 0, cells);
    return grid;
  }),
  fc.tuple(place, place).map(
    ([from, to]) =>
      (grid: Cell[][]) =>
        grid.map((cells) => swapped(cells, from % 12, to % 12)),
  ),
  place.map((column) => (grid: Cell[][]) => grid.map((cells) => cells.filter((_, at) => at !== column % 12))),
  fc.constantFrom(...GRIDS).map((below) => (grid: Cell[][]) => [...grid, ...copied(below)]),
);

const damaged = fc
  .tuple(fc.constantFrom(...GRIDS), fc.array(damage, { minLength: 1, maxLength: 12 }))
  .map(([grid, damages]) => damages.reduce((left, harm) => harm(left), copied(grid)));

const anything = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 20 });

test("a damaged export is read soon, and gives no deal that is not in it", () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: damaged }, { weight: 1, arbitrary: anything }), (grid) => {
      const start = process.cpuUsage();
      const history = readHistory([{ tab: "Pipeline", grid }], {
        today: day("2026-11-25"),
        settings: DEFAULT_SETTINGS,
        reps: repBook([]),
      });
      const { user, system } = process.cpuUsage(start); // what else the machine does is not counted
      expect((user + system) / 1000).toBeLessThan(SOON);
      const texts = new Set(grid.flat().map(shown));
      const invented = history.deals.filter(
        ({ key, name }) => !isThere(key, texts) || !(texts.has(name) || name === key),
      );
      expect(invented.map(({ key, name }) => [key, name])).toEqual([]);
    }),
    RUNS,
  );
});

/** An id or a name, both names of a deal, numbered where deals share them, or the row of a deal that nothing names. */
function isThere(key: string, texts: ReadonlySet<string>): boolean {
  const plain = key.replace(/ \(\d+\)$/, "");
  if (texts.has(key) || texts.has(plain) || /^Pipeline!(\d+):\1$/.test(plain)) return true;
  const words = plain.split(" · ");
  return words.some(
    (_, at) => texts.has(words.slice(0, at).join(" · ")) && texts.has(words.slice(at).join(" · ")),
  );
}

function copied(grid: Grid): Cell[][] {
  return grid.map((cells) => [...cells]);
}

function swapped(cells: readonly Cell[], from: number, to: number): Cell[] {
  const other = [...cells];
  other[from] = cells[to] ?? "";
  other[to] = cells[from] ?? "";
  return Array.from(other, (cell: Cell | undefined) => cell ?? "");
}
