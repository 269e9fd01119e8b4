import { same, share, showShare, wholeNumber } from "./cell-values";
import type { Declared } from "./setting";

/** From how many deals, days or weeks on something is said: no source sets these, so each is a team's to change. */
export interface ThresholdSettings {
  readonly fewDeals: number;
  readonly closingGrace: number; // days
  readonly inheritedDays: number;
  readonly lateWinDays: number;
  readonly givenUpDays: number;
  readonly lateEntryShare: number;
  readonly velocityWeeks: number;
  readonly momentumDays: number;
  readonly slowAt: number;
  readonly newWithin: number; // days
  readonly learnFrom: number; // periods
  readonly oddsFrom: number; // deals
  readonly cleanUpShare: number;
  readonly notLoggedShare: number;
  readonly goneShare: number;
  readonly toldFrom: number; // deals
  readonly compareFrom: number; // deals
  readonly asOfAfter: number; // days
  readonly seenWithin: number; // days
  readonly longestGap: number; // days
  readonly listRows: number;
  readonly alikeFrom: number;
}

export const THRESHOLD_SETTINGS: Declared<ThresholdSettings> = {
  fewDeals: {
    name: "few deals",
    default: 5,
    meaning: "A number that rests on fewer deals than this is shown quietly.",
    read: wholeNumber(1, 100),
    show: same,
  },
  closingGrace: {
    name: "closing grace",
    default: 0,
    meaning: "Days after a period's end before it counts as over.",
    read: wholeNumber(0, 90),
    show: same,
  },
  inheritedDays: {
    name: "inherited days",
    default: 60,
    meaning:
      "A deal that came from another rep so many days ago or fewer counts as inherited: lists say so, and it is left out of days to lost, days in stage and stalled deals.",
    read: wholeNumber(0, 365),
    show: same,
  },
  lateWinDays: {
    name: "late-win days",
    default: 5,
    meaning:
      "A deal pushed and then won within so many days after the period's end is a late win: a push, but never part of a multi-push.",
    read: wholeNumber(0, 90),
    show: same,
  },
  givenUpDays: {
    name: "given-up days",
    default: 30,
    meaning:
      "Beside the win rate of commits stands how many were given up so many days or more before the period's end: they left Commit, or were dated out of the period, and were not won in it.",
    read: wholeNumber(0, 92),
    show: same,
  },
  lateEntryShare: {
    name: "late-entry share",
    default: 1 / 3,
    meaning: "A win is a late entry if it took no more than this part of the team's median time to won.",
    read: share,
    show: showShare,
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
  slowAt: {
    name: "slow at",
    default: 0.9,
    meaning: "A deal is slow that is longer in its stage than this part of the rep's own wins ever were.",
    read: share,
    show: showShare,
  },
  newWithin: {
    name: "new within",
    default: 7,
    meaning:
      "A deal first seen within so many days of its creation is taken to have been in no other stage before.",
    read: wholeNumber(0, 92),
    show: same,
  },
  learnFrom: {
    name: "learn from",
    default: 4,
    meaning:
      "From how many periods that are over a projection is learnt, and what is not in the pipeline yet.",
    read: wholeNumber(2, 20),
    show: same,
  },
  oddsFrom: {
    name: "odds from",
    default: 10,
    meaning: "How many of a rep's own earlier deals the odds in a projection must rest on.",
    read: wholeNumber(1, 1000),
    show: same,
  },
  cleanUpShare: {
    name: "clean-up share",
    default: 0.1,
    meaning:
      "Where this part of all losses or more fell on one day, that day is said to look like a clean-up.",
    read: share,
    show: showShare,
  },
  notLoggedShare: {
    name: "not-logged share",
    default: 0.6,
    meaning:
      "Where this part of the open deals or more has no activity date, activity is not logged in the CRM: nothing is called stalled.",
    read: share,
    show: showShare,
  },
  goneShare: {
    name: "gone share",
    default: 0.1,
    meaning:
      "Where more than this part of a period's deals left the export while open, it looks filtered: the period's pushes and commits are not told, and a paste is not saved without a question.",
    read: share,
    show: showShare,
  },
  toldFrom: {
    name: "told from",
    default: 3,
    meaning: "Of fewer deals than this neither a clean-up nor a filtered export is told.",
    read: wholeNumber(1, 1000),
    show: same,
  },
  compareFrom: {
    name: "compare from",
    default: 10,
    meaning:
      "Of fewer deals than this nobody is asked whether half of them are missing or all of them are open.",
    read: wholeNumber(1, 1000),
    show: same,
  },
  asOfAfter: {
    name: "as-of after",
    default: 7,
    meaning:
      "An export that does not say when it was made counts as made so many days after the newest thing in it, but not later than today.",
    read: wholeNumber(0, 92),
    show: same,
  },
  seenWithin: {
    name: "seen within",
    default: 7,
    meaning:
      "A period counts as seen whole if the pipeline was seen within so many days of its start and after its end …",
    read: wholeNumber(0, 92),
    show: same,
  },
  longestGap: {
    name: "longest gap",
    default: 14,
    meaning:
      "… and if no more than so many days lie between two looks at the pipeline; a paste that stands unchanged for half of them is asked about.",
    read: wholeNumber(1, 92),
    show: same,
  },
  listRows: {
    name: "list rows",
    default: 8,
    meaning: "At most so many rows of a list stand in a Doc, and below them how many more there are.",
    read: wholeNumber(1, 100),
    show: same,
  },
  alikeFrom: {
    name: "alike from",
    default: 0.5,
    meaning:
      "Words in a Doc that have this part of their word pairs or more in common with a commitment are taken for it, put in other words.",
    read: share,
    show: showShare,
  },
};
