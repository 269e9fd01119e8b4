/* What the tests of people ask for. */
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "openPanel").addToUi();
}
function openPanel() {
  const page = HtmlService.createHtmlOutput("<p>Panel</p>").setTitle(Session.getActiveUser().getEmail());
  SpreadsheetApp.getUi().showSidebar(page);
}
function whoAmI() {
  return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];
}
function keep(text) {
  PropertiesService.getUserProperties().setProperty("kept", text);
  PropertiesService.getDocumentProperties().setProperty("kept", text);
}
function kept() {
  const stores = [PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()];
  return stores.map((store) => store.getProperty("kept"));
}
function makeDoc() {
  return DocumentApp.create("Doc").getId();
}
function shareDoc(id, email) {
  DocumentApp.openById(id).addEditor(email);
}
function readDoc(id) {
  return DocumentApp.openById(id).getBody().getText();
}
function writeDoc(id) {
  DocumentApp.openById(id).getBody().appendParagraph("more");
}
