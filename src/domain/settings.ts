import type { Day } from "./day";

/** What a team can change; each is declared once in SETTINGS with its name in the tab, its default and its meaning. */
export interface Settings {
  readonly asOf: Day | undefined;
  readonly fiscalYearStart: number; // month, 1–12
  readonly salesPeriod: "quarter" | "month";
  readonly closingGrace: number; // days
  readonly fewDeals: number;
  readonly overdueIsPush: boolean;
  readonly dateOrder: "auto" | "day first" | "month first";
  readonly quartersBack: number;
  readonly meetingDay: number; // 1 Monday … 5 Friday
  readonly wonStages: readonly string[];
  readonly lostStages: readonly string[];
  readonly renewalTypes: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  asOf: undefined,
  fiscalYearStart: 1,
  salesPeriod: "quarter",
  closingGrace: 0,
  fewDeals: 5,
  overdueIsPush: true,
  dateOrder: "auto",
  quartersBack: 4,
  meetingDay: 3,
  wonStages: [],
  lostStages: [],
  renewalTypes: ["renewal", "existing business - renewal", "contract renewal"],
};
