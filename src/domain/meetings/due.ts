import { addDays, calendarDate, dayOf, monthNamed, weekday, WEEKDAYS, type Day } from "../day";

/**
 * The day a due text names, seen from the day it was agreed; undefined where it names none plainly ("next week",
 * "before the QBR", or 3/4, which is another day on each side of the Atlantic). The text itself is always kept.
 */
export function dueDay(text: string, agreed: Day): Day | undefined {
  const words = text
    .toLowerCase()
    .replace(/^(by|on|due|until|before)\s+/, "")
    .replace(/(\d)(st|nd|rd|th)\b/g, "$1")
    .replace(/[\s\u00a0,]+/g, " ")
    .trim();
  if (words === "today") return agreed;
  if (words === "tomorrow") return addDays(agreed, 1);
  return (
    readWeekday(words, agreed) ??
    readIso(words) ??
    readNamedMonth(words, agreed) ??
    readNumbers(words, agreed)
  );
}

/** "Fri" is the first Friday after the day on which it was said. */
function readWeekday(words: string, agreed: Day): Day | undefined {
  if (!/^(mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(day)?\.?$/.test(words)) return undefined;
  const wanted = WEEKDAYS.findIndex((name) => words.startsWith(name.toLowerCase())) + 1;
  return addDays(agreed, ((wanted - weekday(agreed) + 6) % 7) + 1);
}

function readIso(words: string): Day | undefined {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

function readNamedMonth(words: string, agreed: Day): Day | undefined {
  const parts =
    /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? )?(?:(\d{1,2})\.? ([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2}))(?: (\d{4}))?$/.exec(
      words,
    );
  if (!parts) return undefined;
  const month = monthNamed(parts[2] ?? parts[3] ?? "");
  return closest(month, Number(parts[1] ?? parts[4]), parts[5], agreed);
}

/** "27/11", "11/27/2026": only where one of the two cannot be a month. "27.11." is day first wherever it is written. */
function readNumbers(words: string, agreed: Day): Day | undefined {
  const parts = /^(\d{1,2})([/.])(\d{1,2})(?:\2(\d{4})?)?$/.exec(words);
  if (!parts) return undefined;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (parts[2] === "." || (first > 12 && second <= 12)) return closest(second, first, parts[4], agreed);
  if (second > 12 && first <= 12) return closest(first, second, parts[4], agreed);
  return first === second ? closest(first, second, parts[4], agreed) : undefined;
}

/** Without a year, the one that lies nearest ahead; up to a month back counts as just gone, not as next year's. */
function closest(month: number, date: number, year: string | undefined, agreed: Day): Day | undefined {
  if (year !== undefined) return dayOf(Number(year), month, date);
  const now = calendarDate(agreed).year;
  for (const each of [now - 1, now, now + 1]) {
    const day = dayOf(each, month, date);
    if (day !== undefined && day >= agreed - 31) return day;
  }
  return undefined;
}
