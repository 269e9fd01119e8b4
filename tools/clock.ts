/** Nine in the morning of a day in a zone, as milliseconds since 1970: where the workspace's clock is set. */
export function morningOf(day: string, zone: string): number {
  const wanted = Date.parse(`${day}T09:00Z`);
  const guess = wanted - offset(wanted, zone);
  return wanted - offset(guess, zone);
}

function offset(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(
    instant,
  );
  const [, sign, hours, minutes] =
    /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "") ?? [];
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}
