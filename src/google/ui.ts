/** The sheet's user interface: the add-on's menu, its sidebar, and short messages. */

/**
 * Adds the add-on's menu under Extensions; `items` are labels with the name of the function each runs. Not confirmed on
 * a live account: that a script bound to its sheet finds its menu there too.
 */
export function addMenu(items: readonly (readonly [label: string, functionName: string])[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [label, functionName] of items) menu.addItem(label, functionName);
  menu.addToUi();
}

/** Opens an HTML file of the project as the sidebar. */
export function openSidebar(file: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));
}

/** Says something in passing: a toast in the corner of the sheet. */
export function say(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text);
}
