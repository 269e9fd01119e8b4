import type { RepCard } from "../src/domain/contract";

/** Reps by name and by nothing else: an order by numbers would be a ranking (requirements.md S2.19). */
export function inOrder(reps: readonly RepCard[]): readonly RepCard[] {
  return [...reps].sort((one, other) => one.rep.localeCompare(other.rep));
}
