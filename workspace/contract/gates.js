/** What a caller may do: onOpen runs as a simple trigger and notes what it was refused. */
const NOTED = "what onOpen was refused";

/** Makes the menu, as an add-on does, and tries what a simple trigger may not do. */
function onOpen(event) {
  SpreadsheetApp.getUi().createAddonMenu().addItem("Write the report", "writeContractReport").addToUi();
  const page = () => HtmlService.createHtmlOutput("<p>Nobody sees this</p>");
  const noted = {
    authMode: String(event && event.authMode),
    isLimited: Boolean(event) && event.authMode === ScriptApp.AuthMode.LIMITED,
    source: event && event.source.getName(),
    user: event && event.user.getEmail(),
    sidebar: refusalOf(() => SpreadsheetApp.getUi().showSidebar(page())),
    openDoc: refusalOf(() => DocumentApp.openById("1".repeat(44))),
    readSheet: refusalOf(() => SpreadsheetApp.getActiveSpreadsheet().getName()),
  };
  PropertiesService.getScriptProperties().setProperty(NOTED, JSON.stringify(noted));
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

  fact(
    "a simple trigger may not show a sidebar",
    "https://github.com/oshliaer/google-apps-script-snippets/issues/18",
    () => {
      // It began "You do not have permission to call" until about 2023, and since then "Specified permissions are not …".
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
