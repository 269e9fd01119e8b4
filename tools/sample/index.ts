/**
 * The sample that `npm start` opens: a team of eight with Salesforce's report headers, three weekly exports around the
 * end of a quarter, and an Opportunity History report. Written by chance with a fixed seed, so it never changes.
 */
import { addDays, type Day, isoDay, parseIsoDay } from "../../src/domain/day";
import type { Cell, Grid } from "../../src/domain/cell";
import { callFunction } from "../../src/domain/metrics/call";
import { NUMBER_FUNCTIONS } from "../../src/domain/metrics/catalog";
import type { CellValue, Tab } from "../../workspace";
import { type SampleDeal, samplePipeline, type Save } from "./pipeline";
import { MANAGER, REPS } from "./reps";

export const SAMPLE_TODAY = "2026-10-05";
export const SAMPLE_TITLE = "Team pipeline";
export const SAMPLE_USER = MANAGER.email;

/** The tabs as a manager would have them on the Monday after the quarter's end, before the add-on has made any. */
export function sampleTabs(): Tab[] {
  const today = parseIsoDay(SAMPLE_TODAY) as Day;
  const deals = samplePipeline(today);
  const weeks = [0, 7, 14].map((back) => addDays(today, -back));
  const history = historyReport(deals, today);
  return [
    scorecard(isoDay(today), history, today),
    ...weeks.map((day) => weeklyExport(deals, day)),
    history,
    {
      name: "Reps",
      rows: [REPS_HEADINGS, ...REPS.map(({ name, email }) => [name, email, "", MANAGER.name, MANAGER.email])],
    },
  ];
}

const REPS_HEADINGS = ["Name", "E-mail", "Aliases in the CRM", "Manager", "Manager's e-mail"];

const EXPORT_HEADER = [
  "Opportunity ID", "Opportunity Owner", "Stage", "Forecast Category", "Close Date", "Amount", "Created Date",
  "Opportunity Name", "Account Name", "Type", "Last Modified Date", "Lost Reason",
]; // prettier-ignore

/** "Opportunities", details only, any status, close date from five quarters back: as it looked at the end of a day. */
function weeklyExport(deals: readonly SampleDeal[], day: Day): Tab {
  const from = parseIsoDay("2025-07-01") as Day;
  const rows = deals.flatMap((deal) => {
    const state = lastSave(deal, day);
    if (!state || state.close < from) return [];
    return [
      [
        deal.id, deal.owner.name, state.stage, state.category, asDate(state.close), deal.amount, asDate(deal.created),
        deal.name, deal.account, deal.type, asDate(state.day), state.stage === "Closed Lost" ? deal.lostReason : "",
      ],
    ]; // prettier-ignore
  });
  return {
    name: `Pipeline ${isoDay(day)}`,
    rows: [EXPORT_HEADER, ...rows],
    formats: { "F2:F": "#,##0" },
    bold: ["A1:L1"],
    widths: EXPORT_WIDTHS,
  };
}

const EXPORT_WIDTHS = { A: 140, B: 130, C: 150, D: 130, H: 190, I: 150, J: 130, K: 130 };

const HISTORY_HEADER = [
  "Opportunity ID", "Opportunity Owner", "To Stage", "Forecast Category", "Close Date", "Amount", "Last Modified",
  "Opportunity Name", "Created Date",
]; // prettier-ignore

/** The Opportunity History report since the last days of 2025: one row for each save. */
function historyReport(deals: readonly SampleDeal[], today: Day): Tab {
  const from = parseIsoDay("2025-12-29") as Day;
  const saves = deals.flatMap((deal) => deal.saves.map((save) => ({ deal, save })));
  const rows = saves
    .filter(({ save }) => save.day >= from && save.day < today)
    .sort((one, other) => one.save.day - other.save.day)
    .map(({ deal, save }) => [
      deal.id, deal.owner.name, save.stage, save.category, asDate(save.close), deal.amount, asDate(save.day),
      deal.name, asDate(deal.created),
    ]); // prettier-ignore
  return {
    name: "Opportunity History",
    rows: [HISTORY_HEADER, ...rows],
    formats: { "F2:F": "#,##0" },
    bold: ["A1:I1"],
    widths: EXPORT_WIDTHS,
  };
}

/** A first page with formulas, so that the functions are seen at work before anything is typed. */
function scorecard(day: string, { rows }: Tab, today: Day): Tab {
  const pipeline = `'Pipeline ${day}'`;
  const history = "'Opportunity History'!A:I";
  const spilled = callFunction("SCORECARD", [rows.map((row) => row.map(toCell))], today) as Grid;
  const [labels = []] = spilled;
  const last = 7 + REPS.length + 1;
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
      B1: `=WINRATE(${pipeline}!A:L)`,
      B2: `=WINRATE_COMMITS(${history})`,
      B3: `=PUSHES(${history}, "Dana Reyes", "Q3 2026")`,
      B4: `=COUNTA(${pipeline}!A2:A1000)-COUNTIFS(${pipeline}!C2:C1000,"Closed*")`,
      B5: `=SUM(${pipeline}!F2:F1000)-SUMIFS(${pipeline}!F2:F1000,${pipeline}!C2:C1000,"Closed*")`,
      A7: `=SCORECARD(${history})`,
    },
    formats: { "B1:B2": "0 %", B5: "#,##0", ...formatsOf(labels, last) },
    bold: [`A7:${letters(labels.length - 1)}7`, `A${last}:${letters(labels.length - 1)}${last}`],
    widths: { A: 300, ...widthsOf(labels) },
    columns: labels.length,
  };
}

const FORMATS = { rate: "0 %", count: "0", days: "0", money: "#,##0" } as const;

/** Each number of the scorecard as it is read, by the heading above it. */
function formatsOf(labels: readonly Cell[], last: number): Record<string, string> {
  return Object.fromEntries(
    labels.flatMap((label, at) => {
      const fn = NUMBER_FUNCTIONS.find((each) => each.label === label);
      return fn ? [[`${letters(at)}8:${letters(at)}${last}`, FORMATS[fn.format]]] : [];
    }),
  );
}

/** A heading is seen whole, and each n beside it stays narrow. */
function widthsOf(labels: readonly Cell[]): Record<string, number> {
  return Object.fromEntries(
    labels
      .slice(1)
      .map((label, at) => [
        letters(at + 1),
        Math.max(50, 16 + 7 * (typeof label === "string" ? label.length : 1)),
      ]),
  );
}

function letters(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? String.fromCharCode(64 + first) : "") + String.fromCharCode(65 + (column % 26));
}

function toCell(value: CellValue): Cell {
  return typeof value === "object" ? { day: parseIsoDay(value.date.slice(0, 10)) as Day, minute: 0 } : value;
}

function lastSave(deal: SampleDeal, day: Day): Save | undefined {
  return deal.saves.filter((save) => save.day <= day).at(-1);
}

function asDate(day: Day): CellValue {
  return { date: isoDay(day) };
}
