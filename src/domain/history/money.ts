import type { Column } from "../deals/columns";
import type { Deal, Observation } from "../deals/deal";
import type { Settings } from "../settings";
import { currencyNamed } from "../table/currency";
import { remembered } from "../table/remembered";

/**
 * What amounts are worth in one currency, so that they can be added up. Moves of an amount are compared in the deal's own
 * currency, which `Observation.amount` is in (requirements.md 1B, Which deals).
 */
export interface Money {
  /** The currency of the sums, where the tables or the settings tell it. */
  readonly currency?: string;
  /** Set where sums cannot be had, since nothing says what some amounts are worth. Counts are not concerned. */
  readonly lacking?: Lacking;
  /** What the deal's amount in that state is worth; undefined where it has none, or none that can be added up. */
  worth(deal: Deal, state: Observation): number | undefined;
  /** The same by whose money it is: of a split each owner's part, else the whole, which is its holder's. */
  parts(deal: Deal, state: Observation): readonly Part[];
}

export interface Part {
  /** Undefined: whoever held the deal on the day that is asked about. */
  readonly owner?: string;
  readonly worth: number;
}

export interface Lacking {
  /** One of the deals that nothing says the worth of, and its currency. */
  readonly deal: Deal;
  readonly currency: string;
  /** "The amounts are in 2 currencies, EUR (2) and USD (1), and …" */
  readonly text: string;
  /** The same for a rep, who is told nothing of the team's deals. */
  readonly uncounted: string;
  readonly remedy: string;
}

/** Deals of one currency. */
interface OfCurrency {
  readonly first: Deal;
  deals: number;
  /** Whether each of its deals says itself what it is worth. */
  converted: boolean;
  /** Those of them that do, in their own currency and converted. */
  own: number;
  worth: number;
}

/**
 * A deal is worth its converted amount where its export has one. An older state of it is worth as much more or less as
 * its own amount was then: so a rate that moved changes no pipeline; one in another currency counts as that currency
 * does. Else an amount stands as it is in the team's currency or where there is only one; in another it counts by the
 * team's RATE, else by what the converted amounts of other deals in that currency show. `tells` says of which columns
 * some deal may have something.
 */
export function moneyOf(
  deals: readonly Deal[],
  { currency, rates }: Pick<Settings, "currency" | "rates">,
  tells: (column: Column) => boolean = () => true,
): Money {
  const facts = factsBy(tells);
  const { convertedOf, currencyOf } = facts;
  const found = currenciesOf(deals, facts);
  const named = [...found.keys()].filter((code) => code !== "");
  const [only] = named.length === 1 ? named : [];
  const rateOf = remembered((code): number | undefined => {
    if (code === currency) return 1;
    if (code === "" && (currency !== undefined || named.length === 0)) return 1;
    const of = code || only;
    if (of === undefined) return undefined;
    const shown = found.get(of);
    if (shown && shown.own !== 0 && !rates.has(of)) return shown.worth / shown.own;
    return rates.get(of) ?? (of === only ? 1 : undefined);
  });
  const asItStands = only !== undefined && !rates.has(only) && found.get(only)?.own === 0;
  const own = asItStands ? only : currency;
  const worth = (deal: Deal, { amount, currency: other }: Observation): number | undefined => {
    if (amount === undefined) return undefined;
    const converted = other === undefined ? convertedOf(deal) : undefined;
    const newest = amountOf(deal);
    if (converted !== undefined && newest)
      return amount === newest ? converted : (amount / newest) * converted;
    const rate = rateOf(other ?? currencyOf(deal));
    return rate === undefined ? undefined : rate === 1 ? amount : amount * rate;
  };
  const lacking = lackingIn(found, rateOf, currency);
  return {
    ...(own !== undefined && { currency: own }),
    ...(lacking && { lacking }),
    worth,
    parts: (deal, state) => {
      const whole = worth(deal, state);
      if (whole === undefined) return [];
      if (!deal.shares) return [{ worth: whole }];
      return [...deal.shares].map(([owner, share]) => ({ owner, worth: whole * share }));
    },
  };
}

function currenciesOf(
  deals: readonly Deal[],
  { convertedOf, currencyOf }: MoneyFacts,
): ReadonlyMap<string, OfCurrency> {
  const found = new Map<string, OfCurrency>();
  for (const deal of deals) {
    const amount = amountOf(deal);
    if (amount === undefined) continue;
    const code = currencyOf(deal);
    let each = found.get(code);
    if (!each) found.set(code, (each = { first: deal, deals: 0, converted: true, own: 0, worth: 0 }));
    each.deals++;
    const converted = convertedOf(deal);
    if (converted === undefined || amount === 0) each.converted &&= amount === 0;
    else {
      each.own += amount;
      each.worth += converted;
    }
  }
  return found;
}

const NOT_ADDED = "so they are not added up; win rates and pushes count every deal.";

function lackingIn(
  found: ReadonlyMap<string, OfCurrency>,
  rateOf: (code: string) => number | undefined,
  currency: string | undefined,
): Lacking | undefined {
  const lacking = [...found].filter(([code, { converted }]) => !converted && rateOf(code) === undefined);
  const [first] = lacking;
  if (!first) return undefined;
  const counted = [...found].map(([code, { deals }]) => `${code || "none named"} (${deals})`);
  const codes = lacking.map(([code]) => code).filter((code) => code !== "");
  const rates = codes.map((code) => `"RATE ${code}"`).join(", ");
  return {
    deal: first[1].first,
    currency: first[0],
    text: `The amounts are in ${counted.length} currencies, ${counted.join(", ")}, ${NOT_ADDED}`,
    uncounted: `The team's amounts are in several currencies, ${NOT_ADDED}`,
    remedy:
      'Add a converted amount to the report, such as Salesforce\'s "Amount (converted)", or ' +
      (currency === undefined
        ? `write in Settings your own at "currency" and what one of each other is worth in it, such as ${rates}; a formula needs its range.`
        : `write in Settings what one of each is worth in ${currency}: ${rates}; a formula needs its range.`),
  };
}

function amountOf({ seen }: Deal): number | undefined {
  return seen[seen.length - 1]?.amount;
}

interface MoneyFacts {
  readonly convertedOf: (deal: Deal) => number | undefined;
  /** "" where none is named. */
  readonly currencyOf: (deal: Deal) => string;
}

/** Each amount is asked about; where no table has such a column, nothing has to be looked up. */
function factsBy(tells: (column: Column) => boolean): MoneyFacts {
  const [hasConverted, hasCurrency] = [tells("converted amount"), tells("currency")];
  return {
    convertedOf({ facts }) {
      const converted = hasConverted ? facts.get("converted amount") : undefined;
      return typeof converted === "number" ? converted : undefined;
    },
    currencyOf({ facts }) {
      const currency = hasCurrency ? facts.get("currency") : undefined;
      return typeof currency === "string" ? currencyNamed(currency) : "";
    },
  };
}
