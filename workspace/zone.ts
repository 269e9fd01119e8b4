/**
 * A spreadsheet keeps a date as a *serial*: days since 30 December 1899 on the wall clock, in no zone. A script gets an
 * instant instead, which the spreadsheet's zone ties to that wall clock. Here are the ways between the two.
 * Milliseconds "of the wall" are what Date.UTC gives for the wall clock's figures.
 */
const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569; // 1 January 1970

export const wallOfSerial = (serial: number): number => Math.round((serial - EPOCH_SERIAL) * DAY);
export const serialOfWall = (wall: number): number => wall / DAY + EPOCH_SERIAL;

/** "2026-10-05" or "2026-10-05T14:30" to a serial; NaN where it is no date. */
export function serialOfText(text: string): number {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?$/.exec(text);
  if (!match) return NaN;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part || "0"));
  const millisecond = Number((match[7] ?? "0").padEnd(3, "0"));
  const wall = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second, millisecond);
  const check = new Date(wall);
  if (check.getUTCMonth() + 1 !== month || check.getUTCDate() !== day || (hour ?? 0) > 23) return NaN;
  return serialOfWall(wall);
}

/** A serial to "2026-10-05", with its time ("T14:30", seconds only where there are any) if it has one. */
export function textOfSerial(serial: number): string {
  const iso = new Date(wallOfSerial(serial)).toISOString();
  const time = iso.slice(11, 19);
  if (time === "00:00:00") return iso.slice(0, 10);
  return `${iso.slice(0, 10)}T${time.endsWith(":00") ? time.slice(0, 5) : time}`;
}

/** The instants and wall clocks of one time zone. */
export interface Zone {
  readonly name: string;
  instantOfWall(wall: number): number;
  wallOfInstant(instant: number): number;
}

const zones = new Map<string, Zone>();

/** The zone of that IANA name. An offset is looked up once for each hour asked about: Intl is slow. */
export function zoneNamed(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / 900_000); // zones change their offset at quarter hours at the finest
    const kept = offsets.get(quarter);
    if (kept !== undefined) return kept;
    const start = quarter * 900_000;
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(start)) part[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
    offsets.set(quarter, offset);
    return offset;
  };
  const zone: Zone = {
    name,
    wallOfInstant: (instant) => instant + offsetAt(instant),
    // A wall clock that the spring gap skips is read with the offset before it, as JavaScript does.
    instantOfWall: (wall) => {
      const guess = wall - offsetAt(wall);
      const better = wall - offsetAt(guess);
      return offsetAt(better) === wall - better ? better : Math.max(guess, better);
    },
  };
  zones.set(name, zone);
  return zone;
}
