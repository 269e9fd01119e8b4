import type { Day } from "../../day";
import type { Deal } from "../../deals/deal";
import { NO_OWNER } from "../../deals/reps";
import { lastTouched, outcomeDay } from "./outcome-day";
import type { Sighting } from "../sources/sighting";

/**
 * A deal seen but this once, in a row that gives all its table has columns for, as are nearly all deals of a single
 * export: there are no states to bring in order, to complete or to compare. Undefined where there is more to it; what
 * several sightings that agree come to is the same.
 */
export function seenOnce(
  ordered: readonly Sighting[],
  goneOn: (ordered: readonly Sighting[]) => Day | undefined,
): Deal | undefined {
  const [only, second] = ordered;
  if (!only || second || only.row.left || only.row.told) return undefined;
  const { row, source, day: firstSeen } = only;
  const { spoken, createdIsWhen } = source;
  const { key, status, shares } = row;
  const owner = (spoken.owner ? row.owner : undefined) ?? NO_OWNER;
  const close = spoken.close ? row.close : undefined;
  const isOpen = status === "open";
  const ended = isOpen
    ? undefined
    : outcomeDay({ endedOn: row.endedOn, close, firstSeen, lastTouched: lastTouched(only) });
  const seen = {
    day: ended ?? firstSeen,
    owner,
    status,
    stage: spoken.stage ? row.stage : undefined,
    category: spoken.category ? row.category : undefined,
    close: ended ?? close,
    amount: spoken.amount ? row.amount : undefined,
  };
  return {
    key,
    name: row.name ?? key,
    account: row.account,
    created: createdIsWhen ? undefined : row.created?.day,
    seen: [seen],
    datedByDefault: undefined,
    heldBefore: undefined,
    heldAfter: undefined,
    outcome: isOpen || ended === undefined ? undefined : { is: status, day: ended },
    closedUnseenUntil: ended !== undefined && ended < firstSeen ? firstSeen : undefined,
    reopened: undefined,
    gone: isOpen ? goneOn(ordered) : undefined,
    shares: shares?.has(owner) === true ? shares : undefined,
    facts: row.facts,
  };
}
