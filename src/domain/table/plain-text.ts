import { type Cell, isMoment } from "../cell";
import { isoDay } from "../day";

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const ASCII = /^[\x20-\x7e]*$/;
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200b-\u200d\u2060\ufeff]/;

/** The text without zero-width characters, each run of blanks (non-breaking ones too) as one, none at the ends. */
export function clean(text: string): string {
  return !isPlain(text) && UNTIDY.test(text) ? text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim() : text;
}

/** ASCII without a blank too many: most cells, and this is asked of each, so it goes by without a regular expression. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32 || text === "";
}

/** An ASCII letter or digit first, as in nearly every cell: what only other texts can be need not be looked for. */
export function beginsWithWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 123 && first >= 48 && (first < 58 || first >= 97 || (first >= 65 && first < 91));
}

/** The text as it is compared: cleaned, in lower case, accents composed. */
export function fold(text: string): string {
  return clean(text).normalize("NFC").toLowerCase();
}

/** The letters and digits alone: "Close Date", "CloseDate", "close_date" and "Close Date *  ↑" are one. */
export function squeeze(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** As `squeeze`, without accents: "Étape", "Etape" and "ÉTAPE" are one. */
export function bare(text: string): string {
  return plainLetters(squeeze(text));
}

/** In lower case and without accents, all else as it stands. */
export function plainLetters(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/** What a cell shows, as cleaned text: a date as 2026-11-25, a blank as "". */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return clean(cell);
  if (isMoment(cell)) return isoDay(cell.day);
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}
