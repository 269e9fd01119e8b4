import { addMenu } from "./google/ui";

/**
 * What Google calls by itself. Before a user has authorised the add-on it runs with hardly any rights, so nothing here
 * may do more than build the menu (https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle).
 */
export function onOpen(): void {
  addMenu([
    ["Open sidebar", "openSidebar"],
    ["Set up this sheet", "setUpFromMenu"],
  ]);
}
