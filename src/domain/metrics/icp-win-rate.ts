import { headerKey } from "../deals/corrections";
import type { Attribute, Deal } from "../deals/deal";
import { meeting } from "../settings/profile-rule";
import type { History } from "../history/history";
import { holds } from "../period";
import type { Settings } from "../settings";
import type { Metric } from "./measuring/metric";
import { openOn } from "./rules/open-now";
import { disqualifiedBy, type IsDisqualified, judgeOutcome, winRate, wonOfClosed } from "./win-rate";

/** Where a deal lies; one of which a column is empty lies nowhere that is known (requirements.md 1B, M9). */
const INSIDE = "inside the profile";
const OUTSIDE = "outside the profile";
const UNKNOWN = "profile unknown";
type Place = typeof INSIDE | typeof OUTSIDE | typeof UNKNOWN;

type PlaceOf = (deal: Deal) => Place;

interface Learnt {
  readonly placeOf: PlaceOf;
  readonly isDisqualified: IsDisqualified;
}

/** A win rate like that of all deals, over those that lie in one place. */
function winRateOf(place: Place): Metric<Learnt> {
  const { format, audience, group, needs, period } = winRate;
  return {
    id: "M9",
    label: "Win rate of ideal customers",
    description: "The share of closed deals with customers inside the ideal customer profile that were won.",
    formula: (settings) =>
      `${wonOfClosed(settings)}, over the deals for which every ICP row of Settings holds; a deal of which such a column is empty is left out`,
    ...{ format, audience, group, needs, period },
    functions: {},
    caution: (history, settings) => winRate.caution?.(history, settings),
    refuse: (history, settings, audience) =>
      whyNoProfile(history, settings) ?? winRate.refuse?.(history, settings, audience),
    learn: (_history, settings) => ({
      placeOf: placesBy(settings),
      isDisqualified: disqualifiedBy(settings),
    }),
    judge(deal, asked, tally, { settings, money, learnt }) {
      if (!deal.outcome || !holds(asked, deal.outcome.day)) return;
      const found = learnt.placeOf(deal);
      if (found !== place) tally.out(found);
      else judgeOutcome(deal, deal.outcome.is, tally, { settings, money, learnt: learnt.isDisqualified });
    },
  };
}

const shareOfOpen: Metric<PlaceOf> = {
  id: "M9",
  label: "Share of ideal customers",
  description: "The share of the open deals with customers inside the ideal customer profile.",
  formula: "open deals inside the profile ÷ open deals of which it is known",
  format: "rate",
  audience: "pair",
  group: "winning",
  functions: {},
  needs: [],
  period: "now",
  refuse: whyNoProfile,
  learn: (_history, settings) => placesBy(settings),
  judge(deal, _period, tally, { asOf, learnt: placeOf }) {
    if (!openOn(deal, asOf)) return;
    const found = placeOf(deal);
    if (found === INSIDE) tally.for(found);
    else if (found === OUTSIDE) tally.against(found);
    else tally.out(found);
  },
};

export const icpWinRate: Metric<Learnt> = {
  ...winRateOf(INSIDE),
  functions: { WINRATE_ICP: "rate" },
  beside: [
    { label: "Outside the profile", show: "rate", format: "rate", metric: winRateOf(OUTSIDE) },
    { label: "Open deals inside it", show: "rate", format: "rate", metric: shareOfOpen },
  ],
};

function placesBy({ icp }: Settings): PlaceOf {
  const rules = [...icp].map(([key, rule]) => [`header ${key}` satisfies Attribute, meeting(rule)] as const);
  return ({ facts }) => {
    let place: Place = INSIDE;
    for (const [name, meets] of rules) {
      const met = meets(facts.get(name));
      if (met === undefined) return UNKNOWN;
      if (!met) place = OUTSIDE;
    }
    return place;
  };
}

function whyNoProfile({ tables }: History, { icp }: Settings): string | undefined {
  if (icp.size === 0) {
    return 'No row of Settings says what your ideal customers have in common. Name one "ICP Industry", for example, with "Software, Health", and another "ICP Employees" with ">= 200"; the words behind ICP are a header of your export.';
  }
  const headers = tables.flatMap(({ readAs }) => readAs.map(({ text }) => text));
  const there = new Set(headers.map(headerKey));
  const missing = [...icp.keys()].filter((key) => !there.has(key));
  if (missing.length === 0) return undefined;
  const wanted = missing.map((key) => `"${key}"`).join(" and ");
  const found = [...new Set(headers)].map((header) => `"${header}"`).join(", ");
  return `Settings speaks of ${wanted} for your ideal customers, and no table has such a column. The headers are: ${found}. Add the column to the report, or correct the ICP row.`;
}
