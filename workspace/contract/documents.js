function documentFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/document";
  const fakes = "https://github.com/brucemcpherson/gas-fakes/blob/main/test"; // its tests also run on live Apps Script
  const issues = "https://github.com/brucemcpherson/gas-fakes/issues";
  const emptyBody = () => scratchDoc().getBody();
  const textsOf = (parent) =>
    Array.from({ length: parent.getNumChildren() }, (_, at) => parent.getChild(at).getText());
  const typesOf = (parent) =>
    Array.from({ length: parent.getNumChildren() }, (_, at) => String(parent.getChild(at).getType()));

  fact("an empty Doc holds one empty paragraph", `${fakes}/testdocs.js`, () => {
    const body = emptyBody();
    same([typesOf(body), body.getText()], [["PARAGRAPH"], ""]);
  });

  fact(
    "what is appended stands below the empty paragraph, each on a line of its own",
    `${fakes}/testdocs.js`,
    () => {
      const body = emptyBody();
      body.appendParagraph("one");
      body.appendParagraph("two");
      same(body.getText(), "\none\ntwo");
    },
  );

  fact("a paragraph is inserted before the child of that index", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    body.appendParagraph("last");
    body.insertParagraph(1, "middle");
    same(textsOf(body), ["", "middle", "last"]);
  });

  fact("to insert beyond the end is refused", `${fakes}/testdocsnext.js`, () => {
    refused(
      () => emptyBody().insertParagraph(99, "x"),
      /must be less than or equal to the number of child elements/,
    );
  });

  fact("a child that is not there is refused", `${page}/body#getchildchildindex`, () => {
    refused(() => emptyBody().getChild(1), /must be less than the number of child elements/);
  });

  fact("getChildIndex finds a child again", `${page}/body#getchildindexchild`, () => {
    const body = emptyBody();
    same(body.getChildIndex(body.appendParagraph("one")), 1);
  });

  fact("a table's text is a line a cell", `${fakes}/testdocsnext.js`, () => {
    const table = emptyBody().appendTable([
      ["R1C1", "R1C2"],
      ["R2C1", "R2C2"],
    ]);
    same([table.getText(), table.getRow(0).getText()], ["R1C1\nR1C2\nR2C1\nR2C2", "R1C1\nR1C2"]);
  });

  fact("a table that is appended is followed by an empty paragraph", `${fakes}/testdocs.js`, () => {
    const body = emptyBody();
    body.appendTable([["cell"]]);
    same(typesOf(body), ["PARAGRAPH", "TABLE", "PARAGRAPH"]);
  });

  fact("the text of a body with paragraphs, a table and a list item", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    body.appendParagraph("First paragraph.");
    body.appendTable([["a", "b"]]);
    body.appendListItem("A list item.");
    body.appendParagraph("Final paragraph.");
    same(body.getText(), "\nFirst paragraph.\na\nb\n\nA list item.\nFinal paragraph.");
  });

  fact("a table knows its rows and cells", `${page}/table`, () => {
    const table = emptyBody().appendTable([
      ["a", "b"],
      ["c", "d"],
    ]);
    same([table.getNumRows(), table.getRow(1).getNumCells(), table.getCell(1, 0).getText()], [2, 2, "c"]);
  });

  fact("a row that is appended has no cells until some are appended", `${page}/table#appendtablerow`, () => {
    const row = emptyBody()
      .appendTable([["a"]])
      .appendTableRow();
    const before = row.getNumCells();
    row.appendTableCell("b");
    same([before, row.getNumCells(), row.getCell(0).getText()], [0, 1, "b"]);
  });

  fact("a cell holds paragraphs, one at first", `${page}/table-cell`, () => {
    const cell = emptyBody()
      .appendTable([["a"]])
      .getCell(0, 0);
    same([typesOf(cell), cell.getText()], [["PARAGRAPH"], "a"]);
    cell.appendParagraph("b");
    same(cell.getText(), "a\nb");
  });

  fact("removeRow takes a row out", `${page}/table#removerowrowindex`, () => {
    const table = emptyBody().appendTable([["a"], ["b"], ["c"]]);
    table.removeRow(1);
    same(table.getText(), "a\nc");
  });

  fact("the body's last paragraph cannot be removed", `${issues}/51`, () => {
    const body = emptyBody();
    const last = body.appendParagraph("last");
    refused(() => body.removeChild(last), /Can't remove the last paragraph in a document section/);
  });

  fact("a paragraph that is not the last can be removed", `${fakes}/testdocsextra.js`, () => {
    const body = emptyBody();
    const first = body.appendParagraph("first");
    body.appendParagraph("second");
    first.removeFromParent();
    same(textsOf(body), ["", "second"]);
  });

  fact("clear leaves one empty element", `${fakes}/testdocsextra.js`, () => {
    const body = emptyBody();
    body.appendParagraph("one");
    body.appendTable([["cell"]]);
    body.clear();
    same([body.getNumChildren(), body.getText()], [1, ""]);
  });

  fact("a body that ends in a list item cannot be cleared", `${issues}/51`, () => {
    const body = emptyBody();
    body.appendListItem("last");
    refused(() => body.clear(), /Can't remove the last paragraph in a document section/);
  });

  fact("an element that stands somewhere cannot be put elsewhere", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    const table = body.appendTable([["cell"]]);
    refused(() => body.insertTable(1, table), /Element must be detached/);
  });

  fact("a copy stands nowhere and can be put anywhere", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    const copy = body.appendParagraph("twice").copy();
    same(copy.getParent(), null);
    body.appendParagraph(copy);
    same(body.getText(), "\ntwice\ntwice");
  });

  fact("siblings are found, and null beyond the first and the last", `${fakes}/testdocsextra.js`, () => {
    const body = emptyBody();
    const one = body.appendParagraph("one");
    const two = body.appendParagraph("two");
    same([one.getNextSibling().getText(), two.getPreviousSibling().getText()], ["two", "one"]);
    same([two.getNextSibling(), body.getChild(0).getPreviousSibling()], [null, null]);
  });

  fact("isAtDocumentEnd is true of the last element only", `${fakes}/testdocsextra.js`, () => {
    const body = emptyBody();
    const one = body.appendParagraph("one");
    const two = body.appendParagraph("two");
    same([one.isAtDocumentEnd(), two.isAtDocumentEnd()], [false, true]);
  });

  fact("getParagraphs gives list items too", `${fakes}/testdocs.js`, () => {
    const body = emptyBody();
    body.appendListItem("item");
    const types = body.getParagraphs().map((one) => String(one.getType()));
    same(types, ["PARAGRAPH", "LIST_ITEM"]);
    same(body.getListItems().length, 1);
  });

  fact("a list item is numbered at first", `${fakes}/testdocslistitems.js`, () => {
    same(emptyBody().appendListItem("item").getGlyphType() === DocumentApp.GlyphType.NUMBER, true);
  });

  fact("list items appended one after the other are one list", `${fakes}/testdocslistitems.js`, () => {
    const body = emptyBody();
    const one = body.appendListItem("one");
    const two = body.appendListItem("two");
    same([one.getListId() === two.getListId(), one.getNestingLevel()], [true, 0]);
  });

  fact("a heading is kept", `${page}/paragraph#setheadingheading`, () => {
    const paragraph = emptyBody()
      .appendParagraph("Objectives")
      .setHeading(DocumentApp.ParagraphHeading.HEADING2);
    same(paragraph.getHeading() === DocumentApp.ParagraphHeading.HEADING2, true);
    same(String(paragraph.getHeading()), "HEADING2");
  });

  fact("an element tells its type, and a type prints as its name", `${page}/element-type`, () => {
    const body = emptyBody();
    same(String(body.getType()), "BODY_SECTION");
    same(body.appendTable([["a"]]).getType() === DocumentApp.ElementType.TABLE, true);
  });

  fact("a page break stands in a paragraph without text", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    body.appendParagraph("one");
    const pageBreak = body.appendPageBreak();
    same([String(pageBreak.getType()), String(pageBreak.getParent().getType())], ["PAGE_BREAK", "PARAGRAPH"]);
    same([body.getChild(2).getText(), body.getChild(2).getNumChildren()], ["", 1]);
  });

  fact("an attribute that comes from the style is null", `${fakes}/testdocsextra.js`, () => {
    const paragraph = emptyBody().appendParagraph("plain");
    same(paragraph.getAttributes()[DocumentApp.Attribute.BOLD], null);
  });

  fact("attributes that are set are read back", `${fakes}/testdocsextra.js`, () => {
    const paragraph = emptyBody().appendParagraph("plain");
    paragraph.setAttributes({
      [DocumentApp.Attribute.HORIZONTAL_ALIGNMENT]: DocumentApp.HorizontalAlignment.CENTER,
      [DocumentApp.Attribute.BOLD]: true,
    });
    const attributes = paragraph.getAttributes();
    same(
      attributes[DocumentApp.Attribute.HORIZONTAL_ALIGNMENT] === DocumentApp.HorizontalAlignment.CENTER,
      true,
    );
    same(attributes[DocumentApp.Attribute.BOLD], true);
  });

  fact("lengths that are set are read back in points", `${fakes}/testdocslistitems.js`, () => {
    const item = emptyBody().appendListItem("item");
    item.setIndentStart(36).setIndentFirstLine(18);
    item.setSpacingAfter(12);
    same([item.getIndentStart(), item.getIndentFirstLine(), item.getSpacingAfter()], [36, 18, 12]);
  });

  fact("a Doc that was saved and closed takes no more edits", `${issues}/45`, () => {
    const doc = scratchDoc();
    doc.saveAndClose();
    refused(
      () => doc.getBody().appendParagraph("late"),
      /Document is closed, its contents cannot be updated/,
    );
  });

  fact("what was saved is there when the Doc is opened again", `${page}/document#saveandclose`, () => {
    const doc = scratchDoc();
    doc.getBody().appendParagraph("kept");
    doc.saveAndClose();
    same(DocumentApp.openById(doc.getId()).getBody().getText(), "\nkept");
  });

  fact("a Doc opened twice in one run shows the same edits", `${fakes}/testdocsnext.js`, () => {
    const doc = scratchDoc();
    doc.getBody().appendParagraph("unsaved");
    same(DocumentApp.openById(doc.getId()).getBody().getText(), "\nunsaved");
  });

  fact("a Doc is opened by its id and knows its name", `${fakes}/testdocs.js`, () => {
    const doc = scratchDoc();
    const again = DocumentApp.openById(doc.getId());
    same([again.getId(), again.getName()], [doc.getId(), SCRATCH]);
  });

  fact("a Doc that is not there cannot be opened", `${page}/document-app#openbyidid`, () => {
    refused(() => DocumentApp.openById("1".repeat(44)), /./);
  });

  fact("an editor who is added is among the editors, and gone when removed", `${fakes}/testdocs.js`, () => {
    const doc = scratchDoc();
    const editors = () => doc.getEditors().map((user) => user.getEmail());
    doc.addEditor("editor@example.com");
    const added = editors().includes("editor@example.com");
    doc.removeEditor("editor@example.com");
    same([added, editors().includes("editor@example.com")], [true, false]);
  });

  fact(
    "whoever may edit a Doc is among its viewers too, its owner first of all",
    `${fakes}/testdocs.js`,
    () => {
      const doc = scratchDoc();
      const viewers = doc.getViewers().map((user) => user.getEmail());
      same(
        doc.getEditors().filter((user) => !viewers.includes(user.getEmail())),
        [],
      );
      same(viewers.includes(Session.getActiveUser().getEmail()), true);
    },
  );
}
