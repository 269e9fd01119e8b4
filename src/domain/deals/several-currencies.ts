import type { Problem } from "../problem";
import { shown } from "../table/plain-text";
import type { Places } from "./places";
import type { AmountColumn } from "./read-amounts";
import type { Header } from "./read-header";
import type { DataRow } from "./read-rows";

/**
 * Amounts of several currencies without a converted one beside them are not to be added up. Each deal's own amount
 * stands, and what counts deals is not concerned.
 */
export function severalCurrencies(
  lines: readonly DataRow[],
  header: Header,
  amounts: AmountColumn | undefined,
  places: Places,
): Problem[] {
  if (!amounts || header.columns.has("converted amount")) return [];
  const at = header.columns.get("currency")?.at;
  const currencyOf = (index: number): string =>
    at === undefined ? (amounts.currencies[index] ?? "") : shown(lines[index]?.cells[at]);
  const deals = new Map<string, number>();
  let other: number | undefined; // the first row in another currency than the rows above it
  lines.forEach((_, index) => {
    const currency = amounts.values[index] === undefined ? "" : currencyOf(index);
    if (currency === "") return;
    if (deals.size === 1 && !deals.has(currency)) other = index;
    deals.set(currency, (deals.get(currency) ?? 0) + 1);
  });
  if (other === undefined) return [];
  const counts = [...deals].map(([currency, count]) => `${currency} (${count})`).join(", ");
  return [
    {
      kind: "several currencies",
      where: places.cell(lines[other]?.row ?? 0, header.columns.get("amount")?.at ?? 0),
      found: currencyOf(other),
      text: `The amounts are in ${deals.size} currencies, ${counts}, so they are not added up; win rates and pushes count every deal.`,
      remedy: 'Add a converted amount to the report, such as Salesforce\'s "Amount (converted)".',
    },
  ];
}
