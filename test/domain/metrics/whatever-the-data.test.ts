/** What holds of every number whatever was pasted, through the whole way from the cells to the answers. */
import fc from "fast-check";
import { type Cell, type Grid, isMoment } from "../../../src/domain/cell";
import { addDays, type Day } from "../../../src/domain/day";
import { repBook } from "../../../src/domain/deals/reps";
import { readHistory } from "../../../src/domain/history/read-history";
import { scoreboard } from "../../../src/domain/metrics/showing/scoreboard";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { AS_OF, pasted, pastedBothWays, REPS } from "./pipelines";

const OPTIONS = { seed: 20261123, numRuns: Number(process.env["CASES"] ?? 6) };

/** Every number of every rep and of the team, with what it rests on, as text. */
function everyNumber(grid: Grid, asOf: Day = AS_OF): readonly string[] {
  // Three quarters back, all of them after the first row: what closed before a log begins only looks can know.
  const settings = { ...DEFAULT_SETTINGS, asOf, quartersBack: 3, learnFrom: 3 };
  const history = readHistory([{ grid }], { today: asOf, settings, reps: repBook([]) });
  return scoreboard(history, settings).columns.flatMap(({ fn, measured }) =>
    [...REPS, undefined].map((rep) => {
      const { value, n, waiting, out, parts } = measured.answer(rep);
      const rounded = value === undefined ? "-" : value.toPrecision(12);
      return `${fn.name} ${rep ?? "Team"}: ${rounded} of ${n}, ${waiting}, ${JSON.stringify([[...parts], [...out]])}`;
    }),
  );
}

const shape = fc.constantFrom("log" as const, "snapshots" as const);
const table = shape.chain(pasted).map(({ grid }) => grid);

test("the order of rows does not matter", () => {
  fc.assert(
    fc.property(
      table.chain((grid) => fc.tuple(fc.constant(grid), shuffled(grid.slice(1)))),
      ([grid, rows]) => {
        expect(everyNumber([grid[0] ?? [], ...rows])).toEqual(everyNumber(grid));
      },
    ),
    OPTIONS,
  );
});

test("the order of columns does not matter", () => {
  fc.assert(
    fc.property(
      table.chain((grid) => fc.tuple(fc.constant(grid), shuffled((grid[0] ?? []).map((_, at) => at)))),
      ([grid, order]) => {
        const turned = grid.map((row) => order.map((at) => row[at] ?? ""));
        expect(everyNumber(turned)).toEqual(everyNumber(grid));
      },
    ),
    OPTIONS,
  );
});

test("moving every date by four years moves the periods and nothing else", () => {
  const years = 4 * 365 + 1;
  fc.assert(
    fc.property(table, (grid) => {
      const later = grid.map((row) =>
        row.map((cell): Cell => (isMoment(cell) ? { ...cell, day: addDays(cell.day, years) } : cell)),
      );
      expect(everyNumber(later, addDays(AS_OF, years))).toEqual(everyNumber(grid));
    }),
    OPTIONS,
  );
});

test("weekly looks that saw everything and a log of the same pipeline give the same numbers", () => {
  const numbers = (grid: Grid) => everyNumber(grid).map((text) => text.replace(/, \d+, \[.*$/, ""));
  fc.assert(
    fc.property(pastedBothWays, ({ log, snapshots }) => {
      expect(numbers(snapshots.grid)).toEqual(numbers(log.grid));
    }),
    OPTIONS,
  );
});

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
