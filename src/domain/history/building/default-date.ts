import { calendarDate, type Day, dayOf, daysInMonth } from "../../day";
import type { DealTable } from "../../deals/deal-row";
import type { Settings } from "../../settings";
import type { State } from "./state";

/**
 * Whether new deals get the last day of the month as their close date from the CRM itself: HubSpot does so unless told
 * otherwise (https://knowledge.hubspot.com/object-settings/set-defaults-for-creating-deals).
 */
export function datesByDefault(
  tables: readonly Pick<DealTable, "isOfHubSpot">[],
  { defaultDate }: Pick<Settings, "defaultDate">,
): boolean {
  if (defaultDate !== "auto") return defaultDate === "end of month";
  return tables.some(({ isOfHubSpot }) => isOfHubSpot);
}

/**
 * The first of the open states that has another close date than the default of the month of creation, where the first one
 * was that; undefined where it still stands, or another date was the first.
 */
export function firstChosen(open: readonly State[], created: Day | undefined): State | undefined {
  const first = open.find(({ close }) => close !== undefined)?.close;
  if (created === undefined || first === undefined || first !== lastOfMonth(created)) return undefined;
  return open.find(({ close }) => close !== undefined && close !== first);
}

/** The open states without the close date that nobody chose: the deal was dated from that move on, so it is no push. */
export function datedFrom(chosen: State, open: readonly State[]): readonly State[] {
  const moved = open.indexOf(chosen);
  return open.map((state, at) => (at < moved ? { ...state, close: undefined } : state));
}

function lastOfMonth(day: Day): Day | undefined {
  const { year, month } = calendarDate(day);
  return dayOf(year, month, daysInMonth(year, month));
}
