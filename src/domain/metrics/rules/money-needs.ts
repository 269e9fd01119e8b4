import type { History } from "../../history/history";
import type { Settings } from "../../settings";
import type { Deal, Observation } from "../../deals/deal";
import type { Audience, Known, Mark, Need, Tally } from "../measuring/metric";

/** What every sum of money needs. */
export const MONEY_NEEDS: readonly Need[] = [{ called: "an amount", anyOf: ["amount", "converted amount"] }];

/** Amounts of several currencies that nothing makes comparable are not added up. */
export function refuseUnlikeMoney(
  { money: { lacking } }: History,
  _settings: Settings,
  audience: Audience,
): string | undefined {
  return lacking && `${audience === "pair" ? lacking.uncounted : lacking.text} ${lacking.remedy}`;
}

/** Says that a deal could have added to a sum and did not: of a split to each owner's. */
export function addNone(tally: Tally, { shares }: Deal, what: string, mark: Mark = {}): void {
  if (!shares) tally.none(what, mark);
  else for (const owner of shares.keys()) tally.none(what, { ...mark, owner });
}

/**
 * Adds what a deal is worth in a state, times a share of it, to whoever's money it is: of a split each owner's part
 * (requirements.md 1B, Which deals). Deals without an amount are left out and said.
 */
export function addMoney(
  tally: Tally,
  { money }: Pick<Known<unknown>, "money">,
  [deal, state]: readonly [Deal, Observation],
  what: string,
  mark: Mark = {},
  share = 1,
): void {
  const parts = money.parts(deal, state);
  if (parts.length === 0) tally.out(`${what} without an amount`, { ...mark, adds: "unknown" });
  for (const { owner, worth } of parts)
    tally.add(worth * share, what, owner === undefined ? mark : { ...mark, owner });
}
