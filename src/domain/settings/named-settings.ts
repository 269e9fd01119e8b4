import { type Day, isoDay, parseIsoDay, WEEKDAYS } from "../day";
import { isMoment } from "../cell";
import { currencyCode } from "../table/currency";
import { joined, oneOf, readWeekday, same, share, showShare, text, wholeNumber, words } from "./cell-values";
import { type CommitRule, readCommitRule, showCommitRule } from "./commit-rule";
import type { Setting } from "./setting";

/** SETTINGS declares each once: its name in the tab, its default, what it does, how it is read. */
export interface NamedSettings {
  readonly asOf: Day | undefined;
  readonly fiscalYearStart: number; // month, 1–12
  readonly salesPeriod: "quarter" | "month";
  readonly closingGrace: number; // days
  readonly fewDeals: number;
  readonly overdueIsPush: boolean;
  readonly defaultDate: "auto" | "end of month" | "none";
  readonly scheduleRate: "wins/(wins+pushed)" | "incl losses" | "planned wins only";
  readonly commitIs: CommitRule;
  /** "ever", or the day of the period, from 1, at whose end a deal must be committed. */
  readonly commitSeen: "ever" | number;
  readonly multiPushBy: "events" | "boundaries";
  readonly winRateBy: "deals" | "amount";
  readonly disqualifiedStages: readonly string[];
  /** "created", or the stage whose first day the days are counted from. */
  readonly daysCountedFrom: string;
  readonly noDecisionReasons: readonly string[];
  readonly lateEntryShare: number;
  readonly stallDays: number;
  readonly velocityWeeks: number;
  readonly momentumDays: number;
  readonly dateOrder: "auto" | "day first" | "month first";
  readonly quartersBack: number;
  readonly meetingDay: number; // 1 Monday … 5 Friday
  readonly renewalTypes: readonly string[];
  readonly forecastIs: "latest" | "first";
  readonly keyDeals: number;
  readonly slowAt: number;
  readonly oddsFrom: number; // deals
  readonly weightedBy: "probability" | "own win rate";
  readonly currency: string | undefined; // ISO 4217
}

export const SETTINGS: { readonly [Key in keyof NamedSettings]: Setting<NamedSettings[Key]> } = {
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
  closingGrace: {
    name: "closing grace",
    default: 0,
    meaning: "Days after a period's end before it counts as over.",
    read: wholeNumber(0, 90),
    show: same,
  },
  fewDeals: {
    name: "few deals",
    default: 5,
    meaning: "A number that rests on fewer deals than this is shown quietly.",
    read: wholeNumber(1, 100),
    show: same,
  },
  overdueIsPush: {
    name: "overdue is a push",
    default: true,
    meaning: "yes: a deal still open after the period it was dated in counts as pushed once.",
    read: (cell) => {
      const word = text(cell).toLowerCase();
      return ["yes", "true"].includes(word) ? true : ["no", "false"].includes(word) ? false : undefined;
    },
    show: (value) => (value ? "yes" : "no"),
  },
  defaultDate: {
    name: "default close date",
    default: "auto",
    meaning:
      "end of month, none, or auto (HubSpot does): how the CRM dates new deals; moving that first is no push.",
    read: oneOf("auto", "end of month", "none"),
    show: same,
  },
  scheduleRate: {
    name: "schedule rate",
    default: "wins/(wins+pushed)",
    meaning:
      "wins/(wins+pushed); incl losses: scheduled deals that were lost count against too; planned wins only: a win counts only if it was seen open and dated in the period on an earlier day.",
    read: oneOf("wins/(wins+pushed)", "incl losses", "planned wins only"),
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
  commitSeen: {
    name: "commit seen",
    default: "ever",
    meaning:
      "ever: a deal committed on any day of the period counts as a commit of it; day 15: only one that was at the end of the period's 15th day.",
    read: (cell) => {
      const word = text(cell).toLowerCase();
      return word === "ever" ? "ever" : wholeNumber(1, 92)(word.replace(/^day /, ""));
    },
    show: (value) => (value === "ever" ? value : `day ${value}`),
  },
  multiPushBy: {
    name: "multi-push by",
    default: "events",
    meaning:
      "events: a deal pushed twice is a multi-push; boundaries: one pushed over two period ends, in one move or two.",
    read: oneOf("events", "boundaries"),
    show: same,
  },
  winRateBy: {
    name: "win rate by",
    default: "deals",
    meaning: "deals, or amount: each deal weighs what it is worth, and those without an amount are left out.",
    read: oneOf("deals", "amount"),
    show: same,
  },
  disqualifiedStages: {
    name: "disqualified stages",
    default: [],
    meaning:
      "Stages of lost deals that never were real ones, such as Disqualified or Duplicate, separated by commas: left out of win rates.",
    read: words,
    show: joined,
  },
  daysCountedFrom: {
    name: "days counted from",
    default: "created",
    meaning:
      "created, or a stage such as Qualified: days to won and lost begin on the day a deal was first seen in it.",
    read: (cell) => text(cell) || undefined,
    show: same,
  },
  noDecisionReasons: {
    name: "no-decision reasons",
    default: ["no decision", "no budget", "timing", "went dark", "status quo"],
    meaning: "Words of a lost reason by which a loss is one to no decision, separated by commas.",
    read: words,
    show: joined,
  },
  lateEntryShare: {
    name: "late-entry share",
    default: 1 / 3,
    meaning: "A win is a late entry if it took no more than this part of the team's median time to won.",
    read: share,
    show: showShare,
  },
  stallDays: {
    name: "stall days",
    default: 14,
    meaning: "An open deal without activity for more days than this has stalled, where Stages says no other.",
    read: wholeNumber(1, 365),
    show: same,
  },
  velocityWeeks: {
    name: "velocity weeks",
    default: 4,
    meaning:
      "How many weeks ago a deal is compared with: whether its close date is further off than it was then.",
    read: wholeNumber(1, 52),
    show: same,
  },
  momentumDays: {
    name: "momentum days",
    default: 30,
    meaning:
      "Over how many days effort (activity) and momentum (changes of stage and close date) are compared.",
    read: wholeNumber(1, 365),
    show: same,
  },
  dateOrder: {
    name: "date order",
    default: "auto",
    meaning:
      "auto, day first or month first: how to read dates such as 05/06/2026 where they could be either.",
    read: oneOf("auto", "day first", "month first"),
    show: same,
  },
  quartersBack: {
    name: "quarters back",
    default: 4,
    meaning: "How many periods that are over the scorecard, the sidebar and the Docs look back on.",
    read: wholeNumber(1, 20),
    show: same,
  },
  meetingDay: {
    name: "meeting day",
    default: 3,
    meaning: "The team's day for 1:1s (Mon–Fri), where Reps says no other for a rep.",
    read: readWeekday,
    show: (day) => String(WEEKDAYS[day - 1]),
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
      "Deal types, or parts of one, that are renewals, separated by commas: left out of win rates and pushes.",
    read: words,
    show: joined,
  },
  forecastIs: {
    name: "forecast is",
    default: "latest",
    meaning:
      "latest: the newest forecast in Goals for a period; first: the first, as it was given in the QBR.",
    read: oneOf("latest", "first"),
    show: same,
  },
  keyDeals: {
    name: "key deals",
    default: 3,
    meaning: "How many of a rep's largest open deals are key deals.",
    read: wholeNumber(1, 50),
    show: same,
  },
  slowAt: {
    name: "slow at",
    default: 0.9,
    meaning: "A deal is slow that is longer in its stage than this part of the rep's own wins ever were.",
    read: share,
    show: showShare,
  },
  oddsFrom: {
    name: "odds from",
    default: 10,
    meaning: "How many of a rep's own earlier deals the odds in a projection must rest on.",
    read: wholeNumber(1, 1000),
    show: same,
  },
  weightedBy: {
    name: "weighted by",
    default: "probability",
    meaning:
      "probability: a deal's own, else its stage's default; own win rate: the share of the rep's own deals that were won from its stage.",
    read: oneOf("probability", "own win rate"),
    show: same,
  },
  currency: {
    name: "currency",
    default: undefined,
    meaning: "Yours, such as USD: what sums are in.",
    read: (cell) => currencyCode(text(cell).toUpperCase()),
    show: (code) => code ?? "",
  },
};

export const SETTING_NAMES = Object.keys(SETTINGS) as (keyof NamedSettings)[];
