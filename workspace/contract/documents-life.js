/** A Doc from being opened to being closed, and who may open it. */
function documentLifeFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/document";
  const fakes = "https://github.com/brucemcpherson/gas-fakes/blob/main/test"; // its tests also run on live Apps Script
  const issues = "https://github.com/brucemcpherson/gas-fakes/issues";
  const closed = /Document is closed, its contents cannot be updated/;
  const missing = /Document is missing \(perhaps it was deleted, or you don't have read access\?\)/;
  const editors = (doc) => doc.getEditors().map((user) => user.getEmail());
  const viewers = (doc) => doc.getViewers().map((user) => user.getEmail());

  fact("a Doc is opened by the address it gives", `${fakes}/testdocs.js`, () => {
    const doc = scratchDoc();
    same(DocumentApp.openByUrl(doc.getUrl()).getId(), doc.getId());
  });

  fact("a Doc is opened by the address that a browser shows", `${page}/document-app#openbyurlurl`, () => {
    const id = scratchDoc().getId();
    const url = `https://docs.google.com/document/d/${id}/edit#heading=h.1`;
    same(DocumentApp.openByUrl(url).getId(), id);
  });

  fact("an address that leads to no Doc is refused", "unconfirmed: known of other services", () => {
    refused(() => DocumentApp.openByUrl("https://example.com/"), /Invalid argument: url/);
  });

  fact("an empty id is refused", "unconfirmed: known of other services", () => {
    refused(() => DocumentApp.openById(""), /Invalid argument: id/);
  });

  fact("a spreadsheet's id opens no Doc", "unconfirmed: told in the notes of a public project", () => {
    const id = SpreadsheetApp.getActiveSpreadsheet().getId();
    refused(() => DocumentApp.openById(id), missing);
  });

  fact("an id that never was opens no Doc", "unconfirmed: the same words are expected", () => {
    refused(() => DocumentApp.openById(`1${"x".repeat(43)}`), missing);
  });

  fact("a name that is changed is seen by who opens the Doc anew", `${fakes}/testdocs.js`, () => {
    const doc = scratchDoc();
    doc.setName("Contract renamed");
    same(DocumentApp.openById(doc.getId()).getName(), "Contract renamed");
    doc.setName(SCRATCH);
  });

  fact("a Doc is closed only once", `${issues}/45`, () => {
    const doc = scratchDoc();
    doc.saveAndClose();
    refused(() => doc.saveAndClose(), closed);
  });

  fact("a closed Doc still tells its id", `${fakes}/testdocslistitems.js`, () => {
    const doc = scratchDoc();
    const id = doc.getId();
    doc.saveAndClose();
    same(doc.getId(), id);
  });

  fact(
    "what was taken from a Doc before it was closed still answers",
    `${fakes}/testdocslistitems.js`,
    () => {
      const doc = scratchDoc();
      const item = doc.getBody().appendListItem("item");
      const list = item.getListId();
      doc.saveAndClose();
      same([item.getListId(), item.copy().getText()], [list, "item"]);
    },
  );

  fact(
    "a copy of what was taken from a closed Doc can be put into an open one",
    `${fakes}/testdocslistitems.js`,
    () => {
      const doc = scratchDoc();
      const item = doc.getBody().appendListItem("item");
      doc.saveAndClose();
      const body = DocumentApp.openById(doc.getId()).getBody();
      body.appendListItem(item.copy());
      same(body.getText(), "\nitem\nitem");
    },
  );

  const taken = {
    body: (body) => body.appendParagraph("late"),
    paragraph: (body) => body.getChild(1).asParagraph().setHeading(DocumentApp.ParagraphHeading.HEADING1),
    text: (body) => body.getChild(1).asParagraph().editAsText().setBold(true),
    "list item": (body) => body.getChild(2).asListItem().setNestingLevel(1),
    table: (body) => body.getChild(3).asTable().removeRow(0),
    row: (body) => body.getChild(3).asTable().getRow(0).appendTableCell("late"),
    cell: (body) => body.getChild(3).asTable().getCell(0, 0).setText("late"),
  };
  for (const [what, change] of Object.entries(taken))
    fact(`a closed Doc's ${what} takes no more edits`, `${issues}/45`, () => {
      const doc = scratchDoc();
      const body = doc.getBody();
      body.appendParagraph("paragraph");
      body.appendListItem("item");
      body.appendTable([["a"], ["b"]]);
      doc.saveAndClose();
      refused(() => change(body), closed);
    });

  fact("a closed Doc is opened anew and takes edits again", `${fakes}/testdocslistitems.js`, () => {
    const doc = scratchDoc();
    doc.saveAndClose();
    const body = DocumentApp.openById(doc.getId()).getBody();
    body.appendParagraph("again");
    same(body.getText(), "\nagain");
  });

  fact("several editors and viewers are added and removed", `${fakes}/testdocs.js`, () => {
    const doc = scratchDoc();
    doc.addEditors(["editor2@example.com", "editor3@example.com"]);
    doc.addViewers(["viewer2@example.com", "viewer3@example.com"]);
    const added = [
      editors(doc).includes("editor3@example.com"),
      viewers(doc).includes("viewer3@example.com"),
    ];
    doc.removeEditor("editor2@example.com").removeEditor("editor3@example.com");
    doc.removeViewer("viewer2@example.com").removeViewer("viewer3@example.com");
    same([added, editors(doc).length, viewers(doc).length], [[true, true], 1, 1]);
  });

  fact("an address that is none is refused", "unconfirmed: known of sending mail", () => {
    const doc = scratchDoc();
    refused(() => doc.addEditor("no address"), /Invalid email: no address/);
    refused(() => doc.addViewer("no address"), /Invalid email: no address/);
  });

  fact("to remove an editor who is none is not refused", "unconfirmed: no refusal is documented", () => {
    const doc = scratchDoc();
    doc.removeEditor("nobody@example.com");
    same(editors(doc).includes("nobody@example.com"), false);
  });

  fact("a Doc can be shared once it is closed", "unconfirmed: sharing does not touch its contents", () => {
    const doc = scratchDoc();
    doc.saveAndClose();
    doc.addEditor("late@example.com");
    same(editors(doc).includes("late@example.com"), true);
    doc.removeEditor("late@example.com");
  });
}
