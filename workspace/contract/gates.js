/** What a caller may do: onOpen runs as a simple trigger and notes what it was refused. */
const NOTED = "what onOpen was refused";

/** Makes the menu, as an add-on does, and tries what a simple trigger may not do. */
function onOpen(event) {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Write the report", "writeContractReport")
    .addItem("Try the page's facts", "openBridge")
    .addToUi();
  const page = () => HtmlService.createHtmlOutput("<p>Nobody sees this</p>");
  const noted = {
    authMode: String(event && event.authMode),
    isLimited: Boolean(event) && event.authMode === ScriptApp.AuthMode.LIMITED,
    source: event && event.source.getName(),
    user: event && event.user.getEmail(),
    sidebar: refusalOf(() => SpreadsheetApp.getUi().showSidebar(page())),
    openDoc: refusalOf(() => DocumentApp.openById("1".repeat(44))),
    createDoc: refusalOf(() => DocumentApp.create("Contract by onOpen")),
    triggers: refusalOf(() => ScriptApp.getProjectTriggers()),
    fetch: refusalOf(() => UrlFetchApp.fetch("https://example.com")),
    files: refusalOf(() => DriveApp.getRootFolder()),
    readSheet: refusalOf(() => SpreadsheetApp.getActiveSpreadsheet().getName()),
    writeSheet: refusalOf(() => {
      const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("A1");
      cell.setNumberFormat(cell.getNumberFormat());
    }),
    lock: refusalOf(() => LockService.getDocumentLock().tryLock(1)),
    locale: refusalOf(() => Session.getActiveUserLocale()),
    whoIsThere: refusalOf(() => Session.getActiveUser()),
  };
  PropertiesService.getScriptProperties().setProperty(NOTED, JSON.stringify(noted));
}

/**
 * What the act is refused with, which needs a scope that the manifest does not name.
 * @customfunction
 */
function CONTRACT_BEYOND(act) {
  const acts = {
    files: () => DriveApp.getFoldersByName("x"),
    triggers: () => ScriptApp.getProjectTriggers(),
    anotherSpreadsheet: () => SpreadsheetApp.openById("1".repeat(44)),
  };
  return refusalOf(acts[act]) || "not refused";
}

function gateFacts(fact) {
  const lifecycle = "https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle";
  const triggers = "https://developers.google.com/apps-script/guides/triggers";
  const noted = () => JSON.parse(PropertiesService.getScriptProperties().getProperty(NOTED));

  fact("the onOpen of a bound script runs in AuthMode.LIMITED", lifecycle, () => {
    same(noted().authMode, "LIMITED");
  });

  fact("a simple trigger may read the sheet it is bound to, and keep properties", triggers, () => {
    same(noted().readSheet, undefined);
  });

  fact("a simple trigger may change the sheet it is bound to", triggers, () => {
    same(noted().writeSheet, undefined);
  });

  fact("a simple trigger may take a lock, and ask for the language and who is there", triggers, () => {
    same([noted().lock, noted().locale, noted().whoIsThere], [undefined, undefined, undefined]);
  });

  fact("a simple trigger may not make a Doc", triggers, () => {
    same(/ermission.* to call DocumentApp.create/.test(noted().createDoc), true);
  });

  fact(
    "a simple trigger may not look at the script's triggers, though the manifest names their scope",
    "https://github.com/boilermaker-ben/Google-Sheets-NFL-Pick-Ems-and-Survivor-Pool/issues/16",
    () => {
      const words =
        / to call ScriptApp.getProjectTriggers. Required permissions: https:\/\/www.googleapis.com\/auth\/script.scriptapp/;
      same(words.test(noted().triggers), true);
    },
  );

  fact(
    "a simple trigger may not fetch from the network",
    "https://github.com/googleworkspace/apps-script-oauth2/issues/125",
    () => same(/ermission.* to call UrlFetchApp.fetch/.test(noted().fetch), true),
  );

  fact("a simple trigger may not look into Drive", triggers, () => {
    same(/ermission.* to call DriveApp.getRootFolder/.test(noted().files), true);
  });

  const scopes = "https://developers.google.com/apps-script/concepts/scopes#set-explicit";
  // The page says which scope it needs; the words are those that public projects quote.
  const beyond = (name, needed, source, act) =>
    fact(`${name} is refused where the manifest does not name its scope`, source, () => {
      const message = refusalOf(act);
      const words = `Specified permissions are not sufficient to call ${name}. Required permissions: `;
      same(String(message).slice(0, words.length), words);
      for (const scope of needed) same(message.includes(`https://www.googleapis.com/auth/${scope}`), true);
    });
  const reference = "https://developers.google.com/apps-script/reference";

  beyond(
    "DriveApp.getRootFolder",
    ["drive", "drive.readonly"],
    `${reference}/drive/drive-app#getrootfolder`,
    () => DriveApp.getRootFolder(),
  );
  beyond("DriveApp.createFolder", ["drive"], `${reference}/drive/drive-app#createfoldername`, () =>
    DriveApp.createFolder("Contract"),
  );
  beyond(
    "CalendarApp.getDefaultCalendar",
    ["calendar"],
    `${reference}/calendar/calendar-app#getdefaultcalendar`,
    () => CalendarApp.getDefaultCalendar(),
  );
  beyond(
    "UrlFetchApp.fetch",
    ["script.external_request"],
    `${reference}/url-fetch/url-fetch-app#fetchurl`,
    () => UrlFetchApp.fetch("https://example.com"),
  );
  beyond("MailApp.sendEmail", ["script.send_mail"], `${reference}/mail/mail-app#sendemailmessage`, () =>
    MailApp.sendEmail("nobody@example.com", "", ""),
  );
  beyond(
    "SpreadsheetApp.create",
    ["spreadsheets"],
    `${reference}/spreadsheet/spreadsheet-app#createname`,
    () => SpreadsheetApp.create("Contract"),
  );
  // Even its own spreadsheet: the scope is asked for before the file is looked at.
  beyond(
    "SpreadsheetApp.openById",
    ["spreadsheets"],
    "https://developers.google.com/workspace/add-ons/concepts/editor-scopes",
    () => SpreadsheetApp.openById(SpreadsheetApp.getActiveSpreadsheet().getId()),
  );

  fact(
    "several scopes, any of which will do, are named with || between them",
    "unconfirmed: the words as public projects quote them, none of which can be named",
    () =>
      refused(
        () => DriveApp.getRootFolder(),
        /Required permissions: \(https:\/\/www.googleapis.com\/auth\/drive.readonly \|\| https:\/\/www.googleapis.com\/auth\/drive\)/,
      ),
  );

  fact("a scope that the manifest names is enough, and the narrowest will do", scopes, () => {
    same(
      refusalOf(() => SpreadsheetApp.getActiveSpreadsheet().getSheets()),
      undefined,
    );
  });

  fact(
    "a custom function may not look into Drive",
    "unconfirmed: the words as public projects quote them, none of which can be named",
    () => {
      same(
        /You do not have permission to call DriveApp.getFoldersByName. Required permissions: /.test(
          shown('=CONTRACT_BEYOND("files")'),
        ),
        true,
      );
    },
  );

  fact(
    "a custom function may neither look at the script's triggers nor open another spreadsheet",
    "https://developers.google.com/apps-script/guides/sheets/functions#using_services",
    () => {
      const tab = scratchTab();
      tab
        .getRange("A1:B1")
        .setFormulas([['=CONTRACT_BEYOND("triggers")', '=CONTRACT_BEYOND("anotherSpreadsheet")']]);
      const [messages] = settled(tab.getRange("A1:B1"));
      same(
        messages.map((message) => /You do not have permission to call/.test(message)),
        [true, true],
      );
    },
  );

  fact("a service is there before anybody has allowed it anything", `${reference}/drive/drive-app`, () => {
    same([typeof DriveApp, typeof CalendarApp, typeof UrlFetchApp.fetch], ["object", "object", "function"]);
  });

  fact(
    "an advanced service is no name where the manifest does not enable it",
    "https://developers.google.com/apps-script/guides/services/advanced#enable_advanced_services",
    () => {
      same([typeof Sheets, typeof BigQuery], ["undefined", "undefined"]);
      // oxlint-disable-next-line no-undef -- that it is not defined is the fact
      refused(() => Sheets.Spreadsheets, /^Sheets is not defined$/);
    },
  );

  fact(
    "a name that Google has not is not defined",
    "https://developers.google.com/apps-script/guides/v8-runtime",
    () => {
      let error;
      try {
        SpreadsheetsApp.getActive(); // oxlint-disable-line no-undef -- so is this
      } catch (caught) {
        error = caught;
      }
      same([error.name, error.message], ["ReferenceError", "SpreadsheetsApp is not defined"]);
    },
  );

  fact(
    "a simple trigger may not show a sidebar",
    "https://github.com/oshliaer/google-apps-script-snippets/issues/18",
    () => {
      // It begins "You do not have permission to call" or "Specified permissions are not sufficient to call": both are seen.
      const words =
        / to call Ui.showSidebar. Required permissions: https:\/\/www.googleapis.com\/auth\/script.container.ui/;
      same(words.test(noted().sidebar), true);
    },
  );

  fact("a simple trigger may not open a Doc", triggers, () => {
    same(/permission.* to call DocumentApp.openById/.test(noted().openDoc), true);
    same(/https:\/\/www.googleapis.com\/auth\/documents/.test(noted().openDoc), true);
  });

  fact(
    "what Google has not is no function",
    "https://developers.google.com/apps-script/guides/v8-runtime",
    () => {
      let error;
      try {
        SpreadsheetApp.getActiveSpreadsheet().getSheetsByName("x");
      } catch (caught) {
        error = caught;
      }
      same([error instanceof TypeError, /is not a function/.test(error.message)], [true, true]);
    },
  );

  fact(
    "a refusal of a service is named Exception",
    "https://github.com/diegomanuel/binance-to-google-sheets/issues/19",
    () => {
      let error;
      try {
        DocumentApp.openById("1".repeat(44));
      } catch (caught) {
        error = caught;
      }
      same([error.name, error instanceof Error], ["Exception", true]);
    },
  );
}
