/**
 * A cell's content on its way between the sheet and everyone else. Blank is "", a date is its serial, an error cell is
 * told apart from a text that looks like one.
 */
export type CellContent =
  string | number | boolean | { readonly serial: number } | { readonly error: string };

export const isSerial = (content: CellContent): content is { readonly serial: number } =>
  typeof content === "object" && "serial" in content;

export const isError = (content: CellContent): content is { readonly error: string } =>
  typeof content === "object" && "error" in content;

/** Whether a number format shows a date or a time, so that Google hands the cell to a script as a Date. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format) return false;
  const kept = known.get(format);
  if (kept !== undefined) return kept;
  // Only [h], [m] and [s] are hours, minutes and seconds gone by; [White] is a colour and [$CHF-807] a currency.
  const bare = format.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  const answer = /[ymdhs]/i.test(bare) && !/general/i.test(bare);
  known.set(format, answer);
  return answer;
}

const known = new Map<string, boolean>();
