function utilityFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/utilities/utilities";
  const java = "https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html";
  // 1 November 2026, 03:05:09 in Greenwich: still Saturday evening, in summer time, in New York.
  const instant = () => new Date(Date.UTC(2026, 10, 1, 3, 5, 9));
  const inNewYork = (pattern) => Utilities.formatDate(instant(), "America/New_York", pattern);

  fact(
    "formatDate shows an instant in the zone it is given",
    `${page}#formatdatedate,-timezone,-format`,
    () => {
      same(Utilities.formatDate(instant(), "GMT", "yyyy-MM-dd HH:mm:ss"), "2026-11-01 03:05:09");
      same(inNewYork("yyyy-MM-dd HH:mm:ss"), "2026-10-31 23:05:09");
    },
  );

  fact("formatDate leaves alone what stands between single quotes", java, () => {
    same(Utilities.formatDate(instant(), "GMT", "yyyy-MM-dd'T'HH:mm:ss'Z'"), "2026-11-01T03:05:09Z");
    same(inNewYork("h 'o''clock'"), "11 o'clock");
  });

  fact(
    "formatDate names days and months in English, short with three letters and whole with four",
    java,
    () => {
      same(inNewYork("EEE d MMM"), "Sat 31 Oct");
      same(inNewYork("EEEE d MMMM"), "Saturday 31 October");
    },
  );

  fact("formatDate counts twelve hours with h, and says AM or PM with a", java, () => {
    same(inNewYork("h:mm a"), "11:05 PM");
  });

  fact("formatDate gives the zone's distance from Greenwich with Z and XXX", java, () => {
    same(inNewYork("Z XXX"), "-0400 -04:00");
  });

  fact("formatDate counts Monday as day 1 and Sunday as day 7 with u", java, () => {
    same([inNewYork("u"), Utilities.formatDate(instant(), "GMT", "u")], ["6", "7"]);
  });

  fact(
    "formatDate with YYYY gives the week's year, which is next year in the last days of December",
    java,
    () => {
      same(Utilities.formatDate(new Date(Date.UTC(2026, 11, 28)), "GMT", "yyyy YYYY"), "2026 2027");
    },
  );

  fact("formatDate shortens a year to two figures with yy", java, () => {
    same(inNewYork("d/M/yy"), "31/10/26");
  });

  fact("getUuid gives another random UUID each time", `${page}#getuuid`, () => {
    const [one, other] = [Utilities.getUuid(), Utilities.getUuid()];
    same(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one), true);
    same(one === other, false);
  });

  fact("sleep waits as long as it is told", `${page}#sleepmilliseconds`, () => {
    const before = Date.now();
    Utilities.sleep(50);
    same(Date.now() - before >= 50, true);
  });
}
