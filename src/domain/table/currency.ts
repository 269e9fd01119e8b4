import { clean } from "./plain-text";
import { remembered } from "./remembered";

/** Signs and short names of currencies, the longer first where one begins another (ISO 4217 codes). */
const SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ["US$", "USD"],
  ["CA$", "CAD"],
  ["C$", "CAD"],
  ["AU$", "AUD"],
  ["A$", "AUD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["RM", "MYR"],
  ["Rs.", "INR"],
  ["Rs", "INR"],
  ["R", "ZAR"],
  ["MX$", "MXN"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₺", "TRY"],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["₱", "PHP"],
  ["₫", "VND"],
  ["฿", "THB"],
  ["₦", "NGN"],
  ["₴", "UAH"],
  ["zł", "PLN"],
  ["Kč", "CZK"],
  ["Ft", "HUF"],
  ["lei", "RON"],
  ["Fr.", "CHF"],
  ["Euro", "EUR"],
  ["euros", "EUR"],
  ["euro", "EUR"],
];

const escaped = SIGNS.map(([sign]) => sign.replace(/[$.]/g, "\\$&")).join("|");
/** A currency beside a number: a code of three capital letters, a sign, or "kr", which several countries write. */
export const CURRENCY = `(?:[A-Z]{3}|${escaped}|kr\\.?)`;
const CODES = new Map(SIGNS);

/** The code of what `CURRENCY` matched; undefined for "kr". */
export function currencyCode(text: string): string | undefined {
  return CODES.get(text) ?? (/^[A-Z]{3}$/.test(text) ? text : undefined);
}

/** The code of a currency that stands in a cell of its own: "EUR", "eur", "€" and "Euro" are one. */
export const currencyNamed = remembered((text: string): string => {
  const plain = clean(text);
  return CODES.get(plain) ?? plain.toUpperCase();
});
