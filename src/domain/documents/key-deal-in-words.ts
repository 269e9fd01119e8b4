import { longDay } from "../day";
import { amountText } from "../metrics/showing/number-text";
import type { WeeklyKeyDeal } from "./weekly";

/** "57,000 EUR · dated 19 Oct 2026", as far as it is known. */
export function factsOf({ cents, currency, close }: WeeklyKeyDeal): string {
  return [
    ...(cents === undefined ? [] : [amountText(cents, currency)]),
    ...(close === undefined ? [] : [`dated ${longDay(close)}`]),
  ].join(" · ");
}
