import type { Deal } from "../../deals/deal";
import type { History } from "../../history/history";
import type { Settings } from "../../settings";
import { bare } from "../../table/plain-text";
import { remembered } from "../../table/remembered";

type Types = Settings["renewalTypes"];

/** Found once for a history, as every number asks for them. */
const KNOWN = new WeakMap<History, { readonly types: Types; readonly renewals: ReadonlySet<Deal> }>();

/** The renewals of a history; they are out of every metric but M12 and M13 (requirements.md 1B, Which deals). */
export function renewalsIn(
  history: History,
  { renewalTypes: types }: Pick<Settings, "renewalTypes">,
): ReadonlySet<Deal> {
  const known = KNOWN.get(history);
  if (known?.types === types) return known.renewals;
  const deals = history.has.has("type") ? history.deals : [];
  const renewals = new Set(deals.filter(renewalsBy({ renewalTypes: types })));
  KNOWN.set(history, { types, renewals });
  return renewals;
}

/** Whether the deal in a place is one of them; where none is, which is often, no deal is looked at. */
export function isAmong(renewals: ReadonlySet<Deal>, { deals }: History, at: number): boolean {
  const deal = renewals.size > 0 ? deals[at] : undefined;
  return deal !== undefined && renewals.has(deal);
}

/**
 * Tells renewals by their type. A type is one where it, or a part of it, is in the list: "Existing Business - Renewal" is a
 * renewal, "Renewal risk" is not.
 */
export function renewalsBy({ renewalTypes }: Pick<Settings, "renewalTypes">): (deal: Deal) => boolean {
  const types = new Set(renewalTypes.map(bare).flatMap((type) => [type, `${type}s`]));
  const isRenewal = remembered((type) =>
    [type, ...type.split(/\s[-–—]\s|[/:|]/)].some((part) => types.has(bare(part))),
  );
  return ({ facts }) => {
    const type = facts.get("type");
    return typeof type === "string" && isRenewal(type);
  };
}
