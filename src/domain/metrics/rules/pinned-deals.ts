import { closestName } from "../../closest-name";
import type { Deal } from "../../deals/deal";
import type { History } from "../../history/history";
import type { Problem } from "../../problem";
import type { Settings } from "../../settings";
import { SETTINGS } from "../../settings/named-settings";
import { bare } from "../../table/plain-text";
import { openOn } from "./open-now";

/** The open deals that a manager has pinned in Settings, whatever their size and close date (M31). */
export function pinnedDeals(history: History, { pinnedDeals: pins }: Settings): ReadonlySet<Deal> {
  return new Set(pins.flatMap((pin) => openDealsOf(pin, history)));
}

/** Pins that pin nothing: of deals that are no longer open, and of what no deal is called. */
export function idlePins(history: History, { pinnedDeals: pins }: Settings): readonly Problem[] {
  return pins.flatMap((pin) => (openDealsOf(pin, history).length > 0 ? [] : idle(pin, history)));
}

function openDealsOf(pin: string, { deals, asOf }: History): readonly Deal[] {
  return dealsOf(pin, deals).filter((deal) => openOn(deal, asOf));
}

/** An ID is compared exactly, a name as people write it. */
function dealsOf(pin: string, deals: readonly Deal[]): readonly Deal[] {
  const word = bare(pin);
  return deals.filter(({ key, name }) => key === pin || (word !== "" && bare(name) === word));
}

function idle(pin: string, { deals, asOf }: History): Problem {
  const setting = SETTINGS.pinnedDeals.name;
  if (dealsOf(pin, deals).length > 0)
    return {
      kind: "pinned deal no longer open",
      setting,
      found: pin,
      text: `"${pin}" is pinned in Settings and no longer open, so it is no key deal.`,
      remedy: `Take it out of "${setting}".`,
    };
  const near = closestName(
    pin,
    deals.filter((deal) => openOn(deal, asOf)).map(({ name }) => name),
  );
  return {
    kind: "pinned deal not known",
    setting,
    found: pin,
    text: `"${pin}" is pinned in Settings, and no deal has this name or ID.`,
    remedy:
      near === undefined
        ? "Write it as the export has it, with a semicolon between one deal and the next."
        : `Did you mean "${near}"?`,
  };
}
