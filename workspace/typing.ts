import type { CellContent } from "./cell";
import { serialOfText } from "./zone";

/** What Sheets makes of a text that a person types or a script sets: a formula, or a content with the format it implies. */
export type Typed =
  { readonly formula: string } | { readonly content: CellContent; readonly format?: string };

/** How one locale writes numbers and dates. */
interface Habits {
  readonly decimal: string;
  readonly group: string;
  /** "mdy", "dmy" or "ymd". */
  readonly order: string;
  readonly dateFormat: string;
}

/**
 * Reads text as typing it would, in the spreadsheet's locale: 05/06/2026 is 6 May in the United States and 5 June in
 * Britain, 13/05/2026 stays text in the United States. Rules as of
 * https://developers.google.com/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED); the exact list of what
 * Sheets takes for a date is unpublished, and "Nov 2026" staying text is unconfirmed.
 */
export function readTyped(text: string, locale: string): Typed {
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  if (text.startsWith("'")) return { content: text.slice(1) };
  const bare = text.trim();
  if (/^true$/i.test(bare)) return { content: true };
  if (/^false$/i.test(bare)) return { content: false };
  if (bare === "") return { content: text };
  const habits = habitsOf(locale);
  const number = readNumber(bare, habits);
  // A plus sign begins a formula too: https://github.com/nithinmurali/pygsheets/pull/373
  if (!number && /^\+./s.test(text)) return { formula: `=${text}` };
  return number ?? readDate(bare, habits) ?? { content: text };
}

/** How this locale shows a date when nobody has chosen a format. */
export const dateFormatOf = (locale: string): string => habitsOf(locale).dateFormat;

function readNumber(text: string, { decimal, group }: Habits): Typed | undefined {
  const d = escape(decimal);
  const g = escape(group);
  const match = new RegExp(
    `^([-+(]?)\\s*([$€£]?)\\s*((?:\\d{1,3}(?:${g}\\d{3})+|\\d+)(?:${d}\\d*)?|${d}\\d+)(e[-+]?\\d+)?\\s*([%€]?)(\\)?)$`,
    "i",
  ).exec(text);
  if (!match) return undefined;
  const [, sign = "", currency = "", digits = "", power = "", unit = "", close = ""] = match;
  if ((sign === "(") !== (close === ")")) return undefined;
  const plain = digits.replace(new RegExp(g, "g"), "").replace(decimal, ".");
  let number = Number(plain + power);
  if (sign === "-" || sign === "(") number = -number;
  const isWhole = !digits.includes(decimal);
  if (unit === "%")
    return { content: Number((number / 100).toPrecision(15)), format: isWhole ? "0%" : "0.00%" };
  if (currency || unit) {
    const figure = isWhole ? "#,##0" : "#,##0.00";
    return { content: number, format: currency ? `"${currency}"${figure}` : `${figure} "${unit}"` };
  }
  if (power) return { content: number, format: "0.00E+00" };
  if (digits.includes(group)) return { content: number, format: isWhole ? "#,##0" : "#,##0.00" };
  return { content: number };
}

const TIME = /(?:[T ]|^)(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap]m)?$/i;

function readDate(text: string, habits: Habits): Typed | undefined {
  const time = TIME.exec(text);
  const dayText = time ? text.slice(0, time.index).trim() : text;
  const fraction = time ? fractionOf(time) : 0;
  if (fraction === undefined) return undefined;
  if (time && dayText === "")
    return { content: { serial: fraction }, format: time[4] ? "h:mm am/pm" : "hh:mm" };
  const day = readDay(dayText.replace(/,$/, ""), habits);
  if (!day) return undefined;
  const format = time ? `${day.format} ${time[3] === undefined ? "hh:mm" : "hh:mm:ss"}` : day.format;
  return { content: { serial: day.serial + fraction }, format };
}

function fractionOf([, hourText, minuteText, secondText, half]: RegExpExecArray): number | undefined {
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDay(
  text: string,
  { order, dateFormat }: Habits,
): { serial: number; format: string } | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3], text.includes("-") ? "yyyy-mm-dd" : dateFormat);
  const yearMonth = /^(\d{4})-(\d{1,2})$/.exec(text); // a typed 2026-11 becomes the first of that month
  if (yearMonth) return dayOf(yearMonth[1], yearMonth[2], "1", "yyyy-mm");
  const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (figures) {
    const [, first, mark, second, year] = figures;
    if (mark === "." && order === "mdy") return undefined;
    return order === "mdy" ? dayOf(year, first, second, dateFormat) : dayOf(year, second, first, dateFormat);
  }
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ,]+(\d{4}|\d{2})$/i.exec(text);
  if (dayFirst) return dayOf(dayFirst[3], monthNamed(dayFirst[2]), dayFirst[1], "d mmm yyyy");
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  if (monthFirst) return dayOf(monthFirst[3], monthNamed(monthFirst[1]), monthFirst[2], "mmm d, yyyy");
  return undefined;
}

function dayOf(year = "", month = "", day = "", format = ""): { serial: number; format: string } | undefined {
  const century = year.length === 2 ? (Number(year) < 30 ? "20" : "19") : "";
  const serial = serialOfText(`${century}${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return Number.isNaN(serial) ? undefined : { serial, format };
}

function monthNamed(name = ""): string {
  const full = ["january", "february", "march", "april", "may", "june", "july", "august"];
  full.push("september", "october", "november", "december");
  const low = name.toLowerCase();
  const at = MONTHS.findIndex(
    (short, index) => low === short || low === full[index] || (low === "sept" && short === "sep"),
  );
  return at < 0 ? "" : String(at + 1);
}

const known = new Map<string, Habits>();

function habitsOf(locale: string): Habits {
  const kept = known.get(locale);
  if (kept) return kept;
  const tag = locale.replace("_", "-");
  const numberParts = new Intl.NumberFormat(tag, { useGrouping: "always" }).formatToParts(12345.6);
  const part = (type: string) => numberParts.find((one) => one.type === type)?.value ?? "";
  const parts = new Intl.DateTimeFormat(tag, {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(0);
  const letters: Record<string, string> = { year: "yyyy", month: "mm", day: "dd" };
  const order = parts.map(({ type }) => (type in letters ? type.charAt(0) : "")).join("");
  // The United States show a date without padding: 5/6/2026.
  const dateFormat =
    tag === "en-US"
      ? "m/d/yyyy"
      : parts.map(({ type, value }) => letters[type] ?? (type === "literal" ? value : "")).join("");
  const habits = { decimal: part("decimal"), group: part("group"), order, dateFormat };
  known.set(locale, habits);
  return habits;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s/g, "\\s");
