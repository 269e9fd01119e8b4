/**
 * The sample that `npm start` opens: a team of eight with Salesforce's report headers, three weekly exports around the
 * end of a quarter, and an Opportunity History report. Written by chance with a fixed seed, so it never changes.
 */
import { addDays, type Day, isoDay, parseIsoDay } from "../../src/domain/day";
import type { CellValue, Tab } from "../../workspace";
import { type SampleDeal, samplePipeline, type Save } from "./pipeline";
import { MANAGER, REPS } from "./reps";
import { scorecardTab } from "./scorecard";

export const SAMPLE_TODAY = "2026-10-05";
export const SAMPLE_TITLE = "Team pipeline";
export const SAMPLE_USER = MANAGER.email;

/** The tabs as a manager would have them on the Monday after the quarter's end, before the add-on has made any. */
export function sampleTabs(): Tab[] {
  const today = parseIsoDay(SAMPLE_TODAY) as Day;
  const deals = samplePipeline(today);
  const newest = weeklyExport(deals, today);
  const older = [7, 14].map((back) => weeklyExport(deals, addDays(today, -back)));
  const report = historyReport(deals, today);
  return [
    scorecardTab(today, newest, report),
    newest,
    ...older,
    report,
    {
      name: "Reps",
      rows: [REPS_HEADINGS, ...REPS.map(({ name, email }) => [name, email, "", MANAGER.name, MANAGER.email])],
    },
  ];
}

const REPS_HEADINGS = ["Name", "E-mail", "Aliases in the CRM", "Manager", "Manager's e-mail"];

const EXPORT_HEADER = [
  "Opportunity ID", "Opportunity Owner", "Stage", "Forecast Category", "Close Date", "Amount", "Created Date",
  "Opportunity Name", "Account Name", "Type", "Last Modified Date", "Lost Reason", "Probability (%)", "Last Activity",
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
        PROBABILITY[state.stage] ?? "", asDate(lastActivity(deal, state, day)),
      ],
    ]; // prettier-ignore
  });
  return {
    name: `Pipeline ${isoDay(day)}`,
    rows: [EXPORT_HEADER, ...rows],
    formats: { "F2:F": "#,##0" },
    bold: ["A1:N1"],
    widths: EXPORT_WIDTHS,
  };
}

const EXPORT_WIDTHS = { A: 140, B: 130, C: 150, D: 130, H: 190, I: 150, J: 130, K: 130, M: 110, N: 110 };

const HISTORY_HEADER = [
  "Opportunity ID", "Opportunity Owner", "To Stage", "Forecast Category", "Close Date", "Amount", "Last Modified",
  "Opportunity Name", "Created Date",
]; // prettier-ignore

/** The Opportunity History report since a year and a week ago: one row for each save. */
function historyReport(deals: readonly SampleDeal[], today: Day): Tab {
  const from = parseIsoDay("2025-09-29") as Day;
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

/** Salesforce's own odds of its stages. */
const PROBABILITY: Readonly<Record<string, number>> = {
  Qualification: 10,
  "Needs Analysis": 20,
  "Proposal/Price Quote": 75,
  "Negotiation/Review": 90,
  "Closed Won": 100,
  "Closed Lost": 0,
};

/** Calls and mails go on for a while after a save: how long, its deal's first day says. */
function lastActivity({ created }: SampleDeal, save: Save, day: Day): Day {
  return addDays(save.day, Math.min(day - save.day, created % 15));
}

function lastSave(deal: SampleDeal, day: Day): Save | undefined {
  return deal.saves.filter((save) => save.day <= day).at(-1);
}

function asDate(day: Day): CellValue {
  return { date: isoDay(day) };
}
