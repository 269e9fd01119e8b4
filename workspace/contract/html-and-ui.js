function htmlAndUiFacts(fact) {
  const output = "https://developers.google.com/apps-script/reference/html/html-output";

  fact("a page made of a text holds that text", `${output}#getcontent`, () => {
    same(HtmlService.createHtmlOutput("<p>Hello</p>").getContent(), "<p>Hello</p>");
  });

  fact("append adds to a page", `${output}#appendaddedcontent`, () => {
    same(HtmlService.createHtmlOutput("<p>").append("x").append("</p>").getContent(), "<p>x</p>");
  });

  fact("setContent puts another text in place of a page's", `${output}#setcontentcontent`, () => {
    same(HtmlService.createHtmlOutput("old").setContent("new").getContent(), "new");
  });

  fact("a page keeps the title it is given", `${output}#settitletitle`, () => {
    same(HtmlService.createHtmlOutput("").setTitle("1:1s").getTitle(), "1:1s");
  });

  fact(
    "a file that is not in the project is refused by name",
    "https://github.com/Launch201/DonationTracker/issues/18",
    () =>
      refused(() => HtmlService.createHtmlOutputFromFile("Nowhere"), /No HTML file named Nowhere was found/),
  );

  fact(
    "createHtmlOutputFromFile gives a file of the project",
    "https://developers.google.com/apps-script/reference/html/html-service#createhtmloutputfromfilefilename",
    () => same(/<p>A page<\/p>/.test(HtmlService.createHtmlOutputFromFile("Page").getContent()), true),
  );

  fact(
    "the address of who runs it from the sheet is told",
    "https://developers.google.com/apps-script/reference/base/user#getemail",
    () => same(/^[^@\s]+@[^@\s]+$/.test(Session.getActiveUser().getEmail()), true),
  );

  fact(
    "whom the script runs for is who runs it",
    "https://developers.google.com/apps-script/reference/base/session#geteffectiveuser",
    () => same(Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()),
  );

  fact(
    "the user's language is told in two letters",
    "https://developers.google.com/apps-script/reference/base/session#getactiveuserlocale",
    () => same(/^[a-z]{2}(-[\w-]+)?$/.test(Session.getActiveUserLocale()), true),
  );

  fact(
    "what Logger wrote can be read again",
    "https://developers.google.com/apps-script/reference/base/logger#getlog",
    () => {
      Logger.clear();
      Logger.log("a fact");
      same(/a fact/.test(Logger.getLog()), true);
    },
  );
}
