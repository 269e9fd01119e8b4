import type { KeyDeals } from "../contract";
import type { Deal } from "../deals/deal";
import { factsOf } from "./key-deal-in-words";
import { andMore } from "./parts";
import type { Weekly } from "./weekly";
import type { History } from "../history/history";
import { ownAmount } from "../history/questions/since";
import { keyDeals } from "../metrics/key-deals";
import { listedDeals } from "../metrics/showing/listing-cells";
import { pinnedDeals } from "../metrics/rules/pinned-deals";
import type { Settings } from "../settings";
import { shown } from "../table/plain-text";

/** Each rep's key deals: the largest few and the pinned ones, and how many there are; or why they are not known. */
export function keyDealsOf(history: History, settings: Settings): (rep: string) => Weekly["keyDeals"] {
  const list = listedDeals(history, keyDeals, { kind: "all" }, settings);
  if ("why" in list)
    return () => ({
      unknown: "Not known: they take each deal's amount and close date, and amounts that can be compared.",
    });
  const at = (heading: string) => list.header.indexOf(heading);
  const [id, owner, because] = [at("Deal ID"), at("Owner"), at("Because")];
  const deals = new Map<unknown, Deal>(history.deals.map((deal) => [deal.key, deal]));
  const pinned = pinnedDeals(history, settings);
  return (rep) => {
    const own = list.rows.filter((row) => row[owner] === rep);
    const first = own.flatMap((row, place) => {
      const deal = deals.get(row[id]);
      const state = deal?.seen[deal.seen.length - 1];
      if (!deal || !state || (place >= settings.keyDeals && !pinned.has(deal))) return [];
      const { amount, currency } = ownAmount(deal, state);
      return {
        deal: deal.name,
        ...(state.amount !== undefined && { cents: Math.round(amount * 100) }),
        currency,
        ...(state.close !== undefined && { close: state.close }),
        because: shown(row[because]),
      };
    });
    return { period: list.label, count: own.length, first };
  };
}

/** The same for the sidebar; null where there are none, or nobody knows. */
export function keyDealsFor(history: History, settings: Settings): (rep: string) => KeyDeals | null {
  const of = keyDealsOf(history, settings);
  return (rep) => {
    const known = of(rep);
    if ("unknown" in known || known.count === 0) return null;
    const { period, count, first } = known;
    return {
      period,
      count,
      deals: first.map((deal) => ({ deal: deal.deal, facts: factsOf(deal), because: deal.because })),
      more: andMore(count - first.length)[0] ?? null,
    };
  };
}
