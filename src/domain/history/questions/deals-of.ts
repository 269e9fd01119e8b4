import type { Deal } from "../../deals/deal";
import type { History } from "../history";
import { ownersOf } from "./states";

/** Each rep's deals: all that they have ever held or have a part of. Found in one pass, whoever is then asked for. */
export function dealsOf({ deals }: History): (rep: string) => readonly Deal[] {
  const byRep = new Map<string, Deal[]>();
  for (const deal of deals) {
    for (const rep of new Set([...ownersOf(deal), ...(deal.shares?.keys() ?? [])])) {
      const theirs = byRep.get(rep);
      if (theirs) theirs.push(deal);
      else byRep.set(rep, [deal]);
    }
  }
  return (rep) => byRep.get(rep) ?? [];
}
