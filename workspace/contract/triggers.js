/** What triggered functions are told, and the triggers that a script makes for itself. */
function neverRun() {}

/** The script's triggers of this user after the act; whatever it made is gone again. */
function triggersAfter(act) {
  const before = ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());
  try {
    act();
    return ScriptApp.getProjectTriggers().filter((trigger) => !before.includes(trigger.getUniqueId()));
  } finally {
    for (const trigger of ScriptApp.getProjectTriggers())
      if (!before.includes(trigger.getUniqueId())) ScriptApp.deleteTrigger(trigger);
  }
}

const clockTrigger = () => ScriptApp.newTrigger("neverRun").timeBased();

function triggerFacts(fact) {
  const reference = "https://developers.google.com/apps-script/reference/script";
  const builder = `${reference}/clock-trigger-builder`;
  const events = "https://developers.google.com/apps-script/guides/triggers/events";
  const noted = () => JSON.parse(PropertiesService.getScriptProperties().getProperty(NOTED));

  fact("onOpen is told its mode as one of ScriptApp.AuthMode", events, () => {
    same(noted().isLimited, true);
  });

  fact("onOpen is told the spreadsheet that was opened", events, () => {
    same(noted().source, SpreadsheetApp.getActiveSpreadsheet().getName());
  });

  fact("onOpen is told of a user, whose address it may not learn", events, () => {
    same(typeof noted().user, "string");
  });

  fact(
    "a trigger that a script makes is among its triggers",
    `${reference}/script-app#getprojecttriggers`,
    () => {
      const made = triggersAfter(() => clockTrigger().everyDays(1).atHour(5).create());
      same(
        made.map((trigger) => trigger.getHandlerFunction()),
        ["neverRun"],
      );
    },
  );

  fact("create gives the trigger it makes", `${builder}#create`, () => {
    let id;
    const made = triggersAfter(() => (id = clockTrigger().everyHours(6).create().getUniqueId()));
    same(
      made.map((trigger) => trigger.getUniqueId()),
      [id],
    );
  });

  fact("a trigger is known by a long number", events, () => {
    const [made] = triggersAfter(() => clockTrigger().everyDays(2).create());
    same(/^-?\d{10,}$/.test(made.getUniqueId()), true);
  });

  fact(
    "a time trigger's source and kind of event are the clock",
    `${reference}/trigger#getEventType()`,
    () => {
      const [made] = triggersAfter(() =>
        clockTrigger().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).create(),
      );
      same(
        [
          made.getEventType() === ScriptApp.EventType.CLOCK,
          made.getTriggerSource() === ScriptApp.TriggerSource.CLOCK,
        ],
        [true, true],
      );
    },
  );

  fact("a time trigger has no source of its own", `${reference}/trigger#getTriggerSourceId()`, () => {
    const [made] = triggersAfter(() =>
      clockTrigger().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).create(),
    );
    same(made.getTriggerSourceId(), null);
  });

  fact("a trigger that was deleted is gone", `${reference}/script-app#deletetriggertrigger`, () => {
    const trigger = clockTrigger().after(3600000).create();
    ScriptApp.deleteTrigger(trigger);
    const ids = ScriptApp.getProjectTriggers().map((one) => one.getUniqueId());
    same(ids.includes(trigger.getUniqueId()), false);
  });

  fact("a trigger may run at a moment, after a while, on a day of the month or on one day", builder, () => {
    const made = triggersAfter(() => {
      clockTrigger()
        .at(new Date(Date.now() + 7200000))
        .create();
      clockTrigger().after(7200000).create();
      clockTrigger().onMonthDay(1).atHour(3).create();
      clockTrigger().atDate(2099, 1, 1).create();
    });
    same(made.length, 4);
  });

  fact("a trigger may keep the hours of another time zone", `${builder}#intimezonetimezone`, () => {
    const made = triggersAfter(() =>
      clockTrigger().atHour(12).everyDays(1).inTimezone("Asia/Tokyo").create(),
    );
    same(made.length, 1);
  });

  fact("a time zone that is none is refused", `${builder}#intimezonetimezone`, () =>
    refused(() => clockTrigger().inTimezone("Nowhere/At_All"), /./),
  );

  fact(
    "a trigger runs each 1, 5, 10, 15 or 30 minutes and no others",
    "https://github.com/derekantrican/GAS-ICS-Sync/issues/255",
    () =>
      refused(
        () => clockTrigger().everyMinutes(2),
        /The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30./,
      ),
  );

  fact("an hour without a frequency makes no trigger", `${builder}#athourhour`, () =>
    refused(() => clockTrigger().atHour(5).create(), /./),
  );

  fact(
    "a user has 20 triggers of a script and no more",
    "https://developers.google.com/apps-script/guides/services/quotas",
    () => {
      const free = 20 - ScriptApp.getProjectTriggers().length;
      let message;
      const made = triggersAfter(() => {
        for (let count = 0; count < free; count++) clockTrigger().everyDays(1).create();
        message = refusalOf(() => clockTrigger().everyDays(1).create());
      });
      same([made.length, /This script has too many triggers/.test(message)], [free, true]);
    },
  );

  fact(
    "the days of the week begin with Sunday",
    "https://developers.google.com/apps-script/reference/base/weekday",
    () => {
      same([ScriptApp.WeekDay.SUNDAY.ordinal(), ScriptApp.WeekDay.SATURDAY.ordinal()], [0, 6]);
    },
  );

  fact("a user who has granted all is asked for nothing", `${reference}/authorization-info`, () => {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    same(String(info.getAuthorizationStatus()), "NOT_REQUIRED");
  });

  fact(
    "requireAllScopes lets a run go on that has them all",
    `${reference}/script-app#requireallscopesauthmode`,
    () => {
      same(ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL) === undefined, true);
    },
  );
}
