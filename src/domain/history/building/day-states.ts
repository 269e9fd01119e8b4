import type { Day } from "../../day";
import type { Status } from "../../deals/deal";
import { NO_OWNER } from "../../deals/reps";
import type { Sighting } from "../sources/sighting";
import { spokenIn } from "../sources/speaks";
import type { State } from "./state";

/**
 * Looks and changes of one deal in the order in which they were true. On one day a log's row comes after a look, since
 * the look may have been taken in the morning.
 */
export function inOrder(sightings: readonly Sighting[]): readonly Sighting[] {
  return isInOrder(sightings) ? sightings : [...sightings].sort(byMoment);
}

/** As tables nearly always have them. */
function isInOrder(sightings: readonly Sighting[]): boolean {
  let before: Sighting | undefined;
  for (const each of sightings) {
    if (before && byMoment(before, each) > 0) return false;
    before = each;
  }
  return true;
}

function byMoment(a: Sighting, b: Sighting): number {
  return a.day - b.day || a.turn - b.turn || a.minute - b.minute || a.at - b.at;
}

/**
 * The state at the end of each day on which the deal was seen: the last of a day counts. What a source does not speak of
 * is as it was before; an owner that only a later source knows has been the owner from the start, and so has what a field
 * log follows and shows no change of.
 */
export function statesOf(ordered: readonly Sighting[]): State[] {
  const states = new Array<State>(ordered.length);
  let count = 0;
  let before: Omit<State, "day" | "sighting"> & { readonly day?: Day } = fromTheStart(ordered);
  for (const sighting of ordered) {
    const { row, day } = sighting;
    if (row.left) continue;
    const spoken = spokenIn(sighting);
    const state: State = {
      day,
      owner: (spoken.owner ? row.owner : undefined) ?? before.owner,
      status: spoken.status ? row.status : before.status,
      stage: spoken.stage ? row.stage : before.stage,
      category: spoken.category ? row.category : before.category,
      close: spoken.close ? row.close : before.close,
      amount: spoken.amount ? row.amount : before.amount,
      sighting,
    };
    if (before.day !== day) count++;
    states[count - 1] = state;
    before = state;
  }
  if (count < states.length) states.length = count;
  return states;
}

/** What holds until a sighting says otherwise. */
function fromTheStart(ordered: readonly Sighting[]): Omit<State, "day" | "sighting"> {
  const start = {
    owner: ordered.find((each) => spokenIn(each).owner)?.row.owner ?? NO_OWNER,
    status: "open" as Status,
    stage: undefined,
    category: undefined,
    close: undefined,
    amount: undefined,
  };
  const follows = ordered.find(({ source }) => source.kind === "field log")?.source.table.follows;
  if (!follows) return start;
  const first = (part: "stage" | "category" | "close" | "amount") => {
    const row = ordered.find((each) => spokenIn(each)[part])?.row;
    return row?.told?.as === "changed" ? undefined : row; // what it became on a day it was not before
  };
  const followed = (part: "category" | "close") => (follows.has(part) ? first(part) : undefined);
  const staged = follows.has("stage") || follows.has("status") ? first("stage") : undefined;
  return {
    ...start,
    status: staged?.status ?? "open",
    stage: staged?.stage,
    category: followed("category")?.category,
    close: followed("close")?.close,
    // Unknown amounts would later look like growth.
    amount: first("amount")?.amount,
  };
}
