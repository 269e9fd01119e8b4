import type { Deal } from "../deals/deal";
import type { Settings } from "../settings";

/** Tells renewals by their type; they are out of every metric but M12 and M13 (requirements.md 1B, Which deals). */
export function renewalsBy({ renewalTypes }: Settings): (deal: Deal) => boolean {
  const types = new Set(renewalTypes.map(plain));
  return (deal) => {
    const type = deal.facts.get("type");
    return typeof type === "string" && types.has(plain(type));
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
