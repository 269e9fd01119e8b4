function dateFacts(fact) {
  const zones = "https://developers.google.com/apps-script/reference/base/session#getscripttimezone";
  const series = "https://milan-rajic.com"; // its series on dates in Apps Script
  const inScriptZone = (date) => Utilities.formatDate(date, Session.getScriptTimeZone(), "yyyy-MM-dd HH:mm");

  fact("the script's zone is the manifest's", zones, () => {
    same(Session.getScriptTimeZone(), "America/New_York");
  });

  fact("new Date(year, month, day) is midnight in the script's zone", zones, () => {
    same(inScriptZone(new Date(2026, 0, 15)), "2026-01-15 00:00");
    same(inScriptZone(new Date(2026, 6, 15)), "2026-07-15 00:00"); // summer time
  });

  fact("a Date's own figures are those of the script's zone", zones, () => {
    const date = new Date(Date.UTC(2026, 0, 1, 3));
    same([date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()], [2025, 11, 31, 22]);
    same(date.getTimezoneOffset(), 300);
  });

  fact("the ISO text of a day alone is midnight in Greenwich", series, () => {
    same(new Date("2026-01-05").toISOString(), "2026-01-05T00:00:00.000Z");
  });

  fact("an American text of a day is midnight in the script's zone", series, () => {
    same(new Date("01/05/2026").toISOString(), "2026-01-05T05:00:00.000Z");
  });

  fact(
    "a date cell is midnight in the spreadsheet's zone, whatever the script's is",
    "https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getspreadsheettimezone",
    () =>
      same(
        onTheWall(
          scratchTab([["2026-10-05"]])
            .getRange("A1")
            .getValue(),
        ),
        "2026-10-05 00:00",
      ),
  );

  fact(
    "a Date that a script sets shows on the spreadsheet's wall clock",
    "https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getspreadsheettimezone",
    () => {
      const instant = new Date(Date.UTC(2026, 9, 5, 12, 30));
      const range = scratchTab([[instant]]).getRange("A1");
      range.setNumberFormat("yyyy-mm-dd hh:mm");
      same(range.getDisplayValue(), onTheWall(instant));
    },
  );

  fact(
    "a Date comes back from its cell as the same instant",
    "https://developers.google.com/apps-script/reference/spreadsheet/range#getvalues",
    () => {
      const instant = new Date(Date.UTC(2026, 9, 5, 22, 30));
      same(
        scratchTab([[instant]])
          .getRange("A1")
          .getValue(),
        instant,
      );
    },
  );

  fact(
    "a Date of a cell is an instance of the script's own Date",
    "https://developers.google.com/apps-script/guides/v8-runtime",
    () =>
      same(
        scratchTab([[new Date()]])
          .getRange("A1")
          .getValue() instanceof Date,
        true,
      ),
  );

  fact(
    "a day is a whole number of days since 30 December 1899, and its time a fraction",
    "https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values",
    () => {
      const tab = scratchTab([["2026-10-05", "2026-10-05 12:00:00"]]);
      tab.getRange("A1:B1").setNumberFormat("0.0");
      same(tab.getRange("A1:B1").getValues(), [[46300, 46300.5]]);
    },
  );

  fact(
    "a colour or a currency in a number format makes no date of a number",
    "https://developers.google.com/workspace/sheets/api/guides/formats#number_format_tokens; unconfirmed: that [$CHF-807], which Excel writes, is a currency here too",
    () => {
      const tab = scratchTab([[46300, 46300]]);
      tab.getRange("A1:B1").setNumberFormats([["[White]0", "#,##0.00\\ [$CHF-807]"]]);
      same(tab.getRange("A1:B1").getValues(), [[46300, 46300]]);
    },
  );

  fact(
    "a day typed in the sheet may be another day on the script's clock",
    "https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getspreadsheettimezone",
    () => {
      const date = scratchTab([["2026-10-05"]])
        .getRange("A1")
        .getValue();
      same([onTheWall(date), inScriptZone(date).slice(0, 10)], ["2026-10-05 00:00", "2026-10-04"]);
    },
  );

  fact(
    "on the day the clocks go forward or back, noon is noon and midnight is midnight",
    "unconfirmed: follows from the wall clock",
    () => {
      const days = ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01"];
      const rows = days.map((day) => [day, `${day} 12:00:00`]);
      const read = scratchTab(rows).getRange("A1:B4").getValues();
      same(
        read.map((row) => row.map(onTheWall)),
        days.map((day) => [`${day} 00:00`, `${day} 12:00`]),
      );
      scratchTab(read);
      const again = SpreadsheetApp.getActiveSheet().getRange("A1:B4").getValues();
      same(again, read); // written and read, the same instants
    },
  );

  fact("an instant that a script sets lies on the sheet's day", "unconfirmed: as above", () => {
    const instant = new Date(2026, 6, 15, 20); // in New York, where it is tomorrow in Europe
    const range = scratchTab([[instant]]).getRange("A1");
    const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    same(
      range.setNumberFormat("yyyy-mm-dd").getDisplayValue(),
      Utilities.formatDate(instant, zone, "yyyy-MM-dd"),
    );
    same(range.getValue(), instant);
  });
}
