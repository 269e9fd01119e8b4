import { oneOf, same, text, wholeNumber, yesOrNo } from "./cell-values";
import type { Declared } from "./setting";

/** Where a number can be defined in more than one way (requirements.md 1B and 1D), the one that a team has chosen. */
export interface DefinitionSettings {
  readonly winRateBy: "deals" | "amount";
  readonly scheduleRate: "wins/(wins+pushed)" | "incl losses" | "planned wins only";
  readonly overdueIsPush: boolean;
  readonly multiPushBy: "events" | "boundaries";
  readonly commitSeen: "ever" | "lock day";
  readonly lockDay: number; // of the period, from 1
  /** "created", or the stage whose first day the days are counted from. */
  readonly daysCountedFrom: string;
  readonly weightedBy: "probability" | "own win rate";
  readonly forecastIs: "latest" | "first";
  readonly defaultDate: "auto" | "end of month" | "none";
}

export const DEFINITION_SETTINGS: Declared<DefinitionSettings> = {
  winRateBy: {
    name: "win rate by",
    default: "deals",
    meaning: "deals, or amount: each deal weighs what it is worth, and those without an amount are left out.",
    read: oneOf("deals", "amount"),
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
  overdueIsPush: {
    name: "overdue is a push",
    default: true,
    meaning: "yes: a deal still open after the period it was dated in counts as pushed once.",
    read: yesOrNo,
    show: (value) => (value ? "yes" : "no"),
  },
  multiPushBy: {
    name: "multi-push by",
    default: "events",
    meaning:
      "events: a deal pushed twice is a multi-push; boundaries: one pushed over two period ends, in one move or two.",
    read: oneOf("events", "boundaries"),
    show: same,
  },
  commitSeen: {
    name: "commit seen",
    default: "ever",
    meaning:
      "ever: a deal committed on any day of the period counts as a commit of it; lock day: only one that was at the end of the lock day.",
    read: oneOf("ever", "lock day"),
    show: same,
  },
  // The QBR is in the first two weeks of the quarter (S1.9).
  lockDay: {
    name: "lock day",
    default: 14,
    meaning:
      "The day of the period, from 1, on which its forecast is locked: what was committed at its end. Where a period is shorter, its last day.",
    read: wholeNumber(1, 92),
    show: same,
  },
  daysCountedFrom: {
    name: "days counted from",
    default: "created",
    meaning:
      "created, or a stage such as Qualified: days to won and lost begin on the day a deal was first seen in it.",
    read: (cell) => text(cell) || undefined,
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
  forecastIs: {
    name: "forecast is",
    default: "latest",
    meaning:
      "latest: the newest forecast in Goals for a period; first: the first, as it was given in the QBR.",
    read: oneOf("latest", "first"),
    show: same,
  },
  defaultDate: {
    name: "default close date",
    default: "auto",
    meaning:
      "end of month, none, or auto (HubSpot does): how the CRM dates new deals; moving that first is no push.",
    read: oneOf("auto", "end of month", "none"),
    show: same,
  },
};
