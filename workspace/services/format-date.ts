import type { Zone } from "../zone";

/**
 * Formats an instant by the patterns of Java's SimpleDateFormat, which Utilities.formatDate names as its own:
 * https://developers.google.com/apps-script/reference/utilities/utilities#formatdatedate,-timezone,-format
 * Names of days and months are English, as they are on Google whatever the user's language.
 */
export function formatDate(instant: number, zone: Zone, pattern: string): string {
  const wall = new Date(zone.wallOfInstant(instant));
  const offset = Math.round((wall.getTime() - instant) / 60_000); // minutes
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (whole: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    return field(whole.charAt(0), whole.length, wall, offset, zone.name);
  });
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July"];
MONTHS.push("August", "September", "October", "November", "December");

function field(letter: string, length: number, wall: Date, offset: number, zoneName: string): string {
  const padded = (value: number) => String(value).padStart(length, "0");
  const year = wall.getUTCFullYear();
  switch (letter) {
    case "G":
      return "AD";
    case "y":
      return length === 2 ? String(year % 100).padStart(2, "0") : padded(year);
    case "Y":
      return length === 2 ? String(weekOf(wall).year % 100).padStart(2, "0") : padded(weekOf(wall).year);
    case "M":
    case "L": {
      const name = MONTHS[wall.getUTCMonth()] ?? "";
      return length >= 4 ? name : length === 3 ? name.slice(0, 3) : padded(wall.getUTCMonth() + 1);
    }
    case "w":
      return padded(weekOf(wall).week);
    case "D":
      return padded(Math.floor((wall.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1);
    case "d":
      return padded(wall.getUTCDate());
    case "E": {
      const name = DAYS[wall.getUTCDay()] ?? "";
      return length >= 4 ? name : name.slice(0, 3);
    }
    case "u":
      return padded(wall.getUTCDay() || 7);
    case "a":
      return wall.getUTCHours() < 12 ? "AM" : "PM";
    case "H":
      return padded(wall.getUTCHours());
    case "k":
      return padded(wall.getUTCHours() || 24);
    case "K":
      return padded(wall.getUTCHours() % 12);
    case "h":
      return padded(wall.getUTCHours() % 12 || 12);
    case "m":
      return padded(wall.getUTCMinutes());
    case "s":
      return padded(wall.getUTCSeconds());
    case "S":
      return padded(wall.getUTCMilliseconds());
    case "Z":
      return offsetText(offset, "");
    case "X":
      if (offset === 0) return "Z";
      return length === 1 ? offsetText(offset, "").slice(0, 3) : offsetText(offset, length === 3 ? ":" : "");
    case "z":
      return zoneText(wall.getTime() - offset * 60_000, zoneName, length);
    default:
      throw new Error(`Illegal pattern character '${letter}'`);
  }
}

const offsetText = (offset: number, colon: string): string => {
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
};

function zoneText(instant: number, timeZone: string, length: number): string {
  const timeZoneName = length >= 4 ? "long" : "short";
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

/** Java's week in its American habit: from Sunday on, and week 1 is the one that holds 1 January. */
function weekOf(wall: Date): { readonly year: number; readonly week: number } {
  const year = wall.getUTCFullYear();
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * 86_400_000);
  if (saturday.getUTCFullYear() > year) return { year: year + 1, week: 1 };
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const dayOfYear = Math.floor((wall.getTime() - Date.UTC(year, 0, 1)) / 86_400_000);
  return { year, week: Math.floor((dayOfYear + first) / 7) + 1 };
}
