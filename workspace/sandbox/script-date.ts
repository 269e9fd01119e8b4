import type { Zone } from "../zone";
import { serialOfText, wallOfSerial } from "../zone";

type Parts = [
  year: number,
  month?: number,
  day?: number,
  hour?: number,
  minute?: number,
  second?: number,
  ms?: number,
];

type ToText = (this: Date, locale?: string, options?: object) => string;
type Change = (...values: number[]) => number;

const NAMES = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;
const TEXTS = ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const;

/**
 * Makes the Date of the add-on's world follow the workspace's clock and live in the script's zone, which is the
 * manifest's: https://developers.google.com/apps-script/guides/services/advanced#time-zone. Node knows one zone for the
 * whole process, that of this machine, so what depends on a zone is worked out anew from what does not (UTC).
 */
export function settleDate(globals: { Date: DateConstructor }, zone: Zone, now: () => number): void {
  const Plain = globals.Date;
  const wallOf = (date: Date): Date => new Plain(zone.wallOfInstant(date.getTime()));
  const instantOf = (wall: number): number => (Number.isNaN(wall) ? NaN : zone.instantOfWall(wall));
  const fromParts = ([year, month = 0, ...rest]: Parts): number => {
    // Two figures mean a year of the twentieth century, as the language has it.
    const full = year >= 0 && year <= 99 ? 1900 + Math.trunc(year) : year;
    return instantOf(Plain.UTC(full, month, ...rest));
  };
  const parse = (text: string): number => {
    // Of the ISO forms, a date with a time but no zone is local; a date alone is UTC.
    if (/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text)) return instantOf(wallOfSerial(serialOfText(text)));
    if (/^[+-]?\d{4,6}(-\d\d(-\d\d)?)?(T.*(Z|[+-]\d\d:?\d\d))?$/.test(text)) return Plain.parse(text);
    // Any other text is read on the wall clock unless it names a zone itself.
    return /(?:GMT|UTC|Z|[+-]\d{4}|\b[ECMP][SD]T)\b/.test(text)
      ? Plain.parse(text)
      : instantOf(Plain.parse(`${text} UTC`));
  };

  const define = (name: string, value: (this: Date, ...values: never[]) => unknown) =>
    Object.defineProperty(Plain.prototype, name, { value, writable: true, configurable: true });
  for (const name of NAMES) {
    define(`get${name}`, function () {
      return Number.isNaN(this.getTime()) ? NaN : wallOf(this)[`getUTC${name}`]();
    });
    define(`set${name}`, function (...values: number[]) {
      const wall = Number.isNaN(this.getTime()) && name === "FullYear" ? new Plain(0) : wallOf(this);
      (wall as unknown as Record<string, Change | undefined>)[`setUTC${name}`]?.(...values);
      return this.setTime(instantOf(wall.getTime()));
    });
  }
  define("getDay", function () {
    return Number.isNaN(this.getTime()) ? NaN : wallOf(this).getUTCDay();
  });
  define("getTimezoneOffset", function () {
    return (this.getTime() - wallOf(this).getTime()) / 60_000 || 0;
  });
  for (const name of TEXTS) {
    const { value: usual } = Object.getOwnPropertyDescriptor(Plain.prototype, name) as { value: ToText };
    define(name, function (locale?: string, options?: object) {
      return usual.call(this, locale ?? "en-US", { timeZone: zone.name, ...options });
    });
  }
  const two = (value: number) => String(Math.abs(value)).padStart(2, "0");
  define("toDateString", function () {
    if (Number.isNaN(this.getTime())) return "Invalid Date";
    const [day, date, month, year] = wallOf(this).toUTCString().replace(",", "").split(" ");
    return [day, month, date, year].join(" ");
  });
  define("toTimeString", function () {
    if (Number.isNaN(this.getTime())) return "Invalid Date";
    const offset = -this.getTimezoneOffset();
    const zoneText = `GMT${offset < 0 ? "-" : "+"}${two(Math.trunc(offset / 60))}${two(offset % 60)}`;
    return `${wallOf(this).toISOString().slice(11, 19)} ${zoneText} (${zone.name})`;
  });
  define("toString", function () {
    return Number.isNaN(this.getTime()) ? "Invalid Date" : `${this.toDateString()} ${this.toTimeString()}`;
  });

  const construct = (values: unknown[]): number | Date => {
    const [first] = values;
    if (values.length === 0) return now();
    if (values.length > 1) return fromParts(values.map(Number) as Parts);
    return typeof first === "string" ? parse(first) : (first as number | Date);
  };
  globals.Date = new Proxy(Plain, {
    construct: (target, values: unknown[], newTarget) =>
      Reflect.construct(target, [construct(values)], newTarget) as Date,
    apply: () => new Plain(now()).toString(),
    get: (target, name): unknown => {
      if (name === "now") return now;
      return name === "parse" ? (text: unknown) => parse(String(text)) : Reflect.get(target, name);
    },
  });
  Plain.prototype.constructor = globals.Date;
}
