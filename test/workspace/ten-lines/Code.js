/** @customfunction */
function WORDS(text) {
  return String(text).split(/\s+/).filter(Boolean).length;
}
function onOpen(event) {
  const menu = (event.source ? SpreadsheetApp : DocumentApp).getUi().createAddonMenu();
  menu.addItem("Start a Doc", "startDoc").addItem("Count words", "countWords").addToUi();
}
function startDoc() {
  DocumentApp.create("Words").getBody().appendParagraph("one two three");
}
function countWords() {
  DocumentApp.getUi().alert(`${WORDS(DocumentApp.getActiveDocument().getBody().getText())} words`);
}
