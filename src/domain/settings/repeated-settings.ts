import {
  type Correction,
  CORRECTIONS,
  headerKey,
  readCorrection,
  showCorrection,
} from "../deals/corrections";
import { currencyNamed } from "../table/currency";
import { positive, same, text } from "./cell-values";
import { type ProfileRule, readRule, showRule } from "./profile-rule";
import type { RepeatedSetting } from "./setting";

/** REPEATED_SETTINGS declares each once: what such a row begins with, what it is said of, how it is read. */
export interface RepeatedSettings {
  /** By `headerKey`: what a column of that header is, whatever its name says. */
  readonly columns: ReadonlyMap<string, Correction>;
  /** By code: what one of a currency is worth in the team's own. */
  readonly rates: ReadonlyMap<string, number>;
  /** By `headerKey`: what the ideal customers have in that column. */
  readonly icp: ReadonlyMap<string, ProfileRule>;
}

type ValueOf<Rows> = Rows extends ReadonlyMap<string, infer Value> ? Value : never;

export const REPEATED_SETTINGS: {
  readonly [Key in keyof RepeatedSettings]: RepeatedSetting<ValueOf<RepeatedSettings[Key]>>;
} = {
  columns: {
    word: "COLUMN",
    of: "header",
    meaning:
      "The column that is read from this header, whatever it is called: close date, owner … or nothing.",
    values: CORRECTIONS,
    key: headerKey,
    read: (cell) => readCorrection(text(cell)),
    show: showCorrection,
  },
  rates: {
    word: "RATE",
    of: "currency",
    meaning:
      "What one of it is worth in yours, where deals are in several and the export has no converted amount.",
    key: currencyNamed,
    read: positive,
    show: same,
  },
  icp: {
    word: "ICP",
    of: "header",
    meaning:
      "What your ideal customers have in this column: Software, Health or >= 200. Of several rows all must hold.",
    key: headerKey,
    read: readRule,
    show: showRule,
  },
};

export const REPEATED_NAMES = Object.keys(REPEATED_SETTINGS) as (keyof RepeatedSettings)[];
