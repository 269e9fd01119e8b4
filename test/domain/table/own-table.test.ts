import { readOwnTable } from "../../../src/domain/table/own-table";
import { sheet } from "../sheet";

const HEADINGS = { name: "Name", value: "Value" };

test("rows are found by their headings, in any order and below any title, with their row numbers", () => {
  const grid = sheet`
    Our settings
    Note | VALUE | name
    x    | 5     | few deals
         |       |
    y    |       | as-of`;
  const table = readOwnTable(grid, HEADINGS);
  expect(table).toMatchObject({
    headerRow: 1,
    at: { name: 2, value: 1 },
    rows: [
      { row: 2, cells: { name: "few deals", value: 5 } },
      { row: 4, cells: { name: "as-of", value: "" } },
    ],
    problems: [],
  });
  expect([table.where(2, "name"), table.where(2)]).toEqual(["C3", "3:3"]);
});

test("a missing heading is said and its cells are blank", () => {
  const three = { ...HEADINGS, meaning: "What it does" };
  const table = readOwnTable(
    sheet`
    Name | Value
    a    | 1`,
    three,
  );
  expect(table.rows).toEqual([{ row: 1, cells: { name: "a", value: 1, meaning: "" } }]);
  expect(table.problems.map(({ found }) => found)).toEqual(["What it does"]);
  expect([table.where(1, "value"), table.where(1, "meaning")]).toEqual(["B2", "2:2"]);
});

test("an empty tab has no rows and nothing to complain of; one without headings says so", () => {
  expect(readOwnTable([], HEADINGS)).toMatchObject({ at: {}, rows: [], problems: [] });
  expect(readOwnTable(sheet`just | text`, HEADINGS).problems).toHaveLength(1);
});
