/** The words of a Doc and their looks. Characters are counted from 0, and the last of a span is part of it. */
function textFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/document/text";
  const fakes = "https://github.com/brucemcpherson/gas-fakes/blob/main/test"; // its tests also run on live Apps Script
  const autolatex = "https://github.com/Divide-By-0/autolatex"; // a Docs add-on that met it
  const told = "unconfirmed: several public projects tell of it, for one element or the other";
  const hello = () => scratchDoc().getBody().appendParagraph("hello world").editAsText();

  fact(
    "the last character of a span is part of it",
    `${page}#setboldstartoffset,-endoffsetinclusive,-bold`,
    () => {
      const text = hello().setBold(0, 4, true);
      same([text.isBold(0), text.isBold(4), text.isBold(5)], [true, true, null]);
    },
  );

  fact("without a character, looks that are not the same throughout are null", `${page}#isbold`, () => {
    const text = hello();
    same([text.setBold(true).isBold(), text.setBold(0, 4, null).isBold()], [true, null]);
  });

  fact(
    "getTextAttributeIndices tells where each stretch of equal looks begins",
    `${page}#gettextattributeindices`,
    () => {
      same(hello().setItalic(6, 10, true).getTextAttributeIndices(), [0, 6]);
      same(hello().setItalic(2, 4, true).getTextAttributeIndices(), [0, 2, 5]);
    },
  );

  fact("a link covers its span and no more", `${page}#setlinkurlstartoffset,-endoffsetinclusive,-url`, () => {
    const text = hello().setLinkUrl(6, 10, "https://example.com/");
    same(
      [text.getLinkUrl(5), text.getLinkUrl(6), text.getLinkUrl(10)],
      [null, "https://example.com/", "https://example.com/"],
    );
  });

  fact("a link set to null is gone", `${page}#setlinkurlurl`, () => {
    const text = hello().setLinkUrl("https://example.com/");
    same([text.getLinkUrl(0), text.setLinkUrl(null).getLinkUrl(0)], ["https://example.com/", null]);
  });

  fact(
    "deleteText takes its last character with it",
    `${page}#deletetextstartoffset,-endoffsetinclusive`,
    () => {
      same(hello().deleteText(0, 5).getText(), "world");
    },
  );

  fact("insertText puts words before the character of that index", `${page}#inserttextoffset,-text`, () => {
    same(hello().insertText(6, "small ").getText(), "hello small world");
  });

  fact("appendText adds to the end", `${page}#appendtexttext`, () => {
    same(hello().appendText("!").getText(), "hello world!");
  });

  fact("setText puts other words in their place", `${page}#settexttext`, () => {
    same(hello().setText("bye").getText(), "bye");
  });

  fact(
    "replaceText replaces every match of a pattern",
    `${page}#replacetextsearchpattern,-replacement`,
    () => {
      const text = hello();
      text.replaceText("o.?", "0");
      same(text.getText(), "hell0w0ld");
    },
  );

  fact("a span beyond the end is refused", "unconfirmed: Google's words are not known", () => {
    refused(() => hello().setBold(0, 11, true), /./);
  });

  fact("a colour is read back as it was set", `${page}#setforegroundcolorcolor`, () => {
    same(hello().setForegroundColor("#1155cc").getForegroundColor(0), "#1155cc");
  });

  fact(
    "struck-through words are known as such",
    `${page}#setstrikethroughstartoffset,-endoffsetinclusive,-strikethrough`,
    () => {
      const text = hello().setStrikethrough(0, 4, true);
      same([text.isStrikethrough(0), text.isStrikethrough(6)], [true, null]);
    },
  );

  fact("what is set to false is false, not null", `${fakes}/testdocsstyles.js`, () => {
    const text = hello();
    same([text.isBold(), text.setBold(true).isBold(), text.setBold(false).isBold()], [null, true, false]);
    same(text.setAttributes({ [DocumentApp.Attribute.ITALIC]: false }).isItalic(), false);
  });

  fact("what is set to null is as its style has it", "unconfirmed: as for a link", () => {
    same(hello().setBold(true).setBold(null).isBold(), null);
    same(hello().setFontSize(20).setFontSize(null).getFontSize(), null);
  });

  fact("fonts, sizes and backgrounds are read back as set", `${fakes}/testdocsstyles.js`, () => {
    const text = hello().setFontFamily("Courier New").setFontSize(14).setBackgroundColor("#ffff00");
    same(
      [text.getFontFamily(), text.getFontSize(), text.getBackgroundColor()],
      ["Courier New", 14, "#ffff00"],
    );
  });

  fact("to read a character that is not there is refused", autolatex, () => {
    refused(() => hello().getFontSize(11), /Index \(11\) must be less than the content length \(11\)/);
    refused(() => hello().isBold(12), /Index \(12\) must be less than the content length \(11\)/);
  });

  fact("to delete characters that are not there is refused", autolatex, () => {
    refused(() => hello().deleteText(0, 11), /Index \(11\) must be less than the content length \(11\)/);
  });

  fact(
    "to set characters that are not there is refused in the same words",
    "unconfirmed: as for reading",
    () => {
      refused(
        () => hello().setLinkUrl(6, 20, "https://example.com/"),
        /Index \(20\) must be less than the content length \(11\)/,
      );
    },
  );

  fact("an empty text has no character at all", "unconfirmed: as for any other", () => {
    const text = scratchDoc().getBody().getChild(0).asParagraph().editAsText();
    refused(() => text.isBold(0), /Index \(0\) must be less than the content length \(0\)/);
    same([text.isBold(), text.setBold(true).setLinkUrl("https://example.com/").getText()], [null, ""]);
  });

  fact(
    "a beginning before the first character or beyond the end is refused",
    "unconfirmed: its words",
    () => {
      refused(() => hello().isBold(-1), /./);
      refused(() => hello().setBold(5, 3, true), /./);
      refused(() => hello().insertText(12, "x"), /./);
    },
  );

  const empty = /Cannot insert an empty text element/;
  fact("empty words are not appended to a paragraph", told, () => {
    refused(() => scratchDoc().getBody().appendParagraph("words").appendText(""), empty);
  });

  fact("a paragraph, list item or text is not set to empty words", told, () => {
    const body = scratchDoc().getBody();
    refused(() => body.appendParagraph("words").setText(""), empty);
    refused(() => body.appendListItem("words").setText(""), empty);
    refused(() => hello().setText(""), empty);
  });

  fact(
    "an empty paragraph is appended all the same, and cleared is how one becomes empty",
    `${fakes}/testdocslistitems.js`,
    () => {
      const body = scratchDoc().getBody();
      same([body.appendParagraph("").getText(), body.appendListItem("words").clear().getText()], ["", ""]);
    },
  );

  fact("a cell is set to empty words", "unconfirmed: it keeps an empty paragraph", () => {
    const cell = scratchDoc()
      .getBody()
      .appendTable([["a"]])
      .getCell(0, 0);
    cell.setText("");
    same([cell.getText(), cell.getNumChildren()], ["", 1]);
  });

  fact("a paragraph that is appended looks like the one before it", `${fakes}/testdocsstyles.js`, () => {
    const body = scratchDoc().getBody();
    body.setText("Initial paragraph.");
    body.setAttributes({
      [DocumentApp.Attribute.ITALIC]: true,
      [DocumentApp.Attribute.FONT_FAMILY]: "Georgia",
    });
    const attributes = body.appendParagraph("A new paragraph").getAttributes();
    same(
      [attributes[DocumentApp.Attribute.ITALIC], attributes[DocumentApp.Attribute.FONT_FAMILY]],
      [true, "Georgia"],
    );
  });

  fact(
    "words that are written into an empty appended paragraph look like those before it",
    "unconfirmed: as for appended words",
    () => {
      const body = scratchDoc().getBody();
      body.appendParagraph("bold").editAsText().setBold(true);
      const text = body.appendParagraph("").editAsText();
      same(text.setText("also").isBold(), true);
    },
  );

  fact(
    "a copied text is appended with its looks",
    `${page.replace("text", "paragraph")}#appendtexttext_1`,
    () => {
      const body = scratchDoc().getBody();
      const bold = body.appendParagraph("bold").editAsText().setBold(true).copy();
      const paragraph = body.insertParagraph(1, "plain ");
      paragraph.appendText(bold);
      const text = paragraph.editAsText();
      same([text.getText(), text.isBold(0), text.isBold(6)], ["plain bold", null, true]);
    },
  );

  fact("a text that stands somewhere is not appended elsewhere", "unconfirmed: as for other elements", () => {
    const text = hello();
    refused(() => text.getParent().asParagraph().appendText(text), /Element must be detached/);
  });
}
