/** The words of a Doc and their looks. Characters are counted from 0, and the last of a span is part of it. */
function textFacts(fact) {
  const page = "https://developers.google.com/apps-script/reference/document/text";
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
}
