import { isMoment } from "../cell";
import { type Day, isoDay, parseIsoDay, WEEKDAYS } from "../day";
import { currencyCode } from "../table/currency";
import { joined, names, oneOf, readWeekday, same, text, wholeNumber, words } from "./cell-values";
import { type CommitRule, readCommitRule, showCommitRule } from "./commit-rule";
import { MEETING_SECTIONS, type MeetingSection, readSectionOrder, showSectionOrder } from "./section-order";
import type { Declared } from "./setting";

/** What is each team's own, which a manager looks for first. */
export interface EverydaySettings {
  readonly asOf: Day | undefined;
  readonly fiscalYearStart: number; // month, 1–12
  readonly salesPeriod: "quarter" | "month";
  readonly quartersBack: number;
  readonly currency: string | undefined; // ISO 4217
  readonly dateOrder: "auto" | "day first" | "month first";
  readonly meetingDay: number; // 1 Monday … 5 Friday
  readonly sectionOrder: readonly MeetingSection[];
  readonly keyDeals: number;
  readonly pinnedDeals: readonly string[]; // names or IDs
  readonly stallDays: number;
  readonly commitIs: CommitRule;
  readonly renewalTypes: readonly string[];
  readonly noDecisionReasons: readonly string[];
  readonly disqualifiedStages: readonly string[];
}

export const EVERYDAY_SETTINGS: Declared<EverydaySettings> = {
  asOf: {
    name: "as-of",
    default: undefined,
    meaning: "The day every number is counted from. Empty: the newest day the data itself shows.",
    read: (cell) => (isMoment(cell) ? cell.day : parseIsoDay(text(cell))),
    show: (day) => (day === undefined ? "" : isoDay(day)),
  },
  fiscalYearStart: {
    name: "fiscal year starts",
    default: 1,
    meaning: "The month (1–12) in which your fiscal year begins.",
    read: wholeNumber(1, 12),
    show: same,
  },
  salesPeriod: {
    name: "sales period",
    default: "quarter",
    meaning: "quarter or month: a close date that leaves it is a push.",
    read: oneOf("quarter", "month"),
    show: same,
  },
  quartersBack: {
    name: "quarters back",
    default: 4,
    meaning: "How many periods that are over the scorecard, the sidebar and the Docs look back on.",
    read: wholeNumber(1, 20),
    show: same,
  },
  currency: {
    name: "currency",
    default: undefined,
    meaning: "Yours, such as USD: what sums are in.",
    read: (cell) => currencyCode(text(cell).toUpperCase()),
    show: (code) => code ?? "",
  },
  dateOrder: {
    name: "date order",
    default: "auto",
    meaning:
      "auto, day first or month first: how to read dates such as 05/06/2026 where they could be either.",
    read: oneOf("auto", "day first", "month first"),
    show: same,
  },
  meetingDay: {
    name: "meeting day",
    default: 3,
    meaning: "The team's day for 1:1s (Mon–Fri), where Reps says no other for a rep.",
    read: readWeekday,
    show: (day) => String(WEEKDAYS[day - 1]),
  },
  sectionOrder: {
    name: "section order",
    default: MEETING_SECTIONS,
    meaning:
      "The order of the sections in the next weekly Docs: objectives, rep's topics, for example, opens with what was agreed last time. Those not named follow in their usual order.",
    read: readSectionOrder,
    show: showSectionOrder,
  },
  keyDeals: {
    name: "key deals",
    default: 3,
    meaning: "How many of a rep's largest open deals are key deals.",
    read: wholeNumber(1, 50),
    show: same,
  },
  pinnedDeals: {
    name: "pinned deals",
    default: [],
    meaning:
      "Open deals that are key deals whatever their size and close date: their names or IDs, separated by semicolons.",
    read: names,
    show: (pins) => pins.join("; "),
  },
  stallDays: {
    name: "stall days",
    default: 14,
    meaning: "An open deal without activity for more days than this has stalled, where Stages says no other.",
    read: wholeNumber(1, 365),
    show: same,
  },
  commitIs: {
    name: "commit is",
    default: { by: "category" },
    meaning:
      "By what a commit is known: forecast category; probability >= 80 %; a column of yours that is ticked, such as In forecast; or one with a label, such as Label = Commit.",
    read: readCommitRule,
    show: showCommitRule,
  },
  renewalTypes: {
    name: "renewal types",
    default: [
      "Renewal",
      "Contract Renewal",
      "Verlängerung",
      "Renouvellement",
      "Renovación",
      "Renovação",
      "Rinnovo",
      "Verlenging",
    ],
    meaning:
      "Deal types, or parts of one, that are renewals, separated by commas: left out of every number but bookings, what was committed for them and the open pipeline.",
    read: words,
    show: joined,
  },
  noDecisionReasons: {
    name: "no-decision reasons",
    default: ["no decision", "no budget", "timing", "went dark", "status quo"],
    meaning: "Words of a lost reason by which a loss is one to no decision, separated by commas.",
    read: words,
    show: joined,
  },
  disqualifiedStages: {
    name: "disqualified stages",
    default: [],
    meaning:
      "Stages of lost deals that never were real ones, such as Disqualified or Duplicate, separated by commas: left out of win rates.",
    read: words,
    show: joined,
  },
};
