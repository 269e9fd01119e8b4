import type { Cell, Grid } from "../../src/domain/cell";
import { type Day, parseIsoDay } from "../../src/domain/day";
import { callFunction } from "../../src/domain/metrics/call";
import { NUMBER_FUNCTIONS } from "../../src/domain/metrics/catalog";
import type { Format } from "../../src/domain/metrics/measuring/metric";
import type { CellValue, Tab } from "../../workspace";

const FIRST_ROW = 7;
const FORMATS: Readonly<Record<Format, string>> = {
  rate: "0 %",
  count: "#,##0",
  money: "#,##0",
  days: "0",
};

/** A first page with formulas, so that the functions are seen at work before anything is typed. */
export function scorecardTab(today: Day, newest: Tab, report: Tab): Tab {
  const pipeline = `'${newest.name}'`;
  const history = `'${report.name}'`;
  const both = [...newest.rows, ...report.rows].map((row) => row.map(asCell));
  const spill = callFunction("SCORECARD", [both], today) as Grid;
  const { formats, widths, last } = dressed(spill);
  const team = FIRST_ROW + spill.findIndex(([rep]) => rep === "Team");
  return {
    name: "Scorecard",
    rows: [
      ["Win rate, all closed deals"],
      ["Win rate of commits, all quarters that are over"],
      ["Close dates Dana Reyes pushed out of Q3 2026"],
      ["Open deals"],
      ["Open pipeline"],
    ],
    formulas: {
      B1: `=WINRATE(${pipeline}!A:N)`,
      B2: `=WINRATE_COMMITS(${history}!A:I)`,
      B3: `=PUSHES(${history}!A:I, "Dana Reyes", "Q3 2026")`,
      B4: `=COUNTA(${pipeline}!A2:A1000)-COUNTIFS(${pipeline}!C2:C1000,"Closed*")`,
      B5: `=SUM(${pipeline}!F2:F1000)-SUMIFS(${pipeline}!F2:F1000,${pipeline}!C2:C1000,"Closed*")`,
      // The export knows reasons, odds and activity, the report how each deal got there.
      [`A${FIRST_ROW}`]: `=SCORECARD({${pipeline}!A:N; ${history}!A:N})`,
    },
    formats: { "B1:B2": "0 %", B5: "#,##0", ...formats(FIRST_ROW + 1, team) },
    bold: [`A${FIRST_ROW}:${last}${FIRST_ROW}`, `A${team}:${last}${team}`],
    widths: { A: 300, ...widths },
    columns: spill[0]?.length ?? 1,
  };
}

/** How each column of the spill is to look, by the number in it: a function cannot format its cells. */
function dressed(spill: Grid) {
  const [, ...titles] = (spill[0] ?? []).map(String);
  const columns = titles.map((title, at) => {
    const format = NUMBER_FUNCTIONS.find(({ label }) => label === title)?.format ?? "count";
    return {
      letter: letters(at + 1),
      format: FORMATS[format],
      width: title === "n" ? 50 : Math.max(85, title.length * 7),
    };
  });
  return {
    formats: (from: number, to: number) =>
      Object.fromEntries(columns.map(({ letter, format }) => [`${letter}${from}:${letter}${to}`, format])),
    widths: Object.fromEntries(columns.map(({ letter, width }) => [letter, width])),
    last: letters(titles.length),
  };
}

/** A, B … Z, AA … of a 0-based column. */
function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

function asCell(value: CellValue): Cell {
  if (typeof value !== "object") return value;
  const day = parseIsoDay(value.date);
  return day === undefined ? "" : { day, minute: 0 };
}
