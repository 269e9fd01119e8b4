import { type Cell, isBlank, isMoment } from "../cell";
import { CURRENCY, currencyCode } from "./currency";
import { clean } from "./plain-text";

export type DecimalMark = "." | ",";

/** An amount in a cell: `none` is text that is no amount, `either` one such as "€ 1.234" whose mark could be both. */
export type AmountReading =
  | {
      readonly is: "amount";
      readonly value: number;
      readonly currency?: string;
      /** Written with a per cent sign; the value is the fraction. */
      readonly percent?: true;
    }
  | { readonly is: "blank" }
  | { readonly is: "either" }
  | { readonly is: "none" };

const NUMBER = /\d(?:[\d.,'’\s]*\d)?|[.,]\d+/;
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
};
const MINUS = /[-−–]/;
/** What may stand around the digits: a sign or parentheses, a currency, K or M, a per cent sign. */
const BEFORE = new RegExp(`^[-+−–(\\s]*(${CURRENCY})?[-+−–(\\s]*$`);
const BEHIND = new RegExp(
  `^\\s*(?:(${Object.keys(SCALE).join("|")})(?!\\p{L})\\.?)?\\s*(%)?\\s*(${CURRENCY})?\\s*[-−–)]?\\s*$`,
  "u",
);
const SCALE_WORD = new RegExp(`^\\s*(?:${Object.keys(SCALE).join("|")})(?!\\p{L})`, "iu"); // not of "Kč"
const IN_SCALE = new RegExp(`\\d\\s*(?:${Object.keys(SCALE).join("|")})(?![a-z])`, "i");
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
  const before = BEFORE.exec(text.slice(0, digits.index));
  const behind = BEHIND.exec(lowerScale(text.slice(digits.index + digits[0].length)));
  if (!before || !behind) return { is: "none" };
  const bare = digits[0].replace(/['’\s]/g, "");
  const used = decimalMark(bare) ?? mark;
  // A "1.234M" is a little over a million: nobody groups the digits of millions.
  if (used === undefined && !behind[1] && /[.]\d{3}$/.test(bare)) return { is: "either" };
  const value = numberOf(bare, used ?? ".");
  if (value === undefined) return { is: "none" };
  const around = before[0] + behind[0];
  const negative = MINUS.test(around) || (before[0].includes("(") && behind[0].includes(")"));
  const scaled = (negative ? -value : value) * (SCALE[behind[1] ?? ""] ?? 1);
  const currency = currencyCode(before[1] ?? behind[3] ?? "");
  return {
    is: "amount",
    value: behind[2] ? scaled / 100 : scaled,
    ...(currency && { currency }),
    ...(behind[2] && { percent: true }),
  };
}

/** "1.2M" and "1.2 m" are one, where a currency's code needs its capitals. */
function lowerScale(text: string): string {
  return text.replace(SCALE_WORD, (word) => word.toLowerCase());
}

/** The decimal mark that a text shows by itself: "1.234,5" a comma, "1,234" a point; "1.234" leaves it open. */
function decimalMark(digits: string): DecimalMark | undefined {
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  if (comma >= 0)
    return /^\d{1,3}(?:,\d{3})+$/.test(digits) ? (digits.split(",").length > 2 ? "." : undefined) : ",";
  if (point < 0) return undefined;
  if (digits.split(".").length > 2) return ",";
  return /\.\d{3}$/.test(digits) && point <= 3 && !digits.startsWith("0") ? undefined : ".";
}

/** Text such as "€ 15.000": a thousand's point, or a decimal one with three digits behind it. */
export function hasThreeBehindPoint(cell: Cell | undefined): boolean {
  return (
    typeof cell === "string" &&
    /(?:^|\D)[1-9]\d{0,2}\.\d{3}(?:\D|$)/.test(cell) &&
    !IN_SCALE.test(cell) &&
    readAmount(cell, ",").is === "amount"
  );
}

/** What a cell tells of its column's decimal mark. */
export function markShown(cell: Cell | undefined): DecimalMark | undefined {
  if (typeof cell !== "string") return undefined;
  const digits = NUMBER.exec(clean(cell));
  return digits ? decimalMark(digits[0].replace(/['’\s]/g, "")) : undefined;
}

/** Thousands stand in threes, or as in India in twos before the last three. */
const GROUPS = {
  ".": /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?(?:\.\d+)?$/,
  ",": /^(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d+)?$/,
};

function numberOf(digits: string, mark: DecimalMark): number | undefined {
  if (!GROUPS[mark].test(digits)) return undefined;
  const plain = mark === "." ? digits.replace(/,/g, "") : digits.replace(/\./g, "").replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
