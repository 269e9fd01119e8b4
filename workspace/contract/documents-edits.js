/** What may be put where in a Doc and taken from where, and what comes with it. */
function documentEditFacts(fact) {
  const fakes = "https://github.com/brucemcpherson/gas-fakes/blob/main/test"; // its tests also run on live Apps Script
  const issues = "https://github.com/brucemcpherson/gas-fakes/issues";
  const notes = "https://github.com/brucemcpherson/gas-fakes"; // its notes on what live Docs do
  const words = "unconfirmed: Google's words are not known for this element";
  const emptyBody = () => scratchDoc().getBody();
  const detached = /Element must be detached/;
  const signature = /The parameters .* don't match the method signature for DocumentApp.Body.insert/;
  const noChild = /Child index \(9\) must be less than the number of child elements \(2\)/;
  const noPlace = /Child index \(9\) must be less than or equal to the number of child elements \(2\)/;
  const square = () =>
    emptyBody().appendTable([
      ["a", "b"],
      ["c", "d"],
    ]);

  fact("elements print as their classes", `${fakes}/testdocsnext.js`, () => {
    const doc = scratchDoc();
    const body = doc.getBody();
    same([doc, body, body.getChild(0)].map(String), ["Document", "DocumentBodySection", "Paragraph"]);
  });

  fact("a list item, a table and a text print as their classes", "unconfirmed: as a Paragraph does", () => {
    const body = emptyBody();
    const [item, table] = [body.appendListItem("item"), body.appendTable([["a"]])];
    same([item, table, table.getRow(0), table.getCell(0, 0), item.editAsText()].map(String), [
      "ListItem",
      "Table",
      "TableRow",
      "TableCell",
      "Text",
    ]);
  });

  fact("to clear a body leaves its last paragraph", notes, () => {
    const body = emptyBody();
    const [first, last] = [body.getChild(0), body.appendParagraph("last")];
    body.clear();
    same([body.getChildIndex(last), last.getText()], [0, ""]);
    refused(() => body.getChildIndex(first), /Element does not contain the specified child element/);
  });

  fact("what stood in a body that was cleared has no words left", notes, () => {
    const body = emptyBody();
    const first = body.appendParagraph("first");
    body.appendParagraph("last");
    body.clear();
    same(first.getText(), "");
  });

  fact(
    "a page break at the end goes when the body is cleared",
    "unconfirmed: follows from it standing in a paragraph",
    () => {
      const body = emptyBody();
      body.appendPageBreak();
      body.clear();
      const last = body.getChild(0).asParagraph();
      same([body.getNumChildren(), String(last.getType()), last.getNumChildren()], [1, "PARAGRAPH", 0]);
    },
  );

  fact("a cleared body can be cleared again and appended to", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    body.clear();
    body.clear();
    body.appendParagraph("new");
    same(body.getText(), "\nnew");
  });

  fact("an empty paragraph appended below a list item lets the body be cleared", `${issues}/51`, () => {
    const body = emptyBody();
    body.appendListItem("item");
    body.appendParagraph("");
    body.clear();
    same([body.getNumChildren(), body.getText()], [1, ""]);
  });

  fact("setText leaves nothing but its words in a body", `${fakes}/testdocsstyles.js`, () => {
    const body = emptyBody();
    body.appendTable([["a"]]);
    body.setText("Initial paragraph.");
    same([body.getNumChildren(), body.getText()], [1, "Initial paragraph."]);
  });

  fact("the child of another element is no child", notes, () => {
    const table = square();
    refused(
      () => table.getChildIndex(table.getRow(0).getCell(0)),
      /Element does not contain the specified child element/,
    );
  });

  fact("an element cannot be removed twice", words, () => {
    const body = emptyBody();
    const first = body.appendParagraph("first");
    body.appendParagraph("last");
    first.removeFromParent();
    refused(() => first.removeFromParent(), /Element does not contain the specified child element/);
  });

  fact("the words of a child that is not there say how many there are", notes, () => {
    const body = emptyBody();
    body.appendParagraph("one");
    refused(() => body.getChild(9), noChild);
    refused(() => body.insertParagraph(9, "x"), noPlace);
  });

  fact("a row that is not there is refused", words, () => {
    refused(() => square().getRow(9), noChild);
    refused(() => square().removeRow(9), noChild);
    refused(() => square().insertTableRow(9), noPlace);
  });

  fact("a cell that is not there is refused", words, () => {
    refused(() => square().getRow(0).getCell(9), noChild);
    refused(() => square().getCell(0, 9), noChild);
    refused(() => square().getRow(0).insertTableCell(9, "x"), noPlace);
  });

  fact("a paragraph that stands somewhere is not appended again", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    const one = body.appendParagraph("one");
    refused(() => body.appendParagraph(one), detached);
  });

  fact("a list item, row or cell that stands somewhere is not put elsewhere", words, () => {
    const body = emptyBody();
    const item = body.appendListItem("item");
    const table = body.appendTable([["a"]]);
    refused(() => body.appendListItem(item), detached);
    refused(() => table.appendTableRow(table.getRow(0)), detached);
    refused(() => table.getRow(0).appendTableCell(table.getCell(0, 0)), detached);
  });

  fact(
    "a page break that stands somewhere is not put elsewhere; its copy is",
    `${fakes}/testdocsnext.js`,
    () => {
      const body = emptyBody();
      const pageBreak = body.appendPageBreak();
      refused(() => body.insertPageBreak(1, pageBreak), detached);
      body.insertPageBreak(1, pageBreak.copy());
      same([body.getNumChildren(), body.getText()], [3, "\n\n"]);
    },
  );

  fact("what is no paragraph is not inserted as one", `${fakes}/testdocsnext.js`, () => {
    const body = emptyBody();
    refused(() => body.insertParagraph(1, body), signature);
  });

  fact("what is neither words nor a list item is not inserted as one", words, () => {
    const body = emptyBody();
    refused(() => body.insertListItem(1, body.getChild(0)), signature);
    refused(() => body.insertListItem(1, null), signature);
  });

  fact("a table takes nothing but texts", words, () => {
    refused(() => emptyBody().insertTable(1, [[1]]), signature);
  });

  fact("rows of a table may be of different lengths", "unconfirmed: nothing is said against it", () => {
    const table = emptyBody().appendTable([["a"], ["b", "c"]]);
    same([table.getRow(0).getNumCells(), table.getRow(1).getNumCells()], [1, 2]);
  });

  fact("a table that is appended without cells has no rows", `${issues}/59`, () => {
    const table = emptyBody().appendTable();
    same([table.getNumRows(), table.getText()], [0, ""]);
  });

  fact(
    "a table's only row, and a row's only cell, can be removed",
    "unconfirmed: nothing is said against it",
    () => {
      const table = emptyBody().appendTable([["a"], ["b"]]);
      table.getRow(1).removeCell(0);
      table.removeRow(0);
      table.removeRow(0);
      same(table.getNumRows(), 0);
    },
  );

  fact("a cell's only paragraph cannot be removed", "unconfirmed: as the body's last one", () => {
    const cell = square().getCell(0, 0);
    refused(() => cell.getChild(0).removeFromParent(), /Can't remove the last paragraph/);
  });

  fact("a copied paragraph keeps its heading", `${fakes}/testdocsstyles.js`, () => {
    const body = emptyBody();
    const heading = DocumentApp.ParagraphHeading.HEADING1;
    const copy = body.appendParagraph("title").setHeading(heading).copy();
    same(body.appendParagraph(copy).getHeading() === heading, true);
  });

  fact("a new paragraph stands left with a line spacing of 1.15", `${fakes}/testdocsstyles.js`, () => {
    const paragraph = emptyBody().appendParagraph("new");
    same([String(paragraph.getAlignment()), paragraph.getLineSpacing()], ["LEFT", 1.15]);
    same(String(paragraph.getAttributes()[DocumentApp.Attribute.HEADING]), "NORMAL");
  });

  fact("what a body's first paragraph has from its style is null", `${fakes}/testdocsstyles.js`, () => {
    const body = emptyBody();
    body.setText("Initial paragraph.");
    const attributes = body.getChild(0).getAttributes();
    const { HORIZONTAL_ALIGNMENT, ITALIC } = DocumentApp.Attribute;
    same([attributes[HORIZONTAL_ALIGNMENT], attributes[ITALIC]], [null, null]);
  });

  fact(
    "a paragraph made a heading has its room from the heading's style",
    `${fakes}/testdocsstyles.js`,
    () => {
      const paragraph = emptyBody().appendParagraph("title");
      const attributes = paragraph.setHeading(DocumentApp.ParagraphHeading.HEADING1).getAttributes();
      const { HORIZONTAL_ALIGNMENT, SPACING_BEFORE, ITALIC, FONT_FAMILY } = DocumentApp.Attribute;
      same(
        [HORIZONTAL_ALIGNMENT, SPACING_BEFORE, ITALIC, FONT_FAMILY].map((name) => attributes[name]),
        [null, null, null, null],
      );
    },
  );

  fact(
    "what a script has set of a paragraph's room goes when it is made a heading",
    "unconfirmed: shown for what a new paragraph has",
    () => {
      const paragraph = emptyBody().appendParagraph("title").setSpacingAfter(20);
      same(paragraph.setHeading(DocumentApp.ParagraphHeading.HEADING2).getSpacingAfter(), null);
    },
  );

  fact("a paragraph below a heading is normal text and stands left", `${fakes}/testdocsstyles.js`, () => {
    const body = emptyBody();
    body.appendParagraph("title").setHeading(DocumentApp.ParagraphHeading.HEADING1);
    const below = body.appendParagraph("text");
    same([String(below.getHeading()), String(below.getAlignment())], ["NORMAL", "LEFT"]);
  });

  fact("alignment, indents and spacing are read back as set", `${fakes}/testdocsstyles.js`, () => {
    const paragraph = emptyBody().appendParagraph("text");
    paragraph.setAlignment(DocumentApp.HorizontalAlignment.RIGHT).setIndentEnd(50).setIndentFirstLine(25);
    paragraph.setIndentStart(75).setLineSpacing(1.5).setSpacingAfter(10).setSpacingBefore(20);
    same(
      [
        String(paragraph.getAlignment()),
        paragraph.getIndentEnd(),
        paragraph.getIndentFirstLine(),
        paragraph.getIndentStart(),
        paragraph.getLineSpacing(),
        paragraph.getSpacingAfter(),
        paragraph.getSpacingBefore(),
      ],
      ["RIGHT", 50, 25, 75, 1.5, 10, 20],
    );
  });
}
