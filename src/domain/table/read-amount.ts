import { type Cell, isBlank, isMoment } from "../cell";
import { clean } from "./plain-text";

export type DecimalMark = "." | ",";

/** An amount in a cell: `none` is text that is no amount, `either` one such as "€ 1.234" whose mark could be both. */
export type AmountReading =
  | { readonly is: "amount"; readonly value: number; readonly currency?: string }
  | { readonly is: "blank" }
  | { readonly is: "either" }
  | { readonly is: "none" };

const NUMBER = /\d(?:[\d.,'’\s]*\d)?|[.,]\d+/;
const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, b: 1e9, bn: 1e9 };
const SIGNS: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR" };
/** What may stand around the digits: signs, parentheses, a currency's sign or code, K or M, a per cent sign. */
const AROUND = /^[-+−(\s]*(?:(?:[A-Z]{1,3})?\s*[$€£¥₹]|[A-Z]{3}|kr\.?|Fr\.?|zł|R\$)?[-+−(\s]*$/i;
const AFTER = /^\s*(k|m|mn|mm|b|bn)?\s*(%)?\s*(?:[$€£¥₹]|[A-Z]{3}|kr\.?|Fr\.?|zł)?\s*[-−)]?\s*$/i;
const NOTHING = /^(?:[-–—]+|n\/?a|#n\/a|null|none)$/i;

/** Reads a number, or text with signs, currencies, thousands, parentheses, K or M; `mark` is what its column decided. */
export function readAmount(cell: Cell | undefined, mark: DecimalMark | undefined): AmountReading {
  if (cell === undefined || isBlank(cell)) return { is: "blank" };
  if (typeof cell === "number") return Number.isFinite(cell) ? { is: "amount", value: cell } : { is: "none" };
  if (typeof cell === "boolean" || isMoment(cell)) return { is: "none" };
  const text = clean(cell);
  if (NOTHING.test(text)) return { is: "blank" };
  const digits = NUMBER.exec(text);
  if (!digits) return { is: "none" };
  const before = text.slice(0, digits.index);
  const behind = text.slice(digits.index + digits[0].length);
  const after = AFTER.exec(behind);
  if (!AROUND.test(before) || !after) return { is: "none" };
  const bare = digits[0].replace(/['’\s]/g, "");
  const used = decimalMark(bare) ?? mark;
  if (used === undefined && /[.]\d{3}$/.test(bare)) return { is: "either" };
  const value = numberOf(bare, used ?? ".");
  if (value === undefined) return { is: "none" };
  const negative = /[-−]/.test(before + behind) || (before.includes("(") && behind.includes(")"));
  const scale = (SCALE[after[1]?.toLowerCase() ?? ""] ?? 1) * (after[2] ? 0.01 : 1);
  const currency = currencyIn(before + " " + behind.replace(/^\s*(?:k|mn|mm|m|bn|b)\b/i, ""));
  return { is: "amount", value: (negative ? -value : value) * scale, ...(currency && { currency }) };
}

/** The decimal mark that a text shows by itself: "1.234,5" a comma, "1,234" a point; "1.234" leaves it open. */
export function decimalMark(digits: string): DecimalMark | undefined {
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  if (comma >= 0)
    return /^\d{1,3}(?:,\d{3})+$/.test(digits) ? (digits.split(",").length > 2 ? "." : undefined) : ",";
  if (point < 0) return undefined;
  if (digits.split(".").length > 2) return ",";
  return /\.\d{3}$/.test(digits) && point <= 3 && !digits.startsWith("0") ? undefined : ".";
}

/** What a cell tells of its column's decimal mark. */
export function markShown(cell: Cell | undefined): DecimalMark | undefined {
  if (typeof cell !== "string") return undefined;
  const digits = NUMBER.exec(clean(cell));
  return digits ? decimalMark(digits[0].replace(/['’\s]/g, "")) : undefined;
}

function numberOf(digits: string, mark: DecimalMark): number | undefined {
  const plain = mark === "." ? digits.replace(/,/g, "") : digits.replace(/\./g, "").replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function currencyIn(text: string): string | undefined {
  const code = /[A-Z]{3}/.exec(text);
  if (code) return code[0];
  const sign = /[$€£¥₹]/.exec(text);
  return sign ? SIGNS[sign[0]] : undefined;
}
