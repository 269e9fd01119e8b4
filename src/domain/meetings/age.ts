import type { Day } from "../day";
import type { Commitment } from "./commitment";
import { dueDay } from "./due";

/**
 * How many 1:1s have been held since it was due; undefined while it is not yet due or its due text names no day
 * (documents.md: age counts from the due date, in meetings held).
 */
export function age(commitment: Commitment, held: readonly Day[]): number | undefined {
  if (commitment.created === undefined) return undefined;
  const due = dueDay(commitment.due, commitment.created);
  if (due === undefined) return undefined;
  const since = held.filter((day) => day > due).length;
  return since === 0 ? undefined : since;
}
