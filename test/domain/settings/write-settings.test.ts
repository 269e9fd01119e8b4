import type { Grid } from "../../../src/domain/cell";
import { readSettings } from "../../../src/domain/settings/read-settings";
import { SETTINGS_HEADINGS } from "../../../src/domain/settings/settings-tab";
import { readOwnTable } from "../../../src/domain/table/own-table";
import { type SaidOfHeader, writeCorrections } from "../../../src/domain/settings/write-settings";

/** The tab once the rectangles are written. */
function written(tab: Grid, said: readonly SaidOfHeader[]): Grid {
  const rows = tab.map((row) => [...row]);
  for (const { row, column, cells } of writeCorrections(tab, said)) {
    cells.forEach((line, down) =>
      line.forEach((cell, right) => ((rows[row + down] ??= [])[column + right] = cell)),
    );
  }
  return rows;
}

const columnsIn = (tab: Grid) =>
  readSettings(readOwnTable(tab, SETTINGS_HEADINGS).rows.map(({ cells }) => cells)).settings.columns;

const TAB: Grid = [
  ["Name", "Value", "What it does"],
  ["few deals", 5, "…"],
];

test("what is said of headers is read back the same, and nothing else is touched", () => {
  const tab = written(TAB, [
    { header: "Expected sign date ↑", column: "close" },
    { header: "Segment", column: "nothing" },
  ]);
  expect(tab.slice(0, 2)).toEqual(TAB);
  expect(tab.slice(2).map((row) => row.slice(0, 2))).toEqual([
    ["COLUMN Expected sign date", "close date"],
    ["COLUMN Segment", "nothing"],
  ]);
  expect([...columnsIn(tab)]).toEqual([
    ["expected sign date", "close"],
    ["segment", "nothing"],
  ]);
});

test("a header that was said before keeps its row, whatever its case; taken back its value is empty", () => {
  const before = written(TAB, [{ header: "Segment", column: "type" }]);
  const changed = written(before, [{ header: "SEGMENT *", column: "nothing" }]);
  expect(changed.map(([name, value]) => [name, value])).toEqual([
    ["Name", "Value"],
    ["few deals", 5],
    ["COLUMN Segment", "nothing"],
  ]);
  expect(writeCorrections(changed, [{ header: "Segment" }])).toEqual([{ row: 2, column: 1, cells: [[""]] }]);
  expect(columnsIn(written(changed, [{ header: "Segment" }])).size).toBe(0);
  expect(writeCorrections(TAB, [{ header: "Never said" }])).toEqual([]);
});

test("the headings stand wherever a person has put them, with columns of their own between", () => {
  const tab: Grid = [["Our settings"], [], ["", "Value", "Who", "Name"], ["", 5, "Bo", "few deals"]];
  expect(written(tab, [{ header: "Segment", column: "type" }])[4]).toEqual([
    undefined,
    "type",
    "",
    "COLUMN Segment",
  ]);
});

test("a tab of that name that is none of ours is left alone, with a sentence", () => {
  expect(() => writeCorrections([["My notes"]], [{ header: "Segment", column: "type" }])).toThrow(
    /^The Settings tab has no headings/,
  );
});
