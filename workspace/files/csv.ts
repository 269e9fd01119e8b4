import Papa from "papaparse";
import type { CellValue } from "../interface";
import { serialOfText } from "../zone";

/**
 * Reads a CSV file as people have it: separated by comma, semicolon or tab, in UTF-8, UTF-16 or Windows-1252. A cell
 * becomes a value only where every locale would read it alike; whatever depends on one (05/06/2026, 1,5) stays the text
 * it was, and so does what is an id rather than a quantity (007, 1E5, seventeen digits).
 */
export function readCsv(bytes: Uint8Array): CellValue[][] {
  const text = decode(bytes).replace(/^\uFEFF/, "");
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: false });
  const rows = data.map((row) => row.map(readCell));
  if (rows.at(-1)?.every((cell) => cell === "") === true) rows.pop(); // the line break that ends the file
  return rows;
}

function readCell(text: string): CellValue {
  const bare = text.trim();
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(bare) && bare.replace(/\D/g, "").length <= 15) return Number(bare);
  if (/^true$/i.test(bare)) return true;
  if (/^false$/i.test(bare)) return false;
  if (/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/.test(bare) && !Number.isNaN(serialOfText(bare)))
    return { date: bare.replace(" ", "T").replace(/T00:00(?::00)?$/, "") };
  return text;
}

/** The mark first where there is one; else UTF-16 by its zero bytes, UTF-8 if the bytes are that, else Windows-1252. */
function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4) return new TextDecoder("utf-16le").decode(bytes);
  if (even > start.length / 4) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return readWindows1252(bytes);
  }
}

/** What Windows-1252 has at 80–9F, where Latin-1 has nothing to see. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20's decoder reads it as Latin-1, which loses the euro sign (https://github.com/nodejs/node/issues/56542). */
function readWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (mark) => WINDOWS_1252.charAt(mark.charCodeAt(0) - 0x80));
}

const SEPARATORS = [",", ";", "\t"];

/** The separator that cuts the first lines into the most columns, and into equally many. */
function separatorOf(text: string): string {
  let best = ",";
  let bestScore = 0;
  for (const delimiter of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 });
    const widths = data.map((row) => row.length).filter((width) => width > 1);
    if (widths.length === 0) continue;
    const usual = mostFrequent(widths);
    const score = widths.filter((width) => width === usual).length * 1000 + usual;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
