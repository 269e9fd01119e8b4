import type { Grid } from "../../../src/domain/cell";
import { readSettings } from "../../../src/domain/settings/read-settings";
import { settingsRows } from "../../../src/domain/settings/settings-tab";
import {
  missingSettings,
  type SaidOfHeader,
  writeCorrections,
} from "../../../src/domain/settings/write-settings";

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

const columnsIn = (tab: Grid) => readSettings(tab).settings.columns;

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

describe("a tab from an earlier version", () => {
  const WHOLE: Grid = [["Name", "Value", "What it does"], ...settingsRows()];

  /** The tab once the rows that it lacks are put in. */
  function completed(tab: Grid): Grid {
    const rows = [...tab];
    for (const { row, cells } of [...missingSettings(tab).rows].reverse()) rows.splice(row, 0, ...cells);
    return rows;
  }

  test("that lacks nothing gets nothing, whatever a person has put around it", () => {
    expect(missingSettings(WHOLE)).toEqual({ names: [], rows: [] });
    expect(missingSettings([["Ours"], [], ...WHOLE, [], ["COLUMN Segment", "nothing"]]).rows).toEqual([]);
  });

  test("gets each setting below the last of its group, with its default, and keeps all that stands there", () => {
    const own: Grid = [
      ["Name", "Value", "What it does"],
      ["", "", "YOUR TEAM: look through these once."],
      ["As-Of", "2026-10-05", "my words"],
      ["stall days", 21, ""],
      ["", "", "THRESHOLDS: from when on something is said. Few teams change them."],
      ["few deals", 3, ""],
      ["COLUMN Segment", "nothing", ""],
    ];
    const { names, rows } = missingSettings(own);
    expect(names).toHaveLength(settingsRows().length - 3 - 3); // all but three headings of groups and the three there
    expect(names).toEqual(expect.arrayContaining(["pinned deals", "commit seen", "late-entry share"]));
    expect(rows.map(({ row, column }) => [row, column])).toEqual([
      [4, 0],
      [4, 0],
      [6, 0],
    ]);
    const tab = completed(own);
    expect(tab.filter((row) => own.includes(row))).toEqual(own);
    const place = (name: string) => tab.findIndex(([first]) => first === name);
    const about = (group: string) => tab.findIndex(([, , meaning]) => String(meaning).startsWith(group));
    const order = [
      about("YOUR TEAM"),
      place("stall days"),
      place("pinned deals"),
      about("DEFINITIONS"), // a group that was not there comes with what is said of it
      place("commit seen"),
      about("THRESHOLDS"),
      place("few deals"),
      place("late-entry share"),
      place("COLUMN Segment"),
    ];
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(tab[place("pinned deals")]?.slice(0, 2)).toEqual(["pinned deals", ""]);
    expect(readSettings(tab).settings).toEqual(readSettings(own).settings);
    expect(missingSettings(tab).rows).toEqual([]);
  });

  test("gets them under its headings, wherever a person has put those", () => {
    const own: Grid = [
      ["Value", "Who", "Name"],
      ...settingsRows().map(([name = "", value = ""]) => [value, "Bo", name]),
    ];
    const without = own.filter(([, , name]) => name !== "pinned deals");
    expect(missingSettings(without)).toEqual({
      names: ["pinned deals"],
      rows: [{ row: 16, column: 0, cells: [["", "", "pinned deals"]] }],
    });
  });

  test("without headings is left to the people who changed it", () => {
    expect(missingSettings([["few deals", 3]]).rows).toEqual([]);
    expect(missingSettings([]).rows).toEqual([]);
  });
});
