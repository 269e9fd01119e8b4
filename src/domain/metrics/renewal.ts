import type { Deal } from "../deals/deal";
import type { Settings } from "../settings";
import { bare } from "../table/plain-text";
import { remembered } from "../table/remembered";

/**
 * Tells renewals by their type; they are out of every metric but M12 and M13 (requirements.md 1B, Which deals). A type is
 * one where it, or a part of it, is in the list: "Existing Business - Renewal" is a renewal, "Renewal risk" is not.
 */
export function renewalsBy({ renewalTypes }: Settings): (deal: Deal) => boolean {
  const types = new Set(renewalTypes.map(bare));
  const isRenewal = remembered((type) =>
    [type, ...type.split(/\s[-–—]\s|[/:|]/)].some((part) => types.has(bare(part))),
  );
  return ({ facts }) => {
    const type = facts.get("type");
    return typeof type === "string" && isRenewal(type);
  };
}
