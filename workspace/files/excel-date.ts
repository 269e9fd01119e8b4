import { textOfSerial } from "../zone";

/** Excel's day 60 is 29 February 1900, which never was: it is kept for the sake of Lotus 1-2-3. */
const NO_SUCH_DAY = 60;

/** From 30 December 1899, where Sheets counts from, to 1 January 1904. */
const DAYS_TO_1904 = 1462;

const LAST_DAY = 2_958_466; // 1 January 10000, which no format shows any more

/**
 * A number that Excel shows as a date or a time, as the wall clock it shows: "2026-10-05", with its time where it has
 * one; undefined where Excel shows no date either. No time zone comes into it. Excel counts days from 1 January 1900,
 * or, in workbooks that began on a Mac, from 1904
 * (https://c-rex.net/samples/ooxml/e1/Part4/OOXML_P4_DOCX_Date_topic_ID0EIHICB.html).
 */
export function wallClockOf(number: number, format: string, from1904: boolean): string | undefined {
  const serial = toTheSecond(number) + daysToAdd(number, format, from1904);
  return number >= 0 && serial < LAST_DAY ? textOfSerial(serial) : undefined;
}

/**
 * From Excel's count to that of Sheets, which knows that 1900 was no leap year; a time of day or a span of hours is
 * counted from nothing in both (https://developers.google.com/workspace/sheets/api/guides/formats).
 */
function daysToAdd(number: number, format: string, from1904: boolean): number {
  if (!showsDay(format)) return 0;
  if (from1904) return DAYS_TO_1904;
  return number >= 1 && number < NO_SUCH_DAY ? 1 : 0;
}

/** Files hold times cut off after a few digits; Excel rounds what it shows. */
const toTheSecond = (days: number): number => Math.round(days * 86_400) / 86_400;

const showsDay = (format: string): boolean => /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
